import { describe, expect, it } from "vitest";
import { applyDifference, compare, EDITION } from "@/server/rules";
import type { Difference } from "@/server/rules/contract";
import { canonical } from "@/server/rules/compare/canonical";
import { factsOf, scored, STEP1_PASSED, type Patch } from "../support/rule-cases";
import { BOOKS, differenceOf, FIRST_EDITION, OTHER_SEASON, versionOf } from "./compare-cases";

const version = (...patches: readonly Patch[]) => versionOf(factsOf(...patches));
const between = (older: readonly Patch[], newer: readonly Patch[]) =>
  differenceOf(version(...older), version(...newer));

function lineOf({ lines }: Difference, part: string, key: string) {
  const line = lines.find((one) => one.part === part && one.key === key);
  if (line === undefined) throw new Error(`${part} ${key} does not differ`);
  return line;
}
const causeOf = (difference: Difference, key: string, part = "recommendation") => {
  const { cause } = lineOf(difference, part, key);
  return cause.kind === "answer" ? cause.facts.map(({ fact }) => fact) : cause.kind;
};

const J1_AT_244: Patch = { ...scored(244), ecfmg: "certified", visa: "j1", backupSpecialties: [] };

const UNDECIDED: Patch = { "citizenship.usPermanentResident": false, visa: "unknown" };

describe("two answers changed at once", () => {
  const difference = between([J1_AT_244], [J1_AT_244, { visa: "h1b", "step2ck.score": 225 }]);

  it("are each the cause of the lines they brought, took away or reworded", () => {
    expect(causeOf(difference, "visa.h1b-narrow")).toEqual(["visa"]);
    expect(causeOf(difference, "backup.required")).toEqual(["step2ck.score"]);
    expect(causeOf(difference, "programs.balanced-list")).toEqual(["step2ck.score"]);
    expect(causeOf(difference, "standing.band-240")).toEqual(["step2ck.score"]);
    expect(causeOf(difference, "band", "assessment")).toEqual(["step2ck.score"]);
    expect(causeOf(difference, "evidence.nrmp-step2", "evidence")).toEqual(["step2ck.score"]);
    expect(causeOf(difference, "program-list", "program-list")).toEqual(["step2ck.score"]);
    expect(causeOf(difference, "G1.6–F8", "conflict")).toEqual(["visa"]);
  });

  it("leave a line that needs both to the one that comes later in the contract", () => {
    // "Score and visa are weighed together" is there already for a J-1, once the score is below 240.
    const both = between([scored(244), { visa: "none" }], [scored(225), { visa: "j1" }]);
    expect(causeOf(both, "visa.borderline")).toEqual(["step2ck.score"]);
    expect(causeOf(both, "visa.not-needed")).toEqual(["visa"]);
  });

  it("say what each was and is", () => {
    expect(lineOf(difference, "recommendation", "visa.h1b-narrow").cause).toEqual({
      kind: "answer",
      facts: [{ fact: "visa", from: "j1", to: "h1b" }],
    });
  });

  it("show lines whole, on the side where they stand", () => {
    expect(lineOf(difference, "recommendation", "backup.required")).toMatchObject({
      kind: "added",
      before: null,
      after: { code: "backup.required", priority: "critical" },
      fields: [],
      isMaterial: true,
    });
    expect(lineOf(difference, "recommendation", "programs.balanced-list")).toMatchObject({
      kind: "removed",
      before: { code: "programs.balanced-list" },
      after: null,
      isMaterial: true,
    });
    expect(lineOf(difference, "assessment", "band")).toMatchObject({
      kind: "changed",
      before: "240-249",
      after: "<230",
    });
  });
});

describe("a result that came in since", () => {
  const before: Patch = { step1: STEP1_PASSED, step2ck: { status: "scheduled", date: "2027-06-10" } };
  const result: Patch = { step2ck: { status: "passed", attempts: 1, date: "2027-06-10", score: 251 } };
  const difference = between(
    [before, { asOf: "2027-06-01", ecfmg: "in-progress" }],
    [before, result, { asOf: "2027-07-15", ecfmg: "certified" }],
  );

  it("is a cause of its own, though the older day would not have allowed it", () => {
    const facts = ["step2ck.status", "step2ck.attempts", "step2ck.score"];
    expect(causeOf(difference, "standing.band-250")).toEqual(facts);
    expect(causeOf(difference, "exam.timing-ideal")).toBe("day");
    expect(causeOf(difference, "exam.ecfmg-time")).toEqual(["ecfmg"]);
    // Passed, but not certified, would have asked for a Pathway: certification is not what is new here.
    expect(difference.lines.some(({ key }) => key === "calendar.pathways")).toBe(false);
  });

  it("is a cause of its own the other way round too, from the newer day to the older", () => {
    const back = between(
      [UNDECIDED, before, result, { asOf: "2027-07-15" }],
      [UNDECIDED, before, { asOf: "2027-06-01", visa: "j1" }],
    );
    expect(causeOf(back, "standing.band-250")).toEqual([
      "step2ck.status",
      "step2ck.attempts",
      "step2ck.score",
    ]);
    expect(causeOf(back, "visa.decide")).toEqual(["visa"]);
  });
});

