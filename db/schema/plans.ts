import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, organizationId, planReason, planStatus, secretHash } from "./columns";
import { OWN_RECORD, policies, VISIBLE_RECORD } from "./policies";
import { partOfRecord } from "./records";

/** A plan as it was made, for ever: a trigger refuses every change of it. */
export const planVersions = pgTable(
  "plan_versions",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    /** 1, 2, 3 and so on without a gap. */
    n: integer().notNull(),
    /** The facts that were evaluated, with their day and season. */
    facts: jsonb().notNull(),
    /** The whole answer of the rules, without the hash of the facts. */
    plan: jsonb().notNull(),
    edition: text().notNull(),
    editionHash: text().notNull(),
    seasonFacts: text().notNull(),
    /** Of the facts; the same facts have the same hash. */
    inputHash: text().notNull(),
    /** Of the plan without its day: what has the same content needs no new version. */
    contentHash: text().notNull(),
    /** Of the whole plan: shows that it is still what was made. */
    planHash: text().notNull(),
    reason: planReason().notNull(),
    /** Null when Airway made it because days have passed. */
    authorId: uuid(),
    profileVersion: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId, t.n] }),
    partOfRecord(t),
    check("plan_versions_n_check", sql`${t.n} > 0 and (${t.n} = 1) = (${t.reason} = 'first')`),
    ...policies("plan_versions", {
      select: VISIBLE_RECORD,
      insert: sql`${OWN_RECORD} and (author_id is null or author_id = rights.user_id())`,
    }),
  ],
);

/** What a person says of a recommendation, by its code: it stays when a new version still holds the line. */
export const planStatuses = pgTable(
  "plan_statuses",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    code: text().notNull(),
    status: planStatus().notNull(),
    /** Why it is not for them; empty otherwise. */
    reason: text().notNull().default(""),
    /** The day to which it was put off, if it was. */
    movedTo: date({ mode: "string" }),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId, t.code] }),
    partOfRecord(t),
    check("plan_statuses_reason_check", sql`(${t.status} = 'not-for-me') = (${t.reason} <> '')`),
    ...policies("plan_statuses", { select: VISIBLE_RECORD, insert: OWN_RECORD, update: OWN_RECORD }),
  ],
);

/** Something a person means to do that no rule said. */
export const tasks = pgTable(
  "tasks",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    id: id(),
    title: text().notNull(),
    due: date({ mode: "string" }),
    doneAt: instant(),
    removedAt: instant(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId, t.id] }),
    partOfRecord(t),
    ...policies("tasks", { select: VISIBLE_RECORD, insert: OWN_RECORD, update: OWN_RECORD }),
  ],
);

/** A what-if worth keeping: the facts that would be otherwise. It never touches the record. */
export const scenarios = pgTable(
  "scenarios",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    id: id(),
    name: text().notNull(),
    changes: jsonb().notNull(),
    version: integer().notNull().default(1),
    removedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId, t.id] }),
    partOfRecord(t),
    // What somebody only thinks about is theirs alone until they ask a mentor.
    ...policies("scenarios", { select: OWN_RECORD, insert: OWN_RECORD, update: OWN_RECORD }),
  ],
);

/** A secret address under which a calendar program reads a person's dates; a new one ends the one before. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    id: id(),
    secretHash: secretHash().notNull(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId, t.id] }),
    partOfRecord(t),
    // The one look of a calendar program that holds the secret.
    index("calendar_feeds_secret_hash_idx").on(t.secretHash),
    uniqueIndex("calendar_feeds_organization_id_applicant_id_key")
      .on(t.organizationId, t.applicantId)
      .where(sql`${t.revokedAt} is null`),
    ...policies("calendar_feeds", { select: OWN_RECORD, insert: OWN_RECORD, update: OWN_RECORD }),
  ],
);
