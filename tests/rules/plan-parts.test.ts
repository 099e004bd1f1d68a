import { describe, expect, it } from "vitest";
import {
  booked,
  MATCH_DAY,
  planOf,
  practiced,
  scored,
  shift,
  STEP1_PASSED,
  textOf,
  type Patch,
} from "../support/rule-cases";

const withTarget = (score: number): Patch => ({
  step1: STEP1_PASSED,
  step2ck: undefined,
  "target.step2ck": score,
});
const withPractice = (score: number): Patch => ({
  step1: STEP1_PASSED,
  step2ck: undefined,
  ...practiced(["2027-02-01", score], ["2027-02-15", score]),
});
const retake = (score: number, retakeDate: string): Patch => ({
  step1: STEP1_PASSED,
  step2ck: { status: "failed", attempts: 1, score, retakeDate },
});
const twice = { "step1.attempts": 2 };

describe("milestones", () => {
  const OFFICIAL = [
    ["milestone.submit", "2027-09-01"],
    ["milestone.nrmp-opens", "2027-09-14"],
    ["milestone.review", "2027-09-22"],
    ["milestone.nrmp-deadline", "2028-01-28"],
    ["milestone.pathways", "2028-01-31"],
    ["milestone.ranking-opens", "2028-01-31"],
    ["milestone.rank-deadline", "2028-03-01"],
    ["milestone.match-week", "2028-03-13"],
    ["milestone.soap", "2028-03-16"],
    ["milestone.match-day", "2028-03-17"],
  ] as const;
  const datesOf = (...patches: readonly Patch[]) =>
    planOf(...patches).milestones.map(({ code, date }) => [code, date]);
  const own = (...patches: readonly Patch[]) =>
    datesOf(...patches).filter(([code]) => !OFFICIAL.some(([known]) => known === code));

  it("are the ten of the season, by date, while no exam is booked", () => {
    expect(datesOf({})).toEqual(OFFICIAL);
  });

  it.each(OFFICIAL)("hold %s to its day and no longer", (code, date) => {
    const codes = (asOf: string) => datesOf({ asOf }).map(([name]) => name);
    expect(codes(date)).toContain(code);
    expect(codes(shift(date, 1))).not.toContain(code);
  });

  it.each([
    ["a booked exam", booked("2027-06-15")],
    ["a retake", retake(210, "2027-06-15")],
  ])("hold %s and its release after 28 and 56 days", (_, patch) => {
    expect(own(patch)).toEqual([
      ["milestone.step2", "2027-06-15"],
      ["milestone.release-typical", "2027-07-13"],
      ["milestone.release-safe", "2027-08-10"],
    ]);
  });

  it("hold an exam of today, and the releases still ahead of one that is past", () => {
    expect(own(booked("2027-03-01")).map(([code]) => code)).toContain("milestone.step2");
    expect(own(booked("2027-02-28")).map(([code]) => code)).toEqual([
      "milestone.release-typical",
      "milestone.release-safe",
    ]);
    expect(own(booked("2027-01-31"))).toEqual([["milestone.release-safe", "2027-03-28"]]);
    expect(own(booked("2027-01-01"))).toEqual([]);
  });

  it("hold no exam after a result", () => {
    expect(own({ step1: STEP1_PASSED, step2ck: { status: "passed", date: "2027-02-28" } })).toEqual([]);
    expect(own({ step1: STEP1_PASSED, step2ck: { status: "failed", date: "2027-02-28" } })).toEqual([]);
  });

  it("carry the status of the season's dates and their source", () => {
    const official = (patch: Patch) => planOf(patch).milestones;
    expect(
      official({}).every(({ status, sources }) => status === "projected" && sources.includes("F5")),
    ).toBe(true);
    const before = official({ season: 2027, asOf: "2026-08-01" });
    expect(before).toHaveLength(OFFICIAL.length);
    expect(before.every(({ status }) => status === "transcribed")).toBe(true);
    const release = planOf(booked("2027-06-15")).milestones.find(
      ({ code }) => code === "milestone.release-safe",
    );
    expect(release?.sources).toContain("F7");
  });
});

describe("evidence", () => {
  const find = (code: string, ...patches: readonly Patch[]) =>
    planOf(...patches).evidence.find((one) => one.code === `evidence.${code}`);

  it("shows Step 2 CK beside the published quartiles, with n, year and status", () => {
    expect(find("nrmp-step2", scored(244))).toMatchObject({
      value: 244,
      year: 2026,
      status: "transcribed",
      sources: ["F1"],
      groups: [
        { n: 76, quartiles: [243, 255, 262] },
        { n: 108, quartiles: [238, 247, 254] },
      ],
    });
  });

  it.each([
    ["on a failed result with its score", retake(210, "2027-06-01"), true],
    ["on a target", withTarget(244), false],
    ["on practice", withPractice(244), false],
    ["on a pass without a score", { ...scored(244), "step2ck.score": undefined }, false],
    ["when nothing is known", {}, false],
  ])("of Step 2 CK %s: shown %s", (_, patch: Patch, isShown) => {
    expect(find("nrmp-step2", patch) !== undefined).toBe(isShown);
  });

  it("shows contiguous ranks with the same n", () => {
    expect(find("nrmp-ranks", { asOf: "2027-09-01" })).toMatchObject({
      year: 2026,
      sources: ["F1"],
      groups: [
        { n: 76, quartiles: [3, 4, 7] },
        { n: 108, quartiles: [1, 2, 3] },
      ],
    });
  });

  it.each([
    ["2027-08-31", false],
    ["2027-09-01", true],
    ["2028-01-31", true],
    ["2028-03-16", true],
    [MATCH_DAY, true],
  ])("of ranks on %s: shown %s", (asOf, isShown) => {
    expect(find("nrmp-ranks", { asOf }) !== undefined).toBe(isShown);
    expect(find("nrmp-ranks", { asOf }, scored(250)) !== undefined).toBe(isShown);
  });

  it("shows the backup specialties with matched, applicants and median", () => {
    expect(find("backup-specialties", scored(229), { backupSpecialties: [] })).toMatchObject({
      sources: ["F1"],
      groups: [
        { label: "internal medicine", n: 3392, of: 6992, median: 251 },
        { label: "family medicine", n: 599, of: 1112, median: 230 },
      ],
    });
  });

  it.each([
    ["backup.required", scored(229), [], true],
    ["backup.prepare", scored(229), ["internal-medicine"], true],
    ["backup.consider", scored(239), [], true],
    ["none of them, a backup chosen,", scored(239), ["internal-medicine"], false],
    ["none of them", scored(240), [], false],
    ["none of them, the backup open,", scored(229), undefined, false],
    ["none of them from Match day on", { ...scored(229), asOf: MATCH_DAY }, [], false],
  ])("of backups when %s fires: shown", (_, patch: Patch, backupSpecialties, isShown) => {
    expect(find("backup-specialties", patch, { backupSpecialties }) !== undefined).toBe(isShown);
  });
});

