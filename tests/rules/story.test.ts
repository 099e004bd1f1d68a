import { AFTER_MATCH, rule, scored, STEP1_PASSED, type Patch } from "../support/rule-cases";

const draft = (facts: Patch = {}): Patch => ({ statement: { draft: true, ...facts } });
const twice = { "step1.attempts": 2 };
const target = (score: number) => ({ step2ck: undefined, "target.step2ck": score });
const STILL = { "on the day before Match day": { asOf: "2028-03-16" } };

rule("story.one-story", {
  on: { statement: { draft: false } },
  fires: {
    "on the day before submission opens": { asOf: "2027-08-31" },
    "on that day, ready to apply": { asOf: "2027-08-31", ...scored(250) },
  },
  silent: {
    "once there is a draft": draft(),
    "when submission opens": { asOf: "2027-09-01" },
    "when submission opens, after Step 2 CK": { asOf: "2027-09-01", ...scored(250) },
    "when ranking opens": { asOf: "2028-01-31" },
    ...AFTER_MATCH,
  },
  firesWithout: ["statement", "statement.draft"],
});

rule("story.why-anesthesiology", {
  on: draft({ explainsWhyAnesthesiology: false }),
  fires: STILL,
  silent: {
    "when it says why": { "statement.explainsWhyAnesthesiology": true },
    "before a draft": { "statement.draft": false },
    ...AFTER_MATCH,
  },
  needs: ["statement.explainsWhyAnesthesiology"],
  silentWithout: ["statement.draft"],
});

rule("story.address", {
  on: { ...scored(229), ...draft({ addressesHistory: false }) },
  fires: {
    ...STILL,
    "after several attempts at 270": { ...scored(270), ...twice },
    "after a failed Step 3 at 270": { ...scored(270), step3: { status: "failed" } },
  },
  silent: {
    "at 230 with one attempt each": scored(230),
    "on a target below 230": target(220),
    "when it is addressed": { "statement.addressesHistory": true },
    "before a draft": { "statement.draft": false },
    ...AFTER_MATCH,
  },
  needs: ["statement.addressesHistory", "step2ck.score"],
  asks: { "at 230 with attempts open": ["step1.attempts", { ...scored(230), "step1.attempts": undefined }] },
  silentWithout: ["statement.draft"],
  firesWithout: ["step1.attempts"],
});

rule("story.do-not-overexplain", {
  on: { ...scored(249), "statement.addressesHistory": true },
  fires: {
    ...STILL,
    "at 250 after several attempts": { ...scored(250), ...twice },
    "at 250 with attempts open": { ...scored(250), "step1.attempts": undefined },
    "without a score": { step2ck: undefined },
    "on a target of 260": target(260),
  },
  silent: {
    "when story.no-need fires": scored(250),
    "when it is not addressed": { "statement.addressesHistory": false },
    ...AFTER_MATCH,
  },
  needs: ["statement.addressesHistory"],
  firesWithout: ["step2ck.score"],
});

rule("story.no-need", {
  on: { ...scored(250), "statement.addressesHistory": true },
  fires: { ...STILL, "at 260": scored(260) },
  silent: {
    "at 249": scored(249),
    "after a second attempt": twice,
    "after a failed Step 3": { step3: { status: "failed" } },
    "when it is not addressed": { "statement.addressesHistory": false },
    "on a target of 260": target(260),
    ...AFTER_MATCH,
  },
  needs: ["statement.addressesHistory", "step1.attempts", "step2ck.attempts", "step2ck.score"],
});

rule("story.interview-answers", {
  on: scored(239),
  fires: {
    "at 229": scored(229),
    "when submission opens": { asOf: "2027-09-01" },
    "on the rank-list deadline": { asOf: "2028-03-01" },
    "after several attempts at 270": { ...scored(270), ...twice },
    "after a failed Step 1, Step 2 CK open, when submission opens": {
      asOf: "2027-09-01",
      step1: { status: "failed" },
      step2ck: undefined,
    },
  },
  silent: {
    "at 240 with one attempt each": scored(240),
    "after the rank-list deadline": { asOf: "2028-03-02" },
    "while Step 2 CK is open before the season": { step1: { status: "failed" }, step2ck: undefined },
    "on a target below 230 when submission opens": {
      asOf: "2027-09-01",
      step1: STEP1_PASSED,
      ...target(220),
    },
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score"],
  asks: { "at 240 with attempts open": ["step1.attempts", { ...scored(240), "step1.attempts": undefined }] },
});
