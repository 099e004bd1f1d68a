import { describe, expect, it } from "vitest";
import { lineOf, planOf, scored, type Patch } from "../support/rule-cases";

const ELIGIBLE = {
  ...scored(250),
  "school.status": "graduate",
  ecfmg: "certified",
  "step3.hasTime": true,
  "step3.methodsChanged": true,
};
const step3 = (status: string) => ({ "step3.status": status });
const low = { "step2ck.score": 235 };
const lowest = { "step2ck.score": 219 };
const h1b = { visa: "h1b" };
const better = { "step3.expectation": "clearly-better" };
const similar = { "step3.expectation": "similar" };
const noTime = { "step3.hasTime": false };
const oldMethods = { "step3.methodsChanged": false };
const noStep2 = { step2ck: undefined };
const noStep1 = { step1: undefined };
const student = { "school.status": "student" };

/** Both rows hold on the profile; the earlier one decides, and without its own reason the later one would. */
const ORDER: readonly (readonly [string, string, earlier: Patch, both: Patch])[] = [
  ["done", "later", step3("passed"), noStep2],
  ["done", "not-eligible-yet", step3("passed"), noStep1],
  ["done", "optional", step3("passed"), {}],
  ["retake-with-mentor", "later", step3("failed"), noStep2],
  ["retake-with-mentor", "not-eligible-yet", step3("failed"), student],
  ["retake-with-mentor", "take-before-match", step3("failed"), { ...h1b, ...similar }],
  ["booked", "later", step3("scheduled"), noStep2],
  ["booked", "not-eligible-yet", step3("scheduled"), student],
  ["booked", "not-now", step3("scheduled"), low],
  ["later", "not-eligible-yet", noStep2, noStep1],
  ["later", "take-before-match", noStep2, { ...h1b, ...similar }],
  ["not-eligible-yet", "delay", student, { ...low, ...noTime }],
  ["not-eligible-yet", "avoid", student, lowest],
  ["not-eligible-yet", "change-methods-first", student, { ...low, ...better, ...oldMethods }],
  ["not-eligible-yet", "take-before-match", student, { ...h1b, ...similar }],
  ["not-eligible-yet", "take-before-applying", student, { ...low, ...better }],
  ["not-eligible-yet", "prepare-first", student, h1b],
  ["not-eligible-yet", "not-now", student, low],
  ["not-eligible-yet", "optional", student, {}],
  ["delay", "avoid", noTime, lowest],
  ["delay", "change-methods-first", noTime, { ...low, ...better, ...oldMethods }],
  ["delay", "prepare-first", noTime, h1b],
  ["delay", "not-now", noTime, low],
  ["avoid", "take-before-match", lowest, { ...h1b, ...similar }],
  ["avoid", "prepare-first", lowest, h1b],
  ["change-methods-first", "prepare-first", oldMethods, { ...low, ...better, ecfmg: undefined }],
  ["take-before-match", "take-before-applying", h1b, { ...low, ...better }],
  ["prepare-first", "not-now", h1b, low],
  ["not-now", "optional", low, {}],
];

const decisionOf = (...patches: readonly Patch[]) => planOf(...patches).assessment.step3Decision;

describe("the Step 3 table", () => {
  it.each(ORDER)("decides %s before %s, with exactly one line", (earlier, later, reason, both) => {
    expect(decisionOf(ELIGIBLE, both)).toBe(later);
    const { assessment, recommendations } = planOf(ELIGIBLE, both, reason);
    expect(assessment.step3Decision).toBe(earlier);
    expect(recommendations.filter(({ section }) => section === "step3")).toHaveLength(1);
  });

  it.each([
    ["ecfmg", { ecfmg: undefined }, "prepare-first"],
    ["step3.hasTime", { "step3.hasTime": undefined }, "prepare-first"],
    ["step3.methodsChanged", { "step3.methodsChanged": undefined }, "prepare-first"],
    ["step2ck.score", { "step2ck.score": undefined }, "optional"],
  ])("passes over the rows that wait for %s, and asks for it", (fact, patch: Patch, decision) => {
    expect(decisionOf(ELIGIBLE, low, better)).toBe("take-before-applying");
    const plan = planOf(ELIGIBLE, low, better, patch);
    expect(plan.assessment.step3Decision).toBe(decision);
    expect(plan.missing.map((one) => one.fact)).toContain(fact);
  });

  it("passes over a row whose school is unknown, and asks for it", () => {
    const plan = planOf(ELIGIBLE, low, better, { school: undefined });
    expect(plan.assessment.step3Decision).toBe("take-before-applying");
    expect(plan.missing.map((one) => one.fact)).toContain("school.status");
  });
});

describe("step3.take-score", () => {
  it.each(["2027-08-04", "2027-08-05", "2027-09-01", "2028-01-30"])(
    "on %s names no day that is past",
    (asOf) => {
      const { window } = lineOf("step3.take-score", ELIGIBLE, low, better, { asOf });
      expect(window?.from).toBe(asOf);
      expect(window?.to).toSatisfy((to: string) => to >= asOf && to <= "2028-01-30");
    },
  );
});
