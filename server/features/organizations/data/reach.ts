import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/context";
import type { Role } from "@/db/enums";
import { cohortCoordinators, cohorts, enrollments, memberships, membershipRoles, users } from "@/db/schema";
import { notFound } from "@/server/lib/errors";
import { STAFF_ROLES } from "../policy";

/** A coordinator and where they work. */
export interface Coordinator {
  readonly organizationId: string;
  readonly userId: string;
}

/** The cohorts a coordinator leads: cohort_coordinators_organization_id_user_id_idx. */
export function ledCohorts(tx: Tx, { organizationId, userId }: Coordinator) {
  return tx
    .select({ id: cohortCoordinators.cohortId })
    .from(cohortCoordinators)
    .where(and(eq(cohortCoordinators.organizationId, organizationId), eq(cohortCoordinators.userId, userId)));
}

/** The applicants of those cohorts: enrollments_organization_id_cohort_id_applicant_id_key. */
export function reachedApplicants(tx: Tx, coordinator: Coordinator) {
  return tx
    .select({ id: enrollments.applicantId })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.organizationId, coordinator.organizationId),
        isNull(enrollments.endedAt),
        inArray(enrollments.cohortId, ledCohorts(tx, coordinator)),
      ),
    );
}

/** The mentors and coordinators of an organization: membership_roles_organization_id_role_user_id_idx. */
export function staffOf(tx: Tx, organizationId: string, roles: readonly Role[] = STAFF_ROLES) {
  return tx
    .select({ id: membershipRoles.userId })
    .from(membershipRoles)
    .where(and(eq(membershipRoles.organizationId, organizationId), inArray(membershipRoles.role, roles)));
}

/** Lets one change of an organization's people happen at a time: what is counted then stays true. */
export async function lockOrganization(tx: Tx, organizationId: string): Promise<void> {
  await tx.execute(sql`select from organizations where id = ${organizationId} for no key update`);
}

/** @throws DomainError NOT_FOUND unless the coordinator leads the cohort */
export async function checkCohort(tx: Tx, coordinator: Coordinator, cohortId: string): Promise<void> {
  const found = await tx
    .select({ id: cohorts.id })
    .from(cohorts)
    .where(
      and(
        eq(cohorts.organizationId, coordinator.organizationId),
        eq(cohorts.id, cohortId),
        inArray(cohorts.id, ledCohorts(tx, coordinator)),
      ),
    );
  if (found.length === 0) throw notFound();
}

/** @throws DomainError NOT_FOUND unless the person is an applicant of a cohort that the coordinator leads */
export async function checkApplicant(tx: Tx, coordinator: Coordinator, applicantId: string): Promise<void> {
  const found = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.organizationId, coordinator.organizationId),
        eq(enrollments.applicantId, applicantId),
        isNull(enrollments.endedAt),
        inArray(enrollments.cohortId, ledCohorts(tx, coordinator)),
      ),
    );
  if (found.length === 0) throw notFound();
}

/** Somebody in an organization, as a coordinator sees them. */
interface Member {
  readonly userId: string;
  readonly version: number;
  readonly isActive: boolean;
  readonly roles: readonly Role[];
}

/**
 * Somebody whom a coordinator reaches: staff, or an applicant of a cohort they lead.
 * @throws DomainError NOT_FOUND
 */
export async function getMember(tx: Tx, coordinator: Coordinator, userId: string): Promise<Member> {
  const { organizationId } = coordinator;
  const rows = await tx
    .select({
      version: memberships.version,
      deactivatedAt: memberships.deactivatedAt,
      role: membershipRoles.role,
    })
    .from(memberships)
    .innerJoin(
      membershipRoles,
      and(
        eq(membershipRoles.organizationId, memberships.organizationId),
        eq(membershipRoles.userId, memberships.userId),
      ),
    )
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.userId, userId),
        isReached(tx, coordinator),
      ),
    );
  const [first] = rows;
  if (first === undefined) throw notFound();
  return {
    userId,
    version: first.version,
    isActive: first.deactivatedAt === null,
    roles: rows.map(({ role }) => role),
  };
}

/** Of a row of membership_roles: whether the coordinator may know of it. */
export function isReached(tx: Tx, coordinator: Coordinator) {
  return sql`(${inArray(membershipRoles.role, STAFF_ROLES)}
    or ${inArray(membershipRoles.userId, reachedApplicants(tx, coordinator))})`;
}

/** The people of an organization with one of these roles who may act now. */
export async function listActing(tx: Tx, organizationId: string, roles: readonly Role[] = STAFF_ROLES) {
  // membership_roles_organization_id_role_user_id_idx, the primary keys of memberships and users.
  return tx
    .select({ id: users.id, name: users.name, role: membershipRoles.role })
    .from(membershipRoles)
    .innerJoin(
      memberships,
      and(
        eq(memberships.organizationId, membershipRoles.organizationId),
        eq(memberships.userId, membershipRoles.userId),
      ),
    )
    .innerJoin(users, eq(users.id, membershipRoles.userId))
    .where(
      and(
        eq(membershipRoles.organizationId, organizationId),
        inArray(membershipRoles.role, roles),
        isNull(memberships.deactivatedAt),
        isNull(users.deactivatedAt),
      ),
    )
    .orderBy(users.name, users.id);
}
