/**
 * Civil dates as whole days since 1970-01-01, so that rules compare and add with plain integers.
 * The calendar is proleptic Gregorian; there is no time of day and no zone.
 */

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The last day number of a month (1–12) of a year. */
function lengthOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 31);
}

/** Day number of a civil date; month 1–12, day 1–31. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function civilOf(dayNumber: number): Civil {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

/** Day number of a date already known to be a valid `YYYY-MM-DD`. */
export function parseDay(iso: string): number {
  const year = digit(iso, 0) * 1000 + digit(iso, 1) * 100 + digit(iso, 2) * 10 + digit(iso, 3);
  return dayOf(year, digit(iso, 5) * 10 + digit(iso, 6), digit(iso, 8) * 10 + digit(iso, 9));
}

/** Whether a text is a real date written `YYYY-MM-DD` from 1990 to 2100. */
export function isCivilDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return (
    year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
  );
}

/** `YYYY-MM-DD` of a day number. */
export function isoOf(dayNumber: number): string {
  const { year, month, day } = civilOf(dayNumber);
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** A day number in words, as `1 Sep 2027`. */
export function sayDay(dayNumber: number): string {
  const { year, month, day } = civilOf(dayNumber);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The same date a number of years later; 29 February becomes 28 where the year has none. */
export function addYears(dayNumber: number, years: number): number {
  const { year, month, day } = civilOf(dayNumber);
  return dayOf(year + years, month, Math.min(day, lengthOfMonth(year + years, month)));
}
