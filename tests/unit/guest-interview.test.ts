import { describe, expect, it } from "vitest";
import { checkForm, draft } from "@/app/(public)/start/_interview/check-form";
import { LATER } from "@/app/(public)/start/_interview/question";
import { QUESTIONS, questionAt } from "@/app/(public)/start/_interview/questions";
import type { GuestFacts } from "@/app/(public)/start/_profile/fact-access";
import { ALL_STEPS } from "@/app/(public)/start/_profile/stored";
import { validate } from "@/server/rules/contract";

const TODAY = "2027-03-10";

function answer(step: number, form: Record<string, string>, facts: GuestFacts = {}): GuestFacts {
  const question = questionAt(step);
  expect(checkForm(question, form)).toEqual({});
  const written = question.write(facts, form, TODAY);
  expect(validate({ season: 2028, ...written, asOf: TODAY }).errors).toEqual([]);
  return JSON.parse(JSON.stringify(written)) as GuestFacts;
}

const person = (usCitizen: boolean, usPermanentResident: boolean) => ({ usCitizen, usPermanentResident });
const usLetter = (status: string) => ({
  specialty: "anesthesiology",
  us: true,
  observedDirectly: true,
  status,
});

describe("an answer of the interview", () => {
  it.each<[number, Record<string, string>, unknown]>([
    [1, { choice: "2028" }, { season: 2028 }],
    [2, { choice: "j1" }, { citizenship: person(false, false), visa: "j1" }],
    [2, { choice: "h1b" }, { citizenship: person(false, false), visa: "h1b" }],
    [2, { choice: "either" }, { citizenship: person(false, false), visa: "either" }],
    [2, { choice: "undecided" }, { citizenship: person(false, false), visa: "unknown" }],
    [2, { choice: "green-card" }, { citizenship: person(false, true), visa: "none" }],
    [2, { choice: "citizen" }, { citizenship: { usCitizen: true }, visa: "none" }],
    [2, { choice: "no-need" }, { citizenship: person(false, false), visa: "none" }],
    [3, { choice: "student" }, { school: { status: "student" } }],
    [3, { choice: "graduate", year: "2024" }, { school: { status: "graduate", graduationYear: 2024 } }],
    [4, { choice: "certified" }, { ecfmg: "certified" }],
    [4, { choice: "not-started" }, { ecfmg: "not-started" }],
    [5, { choice: "not-taken" }, { step1: { status: "not-taken" } }],
    [5, { choice: "scheduled", date: "2027-04-01" }, { step1: { status: "scheduled", date: "2027-04-01" } }],
    [5, { choice: "passed-first" }, { step1: { status: "passed", attempts: 1 } }],
    [5, { choice: "passed-later", attempts: "3" }, { step1: { status: "passed", attempts: 3 } }],
    [5, { choice: "failed" }, { step1: { status: "failed" } }],
    [6, { choice: "not-taken" }, { step2ck: { status: "not-taken" } }],
    [6, { choice: "scheduled" }, { step2ck: { status: "scheduled" } }],
    [
      6,
      { choice: "scheduled", date: "2027-06-10" },
      { step2ck: { status: "scheduled", date: "2027-06-10" } },
    ],
    [6, { choice: "passed-first", score: "244" }, { step2ck: { status: "passed", attempts: 1, score: 244 } }],
    [6, { choice: "passed-first" }, { step2ck: { status: "passed", attempts: 1 } }],
    [
      6,
      { choice: "failed", attempts: "1", score: "209", retakeDate: "2027-07-01" },
      { step2ck: { status: "failed", attempts: 1, score: 209, retakeDate: "2027-07-01" } },
    ],
    [7, { choice: "none" }, { usce: [] }],
    [
      7,
      { choice: "done", kind: "observership", specialty: "anesthesiology", weeks: "4" },
      { usce: [{ kind: "observership", specialty: "anesthesiology", status: "done", weeks: 4 }] },
    ],
    [
      7,
      { choice: "planned", kind: "elective", specialty: "other" },
      { usce: [{ kind: "elective", specialty: "other", status: "planned" }] },
    ],
    [8, { choice: "none" }, { letters: [] }],
    [8, { choice: "requested" }, { letters: [usLetter("requested")] }],
  ])("of step %i, %j, becomes exactly its facts", (step, form, facts) => {
    expect(answer(step, form)).toEqual(facts);
  });

  it.each(ALL_STEPS)("of step %i reads back as it was given", (step) => {
    const question = questionAt(step);
    for (const { value } of question.choices(TODAY)) {
      const followUps: string[][] = question.followUps(value).map((field) => {
        if (field.kind === "options") return [field.key, field.options[0]?.value ?? ""];
        return [field.key, field.kind === "date" ? "2027-06-10" : "245"];
      });
      const form = {
        choice: value,
        ...(Object.fromEntries(followUps) as Record<string, string>),
        ...(step === 3 ? { year: "2024" } : {}),
      };
      const read = question.read(answer(step, form));
      expect(read).toEqual({ ...form, ...(step === 5 || step === 6 ? attemptsOf(value) : {}) });
    }
  });

  it.each(ALL_STEPS)("of step %i left for later leaves its facts absent", (step) => {
    const question = questionAt(step);
    for (const { value } of question.choices(TODAY)) {
      const form = { choice: value, kind: "elective", specialty: "anesthesiology", attempts: "2" };
      expect(answer(step, { choice: LATER }, question.write({}, form, TODAY))).toEqual({});
    }
  });

  it.each(ALL_STEPS)("of step %i touches no fact of another question", (step) => {
    const others: GuestFacts = {
      season: 2028,
      school: { country: "IN" },
      step3: { status: "not-taken", hasTime: true },
      target: { step2ck: 250 },
      research: [{ anesthesia: true, output: "poster" }],
      statement: { draft: true },
    };
    for (const { value } of questionAt(step).choices(TODAY)) {
      const form = { choice: value, kind: "elective", specialty: "anesthesiology", attempts: "2" };
      const { season, ...kept } = others;
      expect(answer(step, form, others)).toMatchObject(step === 1 ? kept : { ...kept, season });
    }
  });
});

