import { describe, expect, it } from "vitest";
import { codesOf, planOf, practiced, shift, STEP1_PASSED, TODAY, type Patch } from "../support/rule-cases";

const assess = (...patches: readonly Patch[]) => planOf(...patches).assessment;
const OPEN = { step1: STEP1_PASSED };
/** Full-length exams a day apart, oldest first, the last one today. */
const recent = (...scores: readonly number[]) =>
  practiced(...scores.map((score, index) => [shift(TODAY, index + 1 - scores.length), score] as const));
const entry = (exam: string, date: string, score: number, baseline?: boolean) => ({
  exam,
  date,
  score,
  baseline,
});

/** @throws when the practice gives no projection. */
function projectionOf(...patches: readonly Patch[]) {
  const { projection } = assess(OPEN, ...patches);
  if (projection === null) throw new Error("no projection");
  return projection;
}

describe("recent practice", () => {
  const failedOn = (date: string | undefined) => ({ step2ck: { status: "failed", attempts: 1, date } });
  const countOf = (...patches: readonly Patch[]) => assess(OPEN, ...patches).projection?.n ?? 0;

  it.each([
    ["counts an exam 120 days old", practiced(["2026-11-01", 240], [TODAY, 240]), 2],
    ["leaves out one 121 days old", practiced(["2026-10-31", 240], ["2026-11-01", 240], [TODAY, 240]), 2],
    [
      "counts every full-length exam and no Free 120",
      {
        practice: ["nbme", "uwsa1", "uwsa2", "uwsa3", "amboss", "free120"].map((name) =>
          entry(name, TODAY, 70),
        ),
      },
      5,
    ],
    [
      "leaves out an exam on the day of the last result",
      { ...recent(240, 240, 240), ...failedOn("2027-02-27") },
      2,
    ],
    ["counts those from the day after", { ...recent(240, 240, 240), ...failedOn("2027-02-26") }, 3],
    ["has none when the last result has no date", { ...recent(240, 240, 240), ...failedOn(undefined) }, 0],
    ["counts all before a first result", { ...recent(240, 240, 240), step2ck: { status: "scheduled" } }, 3],
  ])("%s", (_, patch: Patch, n) => {
    expect(countOf(patch)).toBe(n);
  });

  it("counts the same exams in any order of the list, those of one day in the list's order", () => {
    const [first, second, third] = [
      entry("nbme", "2027-02-01", 230),
      entry("uwsa1", TODAY, 240),
      entry("uwsa2", TODAY, 250),
    ];
    const projection = (...practice: readonly unknown[]) => projectionOf({ practice });
    expect(projection(second, third, first)).toEqual(projection(first, second, third));
    expect(projection(first, third, second).mid).toBeLessThan(projection(first, second, third).mid);
  });
});

