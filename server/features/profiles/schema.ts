import * as z from "zod";
import { Id, IdempotencyKey, Version } from "@/server/features/common/schema";
import { FACT_FIELDS } from "@/server/rules/contract";

const MAX_DEPTH = 6;
const MAX_CHARACTERS = 150_000;
const MAX_STEPS = 20;

const HEADS: ReadonlySet<string> = new Set(FACT_FIELDS.map(({ path }) => path.split(".")[0] ?? path));

/** Whether a value nests no deeper than facts do, and holds only text that can be kept. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !value.includes("\u0000") && value.isWellFormed();
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "boolean") return true;
  if (typeof value !== "object" || depth >= MAX_DEPTH) return false;
  return Object.entries(value).every(([key, member]) => isPlain(key) && isPlain(member, depth + 1));
}

function isAnswers(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const hasKnownHeads = Object.keys(value).every((key) => key !== "asOf" && HEADS.has(key));
  return hasKnownHeads && isPlain(value) && JSON.stringify(value).length <= MAX_CHARACTERS;
}

/**
 * Answers as they were entered, also where they contradict each other: what is half typed is kept whole, and the rules
 * say what is wrong with it when a plan is asked for.
 */
const Answers = z.custom<Record<string, unknown>>(isAnswers, "These are no answers that Airway knows.");

/** What a guest's device keeps, and what an account keeps in its place. */
export const KeptFacts = z.strictObject({
  facts: Answers,
  /** The plan's day where an uploaded profile fixed one. */
  asOf: z.iso.date().nullable(),
  /** Steps of the interview that were answered or left for later. */
  done: z.array(z.int().min(1).max(MAX_STEPS)).max(MAX_STEPS),
});
export type KeptFacts = z.infer<typeof KeptFacts>;

/** A record with the version a change must name; version 0 before anything was kept. */
export const Profile = z.strictObject({
  kept: KeptFacts,
  version: z.int().min(0),
  updatedAt: z.date().nullable(),
});
export type Profile = z.infer<typeof Profile>;

export const SaveProfile = z.strictObject({
  kept: KeptFacts,
  /** The version the change was made from; 0 for the first. */
  version: Version.or(z.literal(0)),
  idempotencyKey: IdempotencyKey,
});
export const Saved = z.strictObject({ version: z.int().positive() });

export const ReadProfile = z.strictObject({ applicantId: Id });
/** Another's record, as a mentor or coordinator sees it. */
export const SeenProfile = z.strictObject({
  applicant: z.strictObject({ id: z.uuid(), name: z.string() }),
  kept: KeptFacts,
  version: z.int().min(0),
  updatedAt: z.date().nullable(),
});
export type SeenProfile = z.infer<typeof SeenProfile>;

/** How many changes a page of an answer's history holds. */
export const CHANGES_PER_PAGE = 20;

const PATHS = FACT_FIELDS.map(({ path }) => path);

export const ReadHistory = z.strictObject({ path: z.enum(PATHS), cursor: z.int().positive().optional() });
/** How one answer changed, newest first; of a list, entry by entry. Null is no answer. */
export const AnswerHistory = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        id: z.int(),
        version: Version,
        was: z.json(),
        became: z.json(),
        at: z.date(),
        /** Null for somebody who is not here any more. */
        by: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
      }),
    )
    .max(CHANGES_PER_PAGE),
  /** Give it as the next cursor; null at the end. */
  next: z.int().nullable(),
});
export type AnswerHistory = z.infer<typeof AnswerHistory>;
