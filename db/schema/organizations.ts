import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { id, instant, organizationId, organizationKind, roleName } from "./columns";
import { AS_COORDINATOR, BY_A_MENTOR, OWN_ORGANIZATION, policies } from "./policies";

const OWN_PLACE = sql`organization_id = rights.user_id() and user_id = rights.user_id()`;
const VISIBLE_MEMBER = sql`${OWN_ORGANIZATION} and user_id in (select rights.visible_people())`;
const REACHED_MEMBER = sql`${AS_COORDINATOR} and user_id in (select rights.visible_people())`;
const VISIBLE_APPLICANT = sql`${OWN_ORGANIZATION} and applicant_id in (select rights.visible_applicants())`;
/** An applicant is one to those who see their record; for other staff of the program they are none. */
const VISIBLE_ROLE = sql`(role <> 'applicant' or user_id in (select rights.visible_applicants()))`;
/** Being an applicant begins by invitation. Roles end by `rights.take_role` and `rights.send_home` alone. */
const GIVEN_ROLE = sql`${REACHED_MEMBER} and role <> 'applicant'`;
const REACHED_APPLICANT = sql`${AS_COORDINATOR} and applicant_id in (select rights.visible_applicants())`;
const REACHED_COHORT = sql`${AS_COORDINATOR} and cohort_id in (select rights.visible_cohorts())`;

/** A tenant. A person's own organization has that person's id. */
export const organizations = pgTable(
  "organizations",
  {
    id: id().primaryKey(),
    kind: organizationKind().notNull(),
    name: text().notNull(),
    requiresSecondFactor: boolean().notNull().default(false),
    isDemo: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: instant().notNull().defaultNow(),
  },
  () =>
    policies("organizations", {
      select: sql`id in (select rights.own_organizations())`,
      insert: sql`id = rights.user_id() and kind = 'personal'`,
      // A person's own place carries the person's name, so they may change it.
      update: sql`(id = rights.organization_id() and kind = 'program' and (select rights.is_coordinator()))
        or (id = rights.user_id() and kind = 'personal')`,
    }),
);

/** A person's place in an organization; every other row of the tenant names people through it. */
export const memberships = pgTable(
  "memberships",
  {
    organizationId: organizationId().references(() => organizations.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    version: integer().notNull().default(1),
    joinedAt: instant().notNull().defaultNow(),
    deactivatedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId] }),
    // A person's own memberships, for the switch between them.
    index("memberships_user_id_idx").on(t.userId),
    ...policies("memberships", {
      select: sql`user_id = rights.user_id() or (${VISIBLE_MEMBER})`,
      insert: OWN_PLACE,
      update: REACHED_MEMBER,
    }),
  ],
);

export const membershipRoles = pgTable(
  "membership_roles",
  {
    organizationId: organizationId(),
    userId: uuid().notNull(),
    role: roleName().notNull(),
    grantedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId, t.role] }),
    foreignKey({
      columns: [t.organizationId, t.userId],
      foreignColumns: [memberships.organizationId, memberships.userId],
    }).onDelete("cascade"),
    index("membership_roles_user_id_idx").on(t.userId),
    // The staff of an organization, asked by the policies.
    index("membership_roles_organization_id_role_user_id_idx").on(t.organizationId, t.role, t.userId),
    ...policies("membership_roles", {
      select: sql`user_id = rights.user_id() or (${VISIBLE_MEMBER} and ${VISIBLE_ROLE})`,
      insert: sql`(${OWN_PLACE} and role = 'applicant') or (${GIVEN_ROLE})`,
    }),
  ],
);

