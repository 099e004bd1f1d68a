import { textIn, wholeNumber, type Form, type FormField } from "../_fields/form-field";
import { changeFact } from "../_profile/change-fact";
import { readFact, writeFact, type GuestFacts } from "../_profile/fact-access";
import { LATER, toForm, type Question } from "./question";

const SCORE = { kind: "number", min: 1, max: 300 } as const;
const EMPTY = "You can leave this empty.";

const HOW_MANY: FormField = {
  key: "attempts",
  kind: "options",
  label: "How many tries in all?",
  needed: "Choose how many tries it took, or choose another answer above.",
  options: ["2", "3", "4"].map((value) => ({ value, label: value })),
};
const TRIES_SO_FAR: FormField = {
  key: "attempts",
  kind: "options",
  label: "How many tries so far?",
  hint: EMPTY,
  options: ["1", "2", "3", "4"].map((value) => ({ value, label: value })),
};

const STATUSES: Readonly<Record<string, string>> = {
  "not-taken": "not-taken",
  scheduled: "scheduled",
  "passed-first": "passed",
  "passed-later": "passed",
  failed: "failed",
};

/** The choice that an exam's facts stand for. A pass without a number of attempts is neither of the two, so none is marked. */
function choiceOf(facts: GuestFacts, exam: string): string | undefined {
  const status = readFact(facts, `${exam}.status`);
  if (status !== "passed") return typeof status === "string" ? status : undefined;
  const attempts = readFact(facts, `${exam}.attempts`);
  return typeof attempts === "number" ? (attempts > 1 ? "passed-later" : "passed-first") : undefined;
}

/** Writes the status and those facts that the chosen answer asks for; an uploaded date of a result stays. */
function writeExam(
  facts: GuestFacts,
  exam: string,
  form: Form,
  keys: readonly string[],
  today: string,
): GuestFacts {
  const choice = form["choice"] ?? LATER;
  if (choice === LATER) return writeFact(facts, exam, undefined);
  let changed = changeFact(facts, `${exam}.status`, STATUSES[choice], today);
  const isResult = choice !== "not-taken" && choice !== "scheduled";
  if (isResult) {
    const attempts = choice === "passed-first" ? 1 : wholeNumber(form["attempts"]);
    changed = writeFact(changed, `${exam}.attempts`, attempts);
  }
  for (const key of keys) {
    changed = writeFact(
      changed,
      `${exam}.${key}`,
      key === "score" ? wholeNumber(form[key]) : textIn(form, key),
    );
  }
  return changed;
}

export const STEP1: Question = {
  title: "Step 1",
  question: "Have you taken Step 1?",
  why: "Certification needs it passed, and programs see every attempt.",
  later: "Not sure, or later",
  choices: () => [
    { value: "not-taken", label: "Not yet" },
    { value: "scheduled", label: "Booked, or waiting for the result" },
    { value: "passed-first", label: "Passed on the first try" },
    { value: "passed-later", label: "Passed after more than one try" },
    { value: "failed", label: "Taken, not passed yet" },
  ],
  followUps: (choice) => {
    if (choice === "passed-later") return [HOW_MANY];
    if (choice === "failed") return [TRIES_SO_FAR];
    return choice === "scheduled"
      ? [{ key: "date", kind: "date", label: "Date of the exam", hint: EMPTY }]
      : [];
  },
  read: (facts) =>
    toForm({
      choice: choiceOf(facts, "step1"),
      attempts: readFact(facts, "step1.attempts"),
      date: readFact(facts, "step1.date"),
    }),
  write: (facts, form, today) =>
    writeExam(facts, "step1", form, form["choice"] === "scheduled" ? ["date"] : [], today),
};

const STEP2_SCORE: FormField = {
  key: "score",
  ...SCORE,
  label: "Your score",
  hint: `Three digits. ${EMPTY}`,
};

const STEP2_FOLLOW_UPS: Readonly<Record<string, readonly FormField[]>> = {
  scheduled: [{ key: "date", kind: "date", label: "Date of the exam", hint: EMPTY }],
  "passed-first": [STEP2_SCORE],
  "passed-later": [HOW_MANY, STEP2_SCORE],
  failed: [
    TRIES_SO_FAR,
    STEP2_SCORE,
    { key: "retakeDate", kind: "date", label: "Date of the retake, if it is booked", hint: EMPTY },
  ],
};

export const STEP2: Question = {
  title: "Step 2 CK",
  question: "Where are you with Step 2 CK?",
  why: "No other part of the file moves the plan as much.",
  later: "Not sure, or later",
  choices: () => [
    { value: "not-taken", label: "Not taken, no date yet" },
    { value: "scheduled", label: "Booked, or waiting for the result" },
    { value: "passed-first", label: "Passed on the first try" },
    { value: "passed-later", label: "Passed after more than one try" },
    { value: "failed", label: "Taken, not passed yet" },
  ],
  followUps: (choice) => STEP2_FOLLOW_UPS[choice] ?? [],
  read: (facts) =>
    toForm({
      choice: choiceOf(facts, "step2ck"),
      ...Object.fromEntries(
        ["attempts", "score", "date", "retakeDate"].map((key) => [key, readFact(facts, `step2ck.${key}`)]),
      ),
    }),
  write: (facts, form, today) => {
    const asked = (STEP2_FOLLOW_UPS[form["choice"] ?? ""] ?? []).map(({ key }) => key);
    return writeExam(
      facts,
      "step2ck",
      form,
      asked.filter((key) => key !== "attempts"),
      today,
    );
  },
};
