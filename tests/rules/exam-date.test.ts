import { describe, expect, it } from "vitest";
import {
  booked,
  lineOf,
  NOT_PREPARING,
  practiced,
  rule,
  STEP1_PASSED,
  textOf,
  TODAY,
  type Patch,
} from "../support/rule-cases";

const on = (date: string) => ({ "step2ck.date": date });
const retake = (date: string) => ({ step2ck: { status: "failed", attempts: 1, retakeDate: date } });
const failed = { step1: STEP1_PASSED, step2ck: { status: "failed", attempts: 1 } };

rule("exam.step1-open", {
  on: { "step1.status": "not-taken" },
  fires: {
    "while Step 1 is scheduled": { step1: { status: "scheduled", date: "2027-04-01" } },
    "after a failed Step 1": { step1: { status: "failed", attempts: 1 } },
    "after Step 2 CK is passed": { step2ck: { status: "passed", attempts: 1, score: 250 } },
    "while a Step 2 CK result is awaited": { step2ck: { status: "scheduled", date: "2027-02-01" } },
  },
  silent: { "once Step 1 is passed": { step1: { status: "passed" } } },
  firesWithout: ["step1.status", "step1"],
});

rule("exam.awaiting-result", {
  on: booked("2027-02-28"),
  // 28 and 56 days after the exam: F7.
  says: ["28 Mar 2027", "25 Apr 2027"],
  window: ["2027-03-28", "2027-04-25"],
  fires: { "after a retake whose result is not in": retake("2027-02-28") },
  silent: {
    "on the exam day itself": on(TODAY),
    "on the day of the retake": retake(TODAY),
    "once the result is in": { step2ck: { status: "passed", attempts: 1, date: "2027-02-28" } },
    "after a failed exam without a retake": {
      step2ck: { status: "failed", attempts: 1, date: "2027-02-28" },
    },
  },
  silentWithout: ["step2ck.date"],
});

rule("exam.retake-step2", {
  on: failed,
  window: ["2027-05-01", "2027-07-31"],
  says: ["1 May 2027", "31 Jul 2027", "7 Aug 2027"],
  fires: {
    "with attempts and score entered": { step2ck: { status: "failed", attempts: 2, score: 208 } },
    "for the next season after 7 August": { asOf: "2027-08-08" },
  },
  silent: {
    "once a retake is booked, on its day too": retake(TODAY),
    "while the retake's result is awaited": retake("2027-02-28"),
    "before any attempt": { step2ck: { status: "not-taken" } },
    "while the first attempt is scheduled": { step2ck: { status: "scheduled" } },
    "once Step 2 CK is passed": { step2ck: { status: "passed", attempts: 2 } },
  },
});

rule("exam.book-step2", {
  on: { "step2ck.status": "not-taken" },
  says: ["1 May 2027", "31 Jul 2027", "7 Aug 2027"],
  window: ["2027-05-01", "2027-07-31"],
  fires: { "while scheduled without a date": { "step2ck.status": "scheduled" } },
  silent: {
    "once a date is set": booked("2027-06-01"),
    "once a date is set and past": booked("2027-02-01"),
    "after a fail": failed,
    "once Step 2 CK is passed": { step2ck: { status: "passed", attempts: 1 } },
  },
  firesWithout: ["step2ck.status", "step2ck"],
});

rule("exam.timing-early", {
  on: booked("2027-04-30"),
  says: ["30 Apr 2027"],
  window: ["2027-04-30", "2027-04-30"],
  fires: { today: on(TODAY), "in the year before": { asOf: "2026-11-22", "step2ck.date": "2026-12-01" } },
  silent: { "on 1 May": on("2027-05-01"), ...NOT_PREPARING },
  silentWithout: ["step2ck.date", "step2ck"],
});

rule("exam.timing-ideal", {
  on: booked("2027-05-01"),
  says: ["1 May 2027"],
  fires: { "on 31 July": on("2027-07-31"), "for a retake in the window": retake("2027-06-15") },
  silent: { "on 30 April": on("2027-04-30"), "on 1 August": on("2027-08-01"), ...NOT_PREPARING },
  silentWithout: ["step2ck.date"],
});

rule("exam.timing-latest", {
  on: booked("2027-08-01"),
  // Four weeks later, and the opening of submission.
  says: ["29 Aug 2027", "1 Sep 2027"],
  fires: { "on 7 August": on("2027-08-07") },
  silent: { "on 31 July": on("2027-07-31"), "on 8 August": on("2027-08-08"), ...NOT_PREPARING },
  silentWithout: ["step2ck.date"],
});

