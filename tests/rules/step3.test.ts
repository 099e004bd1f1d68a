import { rule, scored, STEP1_PASSED, type Patch } from "../support/rule-cases";

/** Everything Step 3 asks for, with a Step 2 CK that none of its score rows reads. */
const ELIGIBLE = {
  ...scored(240),
  "school.status": "graduate",
  ecfmg: "certified",
  "step3.hasTime": true,
  "step3.methodsChanged": true,
  visa: "j1",
};
const better = (score: number) => ({ ...ELIGIBLE, ...scored(score), "step3.expectation": "clearly-better" });
const h1b = { ...ELIGIBLE, visa: "h1b", "step3.expectation": "similar" };
const score = (points: number) => ({ "step2ck.score": points });
/** Ranking opens on 31 January 2028: until the day before, a result can still count. */
const LAST_DAY = "2028-01-30";
const TOO_LATE = "2028-01-31";
const NO_H1B: Readonly<Record<string, Patch>> = {
  "for a J-1": { visa: "j1" },
  "while no visa is decided": { visa: "unknown" },
  "without a visa named": { visa: undefined },
  "for a US citizen": { "citizenship.usCitizen": true },
  "for a permanent resident": { "citizenship.usPermanentResident": true },
};
// F8: the cost with its status, and what a J-1 does not ask for.
const PETITION = ["US$ 100,000", "secondary", "J-1 does not require Step 3"];

rule("step3.done", {
  on: { "step3.status": "passed" },
  silent: { "on any other status": { "step3.status": "failed" } },
  silentWithout: ["step3"],
});

rule("step3.retake", {
  on: { "step3.status": "failed" },
  silent: { "on any other status": { "step3.status": "passed" } },
  silentWithout: ["step3"],
});

rule("step3.booked", {
  on: { "step3.status": "scheduled" },
  silent: { "on any other status": { "step3.status": "not-taken" } },
  silentWithout: ["step3"],
});

rule("step3.later", {
  on: { step1: STEP1_PASSED, step2ck: { status: "scheduled" } },
  fires: { "before it is booked": { "step2ck.status": "not-taken" } },
  silent: {
    "once Step 2 CK is passed": { "step2ck.status": "passed" },
    "once Step 2 CK is failed": { "step2ck.status": "failed" },
  },
  firesWithout: ["step2ck"],
});

rule("step3.not-eligible", {
  on: { ...ELIGIBLE, ecfmg: "in-progress" },
  fires: {
    "before certification starts": { ecfmg: "not-started" },
    "after a failed Step 2 CK": { ecfmg: "certified", "step2ck.status": "failed" },
    "before Step 1 is passed": { ecfmg: "certified", step1: { status: "scheduled" } },
    "after a failed Step 1": { ecfmg: "certified", "step1.status": "failed" },
    "for a student": { ecfmg: "certified", "school.status": "student" },
    "for a student, whatever is known of certification": { ecfmg: undefined, "school.status": "student" },
  },
  silent: {
    "once certified": { ecfmg: "certified" },
    "with certification and school unknown": { ecfmg: undefined, school: undefined },
  },
  needs: ["ecfmg"],
  asks: { "without a school status": ["school.status", { ecfmg: "certified", school: undefined }] },
});

rule("step3.delay", {
  on: { ...h1b, "step3.hasTime": false },
  says: PETITION,
  fires: {
    "at any score for either visa": { visa: "either", ...score(270) },
    "without an H-1B at 239": { visa: "j1", ...score(239) },
    "while the score is open": { "step2ck.score": undefined },
  },
  silent: {
    "with time": { "step3.hasTime": true },
    ...NO_H1B,
  },
  needs: ["step3.hasTime"],
  asks: { "without an H-1B or a score": ["step2ck.score", { visa: "j1", "step2ck.score": undefined }] },
});

rule("step3.avoid", {
  on: { ...ELIGIBLE, ...score(219), "step3.expectation": "similar" },
  says: ["219"],
  fires: {
    "when practice is worse": { "step3.expectation": "worse" },
    "for an H-1B too": { visa: "h1b" },
  },
  silent: {
    "at 220": score(220),
    "when practice is clearly better": { "step3.expectation": "clearly-better" },
  },
  needs: ["step2ck.score"],
  firesWithout: ["step3.expectation", "step3.methodsChanged", "step3.hasTime"],
});

