/**
 * Every fact of the contract, in its order: what kind of value it holds, over which range, and how a
 * person is asked for it. Conditions, `because`, `missing` and `flipsWhen` all name facts by these paths.
 */

export const VISAS = ["none", "j1", "h1b", "either", "unknown"] as const;
export const SCHOOL_STATUSES = ["student", "graduate"] as const;
export const ECFMG_STATUSES = ["not-started", "in-progress", "certified"] as const;
export const EXAM_STATUSES = ["not-taken", "scheduled", "passed", "failed"] as const;
export const EXPECTATIONS = ["clearly-better", "similar", "worse", "unknown"] as const;
export const PRACTICE_EXAMS = ["nbme", "uwsa1", "uwsa2", "uwsa3", "amboss", "free120"] as const;
export const DOMAINS = [
  "cardiology",
  "pulmonology-critical-care",
  "neurology",
  "renal",
  "pharmacology",
  "emergency",
  "other",
] as const;
export const USCE_KINDS = ["elective", "sub-internship", "externship", "observership", "shadowing"] as const;
export const USCE_STATUSES = ["planned", "done"] as const;
export const LETTER_STATUSES = ["planned", "requested", "received"] as const;
export const RESEARCH_OUTPUTS = ["none", "abstract", "poster", "publication"] as const;
export const CREDENTIALS = ["mph", "ms", "phd", "other-degree"] as const;
export const SEASON_RESULTS = ["matched", "unmatched", "unknown"] as const;

export const SCORE_RANGE = { min: 1, max: 300 } as const;
export const PERCENT_RANGE = { min: 0, max: 100 } as const;
export const ATTEMPT_RANGE = { min: 0, max: 4 } as const;
export const HOURS_RANGE = { min: 0, max: 168 } as const;

