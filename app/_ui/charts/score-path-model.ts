import { dayNumber } from "../dates";
import type { MarkShape } from "../mark";
import type { Range } from "./scale";

export type ScorePoint = {
  date: string;
  score: number;
  /** Name of the source, for the legend ("NBME"). Points of one kind share one mark. */
  kind: string;
  /** Name of this one sitting, for the table ("NBME form 13"). */
  label: string;
  mark: MarkShape;
  /** Drawn hollow, for what was taken in another way (untimed). */
  isHollow?: boolean;
  /** Shown hollow under the path and never counted, because its scale is another one; give its text in `scoreText`. */
  isAside?: boolean;
  scoreText?: string;
};

/** An 80 % interval and its middle. */
export type Projection = { low: number; mid: number; high: number };

export type ScorePathData = {
  points: readonly ScorePoint[];
  projection: Projection | null;
  target: number | null;
  examDate: string | null;
  asOf: string;
};

type DayValue = { day: number; value: number };
export type PlottedPoint = ScorePoint & { day: number; text: string };

export type ScorePathModel = {
  counted: PlottedPoint[];
  aside: PlottedPoint[];
  trend: readonly [DayValue, DayValue] | null;
  /** From the last counted exam to exam day (or to today); `half` is the 50 % interval. */
  fan: (Projection & { fromDay: number; toDay: number; half: Range }) | null;
  target: number | null;
  examDay: number | null;
  today: number;
  days: Range;
  scores: Range;
};

const ENOUGH_FOR_A_TREND = 3;
// Quartile and decile of the normal curve, 0.674 and 1.282: how much narrower 50 % is than 80 %.
const HALF_OF_80 = 0.674 / 1.282;

/** Everything the drawing and the table need, in days and points. Throws RangeError on a date that is not one. */
export function scorePathModel({
  points,
  projection,
  target,
  examDate,
  asOf,
}: ScorePathData): ScorePathModel {
  const plotted = points
    .map((point) => ({ ...point, day: dayNumber(point.date), text: point.scoreText ?? String(point.score) }))
    .sort((a, b) => a.day - b.day);
  const counted = plotted.filter((point) => !point.isAside);
  const today = dayNumber(asOf);
  const examDay = examDate === null ? null : dayNumber(examDate);
  const last = counted.at(-1);
  const isEnough = counted.length >= ENOUGH_FOR_A_TREND;
  const fan =
    projection && last && isEnough
      ? fanOf(projection, last.day, Math.max(examDay ?? today, last.day + 14))
      : null;

  const days = [today, ...plotted.map((point) => point.day), examDay ?? today, fan?.toDay ?? today];
  const values = [
    ...counted.map((point) => point.score),
    ...(fan ? [fan.low, fan.high] : []),
    ...(target === null ? [] : [target, target + 10]),
  ];
  return {
    counted,
    aside: plotted.filter((point) => point.isAside),
    trend: isEnough ? trendOf(counted) : null,
    fan,
    target,
    examDay,
    today,
    days: padDays(Math.min(...days), Math.max(...days)),
    scores: values.length === 0 ? [200, 260] : padScores(Math.min(...values), Math.max(...values)),
  };
}

function fanOf(projection: Projection, fromDay: number, toDay: number): ScorePathModel["fan"] {
  const { low, mid, high } = projection;
  const half = [mid - HALF_OF_80 * (mid - low), mid + HALF_OF_80 * (high - mid)] as const;
  return { low, mid, high, fromDay, toDay, half };
}

/** Least squares over the counted points; null when all were taken on one day. */
function trendOf(points: readonly PlottedPoint[]): ScorePathModel["trend"] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first.day === last.day) return null;
  const meanDay = mean(points.map((point) => point.day));
  const meanScore = mean(points.map((point) => point.score));
  const spread = points.reduce((sum, point) => sum + (point.day - meanDay) ** 2, 0);
  const slope =
    points.reduce((sum, point) => sum + (point.day - meanDay) * (point.score - meanScore), 0) / spread;
  const at = (day: number) => ({ day, value: meanScore + slope * (day - meanDay) });
  return [at(first.day), at(last.day)];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function padDays(from: number, to: number): Range {
  const pad = Math.max(4, Math.round((to - from) * 0.04));
  return [from - pad, to + pad];
}

/** At least 30 points of height, so that two close scores do not look far apart. */
function padScores(low: number, high: number): Range {
  const missing = Math.max(0, 30 - (high - low)) / 2;
  return [Math.floor((low - missing - 4) / 5) * 5, Math.ceil((high + missing + 4) / 5) * 5];
}
