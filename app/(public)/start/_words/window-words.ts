import { formatDay, formatDayMonth } from "@/app/_ui/dates";
import type { Recommendation } from "@/server/rules/contract";

/** By when, in words: now, a day, "by" a day when the time has begun, or a span. */
export function sayWindow(window: NonNullable<Recommendation["window"]>, asOf: string): string {
  const { from, to } = window;
  if (from === to) return to === asOf ? "Now" : `On ${formatDay(to)}`;
  if (from <= asOf) return to < asOf ? `Until ${formatDay(to)}` : `By ${formatDay(to)}`;
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isOneYear ? formatDayMonth(from) : formatDay(from)} to ${formatDay(to)}`;
}
