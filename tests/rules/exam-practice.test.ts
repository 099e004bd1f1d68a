import { describe, expect, it } from "vitest";
import {
  booked,
  codesOf,
  NOT_PREPARING,
  practiced,
  rule,
  STEP1_PASSED,
  type Patch,
} from "../support/rule-cases";

const target = (score: number) => ({ "target.step2ck": score });
/** The exam 70 days ahead of 1 May 2027, with the last two full-length scores, both recent. */
const near = (first: number, second: number): Patch => ({
  ...booked("2027-07-10"),
  asOf: "2027-05-01",
  ...practiced(["2027-04-10", first], ["2027-04-24", second]),
});
/** The exam 28 days ahead, with as many scores, a week apart and the latest today. */
const close = (...scores: readonly number[]): Patch => ({
  ...booked("2027-05-29"),
  asOf: "2027-05-01",
  ...practiced(...scores.map((score, index) => [`2027-04-${String(10 + index)}`, score] as const)),
});
const scores = (first: number, second: number) => practiced(["2027-04-10", first], ["2027-04-24", second]);

rule("exam.set-target", {
  on: { step1: STEP1_PASSED },
  says: ["240", "245 to 255"],
  fires: { "with only a minimum set": { "target.minimumAcceptable": 235 } },
  silent: { "once a target is set": target(240), ...NOT_PREPARING },
  firesWithout: ["step1"],
});

rule("exam.target-low", {
  on: { step1: STEP1_PASSED, ...target(239) },
  says: ["239", "240", "245"],
  fires: {
    "whatever is known of Step 1": { step1: { status: "passed" } },
    "at 244 after a second attempt at Step 1": { "step1.attempts": 2, ...target(244) },
    "at 244 after a failed Step 1": { "step1.status": "failed", ...target(244) },
  },
  silent: {
    "at 240": target(240),
    "at 245 after a second attempt at Step 1": { "step1.attempts": 2, ...target(245) },
    "at 244 after a second attempt at Step 2 CK alone": {
      step2ck: { status: "failed", attempts: 2 },
      ...target(244),
    },
    ...NOT_PREPARING,
  },
  asks: {
    "at 244 with the attempts at Step 1 open": [
      "step1.attempts",
      { step1: { status: "passed" }, ...target(244) },
    ],
  },
  silentWithout: ["target.step2ck", "target"],
});

rule("exam.redemption", {
  on: { step1: { status: "passed", attempts: 2 } },
  says: ["245"],
  fires: { "after a failed Step 1": { step1: { status: "failed" } } },
  silent: {
    "after one attempt at Step 1": { "step1.attempts": 1 },
    "before Step 1": { step1: { status: "not-taken" } },
    "after a failed Step 2 CK alone": { step1: STEP1_PASSED, step2ck: { status: "failed", attempts: 2 } },
    ...NOT_PREPARING,
  },
  needs: ["step1.attempts"],
});

rule("exam.postpone-consider", {
  on: { ...near(229, 229), "target.minimumAcceptable": 200 },
  says: ["229"],
  fires: {
    "on the exam day": { "step2ck.date": "2027-05-01" },
    "when the first is 120 days old": practiced(["2027-01-01", 229], ["2027-04-24", 229]),
    "when both miss the minimum, though above 230": { ...scores(244, 244), "target.minimumAcceptable": 245 },
    "when only the last two are low": practiced(
      ["2027-04-01", 260],
      ["2027-04-10", 229],
      ["2027-04-24", 229],
    ),
    "for a retake": {
      step2ck: { status: "failed", attempts: 1, date: "2027-02-01", retakeDate: "2027-07-10" },
    },
    "at 239 without a minimum or target": { target: undefined, ...scores(239, 239) },
    "at 239 without a minimum, the target higher": { target: { step2ck: 250 }, ...scores(239, 239) },
    "just under a target below 240, without a minimum": { target: { step2ck: 235 }, ...scores(234, 234) },
  },
  silent: {
    "when the exam is 71 days ahead": { "step2ck.date": "2027-07-11" },
    "when the last one reaches 230": scores(229, 230),
    "when the one before reaches 230": scores(230, 229),
    "when the last one reaches the minimum": { ...scores(244, 245), "target.minimumAcceptable": 245 },
    "when the one before reaches the minimum": { ...scores(245, 244), "target.minimumAcceptable": 245 },
    "at 240 without a minimum or target": { target: undefined, ...scores(240, 240) },
    "at 240 without a minimum, the target higher": { target: { step2ck: 250 }, ...scores(240, 240) },
    "at a target below 240, without a minimum": { target: { step2ck: 235 }, ...scores(235, 235) },
    "on one recent exam alone": practiced(["2027-04-24", 200]),
    "when the second is a Free 120": {
      practice: [
        { exam: "nbme", date: "2027-04-10", score: 229 },
        { exam: "free120", date: "2027-04-24", score: 60 },
      ],
    },
    "when the first is 121 days old": practiced(["2026-12-31", 229], ["2027-04-24", 229]),
    ...NOT_PREPARING,
  },
  silentWithout: ["practice", "step2ck.date"],
});

