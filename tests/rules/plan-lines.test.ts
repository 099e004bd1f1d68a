import { describe, expect, it } from "vitest";
import { FACT_FIELDS } from "@/server/rules/contract";
import { getFact } from "@/server/rules/engine/fact-value";
import { SECTIONS } from "@/server/rules/plan/shape";
import { codesOf, factsOf, lineOf, planOf, scored, STEP1_PASSED, type Patch } from "../support/rule-cases";

/** Nothing is open, and no rule waits. */
const COMPLETE: Patch = {
  ...scored(260),
  step3: { status: "not-taken", expectation: "worse", methodsChanged: true, hasTime: true },
  citizenship: { usCitizen: false, usPermanentResident: false },
  visa: "j1",
  school: { status: "graduate", graduationYear: 2026 },
  ecfmg: "certified",
  usce: [{ kind: "elective", specialty: "anesthesiology", weeks: 8, status: "done" }],
  letters: [{ specialty: "anesthesiology", us: true, observedDirectly: true, status: "received" }],
  research: [{ anesthesia: true, output: "poster" }],
  credentials: ["mph"],
  backupSpecialties: ["internal-medicine"],
  willingLessPopularPlaces: true,
  statement: { draft: true, addressesHistory: false, explainsWhyAnesthesiology: true },
  history: { previousCycles: 0, unmatched: false, thisSeason: "unknown" },
};
/** @throws when a plan names a fact that the contract does not hold. */
function pathOf(name: string) {
  const field = FACT_FIELDS.find(({ path }) => path === name);
  if (field === undefined) throw new Error(`${name} is no fact`);
  return field.path;
}
const missingOf = (...patches: readonly Patch[]) => planOf(...patches).missing;
const unlocks = (fact: string, ...patches: readonly Patch[]) =>
  missingOf(COMPLETE, ...patches, { [fact]: undefined }).map((one) => [one.fact, one.unlocks]);

