import * as z from "zod";
import { FACT_STATUSES } from "@/server/rules/contract";

const CivilDate = z.iso.date();

/** Where a published value comes from, how well it is known and when that was last checked. */
export const Known = z.strictObject({
  status: z.enum(FACT_STATUSES),
  sources: z.array(z.string()).min(1),
  checked: CivilDate,
});
export type Known = z.infer<typeof Known>;

/** One value of a table, with its kind, so that each screen writes dates and prices in its own one way. */
export const Cell = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("day"), date: CivilDate, time: z.string().nullable() }),
  z.strictObject({ kind: z.literal("usd"), amount: z.int() }),
  z.strictObject({ kind: z.literal("number"), value: z.number(), unit: z.string() }),
  z.strictObject({
    kind: z.literal("quartiles"),
    n: z.int(),
    values: z.tuple([z.number(), z.number(), z.number()]),
  }),
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
]);
export type Cell = z.infer<typeof Cell>;

/** Published values as a table. `columns` names the rows' own column first, then one column for each cell. */
export const Figure = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** The Match year, for values of one season only. */
  season: z.int().nullable(),
  columns: z.array(z.string()).min(2),
  rows: z.array(z.strictObject({ name: z.string(), cells: z.array(Cell).min(1), ...Known.shape })).min(1),
});
export type Figure = z.infer<typeof Figure>;

const LANES = ["application", "certification", "match", "match-week"] as const;

const CalendarEvent = z.strictObject({
  event: z.string(),
  title: z.string(),
  lane: z.enum(LANES),
  date: CivilDate,
  /** US Eastern, 24 hours, as `21:00`; null where none is published. */
  time: z.string().nullable(),
  ...Known.shape,
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

export const SeasonInput = z.strictObject({ season: z.int() });

/** A season's official dates in their order, its fees, and the day on which this was asked. */
export const SeasonCalendar = z.strictObject({
  season: z.int(),
  seasons: z.array(z.int()),
  seasonFacts: z.string(),
  /** The civil date of now in US Eastern, where the season is run. */
  today: CivilDate,
  events: z.array(CalendarEvent),
  fees: z.array(Figure),
  feeNote: z.string(),
});
export type SeasonCalendar = z.infer<typeof SeasonCalendar>;

/** Every season held, and the one that runs now: the first whose Match Day is not past. */
export const Seasons = z.strictObject({ current: z.int(), seasons: z.array(z.int()) });
