import "server-only";
import { Temporal } from "temporal-polyfill";
import { EASTERN } from "@/server/lib/dates";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A civil date so many days later; earlier where `days` is negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one civil date to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;
}

/** A civil date in words, as `1 Sep 2027`. */
export function sayDay(date: string): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}

/** The instant of a time of day in US Eastern, `21:00`, on a civil date there. */
export function easternInstant(date: string, time: string): Date {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: EASTERN, plainTime: time });
  return new Date(local.epochMilliseconds);
}