/** One fact: where it stands, what it holds, how it is asked for. `options` keep the contract's order. */
export interface FactField {
  readonly path: string;
  readonly kind: "date" | "season" | "enum" | "boolean" | "number" | "text" | "list";
  readonly label: string;
  readonly question: string;
  readonly options?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

const enumField = (path: string, options: readonly string[], label: string, question: string) =>
  ({ path, kind: "enum", options, label, question }) as const;
const yesNo = (path: string, label: string, question: string) =>
  ({ path, kind: "boolean", label, question }) as const;
const dateField = (path: string, label: string, question: string) =>
  ({ path, kind: "date", label, question }) as const;
const number = (
  path: string,
  range: { readonly min: number; readonly max?: number },
  label: string,
  question: string,
) => ({ path, kind: "number", ...range, label, question }) as const;
const list = (path: string, label: string, question: string) =>
  ({ path, kind: "list", label, question }) as const;
const text = (path: string, label: string, question: string) =>
  ({ path, kind: "text", label, question }) as const;

export const FACT_FIELDS = [
  dateField("asOf", "Date of this plan", "Which day should the plan be for?"),
  { path: "season", kind: "season", label: "Match season", question: "Which Match do you aim for?" },
  text("citizenship.country", "Country of citizenship", "Which country are you a citizen of?"),
  yesNo("citizenship.usCitizen", "US citizen", "Are you a US citizen?"),
  yesNo("citizenship.usPermanentResident", "US permanent resident", "Do you hold a US green card?"),
  enumField("visa", VISAS, "Visa", "Which visa would you train on?"),
  text("school.country", "Country of medical school", "Where is your medical school?"),
  enumField(
    "school.status",
    SCHOOL_STATUSES,
    "Student or graduate",
    "Are you still a student, or have you graduated?",
  ),
  number(
    "school.graduationYear",
    { min: 0 },
    "Graduation year",
    "In which year do you graduate, or did you?",
  ),
  enumField("ecfmg", ECFMG_STATUSES, "ECFMG Certification", "How far is your ECFMG Certification?"),
  enumField("step1.status", EXAM_STATUSES, "Step 1", "Have you taken Step 1?"),
  number("step1.attempts", ATTEMPT_RANGE, "Step 1 attempts", "How many times have you sat Step 1?"),
  dateField("step1.date", "Step 1 date", "When did you sit Step 1?"),
  number("step1.score", SCORE_RANGE, "Step 1 score", "Which score did Step 1 give, if any?"),
  enumField("step2ck.status", EXAM_STATUSES, "Step 2 CK", "Have you taken Step 2 CK?"),
  number("step2ck.attempts", ATTEMPT_RANGE, "Step 2 CK attempts", "How many times have you sat Step 2 CK?"),
  dateField("step2ck.date", "Step 2 CK date", "When is, or was, your Step 2 CK?"),
  number("step2ck.score", SCORE_RANGE, "Step 2 CK score", "Which score did Step 2 CK give?"),
  dateField("step2ck.retakeDate", "Step 2 CK retake date", "When will you sit Step 2 CK again?"),
  enumField("step3.status", EXAM_STATUSES, "Step 3", "Have you taken Step 3?"),
  number("step3.attempts", ATTEMPT_RANGE, "Step 3 attempts", "How many times have you sat Step 3?"),
  dateField("step3.date", "Step 3 date", "When is, or was, your Step 3?"),
  number("step3.score", SCORE_RANGE, "Step 3 score", "Which score did Step 3 give?"),
  enumField(
    "step3.expectation",
    EXPECTATIONS,
    "Step 3 in practice",
    "Judged by percentile, where does practice put Step 3 against your Step 2 CK?",
  ),
  yesNo(
    "step3.methodsChanged",
    "New study methods for Step 3",
    "Have you changed how you study since Step 2 CK?",
  ),
  yesNo(
    "step3.hasTime",
    "Time for Step 3",
    "Do you have time for Step 3 without hurting clinical or research work?",
  ),
  number("target.step2ck", SCORE_RANGE, "Step 2 CK target", "Which Step 2 CK score do you aim for?"),
  number(
    "target.minimumAcceptable",
    SCORE_RANGE,
    "Lowest score you would accept",
    "Which is the lowest Step 2 CK score you would go into the season with?",
  ),
  list("practice", "Practice exams", "Which practice exams have you taken?"),
  text("qbank.name", "Question bank", "Which question bank do you use?"),
  number(
    "qbank.percentCorrect",
    PERCENT_RANGE,
    "Question bank, percent correct",
    "Which share of answers is correct?",
  ),
  number(
    "qbank.percentDone",
    PERCENT_RANGE,
    "Question bank, percent done",
    "How much of the question bank is done?",
  ),
  yesNo("qbank.timedMixed", "Timed, mixed blocks", "Do you practise in timed blocks with mixed subjects?"),
  dateField(
    "preparation.start",
    "Start of dedicated study",
    "When did your dedicated study start, or when will it?",
  ),
  number(
    "preparation.hoursPerWeek",
    HOURS_RANGE,
    "Study hours a week",
    "How many hours a week do you study?",
  ),
  number(
    "preparation.fullLengthSimulations",
    { min: 0 },
    "Full-length practice days",
    "How many full-length practice days have you done?",
  ),
  yesNo("preparation.errorLog", "Error log", "Do you keep a log of the questions you miss?"),
  list("preparation.weakDomains", "Weak domains", "Which subjects are weakest now?"),
  yesNo(
    "preparation.methodsChangedSinceFailure",
    "New study methods",
    "Have you changed how you study since the earlier attempt?",
  ),
  list("usce", "US clinical experience", "Which US clinical experience have you done or planned?"),
  list("letters", "Letters", "Which letters of recommendation do you have or plan?"),
  list("research", "Research", "What research have you done?"),
  list("credentials", "Further degrees", "Do you hold a further degree, such as an MPH?"),
  list("backupSpecialties", "Backup specialties", "Would you apply to a second specialty, and which?"),
  yesNo(
    "willingLessPopularPlaces",
    "Open to less popular places",
    "Would you train in a less popular place?",
  ),
  yesNo("statement.draft", "Personal statement drafted", "Do you have a draft of your personal statement?"),
  yesNo(
    "statement.addressesHistory",
    "Statement speaks of scores",
    "Does your statement speak of your exam history?",
  ),
  yesNo(
    "statement.explainsWhyAnesthesiology",
    "Statement says why anesthesiology",
    "Does your statement say why anesthesiology?",
  ),
  number(
    "history.previousCycles",
    { min: 0 },
    "Earlier cycles",
    "In how many earlier Match cycles did you take part?",
  ),
  yesNo("history.unmatched", "Unmatched before", "Did an earlier cycle end without a match?"),
  enumField(
    "history.thisSeason",
    SEASON_RESULTS,
    "Result this season",
    "How did this season's Match end for you?",
  ),
  number("programs.selected", { min: 0 }, "Programs selected", "How many programs are on your list?"),
  number(
    "programs.budgetUsd",
    { min: 0 },
    "Budget in US dollars",
    "How much can you spend on applications, in US dollars?",
  ),
] as const satisfies readonly FactField[];

export type FactPath = (typeof FACT_FIELDS)[number]["path"];