describe("missing", () => {
  it("is empty when nothing is open", () => {
    expect(missingOf(COMPLETE)).toEqual([]);
  });

  // The rules named are those of §4 that read the fact and can't be told yes or no without it.
  it.each([
    ["letters", "letters.us-anesthesia", {}, 1],
    ["letters", "that and letters.request-now, in its months", { asOf: "2027-06-01" }, 2],
    ["usce", "premise-usce, start-usce and anesthesia at 260", {}, 3],
    ["usce", "those and deepen at 249", { "step2ck.score": 249 }, 4],
    ["research", "convert and discuss at 260", {}, 2],
    ["research", "those and one-solid at 249", { "step2ck.score": 249 }, 3],
    ["credentials", "credentials.consider at 229", { "step2ck.score": 229 }, 1],
    ["willingLessPopularPlaces", "open-geography at 239", { "step2ck.score": 239 }, 1],
    ["backupSpecialties", "required and prepare at 229", { "step2ck.score": 229 }, 2],
    ["backupSpecialties", "consider at 239", { "step2ck.score": 239 }, 1],
    ["history.unmatched", "gap-year", {}, 1],
    ["school.graduationYear", "keep-clinical", {}, 1],
    ["ecfmg", "calendar.pathways and the row not-eligible-yet", {}, 2],
    ["statement.explainsWhyAnesthesiology", "why-anesthesiology", {}, 1],
    ["citizenship.usPermanentResident", "visa.not-needed", {}, 1],
    ["citizenship.usPermanentResident", "that and visa.decide, undecided", { visa: "unknown" }, 2],
  ])("counts for %s: %s", (fact, _, patch: Patch, count) => {
    expect(unlocks(fact, patch)).toEqual([[fact, count]]);
  });

  it.each([
    "credentials",
    "willingLessPopularPlaces",
    "backupSpecialties",
    "step3.methodsChanged",
    "step3.hasTime",
  ])("does not ask for %s while no rule waits for it", (fact) => {
    expect(unlocks(fact)).toEqual([]);
  });

  it("never asks for what no rule waits for: facts for screens only, or with a default", () => {
    const never = [
      "asOf season citizenship.country school.country step1.score step2ck.date step2ck.retakeDate step3.date",
      "step3.score step3.expectation target.step2ck target.minimumAcceptable practice qbank.name visa",
      "qbank.percentCorrect qbank.percentDone preparation.start preparation.weakDomains statement.draft",
      "history.thisSeason programs.selected programs.budgetUsd",
    ].flatMap((line) => line.split(" "));
    expect(FACT_FIELDS.filter(({ path }) => never.includes(path))).toHaveLength(never.length);
    const passed = {
      step1: { status: "passed" },
      step2ck: { status: "passed" },
      step3: { status: "passed" },
    };
    const asked = [missingOf({}), missingOf(passed)].flat().map(({ fact }) => fact);
    expect(asked.filter((fact) => never.includes(fact))).toEqual([]);
  });

  it.each([
    ["the graduation year", "school.graduationYear", { "school.graduationYear": undefined }],
    ["the date of Step 1", "step1.date", { step2ck: undefined, "step1.date": undefined }],
    ["the score of a passed Step 2 CK", "step2ck.score", { "step2ck.score": undefined }],
    ["the attempts at Step 1", "step1.attempts", { "step1.attempts": undefined }],
  ])("asks for %s alone, not for facts beside it that are entered", (_, fact, patch: Patch) => {
    const facts = factsOf(COMPLETE, patch);
    const asked = missingOf(COMPLETE, patch).map((one) => one.fact);
    expect(asked).toContain(fact);
    expect(asked.filter((one) => (getFact(facts, pathOf(one)) ?? null) !== null)).toEqual([]);
  });

  it("asks first for each exam not entered, in order, then for what holds back most lines", () => {
    const missing = missingOf({});
    expect(missing.slice(0, 3).map(({ fact }) => fact)).toEqual([
      "step1.status",
      "step2ck.status",
      "step3.status",
    ]);
    const counts = missing.slice(3).map((one) => one.unlocks);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(new Set(counts).size).toBeGreaterThan(1);
    expect(counts.at(-1)).toBeGreaterThan(0);
    const first = missingOf({ step1: STEP1_PASSED, step3: { status: "not-taken" } })[0];
    expect(first?.fact).toBe("step2ck.status");
  });

  it("asks for an exam not entered though no rule waits for it", () => {
    const [first, ...rest] = missingOf(COMPLETE, { "step3.status": undefined });
    expect(first).toMatchObject({ fact: "step3.status", unlocks: 0 });
    expect(rest).toEqual([]);
  });

  it("puts each question as a question", () => {
    for (const { question } of missingOf({})) expect(question).toMatch(/^[A-Z].*\?$/);
  });
});