describe("conflicts", () => {
  const conflictsOf = (...patches: readonly Patch[]) =>
    planOf(...patches).conflicts.map(({ guide, data }) => `${guide} ${data}`);

  it.each([
    ["G3.1b F7", "an exam a day after 8 weeks before submission", booked("2027-07-08"), true],
    ["G3.1b F7", "an exam 8 weeks before submission", booked("2027-07-07"), false],
    ["G3.1b F7", "an awaited result", { ...booked("2027-07-08"), asOf: "2027-07-09" }, false],
    ["G3.1b F7", "no exam", {}, false],
    ["G2.2 F1", "a score of 250", scored(250), true],
    ["G2.2 F1", "a score of 259", scored(259), true],
    ["G2.2 F1", "a score of 249", scored(249), false],
    ["G2.2 F1", "a score of 260", scored(260), false],
    ["G2.2 F1", "a target of 255", withTarget(255), false],
    ["G2.2 F1", "practice at 255", withPractice(255), false],
    ["G6.1b F1", "a target of 240", withTarget(240), true],
    ["G6.1b F1", "a target of 249", withTarget(249), true],
    ["G6.1b F1", "a target of 239", withTarget(239), false],
    ["G6.1b F1", "a target of 250", withTarget(250), false],
    ["G6.1b F1", "no target", { step1: STEP1_PASSED }, false],
    ["G4.2f F6", "a score of 239", scored(239), true],
    ["G4.2f F6", "a score of 240", scored(240), false],
    ["G4.2f F6", "several attempts", { ...scored(270), ...twice }, true],
    ["G4.2f F6", "Match day", { ...scored(239), asOf: MATCH_DAY }, false],
  ])("%s on %s: shown %s", (conflict, _, patch: Patch, isShown) => {
    expect(conflictsOf(patch).includes(conflict)).toBe(isShown);
  });

  const ELIGIBLE = {
    ...scored(239),
    "school.status": "graduate",
    ecfmg: "certified",
    "step3.hasTime": true,
    "step3.methodsChanged": true,
    "step3.expectation": "clearly-better",
    visa: "j1",
  };

  it.each([
    ["done", { "step3.status": "passed" }],
    ["retake-with-mentor", { "step3.status": "failed" }],
    ["booked", { "step3.status": "scheduled" }],
    ["later", { step2ck: undefined }],
    ["not-eligible-yet", { ecfmg: "in-progress" }],
    ["delay", { "step3.hasTime": false }],
    ["avoid", { "step2ck.score": 219, "step3.expectation": "similar" }],
    ["change-methods-first", { "step3.methodsChanged": false }],
    ["take-before-applying", {}],
    ["prepare-first", { "step3.hasTime": undefined }],
    ["not-now", { "step3.expectation": "similar" }],
    ["optional", { "step2ck.score": 240 }],
  ])("G1.6 F8 on a J-1 and Step 3 %s: shown when the row names visas", (decision, patch: Patch) => {
    const plan = planOf(ELIGIBLE, patch);
    expect(plan.assessment.step3Decision).toBe(decision);
    const [row] = plan.recommendations.filter(({ section }) => section === "step3").map(textOf);
    expect(conflictsOf(ELIGIBLE, patch).includes("G1.6 F8")).toBe(/visa|J-1|H-1B/.test(row ?? ""));
  });

  it.each(["h1b", "either", "none", "unknown", undefined])("no G1.6 F8 on the visa %s", (visa) => {
    expect(conflictsOf(ELIGIBLE, { "step3.hasTime": false })).toContain("G1.6 F8");
    expect(conflictsOf(ELIGIBLE, { "step3.hasTime": false, visa })).not.toContain("G1.6 F8");
  });

  it.each([
    ["G3.1b", booked("2027-07-08"), ["4 weeks", "allow 8"]],
    ["G2.2", scored(255), ["254", "n = 108"]],
    ["G6.1b", withTarget(245), ["240", "255", "n = 76", "247", "n = 108"]],
    ["G1.6", { ...ELIGIBLE, "step3.hasTime": false }, ["J-1"]],
    ["G4.2f", scored(239), ["60", "100", "5 gold", "10 silver"]],
  ])("on %s give both sides with their figures", (guide, patch: Patch, figures) => {
    const text = planOf(patch).conflicts.find((one) => one.guide === guide)?.text;
    expect(text).toContain("guide");
    for (const figure of figures) expect(text).toContain(figure);
  });
});
