import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { organizations } from "./organizations";
import { auditAction, instant, organizationId, roleName } from "./columns";
import { OWN_ORGANIZATION, OWN_USER, policies } from "./policies";

const OWN_KEY = sql`organization_id = rights.user_id() and ${OWN_USER}`;

/** Who did or saw what, written in the same transaction. Append-only: nobody is granted a change or a removal. */
export const auditEvents = pgTable(
  "audit_events",
  {
    organizationId: organizationId().references(() => organizations.id, { onDelete: "cascade" }),
    id: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    action: auditAction().notNull(),
    /** Null when it was the holder of a link, whom nobody knows. */
    actorId: uuid(),
    actorRole: roleName(),
    /** Whose record was changed or read, when it was somebody's. */
    applicantId: uuid(),
    /** The row that was changed, by its id. */
    subjectId: uuid(),
    /** Names of roles, cohorts and versions; never an answer, a score or a text of a person. */
    detail: jsonb().notNull().default({}),
    requestId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // Who looked at this record, newest first.
    index("audit_events_organization_id_applicant_id_id_idx").on(
      t.organizationId,
      t.applicantId,
      t.id.desc(),
    ),
    // What this person did, newest first.
    index("audit_events_organization_id_actor_id_id_idx").on(t.organizationId, t.actorId, t.id.desc()),
    ...policies("audit_events", {
      // What happened to their own record a person sees wherever it was, also after they have left.
      select: sql`applicant_id = rights.user_id() or (${OWN_ORGANIZATION} and (actor_id = rights.user_id()
        or ((select rights.is_coordinator()) and (applicant_id in (select rights.visible_applicants())
          or (applicant_id is null and actor_id in (select rights.visible_people()))))))`,
      insert: sql`actor_id = rights.user_id() and organization_id in (select rights.own_organizations())`,
    }),
  ],
);

/** The answers already given to calls with a key, so that the same call sent again changes nothing. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    /** The person's own place, so that a key is known again after a change that leads to another place. */
    organizationId: organizationId(),
    userId: uuid().notNull(),
    key: uuid().notNull(),
    procedure: text().notNull(),
    requestHash: text().notNull(),
    response: jsonb(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId, t.key] }),
    // Old keys are removed by age.
    index("idempotency_keys_created_at_idx").on(t.createdAt),
    ...policies("idempotency_keys", {
      select: OWN_KEY,
      insert: OWN_KEY,
      update: OWN_KEY,
    }),
  ],
);

/** Counts of tries, kept by rate-limiter-flexible. Keys are hashes, so that no address stands here. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull().default(0),
    expire: bigint({ mode: "number" }),
  },
  () =>
    policies("rate_limits", { select: sql`true`, insert: sql`true`, update: sql`true`, delete: sql`true` }),
);
