import { Temporal } from "temporal-polyfill";

/** The zone in which the season is run. */
export const EASTERN = "America/New_York";

/**
 * The civil date, YYYY-MM-DD, that it is in a zone at an instant.
 * @throws RangeError for a zone that is none; check with `isTimeZone`
 */
export function civilDate(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** The civil date that it is in US Eastern at an instant. */
export function easternDate(instant: Date): string {
  return civilDate(instant, EASTERN);
}

/** Whether a text is the name of a time zone, as the IANA lists them. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
