/** Conditions of the sections exam and study that lines in both, or in two files, share. */
import { all, any, has, is } from "../engine/condition";
import { examWindowOf } from "../engine/derive-exam";
import { SHORTEST_WEEKS } from "../engine/derive-practice";
import { factSet, union } from "../engine/fact-set";
import { traced } from "../engine/traced";
import type { View } from "../engine/view";
import { examWithin, hasTarget, isPreparing, timingIs } from "./conditions";
import { P } from "./parameters";

const MINIMUM = factSet("target.step2ck", "target.minimumAcceptable");
const TARGET = factSet("target.step2ck");
const START = factSet("preparation.start", "asOf");

/** The mean of the last two recent full-length exams, in points; null with fewer than two. */
export function meanOfLastTwo({ derived }: View): number | null {
  const two = derived.practice.lastTwo.value;
  return two === null ? null : (two[0].score + two[1].score) / 2;
}

const missesMinimum = has(
  "both of the last two full-length practice exams are below the lowest score you would accept",
  (view) => traced(view.derived.practice.lastTwo.value, union(view.derived.practice.lastTwo.reads, MINIMUM)),
  (two, { profile }) => two !== null && two.every((practice) => practice.score < profile.minimumAcceptable),
);
const consistentlyLow = has(
  `both of the last two full-length practice exams are below ${P.lowFloor}`,
  (view) => view.derived.practice.lastTwo,
  (two) => two !== null && two.every((practice) => practice.score < P.lowFloor),
  ["lowFloor"],
);
export const shouldConsiderPostponing = all(
  isPreparing,
  examWithin("nearExamDays"),
  any(missesMinimum, consistentlyLow),
);

export const isUnstable = all(
  isPreparing,
  any(
    has(
      `within ${P.closeExamDays} days of the exam the latest full-length score is ${P.dropPoints} or more below the best of the up to three before`,
      (view) => view.derived.practice.isDrop,
      (isDrop) => isDrop,
      ["closeExamDays", "dropPoints"],
    ),
    has(
      `within ${P.closeExamDays} days of the exam the last full-length scores swing by a standard deviation of ${P.dropPoints} or more`,
      (view) => view.derived.practice.isVolatile,
      (isVolatile) => isVolatile,
      ["closeExamDays", "dropPoints"],
    ),
  ),
);

const marginOf = (holds: (mean: number, wanted: number) => boolean, words: string) =>
  has(
    words,
    (view) => traced(meanOfLastTwo(view), union(view.derived.practice.lastTwo.reads, TARGET)),
    (mean, { profile }) =>
      mean !== null && profile.target !== null && holds(mean, profile.target + P.practiceMarginLow),
    ["practiceMarginLow"],
  );
export const isBelowMargin = all(
  isPreparing,
  examWithin("nearExamDays"),
  hasTarget,
  marginOf(
    (mean, wanted) => mean < wanted,
    `the mean of the last two full-length practice exams is less than ${P.practiceMarginLow} above the target`,
  ),
);
export const isAtMargin = all(
  isPreparing,
  examWithin("nearExamDays"),
  hasTarget,
  marginOf(
    (mean, wanted) => mean >= wanted,
    `the mean of the last two full-length practice exams is ${P.practiceMarginLow} or more above the target`,
  ),
);

export const idealTiming = timingIs(
  "ideal",
  "the booked exam is in May, June or July of the application year",
);
export const late = timingIs(
  "late",
  "the booked exam is after the last acceptable day, with the usual release on or before the programs' review date",
);
export const missesScreening = timingIs(
  "misses-first-screening",
  "the usual score release of the booked exam falls after the programs' review date",
);

/** The first day that leaves the shortest dedicated period, from the start of study or the plan's date. */
export function earliestFitOf({ profile, derived }: View): number | null {
  const band = derived.preparationBand.value;
  if (band === null) return null;
  return (profile.preparationStart ?? profile.asOf) + SHORTEST_WEEKS[band] * 7;
}

export const isPeriodShort = all(
  isPreparing,
  has(
    "the weeks from the start of dedicated study to the exam are fewer than the baseline's shortest period",
    ({ derived }) =>
      traced(derived.exam.day.value, union(derived.exam.day.reads, derived.preparationBand.reads, START)),
    (day, view) => {
      const earliest = earliestFitOf(view);
      return day !== null && earliest !== null && day < earliest;
    },
    ["weeksStrongMin", "weeksGapMin", "weeksMiddleMin", "weeksLowMin"],
  ),
);

/**
 * The exam window to book in, in days: this application year's while it can still be met with the whole dedicated
 * period, else the next year's. Source G3.1a, G3.1b, G6.1c.
 */
export function windowToBook(view: View): {
  from: number;
  to: number;
  latest: number;
  isNextSeason: boolean;
} {
  const earliest = Math.max(view.profile.asOf, earliestFitOf(view) ?? view.profile.asOf);
  let year = view.applicationYear;
  while (earliest > examWindowOf(year).latest) year += 1;
  const { opens, closes, latest } = examWindowOf(year);
  const from = Math.max(opens, earliest);
  return { from, to: Math.max(from, closes), latest, isNextSeason: year > view.applicationYear };
}

export const noDate = is(
  "no Step 2 CK date is set",
  ["step2ck.date"],
  ({ profile }) => profile.step2.day === null,
);

/** What the texts about a window to book in quote. */
export const WINDOW_QUOTES = ["earlyMonth", "lateMonth", "latestDay", "calendar", "release"] as const;

/** The booked day, ahead or past; the plan's own day where none is booked. Days count from 1970-01-01. */
export const bookedDay = (view: View) => view.derived.exam.bookedDay ?? view.profile.asOf;
