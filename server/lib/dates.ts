import { Temporal } from "temporal-polyfill";

const EASTERN = "America/New_York";

/** The civil date, YYYY-MM-DD, that it is in US Eastern at an instant: the zone in which the season is run. */
export function easternDate(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(EASTERN)
    .toPlainDate()
    .toString();
}
