import { AFTER_MATCH, practiced, rule, scored, STEP1_PASSED } from "../support/rule-cases";

const MATCHED = { "history.thisSeason": "matched" };
const matched = { "once this season is matched": MATCHED };
const twice = { "step1.attempts": 2 };
const DONE = { usce: [{ kind: "elective", status: "done" }] };

rule("contingency.two-cycle", {
  on: scored(229),
  fires: {
    "after several attempts at 270": { ...scored(270), ...twice },
    "on the day before submission opens": { asOf: "2027-08-31" },
    "while Step 2 CK is open after a failed Step 1": { step1: { status: "failed" }, step2ck: undefined },
    "with the history known": { history: { previousCycles: 0, unmatched: false, thisSeason: "unknown" } },
  },
  silent: {
    "at 230 with one attempt each": scored(230),
    "when submission opens": { asOf: "2027-09-01" },
    "for a reapplicant": { "history.previousCycles": 1 },
    "on a target below 230": { step1: STEP1_PASSED, step2ck: undefined, "target.step2ck": 220 },
    ...matched,
  },
});

rule("contingency.plan-b", {
  on: scored(230),
  fires: {
    "at very high risk": scored(229),
    "on the day before Match day": { asOf: "2028-03-16" },
    "at 240 when a premise fails": { ...scored(240), usce: [] },
    "on practice at 230": {
      step1: STEP1_PASSED,
      step2ck: undefined,
      ...practiced(["2027-02-01", 230], ["2027-02-15", 230]),
    },
    "when this season is unmatched": { "history.thisSeason": "unmatched" },
  },
  silent: {
    "at 240 with all premises met": { ...scored(240), ...DONE },
    "without a score": { step2ck: undefined },
    "on a target of 220": { step1: STEP1_PASSED, step2ck: undefined, "target.step2ck": 220 },
    "for a reapplicant": { "history.previousCycles": 1 },
    "for one unmatched before": { "history.unmatched": true },
    ...AFTER_MATCH,
    ...matched,
  },
});

rule("contingency.soap", {
  on: { asOf: "2028-01-31" },
  // F5: SOAP begins, offer rounds; F2: places left in 2024.
  says: ["13 Mar 2028", "16 Mar 2028", "2 of 2146", "2024"],
  window: ["2028-03-13", "2028-03-16"],
  fires: {
    "on the rank-list deadline": { asOf: "2028-03-01" },
    "on the day before Match day": { asOf: "2028-03-16" },
    "when this season is unmatched": { "history.thisSeason": "unmatched" },
  },
  silent: {
    "on the day before ranking opens": { asOf: "2028-01-30" },
    ...AFTER_MATCH,
    ...matched,
  },
});

rule("contingency.gap-year", {
  on: { "history.unmatched": true },
  fires: {
    "when this season is unmatched": { history: { thisSeason: "unmatched" } },
    "after Match day": { asOf: "2028-03-18" },
    "when this season is unmatched and no earlier one": {
      history: { unmatched: false, thisSeason: "unmatched" },
    },
  },
  silent: {
    "when no season went unmatched": { "history.unmatched": false },
    "for an earlier cycle alone": { history: { unmatched: false, previousCycles: 1 } },
    ...matched,
  },
  needs: ["history.unmatched"],
});

rule("contingency.reapply-story", {
  on: { "history.previousCycles": 1 },
  fires: {
    "for one unmatched before": { history: { unmatched: true } },
    "when this season is unmatched": { history: { thisSeason: "unmatched" } },
    "after Match day": { asOf: "2028-03-18" },
  },
  silent: {
    "in a first cycle": { history: { previousCycles: 0, unmatched: false } },
    ...matched,
  },
  silentWithout: ["history"],
});

rule("contingency.matched", {
  on: MATCHED,
  fires: { "after Match day": { asOf: "2028-03-18" }, "for a reapplicant": { "history.unmatched": true } },
  silent: {
    "when this season is unmatched": { "history.thisSeason": "unmatched" },
    "while it is not known": { "history.thisSeason": "unknown" },
  },
  silentWithout: ["history", "history.thisSeason"],
});

rule("calendar.rank-early", {
  on: { asOf: "2027-09-01" },
  // 9 pm Eastern on the last day.
  says: ["31 Jan 2028", "1 Mar 2028", "21:00", "Eastern"],
  window: ["2028-01-31", "2028-03-01"],
  fires: {
    "when ranking opens": { asOf: "2028-01-31" },
    "on the rank-list deadline": { asOf: "2028-03-01" },
    "once this season is matched": MATCHED,
  },
  silent: {
    "before submission opens": { asOf: "2027-08-31" },
    "that day, ready to apply": { asOf: "2027-08-31", ...scored(250) },
    "after the rank-list deadline": { asOf: "2028-03-02" },
    ...AFTER_MATCH,
  },
});

rule("calendar.pathways", {
  on: { ...scored(240), ecfmg: "in-progress" },
  // F8: OET Medicine.
  says: ["31 Jan 2028", "350", "300", "1 Jan 2025"],
  fires: {
    "before certification starts": { ecfmg: "not-started" },
    "after the deadline": { asOf: "2028-02-01" },
    "on the day before Match day": { asOf: "2028-03-16" },
    "once this season is matched": MATCHED,
  },
  silent: {
    "once certified": { ecfmg: "certified" },
    "before Step 2 CK": { step2ck: undefined },
    "after a failed Step 2 CK": { "step2ck.status": "failed" },
    ...AFTER_MATCH,
  },
  needs: ["ecfmg"],
});