rule("exam.instability", {
  on: close(240, 232),
  says: ["240", "232"],
  fires: {
    "on the exam day": { "step2ck.date": "2027-05-01" },
    "on a drop below the best of three before": close(248, 241, 241, 240),
    "on a standard deviation of exactly 8 over three, rising": close(232, 240, 248),
    "on a standard deviation of exactly 8 over four, rising": close(228, 244, 244, 244),
  },
  silent: {
    "when the exam is 29 days ahead": { "step2ck.date": "2027-05-30" },
    "on a fall of 7": close(240, 233),
    "on a rise of 18 over two": close(230, 248),
    "on a fall from the fourth before": close(244, 238, 237, 237, 236),
    "just under a standard deviation of 8 over three": close(233, 240, 248),
    "just under a standard deviation of 8 over four": close(229, 244, 244, 244),
    "when the swing lies before the last four": close(200, 240, 240, 240, 241),
    "on one exam alone": close(200),
    "when the exam before is 121 days old": practiced(["2026-12-31", 250], ["2027-04-24", 230]),
    ...NOT_PREPARING,
  },
  silentWithout: ["practice", "step2ck.date"],
});

rule("exam.practice-margin", {
  // A mean of 249.5, half a point short of the target and five.
  on: { ...near(250, 249), ...target(245) },
  says: ["249.5", "245", "5 to 10 points", "0.5 points"],
  fires: {
    "when the exam is today": { "step2ck.date": "2027-05-01" },
    "far below": scores(200, 200),
    "when older exams were better": practiced(["2027-04-01", 270], ["2027-04-10", 250], ["2027-04-24", 249]),
  },
  silent: {
    "at exactly five above the target": scores(250, 250),
    "when the exam is 71 days ahead": { "step2ck.date": "2027-07-11" },
    "on one recent exam alone": practiced(["2027-04-24", 230]),
    ...NOT_PREPARING,
  },
  silentWithout: ["target", "practice", "step2ck.date"],
});

const onTrack = { ...near(250, 250), ...target(245), "preparation.start": "2027-04-01" };

rule("exam.on-track", {
  on: onTrack,
  says: ["250", "245", "10 Jul 2027"],
  window: ["2027-07-10", "2027-07-10"],
  fires: {
    "at a mean of exactly five above": scores(249, 251),
    "in the last acceptable week": { asOf: "2027-07-20", "step2ck.date": "2027-08-07" },
    "before the ideal window": { asOf: "2027-04-28", "step2ck.date": "2027-04-30" },
    "while one of the two misses the minimum": { ...scores(246, 254), "target.minimumAcceptable": 250 },
    "on the last day before a drop counts": { ...scores(256, 246), asOf: "2027-06-11" },
    "when the period just fits": { "preparation.start": "2027-06-12" },
  },
  silent: {
    "half a point lower": scores(250, 249),
    "when the exam is 71 days ahead": { "step2ck.date": "2027-07-11" },
    "on one recent exam alone": practiced(["2027-04-24", 260]),
    ...NOT_PREPARING,
  },
  silentWithout: ["target", "practice", "step2ck.date"],
});

describe("exam.on-track gives way", () => {
  const WARNINGS = [
    "exam.postpone-consider",
    "exam.instability",
    "exam.timing-late",
    "exam.misses-first-screening",
    "exam.next-season",
    "study.period-short",
  ];

  it.each([
    ["exam.postpone-consider", { "target.minimumAcceptable": 251 }],
    ["exam.instability", { ...scores(258, 250), asOf: "2027-06-12" }],
    ["exam.timing-late", { asOf: "2027-07-20", "step2ck.date": "2027-08-08" }],
    ["exam.misses-first-screening", { asOf: "2027-07-20", "step2ck.date": "2027-08-26" }],
    [
      "exam.next-season",
      {
        asOf: "2027-12-10",
        "step2ck.date": "2028-02-03",
        ...practiced(["2027-11-10", 250], ["2027-11-24", 250]),
      },
    ],
    ["study.period-short", { "preparation.start": "2027-06-13" }],
  ])("when %s fires, were it the only warning", (code, patch: Patch) => {
    const codes = codesOf(onTrack, patch);
    expect(codes.filter((one) => WARNINGS.includes(one))).toEqual([code]);
    expect(codes).not.toContain("exam.on-track");
    expect(codes).not.toContain("exam.practice-margin");
  });
});
