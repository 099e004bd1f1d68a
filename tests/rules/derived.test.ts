import { describe, expect, it } from "vitest";
import { planOf, practiced, scored, shift, STEP1_PASSED, type Patch } from "../support/rule-cases";

const assess = (...patches: readonly Patch[]) => planOf(...patches).assessment;
const usce = (...statuses: readonly string[]) => ({
  usce: statuses.map((status) => ({ kind: "elective", status })),
});
const DONE = usce("done");
const open = { step1: STEP1_PASSED, step2ck: undefined };
const practice = (score: number) => practiced(["2027-02-01", score], ["2027-02-15", score]);

const SEASONS = [
  { season: 2026, submit: "2025-09-03", ranking: "2026-02-02", deadline: "2026-03-04", match: "2026-03-20" },
  { season: 2027, submit: "2026-09-02", ranking: "2027-02-01", deadline: "2027-03-03", match: "2027-03-19" },
  { season: 2028, submit: "2027-09-01", ranking: "2028-01-31", deadline: "2028-03-01", match: "2028-03-17" },
];

describe.each([
  [300, "260+"],
  [260, "260+"],
  [259, "250-259"],
  [250, "250-259"],
  [249, "240-249"],
  [240, "240-249"],
  [239, "230-239"],
  [230, "230-239"],
  [229, "<230"],
  [1, "<230"],
])("the band of %i", (score, band) => {
  it.each([
    ["score", "a result", scored(score)],
    ["score", "a failed result", { ...open, step2ck: { status: "failed", attempts: 1, score } }],
    ["projection", "practice", { ...open, ...practice(score) }],
    ["target", "a target", { ...open, "target.step2ck": score }],
  ])(`is ${band} on basis %s, from %s`, (bandBasis, _, patch: Patch) => {
    expect(assess(patch)).toMatchObject({ band, bandBasis });
  });
});

describe("the basis of the band", () => {
  const failed = { step2ck: { status: "failed", attempts: 1, date: "2027-01-01", score: 225 } };
  const all = { ...open, ...practice(255), "target.step2ck": 245 };

  it.each([
    ["the score, before practice and target", { ...all, ...failed }, "<230", "score"],
    ["practice, before the target", all, "250-259", "projection"],
    [
      "the target, when practice gives no projection",
      { ...all, ...practiced(["2027-02-15", 255]) },
      "240-249",
      "target",
    ],
    [
      "practice, when a fail has no score",
      { ...all, ...failed, "step2ck.score": undefined },
      "250-259",
      "projection",
    ],
    ["none, without any of the three", open, null, null],
    ["none, on a pass without a score", { ...all, step2ck: { status: "passed", attempts: 1 } }, null, null],
  ])("is %s", (_, patch: Patch, band, bandBasis) => {
    expect(assess(patch)).toMatchObject({ band, bandBasis });
  });
});

describe("premises", () => {
  it.each([
    ["true on a pass at the first attempt", { step1: STEP1_PASSED }, true],
    ["true before Step 1", {}, true],
    ["false on a failed Step 1", { step1: { status: "failed" } }, false],
    ["false on a second attempt", { step1: { status: "passed", attempts: 2 } }, false],
    ["unknown on a pass without its attempts", { step1: { status: "passed" } }, null],
    ["true after a failed Step 2 CK", { step1: STEP1_PASSED, step2ck: { status: "failed" } }, true],
  ])("noStep1Failure is %s", (_, patch: Patch, value) => {
    expect(assess(patch).premises.noStep1Failure).toBe(value);
  });

  it.each([
    ["true once some is done", usce("planned", "done"), true],
    ["false with none", usce(), false],
    ["false while it is planned", usce("planned"), false],
    ["unknown without an answer", {}, null],
  ])("usClinicalExposure is %s", (_, patch: Patch, value) => {
    expect(assess(patch).premises.usClinicalExposure).toBe(value);
  });
});