/** The applicants of one organization who apply in one season. */
export const cohorts = pgTable(
  "cohorts",
  {
    organizationId: organizationId().references(() => organizations.id, { onDelete: "cascade" }),
    id: id(),
    name: text().notNull(),
    /** The year of the Match. */
    season: integer().notNull(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull().defaultNow(),
    archivedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("cohorts_organization_id_name_season_key").on(t.organizationId, t.name, t.season),
    check("cohorts_season_check", sql`${t.season} between 2024 and 2100`),
    ...policies("cohorts", {
      select: sql`${OWN_ORGANIZATION} and id in (select rights.visible_cohorts())`,
      insert: AS_COORDINATOR,
      update: sql`${AS_COORDINATOR} and id in (select rights.visible_cohorts())`,
    }),
  ],
);

export const cohortCoordinators = pgTable(
  "cohort_coordinators",
  {
    organizationId: organizationId(),
    cohortId: uuid().notNull(),
    userId: uuid().notNull(),
    /** Ties the row to the role: who is no coordinator any more coordinates no cohort. */
    role: roleName()
      .notNull()
      .generatedAlwaysAs(sql`'coordinator'::role_name`),
    since: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.cohortId, t.userId] }),
    foreignKey({
      columns: [t.organizationId, t.cohortId],
      foreignColumns: [cohorts.organizationId, cohorts.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.userId, t.role],
      foreignColumns: [membershipRoles.organizationId, membershipRoles.userId, membershipRoles.role],
    }).onDelete("cascade"),
    // The cohorts of one coordinator, asked by every policy.
    index("cohort_coordinators_organization_id_user_id_idx").on(t.organizationId, t.userId),
    ...policies("cohort_coordinators", {
      select: sql`${OWN_ORGANIZATION} and cohort_id in (select rights.visible_cohorts())`,
      // Who makes a cohort becomes its first coordinator; the others are added by one of them.
      insert: sql`${AS_COORDINATOR} and (cohort_id in (select rights.visible_cohorts())
        or (user_id = rights.user_id() and (select rights.is_unled_cohort(cohort_id))))`,
      delete: REACHED_COHORT,
    }),
  ],
);

export const enrollments = pgTable(
  "enrollments",
  {
    organizationId: organizationId(),
    id: id(),
    cohortId: uuid().notNull(),
    applicantId: uuid().notNull(),
    startedAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.cohortId],
      foreignColumns: [cohorts.organizationId, cohorts.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.applicantId],
      foreignColumns: [memberships.organizationId, memberships.userId],
    }).onDelete("cascade"),
    uniqueIndex("enrollments_organization_id_cohort_id_applicant_id_key")
      .on(t.organizationId, t.cohortId, t.applicantId)
      .where(sql`${t.endedAt} is null`),
    index("enrollments_organization_id_applicant_id_idx").on(t.organizationId, t.applicantId),
    check("enrollments_period_check", sql`${t.endedAt} >= ${t.startedAt}`),
    ...policies("enrollments", {
      select: VISIBLE_APPLICANT,
      insert: sql`${REACHED_COHORT} and applicant_id in (select rights.visible_applicants())`,
      update: {
        using: REACHED_COHORT,
        check: sql`${REACHED_COHORT} and applicant_id in (select rights.visible_applicants())`,
      },
    }),
  ],
);

export const mentorAssignments = pgTable(
  "mentor_assignments",
  {
    organizationId: organizationId(),
    id: id(),
    mentorId: uuid().notNull(),
    applicantId: uuid().notNull(),
    startedAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.mentorId],
      foreignColumns: [memberships.organizationId, memberships.userId],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.applicantId],
      foreignColumns: [memberships.organizationId, memberships.userId],
    }).onDelete("cascade"),
    uniqueIndex("mentor_assignments_organization_id_mentor_id_applicant_id_key")
      .on(t.organizationId, t.mentorId, t.applicantId)
      .where(sql`${t.endedAt} is null`),
    index("mentor_assignments_organization_id_applicant_id_idx").on(t.organizationId, t.applicantId),
    check("mentor_assignments_period_check", sql`${t.endedAt} >= ${t.startedAt}`),
    check("mentor_assignments_two_people_check", sql`${t.mentorId} <> ${t.applicantId}`),
    ...policies("mentor_assignments", {
      select: VISIBLE_APPLICANT,
      insert: sql`${REACHED_APPLICANT} and ${BY_A_MENTOR}`,
      update: {
        using: REACHED_APPLICANT,
        check: sql`${REACHED_APPLICANT} and (ended_at is not null or ${BY_A_MENTOR})`,
      },
    }),
  ],
);
