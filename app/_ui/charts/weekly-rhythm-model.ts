import { dayNumber, formatDayMonth, isoDay } from "../dates";

/** What was logged for one week. */
export type RhythmWeek = {
  /** Its Monday. */
  monday: string;
  hours: number;
  /** Whether it counts toward the sentence in the caption. */
  isCounted: boolean;
};

export type RhythmBar = {
  monday: string;
  /** Null when nothing was logged, which is not the same as no hours. */
  hours: number | null;
  isCounted: boolean;
  /** "5 Oct". */
  name: string;
};

export type RhythmModel = {
  /** From the oldest week to that of today, one for each week. */
  bars: RhythmBar[];
  /** The tallest bar, never 0. */
  most: number;
};

/** The last `count` weeks up to that of today. Throws RangeError on a date that is not one. */
export function weeklyRhythmModel(weeks: readonly RhythmWeek[], today: string, count: number): RhythmModel {
  const last = mondayOf(dayNumber(today));
  const logged = new Map<number, { hours: number; isCounted: boolean }>();
  for (const { monday, hours, isCounted } of weeks) {
    const day = mondayOf(dayNumber(monday));
    const before = logged.get(day);
    logged.set(day, {
      hours: (before?.hours ?? 0) + Math.max(0, hours),
      isCounted: isCounted || (before?.isCounted ?? false),
    });
  }
  const size = Math.max(1, count);
  const bars = Array.from({ length: size }, (_, index) => last - 7 * (size - 1 - index)).map((day) => {
    const monday = isoDay(day);
    const week = logged.get(day);
    return {
      monday,
      hours: week?.hours ?? null,
      isCounted: week?.isCounted ?? false,
      name: formatDayMonth(monday),
    };
  });
  return { bars, most: Math.max(1, ...bars.map((bar) => bar.hours ?? 0)) };
}

/** Day 0 was a Thursday. */
function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Hours with at most one decimal, and none where there is no room for it. */
export function sayHours(hours: number, isShort = false): string {
  return String(isShort ? Math.round(hours) : Math.round(hours * 10) / 10);
}
