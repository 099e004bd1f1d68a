import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, findEdition, SEASON_FACTS } from "@/server/rules";
import type { Facts } from "@/server/rules/contract";
import { anyFacts } from "../support/profiles";
import {
  booked,
  factsOf,
  practiced,
  scored,
  shift,
  STEP1_PASSED,
  textOf,
  type Patch,
} from "../support/rule-cases";

function editionOf(name: string) {
  const edition = findEdition(`anesthesiology-img@${name}`);
  if (edition === null) throw new Error(`There is no edition ${name}`);
  return edition;
}
const first = editionOf("2028.1");
const second = editionOf("2028.2");

const planUnder = (edition: typeof first, facts: Facts) =>
  evaluate(facts, edition, SEASON_FACTS, { flips: false });

function lineUnder(edition: typeof first, code: string, ...patches: readonly Patch[]) {
  const line = planUnder(edition, factsOf(...patches)).recommendations.find((one) => one.code === code);
  if (line === undefined) throw new Error(`${code} does not fire`);
  return line;
}

const notCertified = { ecfmg: "in-progress" };
const baseline = (date: string, score: number): Patch => ({ ...practiced([date, score]) });
const applied: Patch = { ...scored(245), ecfmg: "certified" };

/** The line, whose it is, the last day on which its time is still ahead, and what it says from the next day on. */
const CASES: readonly {
  readonly code: string;
  readonly on: Patch;
  readonly lastDay: string;
  readonly says: readonly string[];
  readonly sayNoMore: string;
  /** Overdue: the days to act in are the plan's own. */
  readonly isForToday?: true;
}[] = [
  {
    // Eight weeks after the exam.
    code: "exam.awaiting-result",
    on: booked("2027-03-01"),
    lastDay: "2027-04-26",
    says: ["should be in by now", "ended on 26 Apr 2027", "or the new date if the exam was moved"],
    sayNoMore: "on its way",
    isForToday: true,
  },
  {
    code: "exam.ecfmg-time",
    on: notCertified,
    lastDay: "2028-01-31",
    says: ["31 Jan 2028 (projected), has passed", "next season"],
    sayNoMore: "deadline of this season is",
    isForToday: true,
  },
  {
    // Seven years after Step 1.
    code: "exam.seven-years",
    on: { step1: { ...STEP1_PASSED, date: "2020-05-01" } },
    lastDay: "2027-05-01",
    says: ["may have lapsed", "ended on 1 May 2027", "Ask ECFMG now"],
    sayNoMore: "before that day",
    isForToday: true,
  },
  {
    code: "exam.misses-first-screening",
    on: booked("2027-10-20"),
    lastDay: "2027-09-01",
    says: ["Submission opened on 1 Sep 2027", "programs start to review on 22 Sep 2027"],
    sayNoMore: "may be submitted from",
  },
  {
    code: "exam.next-season",
    on: booked("2028-05-10"),
    lastDay: "2028-03-01",
    says: ["closed on 1 Mar 2028", "the score is for the next one"],
    sayNoMore: "Rank lists close on",
  },
  {
    // Eight weeks before 1 September.
    code: "exam.release-margin",
    on: booked("2027-07-20"),
    lastDay: "2027-07-07",
    says: ["7 Jul 2027, has passed", "Keep your date"],
    sayNoMore: "A day up to",
    isForToday: true,
  },
  {
    // Four weeks before the exam.
    code: "study.dedicated-4-6",
    on: { ...booked("2027-06-15"), ...baseline("2027-02-01", 245) },
    lastDay: "2027-05-18",
    says: ["between 4 May 2027 and 18 May 2027, and it has passed", "If yours has not begun, begin now"],
    sayNoMore: "it starts between",
  },
  {
    code: "study.dedicated-6-8",
    on: { ...booked("2027-06-15"), ...baseline("2027-02-01", 237) },
    lastDay: "2027-05-04",
    says: ["between 20 Apr 2027 and 4 May 2027, and it has passed"],
    sayNoMore: "it starts between",
  },
  {
    code: "study.dedicated-8-10",
    on: { ...booked("2027-06-15"), ...baseline("2027-02-01", 225), "preparation.start": "2027-02-20" },
    lastDay: "2027-04-20",
    says: ["between 6 Apr 2027 and 20 Apr 2027, and it has passed", "You entered 20 Feb 2027 as your start."],
    sayNoMore: "it starts between",
  },
  {
    code: "study.dedicated-12-16",
    on: { ...booked("2027-06-15"), ...baseline("2027-02-01", 215) },
    lastDay: "2027-03-23",
    says: ["between 23 Feb 2027 and 23 Mar 2027, and it has passed"],
    sayNoMore: "it starts between",
  },
  {
    // The start is still ahead until the day before it.
    code: "study.period-short",
    on: { ...booked("2027-04-20"), ...baseline("2027-02-01", 245), "preparation.start": "2027-04-01" },
    lastDay: "2027-03-31",
    says: ["Move the exam to 29 Apr 2027 or later: the start can't be moved back any more."],
    sayNoMore: "start the dedicated period sooner",
  },
  {
    code: "programs.signals",
    on: applied,
    lastDay: "2027-09-22",
    says: [
      "The usual time for signals has passed",
      "began to review on 22 Sep 2027",
      "choose its signals first",
    ],
    sayNoMore: "Choose where your signals go",
  },
  {
    code: "contingency.soap",
    on: applied,
    lastDay: "2028-03-13",
    says: ["SOAP began with the Match status on 13 Mar 2028", "offer rounds are on 16 Mar 2028"],
    sayNoMore: "SOAP begins",
  },
  {
    code: "calendar.rank-early",
    on: applied,
    lastDay: "2028-01-31",
    says: ["Ranking opened on 31 Jan 2028 and closes on 1 Mar 2028 at 21:00"],
    sayNoMore: "Ranking opens",
  },
  {
    code: "calendar.pathways",
    on: { ...scored(245), ...notCertified },
    lastDay: "2028-01-31",
    says: ["has passed", "Ask ECFMG now if certification can still come in time"],
    sayNoMore: "early enough",
    isForToday: true,
  },
];

