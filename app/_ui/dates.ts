// Civil dates are ISO strings ("2027-09-01") and day numbers since 1970-01-01. No locale and no time zone take part, so
// the server in Kathmandu and the phone in Lagos write the same words.

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const DAY_MS = 86_400_000;

/** Days since 1970-01-01. Throws RangeError on anything that is not a real day written YYYY-MM-DD. */
export function dayNumber(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const day = match
    ? Math.round(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS)
    : Number.NaN;
  if (Number.isNaN(day) || isoDay(day) !== iso) throw new RangeError(`not a civil date: ${iso}`);
  return day;
}

/** The ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** "1 Sep 2027". */
export function formatDay(iso: string): string {
  return `${formatDayMonth(iso)} ${iso.slice(0, 4)}`;
}

/** "1 Sep", for places where the year stands nearby. */
export function formatDayMonth(iso: string): string {
  dayNumber(iso);
  return `${Number(iso.slice(8, 10))} ${monthName(Number(iso.slice(5, 7)))}`;
}

/** First days of the months that begin between two day numbers, both ends included. */
export function monthStarts(fromDay: number, toDay: number): { day: number; month: string; year: number }[] {
  const starts = [];
  const from = new Date(fromDay * DAY_MS);
  let year = from.getUTCFullYear();
  let month = from.getUTCMonth() + (from.getUTCDate() === 1 ? 0 : 1);
  for (;;) {
    if (month > 11) {
      month = 0;
      year += 1;
    }
    const day = Math.round(Date.UTC(year, month, 1) / DAY_MS);
    if (day > toDay) return starts;
    starts.push({ day, month: monthName(month + 1), year });
    month += 1;
  }
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}