function attemptsOf(choice: string): Record<string, string> {
  return choice === "passed-first" ? { attempts: "1" } : {};
}

describe("the interview", () => {
  it("has eight questions, each with a reason and at most nine answers, one of which leaves it open", () => {
    expect(QUESTIONS).toHaveLength(8);
    for (const question of QUESTIONS) {
      expect(question.why).toMatch(/^[A-Z].*\.$/);
      expect(question.choices(TODAY).length).toBeLessThanOrEqual(8);
      expect(question.later).toMatch(/^Not sure/);
    }
  });

  it("keeps further placements and letters that a file brought along", () => {
    const placement = { kind: "elective", specialty: "surgery", weeks: 2, status: "done" } as const;
    const letter = { specialty: "surgery", us: false, status: "received" } as const;
    const facts: GuestFacts = { usce: [{ ...placement, weeks: 4 }, placement], letters: [letter] };
    const form = { choice: "planned", kind: "observership", specialty: "anesthesiology" };
    expect(answer(7, form, facts).usce?.[1]).toEqual(placement);
    expect(answer(8, { choice: "received" }, facts).letters).toEqual([usLetter("received"), letter]);
    expect(answer(8, { choice: "none" }, facts).letters).toEqual([letter]);
  });

  it("lets go of a score when the exam turns out not to be taken", () => {
    const passed = answer(6, { choice: "passed-first", score: "244" });
    expect(answer(6, { choice: "not-taken" }, passed)).toEqual({ step2ck: { status: "not-taken" } });
  });

  it("asks for what an answer needs, in a sentence beside its field", () => {
    expect(checkForm(questionAt(2), {})).toHaveProperty("choice");
    expect(checkForm(questionAt(5), { choice: "passed-later" })).toHaveProperty("attempts");
    expect(checkForm(questionAt(6), { choice: "passed-first", score: "2x4" })).toHaveProperty("score");
    expect(checkForm(questionAt(6), { choice: "passed-first", score: "301" })).toHaveProperty("score");
    expect(checkForm(questionAt(7), { choice: "done", kind: "elective" })).toHaveProperty("specialty");
  });
});

describe("a draft of an answer", () => {
  const passed: GuestFacts = {
    step2ck: { status: "passed", attempts: 2, score: 244, date: "2027-01-05" },
    usce: [
      { kind: "elective", specialty: "surgery", status: "done" },
      { kind: "shadowing", specialty: "surgery", status: "done" },
    ],
  };

  it("says what it would take away that was entered by hand", () => {
    expect(draft(questionAt(6), passed, { choice: "scheduled" }, TODAY)?.lost.toSorted()).toEqual([
      "step2ck.attempts",
      "step2ck.date",
      "step2ck.score",
    ]);
    expect(draft(questionAt(7), passed, { choice: "none" }, TODAY)?.lost).toEqual(["usce"]);
    const kept = { choice: "passed-later", attempts: "2", score: "244", date: "2027-01-05" };
    expect(draft(questionAt(6), passed, kept, TODAY)).toEqual({ facts: passed, lost: [] });
  });

  it("counts no choice as lost that one press brings back", () => {
    const facts: GuestFacts = { visa: "j1", season: 2028, step1: { status: "passed", attempts: 1 } };
    for (const step of [1, 2, 5])
      expect(draft(questionAt(step), facts, { choice: LATER }, TODAY)?.lost).toEqual([]);
  });

  it("holds each field that can be taken, whatever the others are", () => {
    const form = { choice: "passed-later", score: "244" };
    expect(draft(questionAt(6), {}, form, TODAY)?.facts).toEqual({
      step2ck: { status: "passed", score: 244 },
    });
    expect(draft(questionAt(3), {}, { choice: "graduate", year: "20x4" }, TODAY)?.facts).toEqual({
      school: { status: "graduate" },
    });
    expect(draft(questionAt(7), {}, { choice: "done", kind: "elective" }, TODAY)).toBeNull();
  });
});