describe("multipleAttempts", () => {
  it.each([
    ["true on a second attempt at Step 1", { step1: { status: "passed", attempts: 2 } }, true],
    ["true on a second attempt at Step 2 CK", { step2ck: { status: "passed", attempts: 2 } }, true],
    ["true on a second attempt at Step 3", { step3: { status: "passed", attempts: 2 } }, true],
    ["true on a fail, its attempts open", { step3: { status: "failed" } }, true],
    ["true on one known, another open", { step1: { status: "passed" }, step3: { status: "failed" } }, true],
    ["unknown on a pass without its attempts", { ...scored(250), "step2ck.attempts": undefined }, null],
    ["false with one attempt each", scored(250), false],
    ["false before any exam", {}, false],
    [
      "false while exams are scheduled",
      { step1: { status: "scheduled" }, step2ck: { status: "scheduled" } },
      false,
    ],
  ])("is %s", (_, patch: Patch, value) => {
    expect(assess(patch).multipleAttempts).toBe(value);
  });
});

describe("risk", () => {
  const step1Twice = { "step1.attempts": 2 };
  const step2Twice = { "step2ck.attempts": 2 };
  const step3 = (status: string, attempts: number) => ({ step3: { status, attempts } });

  it.each([
    ["lower at 260", scored(260), "lower"],
    ["moderate at 250", scored(250), "moderate"],
    ["elevated at 240", scored(240), "elevated"],
    ["high at 230", scored(230), "high"],
    ["very high below", scored(229), "very-high"],
    ["one up without US experience", { ...scored(260), ...usce() }, "moderate"],
    ["one up, not two, when both premises fail", { ...scored(240), ...usce(), ...step1Twice }, "high"],
    ["two up to high after a Step 1 failure at 260", { ...scored(260), ...step1Twice }, "high"],
    ["one up after a second Step 2 CK at 240", { ...scored(240), ...step2Twice }, "high"],
    ["one up after a second Step 3 at 240", { ...scored(240), ...step3("passed", 2) }, "high"],
    ["one up after a failed Step 3 at 230", { ...scored(230), ...step3("failed", 1) }, "very-high"],
    [
      "one up after both Step 2 CK and Step 3 twice",
      { ...scored(240), ...step2Twice, ...step3("passed", 2) },
      "high",
    ],
    ["high at least after several attempts", { ...scored(260), ...step2Twice }, "high"],
    [
      "two up for a premise and a second Step 2 CK",
      { ...scored(240), ...step2Twice, ...usce() },
      "very-high",
    ],
    ["capped", { ...scored(229), ...step1Twice, ...step2Twice, ...usce() }, "very-high"],
  ])("is %s", (_, patch: Patch, risk) => {
    expect(assess(DONE, patch).risk).toBe(risk);
  });

  it.each([
    ["on practice as on a score", { ...open, ...practice(240) }, "elevated"],
    ["unknown on a target", { ...open, "target.step2ck": 260 }, "unknown"],
    ["unknown without a band", { ...open, ...step1Twice }, "unknown"],
    [
      "not raised by what is unknown",
      { ...scored(260), usce: undefined, "step1.attempts": undefined },
      "lower",
    ],
  ])("is %s", (_, patch: Patch, risk) => {
    expect(assess(DONE, patch).risk).toBe(risk);
  });
});

describe.each(SEASONS)(
  "the phases of the Match of $season",
  ({ season, submit, ranking, deadline, match }) => {
    it.each([
      ["before-step2", "on the day before submission opens", shift(submit, -1)],
      ["applying", "when submission opens", submit],
      ["applying", "on the day before ranking opens", shift(ranking, -1)],
      ["ranking", "when ranking opens", ranking],
      ["ranking", "on the rank-list deadline", deadline],
      ["awaiting-match", "the day after", shift(deadline, 1)],
      ["awaiting-match", "on the day before Match day", shift(match, -1)],
      ["after-match", "on Match day", match],
      ["after-match", "long after", shift(match, 400)],
    ])("are %s %s", (phase, _, asOf) => {
      expect(assess({ season, asOf }).phase).toBe(phase);
      const passed = phase === "before-step2" ? "ready-to-apply" : phase;
      expect(assess({ season, asOf }, scored(250)).phase).toBe(passed);
    });

    it("count a failed Step 2 CK as open", () => {
      const failed = { step2ck: { status: "failed", attempts: 1 } };
      expect(assess({ season, asOf: shift(submit, -1), ...failed }).phase).toBe("before-step2");
    });
  },
);

