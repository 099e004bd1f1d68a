import { describe, expect, it } from "vitest";
import { validate } from "@/server/rules/contract";
import { inputOf, shift, TODAY, type Patch } from "../support/rule-cases";

const pathsOf = (patch: Patch) => validate(inputOf(patch)).errors.map(({ path }) => path);
const warningsOf = (patch: Patch) => validate(inputOf(patch)).warnings.map(({ path }) => path);
const exam = (patch: Patch) => ({ practice: [{ exam: "nbme", date: TODAY, score: 240, ...patch }] });
const EXAMS = ["step1", "step2ck", "step3"];

type Numbers = readonly [path: string, patch: (value: number) => Patch];
const plain = (path: string): Numbers => [path, (value) => ({ [path]: value })];

const SCORES: readonly Numbers[] = [
  ...EXAMS.map((name): Numbers => [`${name}.score`, (score) => ({ [name]: { status: "passed", score } })]),
  plain("target.step2ck"),
  plain("target.minimumAcceptable"),
  ...["nbme", "uwsa1", "uwsa2", "uwsa3", "amboss"].map((name): Numbers => [
    "practice.0.score",
    (score) => exam({ exam: name, score }),
  ]),
];
const PERCENTS: readonly Numbers[] = [
  plain("qbank.percentCorrect"),
  plain("qbank.percentDone"),
  ["practice.0.score", (score) => exam({ exam: "free120", score })],
];
const COUNTS: readonly Numbers[] = [
  plain("school.graduationYear"),
  plain("history.previousCycles"),
  plain("preparation.fullLengthSimulations"),
  plain("programs.selected"),
  ["usce.0.weeks", (weeks) => ({ usce: [{ kind: "elective", status: "done", weeks }] })],
];
const ATTEMPTS = EXAMS.map((name): Numbers => [
  `${name}.attempts`,
  (attempts) => ({ [name]: { status: "failed", attempts } }),
]);

describe.each([
  ["a score", SCORES, [1, 300], [0, 301, -1, 240.5, Number.NaN]],
  ["a percent", PERCENTS, [0, 100], [-1, 101, 60.5]],
  ["a count", COUNTS, [0, 1, 2500], [-1, 0.5, Number.POSITIVE_INFINITY]],
  ["attempts with a result", ATTEMPTS, [1, 4], [0, 5, -1, 1.5]],
  ["hours a week", [plain("preparation.hoursPerWeek")], [0, 168, 40.5], [-0.5, 168.5, Number.NaN]],
  ["a budget", [plain("programs.budgetUsd")], [0, 0.5, 100_000], [-0.01, -1, Number.POSITIVE_INFINITY]],
] as const)("%s", (_, places, inside, outside) => {
  it.each(places)("is accepted inside its limits at %s", (__, patch) => {
    for (const value of inside) expect(pathsOf(patch(value)), String(value)).toEqual([]);
  });
  it.each(places)("is refused outside them at %s", (path, patch) => {
    for (const value of outside) expect(pathsOf(patch(value)), String(value)).toEqual([path]);
  });
});

describe.each(EXAMS)("%s", (name) => {
  const at = (facts: Patch) => pathsOf({ [name]: facts });

  it.each(["not-taken", "scheduled", undefined, null])("has 0 attempts while it is %s", (status) => {
    expect(at({ status, attempts: 0 })).toEqual([]);
    expect(at({ status, attempts: 1 })).toEqual([`${name}.attempts`]);
  });

  it.each(["passed", "failed"])("has 1 to 4 attempts, or none entered, once it is %s", (status) => {
    expect(at({ status, attempts: 1 })).toEqual([]);
    expect(at({ status, attempts: null })).toEqual([]);
    expect(at({ status, attempts: 0 })).toEqual([`${name}.attempts`]);
  });

  it.each(["not-taken", "scheduled", undefined])("has no score while it is %s", (status) => {
    expect(at({ status, score: 240 })).toEqual([`${name}.score`]);
    expect(at({ status, score: null })).toEqual([]);
  });

  it("has no date while it is not taken, said or not", () => {
    expect(at({ status: "not-taken", date: "2027-06-01" })).toEqual([`${name}.date`]);
    expect(at({ date: "2027-06-01" })).toEqual([`${name}.date`]);
    expect(at({ status: "scheduled", date: "2027-06-01" })).toEqual([]);
    expect(at({ status: "not-taken", date: null })).toEqual([]);
  });

  it.each(["passed", "failed"])("is not %s after the plan's day", (status) => {
    expect(at({ status, date: TODAY })).toEqual([]);
    expect(at({ status, date: shift(TODAY, 1) })).toEqual([`${name}.date`]);
  });

  it("may be scheduled on any day, past ones too", () => {
    expect(at({ status: "scheduled", date: shift(TODAY, -1) })).toEqual([]);
    expect(at({ status: "scheduled", date: shift(TODAY, 500) })).toEqual([]);
  });
});

