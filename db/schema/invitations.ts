import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId, roleName, secretHash } from "./columns";
import { cohorts, memberships, organizations } from "./organizations";
import { AS_COORDINATOR, BY_A_MENTOR, policies } from "./policies";

const REACHED_INVITATION = sql`${AS_COORDINATOR}
  and (cohort_id is null or cohort_id in (select rights.visible_cohorts()))`;

/** A place offered to one address. Only the hash of the link's secret is kept. */
export const invitations = pgTable(
  "invitations",
  {
    organizationId: organizationId().references(() => organizations.id, { onDelete: "cascade" }),
    id: id(),
    email: text().notNull(),
    role: roleName().notNull(),
    cohortId: uuid(),
    mentorId: uuid(),
    secretHash: secretHash().notNull(),
    invitedBy: uuid().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: uuid(),
    declinedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.cohortId],
      foreignColumns: [cohorts.organizationId, cohorts.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.mentorId],
      foreignColumns: [memberships.organizationId, memberships.userId],
    }),
    foreignKey({
      columns: [t.organizationId, t.invitedBy],
      foreignColumns: [memberships.organizationId, memberships.userId],
    }),
    // A link is looked up by its hash alone.
    index("invitations_secret_hash_idx").on(t.secretHash),
    // The newest first, on the people page.
    index("invitations_organization_id_created_at_idx").on(t.organizationId, t.createdAt.desc()),
    // One open invitation to an address, a role and a cohort; a mentor's names no cohort.
    uniqueIndex("invitations_organization_id_email_role_cohort_id_key")
      .on(t.organizationId, t.email, t.role, sql`coalesce(${t.cohortId}, ${t.organizationId})`)
      .where(sql`${t.acceptedAt} is null and ${t.declinedAt} is null and ${t.revokedAt} is null`),
    check("invitations_email_lower_check", sql`${t.email} = lower(${t.email})`),
    check("invitations_cohort_check", sql`(${t.role} = 'mentor') = (${t.cohortId} is null)`),
    check("invitations_mentor_check", sql`${t.role} = 'applicant' or ${t.mentorId} is null`),
    ...policies("invitations", {
      select: REACHED_INVITATION,
      insert: sql`${REACHED_INVITATION} and invited_by = rights.user_id() and (mentor_id is null or ${BY_A_MENTOR})`,
      update: REACHED_INVITATION,
    }),
  ],
);
