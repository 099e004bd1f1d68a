import { describe, expect, it } from "vitest";
import { planOf, practiced, scored, STEP1_PASSED, type Patch } from "../support/rule-cases";

const listOf = (...patches: readonly Patch[]) => planOf(...patches).programList;
const list = (min: number, max: number, reach: number, target: number, likely: number) => ({
  volume: { min, max },
  mix: { reach, target, likely },
  ourReading: true,
});
const STRONG = list(40, 60, 0.2, 0.5, 0.3);
const MIDDLE = list(50, 80, 0.15, 0.5, 0.35);
const LOWER = list(60, 100, 0.1, 0.45, 0.45);
const BROAD = list(60, 100, 0.05, 0.35, 0.6);
const twice = { "step1.attempts": 2 };
const retake = (retakeDate: string): Patch => ({
  step1: STEP1_PASSED,
  step2ck: { status: "failed", attempts: 1, score: 210, retakeDate },
});

describe("the program list", () => {
  it.each([
    ["260", scored(260), STRONG],
    ["250", scored(250), STRONG],
    ["249", scored(249), MIDDLE],
    ["240", scored(240), MIDDLE],
    ["239", scored(239), LOWER],
    ["230", scored(230), LOWER],
    ["229", scored(229), BROAD],
    ["260 after several attempts", { ...scored(260), ...twice }, BROAD],
    ["245 after several attempts", { ...scored(245), ...twice }, BROAD],
    ["235 after several attempts", { ...scored(235), ...twice }, BROAD],
    ["250 after a failed Step 3", { ...scored(250), step3: { status: "failed" } }, BROAD],
    ["250 with the attempts open", { ...scored(250), "step1.attempts": undefined }, STRONG],
  ])("at %s has its size and its mix", (_, patch: Patch, expected) => {
    expect(listOf(patch)).toEqual(expected);
  });

  it.each([
    ["on the day before submission opens", { ...scored(250), asOf: "2027-08-31" }, STRONG],
    ["when submission opens", { ...scored(250), asOf: "2027-09-01" }, STRONG],
    ["on the day before ranking opens", { ...scored(250), asOf: "2028-01-30" }, STRONG],
    ["while a retake can still count", retake("2028-02-02"), BROAD],
    ["after a fail without a retake", { ...retake("2028-02-02"), "step2ck.retakeDate": undefined }, BROAD],
  ])("is shown %s", (_, patch: Patch, expected) => {
    expect(listOf(patch)).toEqual(expected);
  });

  it.each([
    ["when ranking opens", { ...scored(250), asOf: "2028-01-31" }],
    ["while the match is awaited", { ...scored(250), asOf: "2028-03-02" }],
    ["after Match day", { ...scored(250), asOf: "2028-03-17" }],
    ["for a retake that counts for the next season", retake("2028-02-03")],
    ["on a target", { step1: STEP1_PASSED, "target.step2ck": 250 }],
    ["on practice", { step1: STEP1_PASSED, ...practiced(["2027-02-01", 250], ["2027-02-15", 250]) }],
    ["on a pass without a score", { ...scored(250), "step2ck.score": undefined }],
    ["when nothing is known", {}],
  ])("is null %s", (_, patch: Patch) => {
    expect(listOf(patch)).toBeNull();
  });
});
