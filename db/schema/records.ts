import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  type PgColumn,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "./columns";
import { OWN_RECORD, policies, VISIBLE_RECORD } from "./policies";
import { profiles } from "./profiles";

interface RecordKey {
  readonly organizationId: PgColumn;
  readonly applicantId: PgColumn;
}

/** A row is part of a person's record: it moves into a program and home with it, and ends with it. */
export const partOfRecord = (t: RecordKey) =>
  foreignKey({
    columns: [t.organizationId, t.applicantId],
    foreignColumns: [profiles.organizationId, profiles.applicantId],
  })
    .onUpdate("cascade")
    .onDelete("cascade");

/** One answer that was changed: who, when, from what to what. Append-only; null is no answer. */
export const profileChanges = pgTable(
  "profile_changes",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    id: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** The version of the record that the change made. */
    version: integer().notNull(),
    path: text().notNull(),
    was: jsonb(),
    became: jsonb(),
    at: instant().notNull(),
    actorId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId, t.id] }),
    partOfRecord(t),
    // The history of one answer, newest first.
    index("profile_changes_organization_id_applicant_id_path_id_idx").on(
      t.organizationId,
      t.applicantId,
      t.path,
      t.id.desc(),
    ),
    ...policies("profile_changes", {
      select: VISIBLE_RECORD,
      insert: sql`${OWN_RECORD} and actor_id = rights.user_id()`,
    }),
  ],
);

/** What a person studied in a week, told in half a minute. A week is named by its Monday. */
export const studyWeeks = pgTable(
  "study_weeks",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    week: date({ mode: "string" }).notNull(),
    hours: real().notNull(),
    questions: integer(),
    percentCorrect: integer(),
    /** The subjects that were worked on, as the rules name them. */
    domains: text().array().notNull(),
    note: text().notNull().default(""),
    version: integer().notNull().default(1),
    removedAt: instant(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId, t.week] }),
    partOfRecord(t),
    check("study_weeks_week_check", sql`extract(isodow from ${t.week}) = 1`),
    check("study_weeks_hours_check", sql`${t.hours} between 0 and 168`),
    check("study_weeks_questions_check", sql`${t.questions} between 0 and 10000`),
    check("study_weeks_percent_correct_check", sql`${t.percentCorrect} between 0 and 100`),
    ...policies("study_weeks", { select: VISIBLE_RECORD, insert: OWN_RECORD, update: OWN_RECORD }),
  ],
);

/** A question that was missed, and what to do about it. */
export const studyErrors = pgTable(
  "study_errors",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    id: id(),
    day: date({ mode: "string" }).notNull(),
    domain: text().notNull(),
    topic: text().notNull(),
    lesson: text().notNull().default(""),
    version: integer().notNull().default(1),
    removedAt: instant(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId, t.id] }),
    partOfRecord(t),
    // The log, newest first.
    index("study_errors_organization_id_applicant_id_day_id_idx").on(
      t.organizationId,
      t.applicantId,
      t.day.desc(),
      t.id,
    ),
    ...policies("study_errors", { select: VISIBLE_RECORD, insert: OWN_RECORD, update: OWN_RECORD }),
  ],
);

/** How far a question bank was on a day. The newest one is what the plan reads. */
export const qbankSnapshots = pgTable(
  "qbank_snapshots",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    id: id(),
    day: date({ mode: "string" }).notNull(),
    name: text().notNull(),
    percentCorrect: integer().notNull(),
    percentDone: integer().notNull(),
    isTimedMixed: boolean(),
    version: integer().notNull().default(1),
    removedAt: instant(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId, t.id] }),
    partOfRecord(t),
    index("qbank_snapshots_organization_id_applicant_id_day_id_idx").on(
      t.organizationId,
      t.applicantId,
      t.day.desc(),
      t.id,
    ),
    check("qbank_snapshots_percent_correct_check", sql`${t.percentCorrect} between 0 and 100`),
    check("qbank_snapshots_percent_done_check", sql`${t.percentDone} between 0 and 100`),
    ...policies("qbank_snapshots", { select: VISIBLE_RECORD, insert: OWN_RECORD, update: OWN_RECORD }),
  ],
);