describe("the projection", () => {
  it.each([
    ["on one recent exam", { ...OPEN, ...recent(240) }],
    [
      "on one and a Free 120",
      { ...OPEN, practice: [entry("nbme", TODAY, 240), entry("free120", TODAY, 80)] },
    ],
    [
      "once Step 2 CK is passed",
      { ...OPEN, ...recent(240, 240), step2ck: { status: "passed", date: "2027-01-01" } },
    ],
    ["without practice", OPEN],
  ])("is none %s", (_, patch: Patch) => {
    expect(assess(patch).projection).toBeNull();
  });

  it("is ± 8 at least: equal scores leave the error of measurement, 6, alone", () => {
    expect(projectionOf(recent(240, 240))).toMatchObject({ low: 232, mid: 240, high: 248, n: 2 });
    expect(projectionOf(recent(240, 240, 240, 240, 240))).toMatchObject({
      low: 232,
      mid: 240,
      high: 248,
      n: 5,
    });
  });

  it("grows wider with the spread of the scores, evenly to both sides", () => {
    const widths = [0, 4, 12, 24].map((spread) => {
      const { low, mid, high } = projectionOf(recent(240 - spread, 240, 240 + spread, 240));
      expect(high - mid).toBe(mid - low);
      return high - mid;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths.at(-1)).toBeGreaterThan(8);
  });

  it("is wider than the spread of two exams far apart alone would make it, by the error of measurement", () => {
    const { low, high } = projectionOf(recent(220, 250));
    expect(high - low).toBeGreaterThan(2 * 1.28 * 15);
  });

  it("stays on the scale of scores", () => {
    expect(projectionOf(recent(300, 300)).high).toBe(300);
    expect(projectionOf(recent(1, 1)).low).toBe(1);
  });

  it("says that it is not validated", () => {
    expect(projectionOf(recent(240, 240)).method).toMatch(/no practice-test formula is validated/i);
  });

  it.each([2, 3, 4, 5, 6])("weighs every one of %i exams, a newer one never less", (count) => {
    const mids = Array.from(
      { length: count },
      (_, raised) =>
        projectionOf(recent(...Array.from({ length: count }, (__, index) => (index === raised ? 260 : 200))))
          .mid,
    );
    expect(mids).toEqual(mids.toSorted((a, b) => a - b));
    expect(mids[0]).toBeGreaterThan(200);
    expect(mids.at(-1)).toBeGreaterThan(200 + Math.floor(60 / count));
  });

  it("rounds an exact half up, above and below", () => {
    // Of three exams this edition gives the newest half of the weight.
    expect(projectionOf(recent(100, 100, 300)).mid).toBe(200);
    expect(projectionOf(recent(240, 240, 241)).mid).toBe(241);
    expect(projectionOf(recent(241, 241, 240)).mid).toBe(241);
    expect(projectionOf(recent(239, 239, 240)).mid).toBe(240);
  });

  it("takes scores as reported: the same scores of other exams give the same", () => {
    const of = (name: string) =>
      projectionOf({ practice: [entry(name, "2027-02-01", 231), entry(name, TODAY, 244)] });
    expect(of("uwsa1")).toEqual(of("nbme"));
    expect(of("amboss")).toEqual(of("nbme"));
  });
});

describe("preparationBand", () => {
  const bandOf = (...patches: readonly Patch[]) => assess(OPEN, ...patches).preparationBand;
  const from = (start: string) => ({ "preparation.start": start });
  const list = (...practice: readonly unknown[]) => ({ practice });
  const LATER = entry("nbme", "2027-02-10", 245);

  it.each([
    [300, ">=240"],
    [240, ">=240"],
    [239, "236-239"],
    [236, "236-239"],
    [235, "220-235"],
    [220, "220-235"],
    [219, "<220"],
    [1, "<220"],
  ])("of a baseline of %i is %s", (score, band) => {
    expect(bandOf(practiced([TODAY, score]))).toBe(band);
  });

  it.each([
    ["the marked exam, before others", list(LATER, entry("nbme", "2027-02-01", 210, true)), "<220"],
    [
      "the earliest marked by date, not by place",
      list(entry("nbme", "2027-02-05", 245, true), entry("uwsa1", "2027-02-01", 210, true)),
      "<220",
    ],
    [
      "of two marked on one day the first in the list",
      list(entry("nbme", "2027-02-01", 225, true), entry("uwsa1", "2027-02-01", 245, true)),
      "220-235",
    ],
    [
      "a marked exam from before the start",
      { ...list(entry("nbme", "2027-01-01", 210, true), LATER), ...from("2027-02-01") },
      "<220",
    ],
    [
      "the earliest on the day of the start or later",
      { ...practiced(["2027-01-31", 210], ["2027-02-01", 225], ["2027-02-10", 245]), ...from("2027-02-01") },
      "220-235",
    ],
    [
      "of two on the day of the start the first in the list",
      { ...practiced(["2027-02-01", 225], ["2027-02-01", 245]), ...from("2027-02-01") },
      "220-235",
    ],
    [
      "the latest, with none since the start",
      { ...practiced(["2027-01-01", 210], ["2027-01-31", 245]), ...from("2027-02-01") },
      ">=240",
    ],
    ["the latest, without a start", practiced(["2027-01-01", 210], ["2027-01-31", 245]), ">=240"],
    [
      "of two on the latest day the last in the list",
      practiced(["2027-02-01", 245], ["2027-02-01", 210]),
      "<220",
    ],
    ["an exam of any age", practiced(["2020-01-01", 245]), ">=240"],
    ["no Free 120, though marked", list(entry("free120", "2027-02-01", 70, true), LATER), ">=240"],
    [
      "an exam marked as no baseline, when it is the only one",
      list(entry("nbme", TODAY, 225, false)),
      "220-235",
    ],
    ["none without a full-length exam", list(entry("free120", TODAY, 70)), null],
    ["none once Step 2 CK is passed", { ...practiced([TODAY, 245]), step2ck: { status: "passed" } }, null],
    ["still read after a fail", { ...practiced([TODAY, 245]), step2ck: { status: "failed" } }, ">=240"],
  ])("takes %s", (_, patch: Patch, band) => {
    expect(bandOf(patch)).toBe(band);
  });
});

describe("lastTwo, drop and volatile", () => {
  const close = { ...OPEN, step2ck: { status: "scheduled", date: shift(TODAY, 28) } };
  const MINIMUM = { "target.minimumAcceptable": 100 };

  it("read the last two by date, whatever the order of the list", () => {
    const exams = [
      entry("nbme", "2027-02-20", 229),
      entry("nbme", "2027-02-25", 229),
      entry("nbme", "2027-02-01", 260),
    ];
    expect(codesOf(close, MINIMUM, { practice: exams })).toContain("exam.postpone-consider");
    expect(codesOf(close, MINIMUM, { practice: exams, "practice.2.date": "2027-02-26" })).not.toContain(
      "exam.postpone-consider",
    );
  });

  it("read no Free 120 and nothing from before the last result", () => {
    const free = [entry("nbme", "2027-02-20", 240), entry("free120", "2027-02-25", 60)];
    expect(codesOf(close, { practice: free })).not.toContain("exam.instability");
    const failed = {
      step2ck: { status: "failed", attempts: 1, date: "2027-02-20", retakeDate: shift(TODAY, 28) },
    };
    const fall = practiced(["2027-02-20", 250], ["2027-02-25", 230]);
    expect(codesOf(close, fall)).toContain("exam.instability");
    expect(codesOf(close, fall, failed)).not.toContain("exam.instability");
    expect(codesOf(close, fall, failed, { "step2ck.date": "2027-02-19" })).toContain("exam.instability");
  });

  it.each([
    ["a fall of 8", [240, 232], true],
    ["a fall of 7", [240, 233], false],
    ["a fall of 8 from the third before", [240, 233, 233, 232], true],
    ["a fall of 8 from the fourth before", [240, 233, 233, 233, 232], false],
    ["a standard deviation of exactly 8 over three", [232, 240, 248], true],
    ["one just under 8 over three", [233, 240, 248], false],
    ["a standard deviation of exactly 8 over four", [228, 244, 244, 244], true],
    ["one just under 8 over four", [229, 244, 244, 244], false],
    ["a wide rise over two alone", [200, 260], false],
  ])("on %s", (_, scores: number[], isWarned) => {
    expect(codesOf(close, MINIMUM, recent(...scores)).includes("exam.instability")).toBe(isWarned);
  });
});