describe("because", () => {
  const because = (code: string, ...patches: readonly Patch[]) => lineOf(code, ...patches).because;

  it.each([
    ["exam.step1-open", {}, "step1.status", "not-taken"],
    ["exam.book-step2", {}, "step2ck.status", "not-taken"],
    ["exam.set-target", {}, "target.step2ck", null],
    ["exam.postpone-consider", { asOf: "2027-05-01" }, "target.minimumAcceptable", 240],
    ["visa.decide", { "citizenship.usPermanentResident": false }, "visa", "unknown"],
    ["study.baseline", {}, "practice", []],
    ["story.one-story", {}, "statement.draft", false],
    ["study.period-short", { asOf: "2027-06-25" }, "preparation.start", "2027-06-25"],
  ])("of %s gives what was not entered as it reads", (code, patch: Patch, fact, value) => {
    const near = {
      step2ck: { status: "scheduled", date: "2027-07-01" },
      practice: [20, 21].map((day) => ({ exam: "nbme", date: `2027-04-${day}`, score: 235 })),
    };
    const needsExam = code === "exam.postpone-consider" || code === "study.period-short";
    expect(because(code, patch, needsExam ? near : {})).toContainEqual({ fact, value });
  });

  it("gives the one fact that decides an either-or, not the other ones", () => {
    const low = { ...scored(229), statement: { draft: true, addressesHistory: false } };
    expect(because("story.address", low).map(({ fact }) => fact)).not.toContain("step1.attempts");
    const twice = { ...low, ...scored(270), "step1.attempts": 2 };
    const facts = because("story.address", twice).map(({ fact }) => fact);
    expect(facts).toContain("step1.attempts");
    expect(facts).not.toContain("step2ck.score");
  });

  it("holds the start of study where it chose the baseline, and nowhere else", () => {
    const before = { exam: "nbme", date: "2027-01-10", score: 230 };
    const since = { exam: "nbme", date: "2027-02-10", score: 245 };
    const factsOfLine = (...patches: readonly Patch[]) =>
      because("study.dedicated-4-6", { practice: [before, since] }, ...patches).map(({ fact }) => fact);
    expect(factsOfLine({ "preparation.start": "2027-02-01" })).toContain("preparation.start");
    expect(factsOfLine({})).not.toContain("preparation.start");
    expect(factsOfLine({ "preparation.start": "2027-02-01", "practice.1.baseline": true })).not.toContain(
      "preparation.start",
    );
  });

  it("never lists a fact that is unknown", () => {
    const sparse: Patch = {
      ...scored(229),
      "step1.attempts": undefined,
      "step2ck.attempts": undefined,
      statement: { draft: true, addressesHistory: false },
      "citizenship.usPermanentResident": true,
    };
    const unknown = [
      "citizenship.usCitizen ecfmg step1.attempts step2ck.attempts usce letters research credentials",
      "school.status history.previousCycles history.unmatched step3.hasTime step3.methodsChanged",
    ].flatMap((line) => line.split(" "));
    expect(FACT_FIELDS.filter(({ path }) => unknown.includes(path))).toHaveLength(unknown.length);
    const lines = planOf(sparse).recommendations;
    expect(lines.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["story.address", "visa.not-needed", "standing.data-check"]),
    );
    const named = lines.flatMap((line) => line.because.map(({ fact }) => fact));
    expect(named.filter((fact) => unknown.includes(fact))).toEqual([]);
  });

  it("holds facts in the contract's order, each once", () => {
    const order = FACT_FIELDS.map(({ path }): string => path);
    for (const { because: reasons } of planOf(COMPLETE, scored(225)).recommendations) {
      const places = reasons.map(({ fact }) => order.indexOf(fact));
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("the lines", () => {
  it("stand by section, inside it by priority, window and code", () => {
    const patch = { asOf: "2027-09-10", ...scored(225), backupSpecialties: [], research: [], letters: [] };
    const lines = planOf(patch).recommendations;
    const sections = lines.map(({ section }) => SECTIONS.indexOf(section));
    expect(sections).toEqual(sections.toSorted((a, b) => a - b));
    expect(codesOf(patch).filter((code) => /^(programs|backup)\./.test(code))).toEqual([
      "backup.required",
      "programs.community-first",
      "programs.signals",
      "programs.network",
      "programs.volume",
    ]);
  });

  it("read null as absent, fact by fact", () => {
    const practice = [{ exam: "nbme", date: "2027-02-20", score: 235, form: null, baseline: null }];
    const facts = { ...COMPLETE, "target.step2ck": 245, practice, "preparation.errorLog": false };
    for (const { path } of FACT_FIELDS.filter((field) => field.path !== "asOf" && field.path !== "season")) {
      const status =
        path.endsWith(".status") && path.startsWith("step") ? { [path.split(".")[0] ?? ""]: {} } : {};
      expect(planOf(facts, status, { [path]: null }), path).toEqual(
        planOf(facts, status, { [path]: undefined }),
      );
    }
  });

  it("are of the day and the season that were asked for", () => {
    expect(planOf({ asOf: "2026-09-05", season: 2027 })).toMatchObject({ asOf: "2026-09-05", season: 2027 });
    expect(factsOf({ asOf: "2026-09-05", season: 2027 })).toEqual({ asOf: "2026-09-05", season: 2027 });
  });
});