describe("a retake", () => {
  const at = (facts: Patch) => pathsOf({ step2ck: { retakeDate: "2027-02-10", ...facts } });

  it("is later than the exam that was failed", () => {
    expect(at({ status: "failed", date: "2027-02-09" })).toEqual([]);
    expect(at({ status: "failed", date: "2027-02-10" })).toEqual(["step2ck.retakeDate"]);
    expect(at({ status: "failed", date: "2027-02-11" })).toEqual(["step2ck.retakeDate"]);
    expect(at({ status: "failed" })).toEqual([]);
  });

  it.each(["not-taken", "scheduled", "passed", undefined])("is refused while Step 2 CK is %s", (status) => {
    expect(at({ status })).toEqual(["step2ck.retakeDate"]);
  });
});

describe("entries of lists", () => {
  it.each(["exam", "date", "score"])("a practice exam needs its %s", (key) => {
    expect(pathsOf(exam({ [key]: undefined }))).toEqual([`practice.0.${key}`]);
    expect(pathsOf(exam({ [key]: null }))).toEqual([`practice.0.${key}`]);
  });

  it("a practice exam is not dated after the plan's day", () => {
    expect(pathsOf(exam({ date: TODAY }))).toEqual([]);
    expect(pathsOf(exam({ date: shift(TODAY, 1) }))).toEqual(["practice.0.date"]);
  });

  it.each([
    ["usce.0.kind", { usce: [{ status: "done" }] }],
    ["usce.0.status", { usce: [{ kind: "elective" }] }],
    ["usce.0.kind", { usce: [{ kind: null, status: "done" }] }],
    ["usce.0.status", { usce: [{ kind: "elective", status: null }] }],
    ["letters.0.status", { letters: [{ us: true }] }],
    ["letters.0.status", { letters: [{ status: null }] }],
  ])("%s is required", (path, patch: Patch) => {
    expect(pathsOf(patch)).toEqual([path]);
  });

  it("research needs none of its facts", () => {
    expect(pathsOf({ research: [{}] })).toEqual([]);
  });
});

describe("warnings", () => {
  const step2 = (status: string, date: string, score: number): Patch => ({
    step2ck: { status, date, score },
  });
  const step3 = (status: string, date: string, score: number): Patch => ({ step3: { status, date, score } });

  // The pass mark of each day, F7.
  it.each([
    ["2014-07-01", 209],
    ["2022-06-30", 209],
    ["2022-07-01", 214],
    ["2025-06-30", 214],
    ["2025-07-01", 218],
    [TODAY, 218],
  ])("of Step 2 CK on %s turn at %i", (date, mark) => {
    expect(warningsOf(step2("passed", date, mark))).toEqual([]);
    expect(warningsOf(step2("passed", date, mark - 1))).toEqual(["step2ck.score"]);
    expect(warningsOf(step2("failed", date, mark))).toEqual(["step2ck.score"]);
    expect(warningsOf(step2("failed", date, mark - 1))).toEqual([]);
  });

  it.each([
    ["2023-12-31", 198],
    ["2024-01-01", 200],
    [TODAY, 200],
  ])("of Step 3 on %s turn at %i", (date, mark) => {
    expect(warningsOf(step3("passed", date, mark))).toEqual([]);
    expect(warningsOf(step3("passed", date, mark - 1))).toEqual(["step3.score"]);
    expect(warningsOf(step3("failed", date, mark))).toEqual(["step3.score"]);
    expect(warningsOf(step3("failed", date, mark - 1))).toEqual([]);
  });

  it.each([
    ["Step 2 CK", { step2ck: { status: "passed" } }, ["step2ck.score"]],
    ["Step 3", { step3: { status: "passed" } }, ["step3.score"]],
    [
      "both",
      { step2ck: { status: "passed" }, step3: { status: "passed" } },
      ["step2ck.score", "step3.score"],
    ],
    ["neither: Step 1 has no score to enter", { step1: { status: "passed" } }, []],
    ["neither after a fail", { step2ck: { status: "failed" }, step3: { status: "failed" } }, []],
    ["neither before a result", { step2ck: { status: "scheduled" } }, []],
  ])("ask for the score of %s", (_, patch: Patch, paths) => {
    expect(warningsOf(patch)).toEqual(paths);
  });

  it("come with the facts and with the plan, and refuse nothing", () => {
    const { facts, errors, warnings } = validate(inputOf(step2("passed", TODAY, 200)));
    expect(facts).not.toBeNull();
    expect(errors).toEqual([]);
    expect(warnings[0]?.message).toContain("218");
  });

  it("name no pass mark for a day before the first that is known", () => {
    expect(warningsOf(step2("passed", "2014-06-30", 150))).toEqual([]);
    expect(warningsOf(step2("failed", "2014-06-30", 290))).toEqual([]);
  });
});