describe("track", () => {
  const DAY_BEFORE = { asOf: "2027-08-31" };
  const several = { ...scored(260), "step1.attempts": 2 };

  it.each([
    ["reapplicant after an unmatched cycle", { "history.unmatched": true }, "reapplicant"],
    ["reapplicant after one cycle", { "history.previousCycles": 1 }, "reapplicant"],
    ["reapplicant before two-cycle", { ...scored(225), "history.previousCycles": 1 }, "reapplicant"],
    ["this-cycle in a first cycle", { history: { unmatched: false, previousCycles: 0 } }, "this-cycle"],
    ["this-cycle when nothing is known", {}, "this-cycle"],
    ["two-cycle below 230", scored(229), "two-cycle"],
    ["this-cycle at 230", scored(230), "this-cycle"],
    ["two-cycle after several attempts", several, "two-cycle"],
    ["two-cycle after a fail, Step 2 CK open", { step1: { status: "failed" } }, "two-cycle"],
    ["two-cycle on the last day before submission", { ...scored(229), ...DAY_BEFORE }, "two-cycle"],
    ["this-cycle once submission opens", { ...scored(229), asOf: "2027-09-01" }, "this-cycle"],
    [
      "this-cycle once submission opens, after several attempts",
      { ...several, asOf: "2027-09-01" },
      "this-cycle",
    ],
    ["this-cycle on a target below 230", { ...open, "target.step2ck": 220 }, "this-cycle"],
    ["this-cycle on practice below 230", { ...open, ...practice(220) }, "this-cycle"],
    ["this-cycle when attempts are unknown", { ...scored(260), "step1.attempts": undefined }, "this-cycle"],
  ])("is %s", (_, patch: Patch, track) => {
    expect(assess(patch).track).toBe(track);
  });
});

describe.each(SEASONS)("the timing of an exam for the Match of $season", ({ season, submit, deadline }) => {
  const year = season - 1;
  // Programs review three weeks after submission opens; a usual release takes 28 days.
  const lastLate = shift(submit, 21 - 28);
  const lastMissing = shift(deadline, -28);

  it.each([
    ["early", `${year}-04-30`],
    ["ideal", `${year}-05-01`],
    ["ideal", `${year}-07-31`],
    ["latest", `${year}-08-01`],
    ["latest", `${year}-08-07`],
    ["late", `${year}-08-08`],
    ["late", lastLate],
    ["misses-first-screening", shift(lastLate, 1)],
    ["misses-first-screening", lastMissing],
    ["next-season", shift(lastMissing, 1)],
  ])("is %s on %s, for a first exam and for a retake", (timing, date) => {
    const asOf = `${year}-03-01`;
    const retake = { step2ck: { status: "failed", attempts: 1, retakeDate: date } };
    expect(assess({ season, asOf, step2ck: { status: "scheduled", date } }).timing).toBe(timing);
    expect(assess({ season, asOf, ...retake }).timing).toBe(timing);
  });
});

describe("the day of the exam", () => {
  const exam = (facts: Patch) => ({ step2ck: facts });
  const codes = (patch: Patch) => planOf(patch).recommendations.map(({ code }) => code);

  it.each([
    ["ahead today", exam({ status: "scheduled", date: "2027-03-01" }), "early", false],
    ["awaited from the day after", exam({ status: "scheduled", date: "2027-02-28" }), null, true],
    [
      "the retake after a fail",
      exam({ status: "failed", date: "2026-06-01", retakeDate: "2027-06-01" }),
      "ideal",
      false,
    ],
    [
      "awaited after the retake",
      exam({ status: "failed", date: "2026-06-01", retakeDate: "2027-02-28" }),
      null,
      true,
    ],
    ["none after a fail without a retake", exam({ status: "failed", date: "2026-06-01" }), null, false],
    ["none after a pass", exam({ status: "passed", date: "2026-06-01" }), null, false],
    ["none without a date", exam({ status: "scheduled" }), null, false],
  ])("is %s", (_, patch, timing, isAwaiting) => {
    expect(assess(patch).timing).toBe(timing);
    expect(codes(patch).includes("exam.awaiting-result")).toBe(isAwaiting);
  });
});
