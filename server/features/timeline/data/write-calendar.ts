import "server-only";
import { createHash } from "node:crypto";
import ical, { ICalEventTransparency } from "ical-generator";
import type { Task } from "@/server/features/tasks/schema";
import type { Lane, TimelineItem } from "../schema";
import { addDays } from "./days";
import { laneOfLine } from "./list-items";

/** What others see over a shoulder or on a shared screen: that there is a window, and of what. */
const WINDOWS: Readonly<Record<Lane, string>> = {
  exams: "Airway: study and exam window",
  certification: "Airway: certification window",
  experience: "Airway: experience window",
  letters: "Airway: letters window",
  application: "Airway: application window",
  interviews: "Airway: interviews window",
  rank: "Airway: ranking window",
  tasks: "Airway: task",
};

const STATUS_WORDS: Readonly<Record<string, string>> = {
  confirmed: "Confirmed by its publisher.",
  transcribed: "Transcribed from its publisher.",
  secondary: "Known from another source only.",
  projected: "Projected from earlier seasons: nobody has published it yet.",
};

/** A text as iCalendar can hold it: one kind of line break, and no other control character but a tab. */
function toCalendarText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/(?![\t\n])\p{Cc}/gu, "");
}

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly start: string;
  readonly end: string | null;
  readonly at: Date | null;
  readonly words: string | null;
  readonly sequence: number;
}

const BARE = { end: null, at: null, words: null, sequence: 0 };

/** What of an item may stand in a calendar that others may see: days, and no answer, score or advice. */
function toEntry(item: TimelineItem, today: string): Entry | null {
  const { key, kind, title, start, end, at, status } = item;
  if (kind === "official") {
    const words = `${STATUS_WORDS[status ?? ""] ?? ""} Check it with AAMC, NRMP or ECFMG.`.trim();
    return { ...BARE, key, title, start, at, words };
  }
  if (kind === "plan" && !item.isDone) {
    // A window that has begun would begin anew each day: only its last day is told then.
    const isRunning = start <= today;
    const name = WINDOWS[laneOfLine(key.replace("line.", ""))];
    const last = end ?? start;
    return isRunning
      ? { ...BARE, key, title: `${name}, last day`, start: last }
      : { ...BARE, key, title: name, start, end };
  }
  if (kind === "booking" && key.startsWith("exam.")) return { ...BARE, key, title: "Exam day", start };
  return null;
}

const toTask = ({ id, title, due, doneAt, version }: Task): Entry[] =>
  due === null || doneAt !== null
    ? []
    : [{ ...BARE, key: `task.${id}`, title, start: due, sequence: version - 1 }];

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** Midnight of a civil day in UTC, which the library writes as that day and nothing more. */
const midnight = (date: string) => new Date(`${date}T00:00:00Z`);

/**
 * A person's dates as an iCalendar, and the mark of its content. Official deadlines with a time are instants in UTC, right
 * in every zone and over every change of clocks; civil days are days. The same content is the same text.
 */
export function writeCalendar({
  items,
  tasks,
  today,
  season,
  feed,
}: {
  readonly items: readonly TimelineItem[];
  readonly tasks: readonly Task[];
  readonly today: string;
  readonly season: number;
  /** The row of the address, and when it was made: the same from one look to the next. */
  readonly feed: { readonly id: string; readonly createdAt: Date };
}): { readonly text: string; readonly tag: string } {
  // The key of a line tells which advice it is: what is read here is the key under the address's own id.
  const uidOf = (key: string) => `${hash(`${feed.id} ${season} ${key}`)}@airway`;
  const calendar = ical({ name: "Airway dates", prodId: "//Airway//Dates//EN", ttl: 60 * 60 });
  const entries = [...items.flatMap((item) => toEntry(item, today) ?? []), ...tasks.flatMap(toTask)];
  for (const { key, title, start, end, at, words, sequence } of entries) {
    const event = calendar.createEvent({
      id: uidOf(key),
      stamp: feed.createdAt,
      sequence,
      summary: toCalendarText(title),
      start: at ?? midnight(start),
      allDay: at === null,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    // The end of a period of days is the first day after it.
    if (at === null && end !== null) event.end(midnight(addDays(end, 1)));
    if (words !== null) event.description(words);
  }
  const text = calendar.toString();
  return { text, tag: hash(text) };
}
