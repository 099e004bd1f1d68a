import * as z from "zod";
import { CivilDate } from "../facts/shape";
import {
  Conflict,
  Evidence,
  FactValue,
  Milestone,
  Missing,
  ProgramList,
  Recommendation,
  Warning,
} from "../plan/shape";

/** One answer as it was and as it is, null where none was given. */
export const ChangedFact = z.strictObject({ fact: z.string(), from: FactValue, to: FactValue });
export type ChangedFact = z.infer<typeof ChangedFact>;

const from = z.string();
const to = z.string();

/** Why a line of a plan differs: the person's answers, another day, another edition, other season facts. */
export const Cause = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("answer"), facts: z.array(ChangedFact).min(1) }),
  z.strictObject({ kind: z.literal("day"), from: CivilDate, to: CivilDate }),
  z.strictObject({ kind: z.literal("rules"), from, to }),
  z.strictObject({ kind: z.literal("season-facts"), from, to }),
]);
export type Cause = z.infer<typeof Cause>;

/** One item of one part of the plan: the whole of it before and after, null where it is not there. */
const lineOf = <P extends string, T extends z.ZodType>(part: P, item: T) =>
  z.strictObject({
    part: z.literal(part),
    key: z.string(),
    kind: z.enum(["added", "removed", "changed"]),
    before: item.nullable(),
    after: item.nullable(),
    /** The names of the members that differ, where both sides have members. */
    fields: z.array(z.string()),
    cause: Cause,
    /** A line of priority high or critical appears, disappears or changes its window. */
    isMaterial: z.boolean(),
  });

export const DifferenceLine = z.discriminatedUnion("part", [
  lineOf("assessment", z.json()),
  lineOf("recommendation", Recommendation),
  lineOf("milestone", Milestone),
  lineOf("evidence", Evidence),
  lineOf("program-list", ProgramList),
  lineOf("missing", Missing),
  lineOf("conflict", Conflict),
  lineOf("warning", Warning),
]);
export type DifferenceLine = z.infer<typeof DifferenceLine>;
export type DifferencePart = DifferenceLine["part"];

const Heading = z.strictObject({
  rulebook: z.string(),
  seasonFacts: z.string(),
  season: z.int(),
  asOf: CivilDate,
});

/** The lists whose order is not part of the contract. */
export const ORDERED_PARTS = ["milestone", "evidence", "missing", "conflict", "warning"] as const;

/** What turns one plan into another: a line for each item that differs, and the keys of each list that is in a new order. */
export const Difference = z.strictObject({
  from: Heading,
  to: Heading,
  lines: z.array(DifferenceLine),
  order: z.partialRecord(z.enum(ORDERED_PARTS), z.array(z.string())),
});
export type Difference = z.infer<typeof Difference>;