rule("step3.change-methods", {
  on: { ...better(239), "step3.methodsChanged": false },
  fires: { "at 219": score(219), "for an H-1B too": { visa: "h1b" } },
  silent: {
    "at 240": score(240),
    "when practice is only similar": { "step3.expectation": "similar" },
    "once methods have changed": { "step3.methodsChanged": true },
  },
  needs: ["step3.methodsChanged", "step2ck.score"],
  silentWithout: ["step3.expectation"],
  firesWithout: ["step3.hasTime"],
});

rule("step3.take-visa", {
  on: h1b,
  says: [...PETITION, "31 Jan 2028"],
  window: ["2027-03-01", LAST_DAY],
  fires: {
    "for either visa": { visa: "either" },
    "when practice is clearly better": { "step3.expectation": "clearly-better" },
    "at 240 with the old methods": { "step3.methodsChanged": false },
    "at 240 with methods unknown": { "step3.methodsChanged": undefined },
    "at 239 with new methods": score(239),
    "at 220 with new methods": score(220),
    "with new methods, the score open": { "step2ck.score": undefined },
    "on the last day before ranking opens": { asOf: LAST_DAY },
    "for one known not to be a citizen or resident": {
      citizenship: { usCitizen: false, usPermanentResident: false },
    },
  },
  silent: {
    "when practice is worse": { "step3.expectation": "worse" },
    "when ranking opens": { asOf: TOO_LATE },
    "at 239 with the old methods": { ...score(239), "step3.methodsChanged": false },
    ...NO_H1B,
  },
  needs: ["ecfmg", "step3.hasTime"],
  asks: {
    "at 239 with methods unknown": [
      "step3.methodsChanged",
      { ...score(239), "step3.methodsChanged": undefined },
    ],
  },
  silentWithout: ["step3.expectation"],
});

rule("step3.take-score", {
  on: better(239),
  // The last exam day whose usual result, four weeks later, is there when submission opens.
  window: ["2027-03-01", "2027-08-04"],
  says: ["4 Aug 2027"],
  fires: {
    "at 219": score(219),
    "on the last day before ranking opens": { asOf: LAST_DAY },
  },
  silent: {
    "at 240": score(240),
    "when practice is only similar": { "step3.expectation": "similar" },
    "when ranking opens": { asOf: TOO_LATE },
    "with the old methods": { "step3.methodsChanged": false },
    "without time": { "step3.hasTime": false },
  },
  needs: ["step2ck.score", "ecfmg", "step3.hasTime", "step3.methodsChanged"],
  silentWithout: ["step3.expectation"],
});

rule("step3.prepare", {
  on: { ...h1b, "step3.expectation": "worse" },
  says: PETITION,
  fires: {
    "for either visa": { visa: "either" },
    "when practice is unknown": { "step3.expectation": undefined },
    "from the opening of ranking": { asOf: TOO_LATE, "step3.expectation": "similar" },
    "after Match day": { asOf: "2028-03-17", "step3.expectation": "similar" },
    "at 239 and clearly better, for a J-1, time unknown": {
      ...better(239),
      "step3.hasTime": undefined,
    },
    "at 239 and clearly better from the opening of ranking": { ...better(239), asOf: TOO_LATE },
  },
  silent: {
    "at 240 and clearly better, for a J-1": { ...better(240), "step3.hasTime": undefined },
    "at 239 and similar, for a J-1": { ...score(239), visa: "j1", "step3.expectation": "similar" },
    ...NO_H1B,
  },
});

rule("step3.not-now", {
  on: { ...ELIGIBLE, ...score(239), "step3.expectation": "similar" },
  says: ["239"],
  fires: {
    "at 220": score(220),
    "when practice is worse": { "step3.expectation": "worse" },
    "with time unknown": { "step3.hasTime": undefined },
  },
  silent: { "at 240": score(240), "for an H-1B": { visa: "h1b" } },
  needs: ["step2ck.score"],
  firesWithout: ["step3.expectation", "step3.methodsChanged", "visa"],
});

rule("step3.optional", {
  on: ELIGIBLE,
  fires: {
    "when practice is clearly better, at 240": better(240),
    "without time, at 240": { "step3.hasTime": false },
    "while the score is open": { "step2ck.score": undefined },
    "for a permanent resident who named an H-1B": { visa: "h1b", "citizenship.usPermanentResident": true },
  },
  silent: { "at 239": score(239), "for an H-1B": { visa: "h1b" } },
  firesWithout: ["step3", "visa", "ecfmg", "school"],
});
