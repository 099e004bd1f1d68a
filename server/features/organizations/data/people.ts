import "server-only";
import { and, count, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { union, type PgColumn } from "drizzle-orm/pg-core";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { cohorts, enrollments, memberships, membershipRoles, mentorAssignments, users } from "@/db/schema";
import { type Actor, writeAudit } from "@/server/auth/audit";
import type { ListPeople, People, Person } from "../schema";
import { isReached, ledCohorts, reachedApplicants, staffOf } from "./reach";

type Filter = z.infer<typeof ListPeople>;

/** Text without letter case and accents, as far as Unicode takes letters apart; sorted by code point. */
const fold = (text: PgColumn | SQL) =>
  sql`regexp_replace(lower(normalize(${text}, NFKD) collate "pg_c_utf8"), '[\\u0300-\\u036f]', '', 'g')`;

function hasText(search: string): SQL {
  const wanted = fold(sql`${search}::text`);
  return sql`(strpos(${fold(users.name)}, ${wanted}) > 0 or strpos(${users.email}, ${wanted}) > 0)`;
}

function hasRole(tx: Tx, actor: Actor, role: NonNullable<Filter["role"]>): SQL {
  const found = tx
    .select({ role: membershipRoles.role })
    .from(membershipRoles)
    .where(
      and(
        eq(membershipRoles.organizationId, actor.organizationId),
        eq(membershipRoles.userId, memberships.userId),
        eq(membershipRoles.role, role),
        isReached(tx, actor),
      ),
    );
  return exists(found);
}

function isIn(tx: Tx, actor: Actor, cohortId: string): SQL {
  const enrolled = tx
    .select({ id: enrollments.applicantId })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.organizationId, actor.organizationId),
        eq(enrollments.cohortId, cohortId),
        isNull(enrollments.endedAt),
        inArray(enrollments.cohortId, ledCohorts(tx, actor)),
      ),
    );
  return inArray(memberships.userId, enrolled);
}

/** One page by (folded name, id), and one row more if there is one. */
async function listPage(tx: Tx, actor: Actor, { role, cohortId, search, after, limit }: Filter) {
  const reached = union(staffOf(tx, actor.organizationId), reachedApplicants(tx, actor));
  const position = sql`(${fold(users.name)}, ${users.id})`;
  // Members by their primary key; the names of one organization's members are sorted as they are read.
  return tx
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      version: memberships.version,
      joinedAt: memberships.joinedAt,
      deactivatedAt: memberships.deactivatedAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organizationId, actor.organizationId),
        inArray(memberships.userId, reached),
        role === undefined ? undefined : hasRole(tx, actor, role),
        cohortId === undefined ? undefined : isIn(tx, actor, cohortId),
        search === undefined ? undefined : hasText(search),
        after && sql`${position} > (${fold(sql`${after.name}::text`)}, ${after.id}::uuid)`,
      ),
    )
    .orderBy(fold(users.name), users.id)
    .limit(limit + 1);
}

/** What else is told of the people of a page, a query each, whatever their number. */
async function readDetails(tx: Tx, actor: Actor, ids: readonly string[]) {
  const { organizationId } = actor;
  const roles = await tx
    .select({ userId: membershipRoles.userId, role: membershipRoles.role })
    .from(membershipRoles)
    .where(
      and(
        eq(membershipRoles.organizationId, organizationId),
        inArray(membershipRoles.userId, ids),
        isReached(tx, actor),
      ),
    )
    .orderBy(membershipRoles.role);
  // enrollments_organization_id_applicant_id_idx
  const enrolled = await tx
    .select({
      userId: enrollments.applicantId,
      enrollmentId: enrollments.id,
      id: cohorts.id,
      name: cohorts.name,
    })
    .from(enrollments)
    .innerJoin(
      cohorts,
      and(eq(cohorts.organizationId, enrollments.organizationId), eq(cohorts.id, enrollments.cohortId)),
    )
    .where(
      and(
        eq(enrollments.organizationId, organizationId),
        inArray(enrollments.applicantId, ids),
        isNull(enrollments.endedAt),
        inArray(enrollments.cohortId, ledCohorts(tx, actor)),
      ),
    )
    .orderBy(cohorts.season, cohorts.name);
  const isRunning = and(
    eq(mentorAssignments.organizationId, organizationId),
    isNull(mentorAssignments.endedAt),
    inArray(mentorAssignments.applicantId, reachedApplicants(tx, actor)),
  );
  // mentor_assignments_organization_id_applicant_id_idx
  const mentored = await tx
    .select({
      userId: mentorAssignments.applicantId,
      assignmentId: mentorAssignments.id,
      id: users.id,
      name: users.name,
      since: mentorAssignments.startedAt,
    })
    .from(mentorAssignments)
    .innerJoin(users, eq(users.id, mentorAssignments.mentorId))
    .where(and(isRunning, inArray(mentorAssignments.applicantId, ids)))
    .orderBy(users.name, users.id);
  // mentor_assignments_organization_id_mentor_id_applicant_id_key
  const mentoring = await tx
    .select({ userId: mentorAssignments.mentorId, mentees: count() })
    .from(mentorAssignments)
    .where(and(isRunning, inArray(mentorAssignments.mentorId, ids)))
    .groupBy(mentorAssignments.mentorId);
  return { roles, enrolled, mentored, mentoring };
}

/**
 * The staff of the organization and the applicants of the coordinator's cohorts, page by page. Leaves one audit row.
 */
export async function listPeople(tx: Tx, actor: Actor, filter: Filter): Promise<z.infer<typeof People>> {
  const rows = await listPage(tx, actor, filter);
  const page = rows.slice(0, filter.limit);
  const ids = page.map(({ id }) => id);
  const { roles, enrolled, mentored, mentoring } = await readDetails(tx, actor, ids);
  const people = page.map((person): Person => {
    const isTheirs = (row: { readonly userId: string }) => row.userId === person.id;
    return {
      ...person,
      roles: roles.filter(isTheirs).map(({ role }) => role),
      cohorts: enrolled.filter(isTheirs).map(({ enrollmentId, id, name }) => ({ enrollmentId, id, name })),
      mentors: mentored
        .filter(isTheirs)
        .map(({ assignmentId, id, name, since }) => ({ assignmentId, id, name, since })),
      mentees: mentoring.find(isTheirs)?.mentees ?? 0,
    };
  });
  await writeAudit(tx, actor, { action: "people.listed", detail: { people: people.length } });
  const last = page.at(-1);
  const next = rows.length > page.length && last !== undefined ? { name: last.name, id: last.id } : null;
  return { people, next };
}
