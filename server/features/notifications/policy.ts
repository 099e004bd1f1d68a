import { Temporal } from "temporal-polyfill";
import type { DigestPace, NotificationKind } from "@/db/enums";
import { SEASON_FACTS } from "@/server/rules";
import { ALERT_DAYS, Happening } from "./schema";

/** The hour at which a gathered mail goes out, unless it is a quiet one. */
const MORNING = 8;
const MONDAY = 1;

const EXAMS: Readonly<Record<string, string>> = {
  step1: "Your Step 1",
  step2ck: "Your Step 2 CK",
  step3: "Your Step 3",
  task: "A task of yours",
};
// Every season names the same events alike.
const EVENTS: Readonly<Record<string, { readonly title: string }>> = SEASON_FACTS.calendars[2028];

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function sayDay(iso: string): string {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}

const sayDays = (days: number) => (days === 1 ? "tomorrow" : `in ${days} days`);

/** "2028.2" of "anesthesiology-img@2028.2". */
const shortName = (edition: string) => edition.slice(edition.lastIndexOf("@") + 1);

interface Said {
  readonly text: string;
  readonly href: string;
}

function say(happening: Happening): Said {
  switch (happening.kind) {
    case "plan-changed": {
      const { n } = happening.detail;
      return n === 1
        ? { text: "Your first plan is ready.", href: "/plan/v/1" }
        : {
            text: `Your plan changed: version ${n} is ready. See what moved and why.`,
            href: `/plan/compare?from=${n - 1}&to=${n}`,
          };
    }
    case "rules-changed":
      return {
        text: `The rules have changed: edition ${shortName(happening.detail.edition)}. See what would differ in your plan before you take it.`,
        href: "/plan",
      };
    case "deadline": {
      const { code, date, days } = happening.detail;
      const title = EXAMS[code] ?? EVENTS[code]?.title ?? "A date of yours";
      return { text: `${title}: ${sayDays(days)}, on ${sayDay(date)}.`, href: "/timeline" };
    }
    case "result-due":
      return {
        text: "A result of yours may be out by now. Add it when you have it, and your plan follows.",
        href: "/exams",
      };
    case "deletion-asked":
      return {
        text: `You asked us to delete your account. It goes on ${sayDay(happening.detail.on)}. Until then you can keep it.`,
        href: "/settings/data",
      };
  }
}

/** A notification in words, with the page it is about; the one place where its sentence is made. */
export function sayHappening(kind: NotificationKind, detail: unknown): Said {
  const { data } = Happening.safeParse({ kind, detail });
  // Written by a newer Airway than this one.
  return data === undefined ? { text: "Something about your plan changed.", href: "/home" } : say(data);
}

/** The step of an alert for a date, seen from a day; null on all days between the steps. */
export function alertStep(today: string, date: string): (typeof ALERT_DAYS)[number] | null {
  const { days } = Temporal.PlainDate.from(today).until(date, { largestUnit: "days" });
  return ALERT_DAYS.find((step) => step === days) ?? null;
}

/** The civil day that is some days after another. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** What decides when somebody is written to. */
export interface Reach {
  readonly timeZone: string | null;
  readonly digest: DigestPace;
  readonly hasDeadlineAlerts: boolean;
  readonly quietFrom: number;
  readonly quietTo: number;
}

type Quiet = Pick<Reach, "quietFrom" | "quietTo">;

function isQuiet(hour: number, { quietFrom, quietTo }: Quiet): boolean {
  if (quietFrom <= quietTo) return hour >= quietFrom && hour < quietTo;
  return hour >= quietFrom || hour < quietTo;
}

/** The last time at which a gathered mail was to go out: eight in the morning, or when the quiet hours over it end. */
function lastMorning(local: Temporal.ZonedDateTime, reach: Reach): Temporal.ZonedDateTime {
  const hour = isQuiet(MORNING, reach) ? reach.quietTo : MORNING;
  const today = local.withPlainTime({ hour });
  const daily = Temporal.ZonedDateTime.compare(today, local) > 0 ? today.subtract({ days: 1 }) : today;
  if (reach.digest !== "weekly") return daily;
  return daily.subtract({ days: daily.dayOfWeek - MONDAY });
}

/** Something in an inbox that no mail has spoken of yet. */
export interface Unsettled {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly createdAt: Date;
  readonly isRead: boolean;
}

function isMailed({ kind, isRead }: Unsettled, reach: Reach): boolean {
  // Of a deletion its own message has told already.
  if (isRead || kind === "deletion-asked") return false;
  return reach.digest !== "off" || (kind === "deadline" && reach.hasDeadlineAlerts);
}

/**
 * What of an inbox goes into a mail now, and what never will. The rest waits: news for the person's morning, alerts for
 * the end of their quiet hours.
 */
export function chooseMail(
  unsettled: readonly Unsettled[],
  reach: Reach,
  now: Date,
): { readonly mailed: Unsettled[]; readonly dropped: Unsettled[] } {
  const dropped = unsettled.filter((row) => !isMailed(row, reach));
  const open = unsettled.filter((row) => isMailed(row, reach));
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    reach.timeZone ?? "UTC",
  );
  if (isQuiet(local.hour, reach)) return { mailed: [], dropped };
  const isAlert = ({ kind }: Unsettled) => kind === "deadline" && reach.hasDeadlineAlerts;
  const since = lastMorning(local, reach).epochMilliseconds;
  // News that came up after this morning waits for the next one, also where the clock's job was late.
  const isDue = open.some((row) => !isAlert(row) && row.createdAt.getTime() <= since);
  return { mailed: isDue ? open : open.filter(isAlert), dropped };
}
