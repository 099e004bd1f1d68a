import "server-only";
import type { Tx } from "@/db/context";
import { SEASON_FACTS } from "@/server/rules";
import { civilDate } from "@/server/lib/dates";
import { getPreferences } from "../data";
import { listDates, type RecordKey } from "../data/dates";
import { notify } from "../mutations";
import { addDays, alertStep } from "../policy";

/**
 * Tells the owner of a record of the dates that are 21, 7 or 1 days ahead on their own day, where they want alerts, and
 * of results that are usually out by now; each once. The transaction acts for them.
 */
export async function tellDates(tx: Tx, key: RecordKey, now: Date): Promise<void> {
  const { applicantId: userId } = key;
  const { hasDeadlineAlerts, timeZone } = await getPreferences(tx, userId, now);
  const today = civilDate(now, timeZone ?? "UTC");
  const { dates, bookings } = await listDates(tx, key, today);
  for (const { code, date, id = "" } of hasDeadlineAlerts ? dates : []) {
    const days = alertStep(today, date);
    if (days === null) continue;
    const name = ["deadline", code, id, date, days].filter((part) => part !== "").join(":");
    await notify(tx, userId, { kind: "deadline", detail: { code, date, days }, key: name }, now);
  }
  for (const { code, date } of bookings) {
    if (addDays(date, SEASON_FACTS.release.value.typicalDays) > today) continue;
    await notify(tx, userId, { kind: "result-due", detail: {}, key: `result-due:${code}:${date}` }, now);
  }
}
