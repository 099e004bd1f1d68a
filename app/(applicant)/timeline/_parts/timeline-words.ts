import type { GanttClash, GanttItem, GanttLane, GanttWords } from "@/app/_ui/charts/season-gantt-model";
import { formatDay, formatDayMonth } from "@/app/_ui/dates";
import { PUBLISHED_TITLES } from "@/server/rules/contract";
import {
  LANES,
  type Clash,
  type Lane,
  type TimelineItem,
  type WayOut,
} from "@/server/features/timeline/schema";
import { placeIn } from "./in-zone";

const LANE_NAMES: Readonly<Record<Lane, string>> = {
  exams: "Exams and study",
  certification: "Certification and visa",
  experience: "Experience",
  letters: "Letters",
  application: "Application",
  interviews: "Interviews",
  rank: "Ranking and Match",
  tasks: "Your own tasks",
};

/** What the picture calls its kinds. */
export const WORDS: GanttWords = {
  plan: "from your plan",
  own: "yours",
  done: "done",
  locked: "official, locked",
  clash: "Clash",
  clashes: "What can't both stand",
};

const TITLES: Readonly<Record<string, string>> = PUBLISHED_TITLES;

/** Sources by name. */
export const saySources = (sources: readonly string[]): string =>
  sources.map((id) => TITLES[id] ?? `statement ${id.slice(1)}`).join(", ");

/** A thing on the day, and at the time, that a clock in the chosen zone shows. */
export interface Placed {
  readonly item: TimelineItem;
  readonly day: string;
  readonly time: string | null;
}

/** Everything by its day in a zone, the earliest first. */
export const placeItems = (items: readonly TimelineItem[], zone: string): Placed[] =>
  items
    .map((item) => ({ item, ...placeIn(item, zone) }))
    .sort((a, b) => `${a.day} ${a.time ?? ""}`.localeCompare(`${b.day} ${b.time ?? ""}`, "en"));

function toGanttItem({ item, day, time }: Placed): GanttItem {
  const { key, title, kind, end, status, sources, isDone } = item;
  const base = {
    key,
    label: time === null ? title : `${title}, ${time}`,
    start: day,
    end: end ?? undefined,
    isDone,
    source: sources.length === 0 ? undefined : saySources(sources),
  };
  if (status !== null) return { ...base, kind: "official", status };
  return { ...base, kind: kind === "plan" ? "plan" : "own" };
}

/** The lanes of the picture, in their order. */
export const toLanes = (placed: readonly Placed[]): GanttLane[] =>
  LANES.map((lane) => ({
    name: LANE_NAMES[lane],
    items: placed.filter(({ item }) => item.lane === lane).map(toGanttItem),
  }));

const inDays = (days: number) => (days === 1 ? "1 day" : `${days} days`);

/** A thing's name inside a sentence: what people or the plan wrote stands in quotes, its direction its own. */
const sayThing = ({ key, title }: WayOut) =>
  /^(task|line)\./.test(key) ? `\u2068“${title}”\u2069` : title.charAt(0).toLowerCase() + title.slice(1);

/** The smallest move as a sentence. */
function sayWayOut(wayOut: WayOut): string {
  const { from, to, days, isEarlier, frees } = wayOut;
  return `Move ${sayThing(wayOut)} from ${formatDay(from)} to ${formatDay(to)}, ${inDays(days)} ${isEarlier ? "earlier" : "later"}. That leaves ${frees}.`;
}

/** Clashes for the picture, each with its cheapest way out. */
export const toClashes = (clashes: readonly Clash[]): GanttClash[] =>
  clashes.map(({ firstKey, secondKey, words, wayOut }) => ({
    firstKey,
    secondKey,
    words:
      wayOut === null
        ? `${words} We found no single move that ends this and begins no other clash.`
        : `${words} The cheapest way out: ${sayWayOut(wayOut)}`,
  }));

/** The finding of the picture: what comes next, and how many pairs cannot both stand. */
export function sayNext(placed: readonly Placed[], clashes: readonly Clash[], today: string): string {
  const next = placed.find(({ item, day }) => day >= today && item.kind !== "plan" && !item.isDone);
  const pairs =
    clashes.length === 0
      ? "Nothing here stands in the way of anything else."
      : clashes.length === 1
        ? "Two things here can't both stand."
        : `${clashes.length} pairs of things here can't both stand.`;
  if (next === undefined) return `No date lies ahead. ${pairs}`;
  const when = next.day === today ? "Today" : `Next, on ${formatDay(next.day)}`;
  return `${when}: \u2068${next.item.title}\u2069. ${pairs}`;
}

/** The days of a thing, in words. */
export function sayDays({ item: { end }, day, time }: Placed): string {
  if (end === null || end === day) return time === null ? formatDay(day) : `${formatDay(day)}, ${time}`;
  const isOneYear = day.slice(0, 4) === end.slice(0, 4);
  return `${isOneYear ? formatDayMonth(day) : formatDay(day)} to ${formatDay(end)}`;
}