describe("another season, edition and revision", () => {
  it("make the season an answer like others", () => {
    const difference = between([{ season: 2027 }], [{ season: 2028 }]);
    expect(lineOf(difference, "milestone", "milestone.match-day")).toMatchObject({
      before: { date: "2027-03-19" },
      after: { date: "2028-03-17" },
      fields: ["date", "status"],
      cause: { kind: "answer", facts: [{ fact: "season", from: 2027, to: 2028 }] },
    });
  });

  it("are told from answers, each by its own name", () => {
    const older = versionOf(factsOf(scored(244), { asOf: "2028-03-14" }), FIRST_EDITION);
    const newer = versionOf(
      factsOf(scored(244), { asOf: "2028-03-14", visa: "none" }),
      EDITION.name,
      OTHER_SEASON.revision,
    );
    const difference = differenceOf(older, newer);
    expect(lineOf(difference, "recommendation", "contingency.soap")).toMatchObject({
      fields: ["body", "steps"],
      cause: { kind: "rules", from: FIRST_EDITION, to: EDITION.name },
    });
    expect(causeOf(difference, "visa.not-needed")).toEqual(["visa"]);
    const signals = differenceOf(
      versionOf(factsOf(scored(244)), FIRST_EDITION),
      versionOf(factsOf(scored(244)), EDITION.name, OTHER_SEASON.revision),
    );
    expect(lineOf(signals, "recommendation", "programs.signals")).toMatchObject({
      fields: ["body"],
      isMaterial: false,
      cause: { kind: "season-facts", from: "2028.1", to: OTHER_SEASON.revision },
    });
  });

  it("can't be compared where this build does not know them", () => {
    const known = version({});
    const unknown = { ...known, plan: { ...known.plan, rulebook: "anesthesiology-img@2019.1" } };
    expect(() => compare(unknown, known, BOOKS)).toThrow("does not know anesthesiology-img@2019.1");
    const season = { ...known, plan: { ...known.plan, seasonFacts: "2019.1" } };
    expect(() => compare(known, season, BOOKS)).toThrow("does not know season facts 2019.1");
  });

  it("are not to blame where nothing a plan is made of differs", () => {
    const known = version(scored(244));
    const damaged = { ...known, plan: { ...known.plan, recommendations: [] } };
    expect(() => compare(known, damaged, BOOKS)).toThrow("nothing they are made of does");
  });
});

describe("a material line", () => {
  const isMaterial = (difference: Difference, key: string) =>
    lineOf(difference, "recommendation", key).isMaterial;

  it("is one of priority high or critical that comes or goes", () => {
    const difference = between([UNDECIDED], [UNDECIDED, { visa: "none" }]);
    expect(isMaterial(difference, "visa.decide")).toBe(true);
    // Of priority normal.
    expect(isMaterial(difference, "visa.not-needed")).toBe(false);
  });

  it("is one of those whose window changes, and not one with new words only", () => {
    const exam = (date: string): Patch => ({
      step1: STEP1_PASSED,
      step2ck: { status: "scheduled", date },
      practice: [{ exam: "nbme", date: "2027-02-01", score: 225 }],
      "target.step2ck": 230,
    });
    const moved = between([exam("2027-06-15")], [exam("2027-06-22")]);
    expect(isMaterial(moved, "study.dedicated-8-10")).toBe(true);
    // The same week, of priority normal.
    expect(lineOf(moved, "recommendation", "exam.timing-ideal").fields).toContain("window");
    expect(isMaterial(moved, "exam.timing-ideal")).toBe(false);
    const reworded = between([exam("2027-06-15")], [exam("2027-06-15"), { "target.step2ck": 235 }]);
    expect(lineOf(reworded, "recommendation", "exam.target-low").fields).toContain("body");
    expect(isMaterial(reworded, "exam.target-low")).toBe(false);
  });

  it("is none where a window only follows the day, and one where its last day passes", () => {
    const certifying: Patch = { ...scored(245), ecfmg: "in-progress" };
    const on = (asOf: string): Patch => ({ ...certifying, asOf });
    const aDay = between([on("2027-03-01")], [on("2027-03-02")]);
    expect(lineOf(aDay, "recommendation", "calendar.pathways").fields).toContain("window");
    expect(aDay.lines.some((line) => line.isMaterial)).toBe(false);
    expect(isMaterial(between([on("2027-03-01")], [on("2028-02-01")]), "calendar.pathways")).toBe(true);
  });
});

describe("a difference in lists alone", () => {
  it("carries the order in which questions stand now", () => {
    const older = version({});
    const newer = version({ step1: STEP1_PASSED, usce: [] });
    const difference = differenceOf(older, newer);
    expect(difference.order.missing).toEqual(newer.plan.missing.map(({ fact }) => fact));
    expect(canonical(applyDifference(older.plan, difference))).toBe(canonical(newer.plan));
  });
});