rule("exam.timing-late", {
  on: booked("2027-08-08"),
  says: ["8 Aug 2027", "5 Sep 2027", "22 Sep 2027", "next season"],
  fires: { "on the last day whose usual release meets the review date": on("2027-08-25") },
  silent: { "on 7 August": on("2027-08-07"), "a day later than that": on("2027-08-26"), ...NOT_PREPARING },
  silentWithout: ["step2ck.date"],
});

rule("exam.misses-first-screening", {
  on: booked("2027-08-26"),
  says: ["26 Aug 2027", "23 Sep 2027", "22 Sep 2027", "next season"],
  fires: { "on the last day whose usual release meets the rank-list deadline": on("2028-02-02") },
  silent: {
    "when the usual release is on the review date": on("2027-08-25"),
    "when the usual release is a day after the rank-list deadline": on("2028-02-03"),
    ...NOT_PREPARING,
  },
  silentWithout: ["step2ck.date"],
});

rule("exam.next-season", {
  on: booked("2028-02-03"),
  says: ["3 Feb 2028", "2 Mar 2028", "1 Mar 2028"],
  window: ["2028-02-03", "2028-02-03"],
  fires: { "for an exam after Match day": on("2028-06-01") },
  silent: {
    "when the usual release is on the rank-list deadline": on("2028-02-02"),
    ...NOT_PREPARING,
  },
  silentWithout: ["step2ck.date"],
});

rule("exam.release-margin", {
  on: booked("2027-07-08"),
  // Four weeks, eight weeks, the opening of submission.
  says: ["5 Aug 2027", "2 Sep 2027", "1 Sep 2027"],
  fires: { "on 31 July": on("2027-07-31") },
  silent: {
    "when the release after 8 weeks is on the day submission opens": on("2027-07-07"),
    "on 1 August, which is no longer ideal": on("2027-08-01"),
    "on 30 April": on("2027-04-30"),
    ...NOT_PREPARING,
  },
  silentWithout: ["step2ck.date"],
});

rule("exam.ecfmg-time", {
  on: { ecfmg: "not-started" },
  says: ["31 Jan 2028"],
  fires: { "while in progress": { ecfmg: "in-progress" } },
  silent: { "once certified": { ecfmg: "certified" }, ...NOT_PREPARING },
  needs: ["ecfmg"],
});

rule("exam.seven-years", {
  on: { step1: { ...STEP1_PASSED, date: "2021-03-16" } },
  // Seven years later, and Match day.
  says: ["16 Mar 2028", "17 Mar 2028"],
  fires: {
    "years ago": { "step1.date": "2015-01-01" },
    "a day before Match day of another season": { season: 2027, "step1.date": "2020-03-18" },
  },
  silent: {
    "when the seventh year ends on Match day": { "step1.date": "2021-03-17" },
    "a season earlier, with a year to spare": { season: 2027, "step1.date": "2020-03-19" },
    "after a failed Step 1": { "step1.status": "failed" },
    "while Step 1 is not passed": { step1: { status: "scheduled", date: "2021-03-16" } },
    ...NOT_PREPARING,
  },
  needs: ["step1.date"],
});

describe("the window to book", () => {
  const windowOn = (...patches: readonly Patch[]) =>
    lineOf("exam.book-step2", { step1: STEP1_PASSED }, ...patches);
  // A baseline below 220 needs at least 12 weeks: 84 days.
  const lowBaseline = (start: string) => ({
    ...practiced(["2027-03-01", 219]),
    "preparation.start": start,
  });

  it.each([
    ["is the whole one while it is ahead", { asOf: "2027-05-01" }, "2027-05-01", "2027-07-31"],
    ["starts today within it", { asOf: "2027-06-10" }, "2027-06-10", "2027-07-31"],
    ["ends on its last day", { asOf: "2027-07-31" }, "2027-07-31", "2027-07-31"],
    ["is next year's after 7 August", { asOf: "2027-08-08" }, "2028-05-01", "2028-07-31"],
    ["starts where the dedicated period ends", lowBaseline("2027-04-01"), "2027-06-24", "2027-07-31"],
    ["is next year's when that is after 7 August", lowBaseline("2027-05-16"), "2028-05-01", "2028-07-31"],
  ])("%s", (_, patch: Patch, from, to) => {
    expect(windowOn(patch).window).toEqual({ from, to });
  });

  it.each([
    ["7 August, the latest day", { asOf: "2027-08-07" }],
    ["a period that ends on 7 August", lowBaseline("2027-05-15")],
  ])("is still this season's on %s", (_, patch: Patch) => {
    expect(windowOn(patch).window?.from).toBe("2027-08-07");
    expect(textOf(windowOn(patch))).not.toContain("next season");
  });

  it("says when it is for the next season", () => {
    expect(textOf(windowOn({ asOf: "2027-08-08" }))).toContain("next season");
    expect(textOf(windowOn({ asOf: "2027-06-10" }))).not.toContain("next season");
  });
});
