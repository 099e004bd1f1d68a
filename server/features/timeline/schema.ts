import * as z from "zod";
import { IdempotencyKey, Secret } from "@/server/features/common/schema";
import { FACT_STATUSES } from "@/server/rules/contract";

const CivilDay = z.iso.date();

/** The lanes of a season, from the top. */
export const LANES = [
  "exams",
  "certification",
  "experience",
  "letters",
  "application",
  "interviews",
  "rank",
  "tasks",
] as const;
export type Lane = (typeof LANES)[number];

/** One thing with a date: an official one is locked, a line of the plan advises, the rest is the person's own. */
export const TimelineItem = z.strictObject({
  key: z.string(),
  lane: z.enum(LANES),
  title: z.string(),
  kind: z.enum(["official", "plan", "booking", "task"]),
  /** The civil day; of an official instant, the day it falls on in US Eastern. */
  start: CivilDay,
  /** The last day of a period. */
  end: CivilDay.nullable(),
  /** The instant, where the publisher states a time. */
  at: z.date().nullable(),
  status: z.enum(FACT_STATUSES).nullable(),
  sources: z.array(z.string()),
  isDone: z.boolean(),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

/** The smallest single move that ends a clash and begins no other, found by trying. */
export const WayOut = z.strictObject({
  key: z.string(),
  title: z.string(),
  from: CivilDay,
  to: CivilDay,
  /** Days from the one to the other, later or earlier. */
  days: z.int().positive(),
  isEarlier: z.boolean(),
  frees: z.string(),
});
export type WayOut = z.infer<typeof WayOut>;

/** Two things that cannot both stand. */
export const Clash = z.strictObject({
  code: z.string(),
  firstKey: z.string(),
  secondKey: z.string(),
  words: z.string(),
  wayOut: WayOut.nullable(),
});
export type Clash = z.infer<typeof Clash>;

/** A season as the person stands in it. */
export const Timeline = z.strictObject({
  items: z.array(TimelineItem),
  clashes: z.array(Clash),
  /** The civil day it is for the person. */
  today: CivilDay,
  season: z.int(),
  seasonFacts: z.string(),
  /** The zone they told, or null. */
  zone: z.string().nullable(),
  /** Whether they have answered anything that a plan was made from. */
  hasPlan: z.boolean(),
});
export type Timeline = z.infer<typeof Timeline>;

/** The address of one's own calendar. Only its hash is stored; it follows from the row and the server's secret. */
export const Feed = z.strictObject({ url: z.url(), createdAt: z.date() });
export type Feed = z.infer<typeof Feed>;

export const ChangeFeed = z.strictObject({ idempotencyKey: IdempotencyKey });
export const ReadFeed = z.strictObject({ secret: Secret });
/** A calendar as text of the type text/calendar, and the mark by which the same text is known again. */
export const CalendarText = z.strictObject({ text: z.string(), tag: z.string() });
