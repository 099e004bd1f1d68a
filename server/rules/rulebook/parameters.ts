import type { SourceId } from "../sources/sources";

/** A number the rulebook uses, with its unit and where it comes from. Part of the edition, unlike season facts. */
export interface Parameter {
  readonly value: number;
  readonly unit: string;
  readonly says: string;
  readonly sources: readonly [SourceId, ...SourceId[]];
}

const parameter = (
  value: number,
  unit: string,
  says: string,
  ...sources: Parameter["sources"]
): Parameter => ({
  value,
  unit,
  says,
  sources,
});

export const PARAMETERS = {
  topFloor: parameter(260, "points", "lowest Step 2 CK score of the band 260+", "G2.1"),
  strongFloor: parameter(250, "points", "lowest Step 2 CK score of the band 250-259", "G2.2"),
  middleFloor: parameter(240, "points", "lowest Step 2 CK score of the band 240-249", "G2.3"),
  lowFloor: parameter(230, "points", "lowest Step 2 CK score of the band 230-239", "G2.4"),
  catastrophicFloor: parameter(220, "points", "a Step 2 CK score below this argues against Step 3", "G5.3d"),
  seenFrom: parameter(245, "points", "competitive programs often see scores from here", "G1.4"),
  seenTo: parameter(255, "points", "competitive programs often see scores up to here and above", "G1.4"),
  targetFloor: parameter(240, "points", "the lowest target the guide calls realistic", "G6.1b"),
  redemptionScore: parameter(
    245,
    "points",
    "the score that eases an earlier Step 1 failure",
    "G4.1b",
    "G7.2",
  ),
  practiceMarginLow: parameter(
    5,
    "points",
    "practice should run at least this far above the target",
    "G3.2b",
  ),
  practiceMarginHigh: parameter(10, "points", "practice may run this far above the target", "G3.2b"),
  nearExamDays: parameter(
    70,
    "days",
    "practice is held against the target this close to the exam",
    "G3.2b",
    "G3.2c",
  ),
  closeExamDays: parameter(28, "days", "the last stretch before the exam", "G3.5a", "G3.5c"),
  weeklyCheckDays: parameter(42, "days", "weekly practice exams start this long before the exam", "G6.1d"),
  weeklyCheckWeeksLow: parameter(
    4,
    "weeks",
    "weekly practice exams, at least this long before the exam",
    "G6.1d",
  ),
  weeklyCheckWeeksHigh: parameter(
    6,
    "weeks",
    "weekly practice exams, at most this long before the exam",
    "G6.1d",
  ),
  weeklyGapDays: parameter(10, "days", "a week's practice exam is overdue after this", "G6.1d"),
  recentDays: parameter(120, "days", "practice exams older than this are not read", "G3.2a"),
  dropPoints: parameter(8, "points", "a fall or a swing of this size near the exam is a warning", "G3.5c"),
  earlyMonth: parameter(
    5,
    "month",
    "the exam window of the application year opens on the first of this month",
    "G3.1a",
  ),
  lateMonth: parameter(8, "month", "the exam window closes in this month", "G3.1b"),
  latestDay: parameter(7, "day", "the last acceptable day of that month", "G3.1b"),
  baselineStrong: parameter(240, "points", "a baseline from here needs the short period", "G3.4a"),
  baselineGap: parameter(
    236,
    "points",
    "a baseline from here to the strong one is not covered by the guide",
    "G3.4d",
  ),
  baselineMiddle: parameter(220, "points", "a baseline from here needs the middle period", "G3.4b"),
  weeksStrongMin: parameter(4, "weeks", "dedicated study, strong baseline, shortest", "G3.4a"),
  weeksStrongMax: parameter(6, "weeks", "dedicated study, strong baseline, longest", "G3.4a"),
  weeksGapMin: parameter(6, "weeks", "dedicated study, baseline 236-239, shortest", "G3.4d"),
  weeksGapMax: parameter(8, "weeks", "dedicated study, baseline 236-239, longest", "G3.4d"),
  weeksMiddleMin: parameter(8, "weeks", "dedicated study, middle baseline, shortest", "G3.4b"),
  weeksMiddleMax: parameter(10, "weeks", "dedicated study, middle baseline, longest", "G3.4b"),
  weeksLowMin: parameter(12, "weeks", "dedicated study, low baseline, shortest", "G3.4c"),
  weeksLowMax: parameter(16, "weeks", "dedicated study, low baseline, usual longest", "G3.4c"),
  hoursMin: parameter(40, "hours a week", "full-time study, from", "G3.4b"),
  hoursMax: parameter(60, "hours a week", "full-time study, to", "G3.4b"),
  simulationsMin: parameter(2, "days", "full-length practice days, at least", "G3.5a"),
  simulationsMax: parameter(3, "days", "full-length practice days, usual", "G3.5a"),
  blocksMin: parameter(7, "blocks", "blocks of a full-length practice day, from", "G3.5a"),
  blocksMax: parameter(8, "blocks", "blocks of a full-length practice day, to", "G3.5a"),
  questionSeconds: parameter(75, "seconds", "the most to spend on one tough question", "G3.5b"),
  betterPoints: parameter(10, "points", "what a clearly better result is worth, by standing", "G4.2b"),
  deepenWeeks: parameter(8, "weeks", "US experience done below which more is advised", "G2.3", "G2.4"),
  gapYears: parameter(3, "years", "years since graduation from which continuity is asked about", "G5.4d"),
  requestLeadDays: parameter(120, "days", "letters are requested this long before submission", "G6.2c"),
  volumeLow: parameter(60, "programs", "a broad list, from", "G4.2f"),
  volumeHigh: parameter(100, "programs", "a broad list, to, without being a cap", "G4.2f"),
  volumeMiddleLow: parameter(50, "programs", "a list for the band 240-249, from", "G5.1b"),
  volumeMiddleHigh: parameter(80, "programs", "a list for the band 240-249, to", "G5.1b"),
  volumeStrongLow: parameter(40, "programs", "a list from 250, from", "G5.1a"),
  volumeStrongHigh: parameter(60, "programs", "a list from 250, to", "G5.1a"),
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;

function valuesOf(): Record<ParameterName, number> {
  const entries = Object.entries(PARAMETERS).map(([name, { value }]) => [name, value] as const);
  return Object.fromEntries(entries) as Record<ParameterName, number>;
}

/** The parameters' numbers by name, for conditions and texts. */
export const P = valuesOf();
