import {
  seasonTimelineModel,
  type DateStatus,
  type TimelineModel,
  type TimelineRow,
} from "./season-timeline-model";

export type GanttKind = "official" | "plan" | "own";

/** One thing with a date. Only an official date has a status, and only it is locked. */
export type GanttItem = {
  key: string;
  label: string;
  start: string;
  /** Last day of a period; without it the item is one day. */
  end?: string | undefined;
  isDone?: boolean | undefined;
  /** Where the date is published, for the table. */
  source?: string | undefined;
} & ({ kind: "official"; status: DateStatus } | { kind: "plan" | "own" });

export type GanttLane = { name: string; items: readonly GanttItem[] };

/** Two items that cannot both stand, and what can be said about it. */
export type GanttClash = { firstKey: string; secondKey: string; words: string };

/** What the picture calls its kinds. */
export type GanttWords = {
  plan: string;
  own: string;
  done: string;
  locked: string;
  /** One clash, before its number. */
  clash: string;
  /** Title of the list of clashes. */
  clashes: string;
};

type DatedItem = {
  key: string;
  label: string;
  start: string;
  end?: string;
  kind: GanttKind;
  status: DateStatus | null;
  isDone: boolean;
  source: string | null;
};

export type GanttRow = TimelineRow<DatedItem> & {
  /** Numbers of the clashes it takes part in. */
  clashes: readonly number[];
};

export type NumberedClash = {
  number: number;
  words: string;
  /** Rows of its two items from the top; null when one of them is not in the picture. */
  span: { top: number; bottom: number } | null;
};

export type GanttModel = Pick<TimelineModel, "days" | "today"> & {
  lanes: { name: string; rows: GanttRow[] }[];
  clashes: NumberedClash[];
};

/** Rows by date within their lanes, and the clashes numbered as given. Throws RangeError on a date that is not one. */
export function seasonGanttModel(
  lanes: readonly GanttLane[],
  clashes: readonly GanttClash[],
  today: string,
): GanttModel {
  const timeline = seasonTimelineModel(
    lanes.map(({ name, items }) => ({ name, items: items.map(datedItem) })),
    today,
  );
  const rowOf = new Map(timeline.lanes.flatMap((lane) => lane.rows).map((row, index) => [row.key, index]));
  const numbersOf = (key: string) =>
    clashes.flatMap(({ firstKey, secondKey }, index) =>
      firstKey === key || secondKey === key ? [index + 1] : [],
    );
  return {
    days: timeline.days,
    today: timeline.today,
    lanes: timeline.lanes.map((lane) => ({
      name: lane.name,
      rows: lane.rows.map((row) => ({ ...row, clashes: numbersOf(row.key) })),
    })),
    clashes: clashes.map(({ firstKey, secondKey, words }, index) => ({
      number: index + 1,
      words,
      span: spanOf(rowOf.get(firstKey), rowOf.get(secondKey)),
    })),
  };
}

function datedItem(item: GanttItem): DatedItem {
  const { key, label, kind, start, end = start } = item;
  // A period written backwards is still that period.
  const [first, last] = end < start ? [end, start] : [start, end];
  return {
    key,
    label,
    kind,
    start: first,
    ...(last === first ? {} : { end: last }),
    status: item.kind === "official" ? item.status : null,
    isDone: item.isDone ?? false,
    source: item.source ?? null,
  };
}

function spanOf(first: number | undefined, second: number | undefined): NumberedClash["span"] {
  if (first === undefined || second === undefined || first === second) return null;
  return { top: Math.min(first, second), bottom: Math.max(first, second) };
}

export type Bracket = { number: number; top: number; bottom: number; track: number };

/** A track for each bracket, the shorter ones inside, so that no two share a piece of line; beyond `most` it is left out. */
export function placeBrackets(clashes: readonly NumberedClash[], most: number): Bracket[] {
  const placed: Bracket[] = [];
  const spans = clashes.flatMap(({ number, span }) => (span ? [{ number, ...span }] : []));
  for (const span of spans.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const meets = placed.filter((other) => other.top <= span.bottom && span.top <= other.bottom);
    const track = Array.from({ length: most }, (_, index) => index).find((index) =>
      meets.every((other) => other.track !== index),
    );
    if (track !== undefined) placed.push({ ...span, track });
  }
  return placed;
}

/** The row in words: its date, how it is known or whose it is, and whether it is done. */
export function sayRow(row: GanttRow, words: GanttWords): string {
  return [
    row.when,
    row.status ?? (row.kind === "plan" ? words.plan : words.own),
    row.isDone ? words.done : "",
  ]
    .filter(Boolean)
    .join(", ");
}