describe("edition 2028.2", () => {
  it.each(CASES)("leaves $code as it was while its time is ahead", ({ code, on, lastDay, sayNoMore }) => {
    const line = lineUnder(second, code, on, { asOf: lastDay });
    expect(textOf(line)).toContain(sayNoMore);
    expect(line).toEqual(lineUnder(first, code, on, { asOf: lastDay }));
  });

  it.each(CASES)(
    "says in $code that the time has passed, and what to do now",
    ({ code, on, lastDay, says, sayNoMore, isForToday }) => {
      const asOf = shift(lastDay, 1);
      const line = lineUnder(second, code, on, { asOf });
      const text = textOf(line);
      for (const words of says) expect(text).toContain(words);
      expect(text).not.toContain(sayNoMore);
      expect(textOf(lineUnder(first, code, on, { asOf }))).toContain(sayNoMore);
      if (isForToday) expect(line.window).toEqual({ from: asOf, to: asOf });
    },
  );

  it("says that programs began to review once they did", () => {
    const { body } = lineUnder(second, "exam.misses-first-screening", booked("2027-10-20"), {
      asOf: "2027-09-23",
    });
    expect(body).toContain("programs began to review on 22 Sep 2027");
  });

  it("asks on the last day itself for the rank-order list to be certified", () => {
    const titleOn = (asOf: string) => lineUnder(second, "calendar.rank-early", applied, { asOf }).title;
    expect(titleOn("2028-02-29")).toBe("Certify your rank-order list before the last day");
    expect(titleOn("2028-03-01")).toBe("Certify your rank-order list today");
  });

  it("gives late signals the days that are left", () => {
    const { window } = lineUnder(second, "programs.signals", applied, { asOf: "2027-10-01" });
    expect(window).toEqual({ from: "2027-10-01", to: "2028-01-30" });
  });

  it("has no window that lies wholly in the past", () => {
    const check = (facts: Facts) => {
      for (const { code, window } of planUnder(second, facts).recommendations) {
        expect(window === null || window.to >= facts.asOf, code).toBe(true);
      }
    };
    fc.assert(fc.property(anyFacts, check), { numRuns: 400 });
  });

  it("differs from the edition before in the words of these lines and in nothing else", () => {
    const reworded = new Set(CASES.map(({ code }) => code));
    const check = (facts: Facts) => {
      const silent = ({ recommendations, ...plan }: ReturnType<typeof planUnder>) => ({
        ...plan,
        rulebook: "",
        lines: recommendations
          .map((line) =>
            reworded.has(line.code) ? { ...line, title: "", body: "", steps: [], window: null } : line,
          )
          .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      });
      expect(silent(planUnder(second, facts))).toEqual(silent(planUnder(first, facts)));
    };
    fc.assert(fc.property(anyFacts, check), { numRuns: 200 });
  });
});
