import { dayNumber, formatDay, formatDayMonth, monthStarts } from "../dates";
import type { Range } from "./scale";

/** How an official date is known, from the publisher's own words to a guess from the pattern. */
export type DateStatus = "confirmed" | "transcribed" | "secondary" | "projected";

export type TimelineItem = {
  label: string;
  start: string;
  /** Last day of a period; without it the item is one day. */
  end?: string;
  /** Null for a person's own date, which is not locked. */
  status: DateStatus | null;
};

export type TimelineLane<Item extends TimelineItem = TimelineItem> = { name: string; items: readonly Item[] };

export type TimelineRow<Item extends TimelineItem = TimelineItem> = Item & {
  lane: string;
  startDay: number;
  endDay: number | null;
  when: string;
};
export type TimelineModel<Item extends TimelineItem = TimelineItem> = {
  lanes: { name: string; rows: TimelineRow<Item>[] }[];
  days: Range;
  today: number;
};

/** Rows by date within their lanes, and whole months around them. Throws RangeError on a date that is not one. */
export function seasonTimelineModel<Item extends TimelineItem>(
  lanes: readonly TimelineLane<Item>[],
  today: string,
): TimelineModel<Item> {
  const rows = lanes.map(({ name, items }) => ({
    name,
    rows: items.map((item) => rowOf(name, item)).sort((a, b) => a.startDay - b.startDay),
  }));
  const days = rows.flatMap((lane) => lane.rows.flatMap((row) => [row.startDay, row.endDay ?? row.startDay]));
  // Today counts only near the season: from far away it would press every date into a corner.
  const todayDay = dayNumber(today);
  const first = Math.min(...days);
  const last = Math.max(...days);
  const isNear = todayDay > first - 240 && todayDay < last + 120;
  const range: Range =
    days.length === 0
      ? [todayDay, todayDay + 365]
      : isNear
        ? [Math.min(first, todayDay), Math.max(last, todayDay)]
        : [first, last];
  return { lanes: rows.filter((lane) => lane.rows.length > 0), days: wholeMonths(range), today: todayDay };
}

function rowOf<Item extends TimelineItem>(lane: string, item: Item): TimelineRow<Item> {
  const endDay = item.end === undefined ? null : dayNumber(item.end);
  return { ...item, lane, startDay: dayNumber(item.start), endDay, when: spell(item) };
}

function spell({ start, end }: TimelineItem): string {
  if (end === undefined || end === start) return formatDay(start);
  const isOneYear = start.slice(0, 4) === end.slice(0, 4);
  return `${isOneYear ? formatDayMonth(start) : formatDay(start)} – ${formatDay(end)}`;
}

function wholeMonths([from, to]: Range): Range {
  const before = monthStarts(from - 31, from).at(-1);
  const after = monthStarts(to + 1, to + 32)[0];
  return [before?.day ?? from, after?.day ?? to];
}
