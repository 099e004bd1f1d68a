import type { PreparationBand } from "../plan/shape";
import { P } from "../rulebook/parameters";
import type { ExamView } from "./derive-exam";
import { factSet, union } from "./fact-set";
import type { Practice, Profile } from "./profile";
import { traced, type Traced } from "./traced";

/** An 80 % range in points around the weighted mean of `n` recent practice exams; not validated by anyone. */
export interface Projection {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly n: number;
  readonly method: string;
}

/** What the practice exams say near the exam. */
export interface PracticeView {
  readonly recent: Traced<readonly Practice[]>;
  readonly lastTwo: Traced<readonly [Practice, Practice] | null>;
  readonly isDrop: Traced<boolean>;
  readonly isVolatile: Traced<boolean>;
  readonly projection: (isOpen: boolean, measurementError: number) => Traced<Projection | null>;
}

/** 80 % of a normal distribution lies within this many standard errors. */
const EIGHTY_PERCENT = 1.2816;
const LEAST_HALF_WIDTH = 8;
const LAST_SCORE = 300;
const DROP_SPAN = 3;
const VOLATILE_SPAN = 4;

export const isFullLength = (practice: Practice) => practice.exam !== "free120";

const STATUS = factSet("step2ck.status");
const RECENT = factSet("asOf", "practice", "step2ck.status");
const RECENT_AFTER_RESULT = factSet("asOf", "practice", "step2ck.status", "step2ck.date");
const BASELINE = factSet("step2ck.status", "practice");
const BASELINE_BY_START = factSet("step2ck.status", "practice", "preparation.start");

function recentOf(profile: Profile): Traced<readonly Practice[]> {
  const { step2, asOf } = profile;
  const reads = step2.hasResult ? RECENT_AFTER_RESULT : RECENT;
  if (step2.hasResult && step2.day === null) return traced([], reads);
  const after = step2.hasResult && step2.day !== null ? step2.day : -Infinity;
  const recent = profile.practice.filter(
    (practice) => isFullLength(practice) && practice.day >= asOf - P.recentDays && practice.day > after,
  );
  return traced(recent, reads);
}

/**
 * The mean weighted by place, oldest 1 to newest n, in whole numbers so that half points round up exactly;
 * its standard error joined with the exam's error of measurement, both in points.
 */
function project(scores: readonly number[], measurementError: number): Projection {
  const n = scores.length;
  const weights = (n * (n + 1)) / 2;
  const sum = scores.reduce((total, score, index) => total + score * (index + 1), 0);
  const mean = sum / weights;
  const squares = scores.reduce((total, _, index) => total + (index + 1) ** 2, 0);
  const spread = scores.reduce((total, score, index) => total + (index + 1) * (score - mean) ** 2, 0);
  const variance = spread / (weights - squares / weights);
  const standardErrorSquared = (variance * squares) / weights ** 2;
  const half = Math.ceil(EIGHTY_PERCENT * Math.sqrt(standardErrorSquared + measurementError ** 2));
  const mid = Math.floor((2 * sum + weights) / (2 * weights));
  const halfWidth = Math.max(LEAST_HALF_WIDTH, half);
  return {
    low: Math.max(1, mid - halfWidth),
    mid,
    high: Math.min(LAST_SCORE, mid + halfWidth),
    n,
    method:
      "Mean of the recent full-length practice exams, the newest counting most, with an 80 % range. No practice-test formula is validated.",
  };
}

function isDropIn(recent: readonly Practice[]): boolean {
  const latest = recent.at(-1);
  const before = recent.slice(-1 - DROP_SPAN, -1).map((practice) => practice.score);
  return latest !== undefined && before.length > 0 && latest.score <= Math.max(...before) - P.dropPoints;
}

// n Σx² − (Σx)² = n (n − 1) s²: whole numbers, so that a deviation of exactly the limit counts.
function isVolatileIn(recent: readonly Practice[]): boolean {
  const scores = recent.slice(-VOLATILE_SPAN).map((practice) => practice.score);
  const n = scores.length;
  if (n < VOLATILE_SPAN - 1) return false;
  const sum = scores.reduce((total, score) => total + score, 0);
  const squares = scores.reduce((total, score) => total + score * score, 0);
  return n * squares - sum * sum >= P.dropPoints ** 2 * n * (n - 1);
}

/** `recent`, `lastTwo`, `drop`, `volatile` and the recipe of `projection` of §2. */
export function derivePractice(profile: Profile, exam: ExamView): PracticeView {
  const recent = recentOf(profile);
  const list = recent.value;
  const last = list.at(-1);
  const previous = list.at(-2);
  const isClose = exam.day.value !== null && exam.day.value <= profile.asOf + P.closeExamDays;
  const reads = isClose ? union(recent.reads, exam.day.reads) : exam.day.reads;
  return {
    recent,
    lastTwo: traced(last && previous ? [previous, last] : null, recent.reads),
    isDrop: traced(isClose && isDropIn(list), reads),
    isVolatile: traced(isClose && isVolatileIn(list), reads),
    projection: (isOpen, measurementError) => {
      if (!isOpen) return traced(null, STATUS);
      const scores = list.map((practice) => practice.score);
      return traced(
        scores.length < 2 ? null : project(scores, measurementError),
        union(STATUS, recent.reads),
      );
    },
  };
}

function bandOfBaseline(score: number): PreparationBand {
  if (score >= P.baselineStrong) return ">=240";
  if (score >= P.baselineGap) return "236-239";
  return score >= P.baselineMiddle ? "220-235" : "<220";
}

/** The shortest dedicated period of a preparation band, in weeks. Source G3.4. */
export const SHORTEST_WEEKS: Readonly<Record<PreparationBand, number>> = {
  ">=240": P.weeksStrongMin,
  "236-239": P.weeksGapMin,
  "220-235": P.weeksMiddleMin,
  "<220": P.weeksLowMin,
};

/** The band of the baseline: the earliest marked one, else the earliest since the start, else the latest. */
export function preparationBandOf(profile: Profile, isOpen: boolean): Traced<PreparationBand | null> {
  if (!isOpen) return traced(null, STATUS);
  const full = profile.practice.filter(isFullLength);
  const marked = full.find((practice) => practice.isBaseline);
  if (marked) return traced(bandOfBaseline(marked.score), BASELINE);
  const start = profile.preparationStart;
  const sinceStart = start === null ? undefined : full.find((practice) => practice.day >= start);
  const baseline = sinceStart ?? full.at(-1);
  const reads = start === null ? BASELINE : BASELINE_BY_START;
  return traced(baseline === undefined ? null : bandOfBaseline(baseline.score), reads);
}
