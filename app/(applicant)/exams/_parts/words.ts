import { formatDay, formatDayMonth } from "@/app/_ui/dates";
import type { StudyWeek } from "@/server/features/exams/schema";

export const sayHours = (hours: number) => (hours === 1 ? "1 hour" : `${hours} hours`);

/** A week by its Monday: "Week of 16 Nov 2026". */
export const sayWeek = (week: string) => `Week of ${formatDay(week)}`;

const STRETCH = 5;

/**
 * How many of the last weeks had study in them. The week that runs counts once something is logged for it, so that a
 * Monday takes nothing away.
 */
export function sayRhythm(weeks: readonly StudyWeek[], mondays: readonly string[]): string {
  const hours = new Map(weeks.map((each) => [each.week, each.hours]));
  const [current = ""] = mondays;
  const from = hours.has(current) ? 0 : 1;
  const last = mondays.slice(from, from + STRETCH);
  const studied = last.filter((monday) => (hours.get(monday) ?? 0) > 0);
  const sum = studied.reduce((total, monday) => total + (hours.get(monday) ?? 0), 0);
  const oldest = last.at(-1) ?? current;
  const told = `You logged study in ${studied.length} of the last ${STRETCH} weeks, since ${formatDayMonth(oldest)}`;
  if (studied.length === 0) return `${told}.`;
  const mean = Math.round((10 * sum) / studied.length) / 10;
  return `${told}: ${sayHours(mean)} in such a week on average.`;
}
