import * as z from "zod";
import { PLAN_REASONS, PLAN_STATUSES } from "@/db/enums";
import { AnsweredDate, IdempotencyKey, text, Version } from "@/server/features/common/schema";
import { Task } from "@/server/features/tasks/schema";
import { Difference, Facts, Plan } from "@/server/rules/contract";

/** How many versions a page of the list holds. */
export const VERSIONS_PER_PAGE = 20;

const N = z.int().positive().max(1_000_000);
const CivilDay = z.iso.date();
const Hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const Problem = z.strictObject({ path: z.string(), message: z.string() });

/** A stored version without what it says. */
export const VersionSummary = z.strictObject({
  n: N,
  createdAt: z.date(),
  reason: z.enum(PLAN_REASONS),
  /** Null when Airway made it because days have passed. */
  author: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  edition: z.string(),
  editionHash: Hash,
  seasonFacts: z.string(),
  asOf: CivilDay,
  /** How many recommendations it holds. */
  count: z.int().min(0),
  inputHash: Hash,
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** The code of a recommendation, as the rules name it. */
const Code = z
  .string()
  .regex(/^[a-z0-9]+\.[a-z0-9-]+$/)
  .max(80);

/** What a person says of a recommendation; version 0 is nothing said yet. */
export const PlanStatusRow = z.strictObject({
  code: z.string(),
  status: z.enum(PLAN_STATUSES),
  reason: z.string(),
  movedTo: CivilDay.nullable(),
  version: z.int().min(0),
  updatedAt: AnsweredDate,
});
export type PlanStatusRow = z.infer<typeof PlanStatusRow>;

/** Where a person stands: what the rules say now, what is stored, and what would make the next version. */
export const CurrentPlan = z.strictObject({
  /** What the adopted edition says of the answers today; of the newest version where they contradict each other. */
  plan: Plan.nullable(),
  /** The facts the plan was made from. */
  facts: Facts.nullable(),
  version: VersionSummary.nullable(),
  /** How the plan differs from the newest version; null when it does not, or there is none. */
  pending: z.strictObject({ count: z.int().positive(), isMaterial: z.boolean() }).nullable(),
  /** Why today's answers give no plan. */
  problems: z.array(Problem),
  /** Rules newer than the adopted ones, and how many lines would differ. */
  newRules: z
    .strictObject({ edition: z.string(), seasonFacts: z.string(), count: z.int().min(0) })
    .nullable(),
  statuses: z.array(PlanStatusRow),
  tasks: z.array(Task),
  today: CivilDay,
});
export type CurrentPlan = z.infer<typeof CurrentPlan>;

export const ListVersions = z.strictObject({ cursor: N.optional() });
export const VersionList = z.strictObject({
  versions: z.array(VersionSummary).max(VERSIONS_PER_PAGE),
  /** Give it as the next cursor; null at the end. */
  next: N.nullable(),
});

export const ReadVersion = z.strictObject({ n: N });
export const StoredVersion = z.strictObject({ version: VersionSummary, newest: N, plan: Plan, facts: Facts });
export type StoredVersion = z.infer<typeof StoredVersion>;

export const ComparePlans = z.strictObject({ from: N, to: z.union([N, z.enum(["now", "new-rules"])]) });
export const Comparison = z.strictObject({
  from: VersionSummary,
  /** Null for a plan that is not stored. */
  to: VersionSummary.nullable(),
  difference: Difference,
});
export type Comparison = z.infer<typeof Comparison>;

export const UpdatePlan = z.strictObject({ idempotencyKey: IdempotencyKey });
export const UpdatedPlan = z.strictObject({ n: N, isNew: z.boolean() });

export const AdoptRules = z.strictObject({
  edition: z.string().max(100),
  seasonFacts: z.string().max(100),
  idempotencyKey: IdempotencyKey,
});

const MAX_REASON = 500;

/** A person's word on a recommendation. `movedTo` puts off what is to do or being done. */
export const SetPlanStatus = z
  .strictObject({
    code: Code,
    status: z.enum(PLAN_STATUSES),
    reason: text(MAX_REASON).default(""),
    movedTo: CivilDay.nullable().default(null),
    version: Version.or(z.literal(0)),
    idempotencyKey: IdempotencyKey,
  })
  .refine(({ status, reason }) => status !== "not-for-me" || reason.trim() !== "", {
    path: ["reason"],
    message: "Say in a few words why it is not for you.",
  });
export type SetPlanStatus = z.infer<typeof SetPlanStatus>;
