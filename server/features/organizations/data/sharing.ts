import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { cohortCoordinators, cohorts, enrollments, mentorAssignments } from "@/db/schema";
import type { Session } from "@/server/auth/gate";
import type { Sharing } from "../schema";
import { listActing } from "./reach";

/** Exactly who sees the viewer's own record now. */
export async function getSharing(
  tx: Tx,
  { viewer, organization }: Pick<Session, "viewer" | "organization">,
): Promise<Sharing> {
  const { organizationId, userId } = viewer;
  // enrollments_organization_id_applicant_id_idx
  const enrolled = await tx
    .select({ id: cohorts.id, name: cohorts.name, season: cohorts.season })
    .from(enrollments)
    .innerJoin(
      cohorts,
      and(eq(cohorts.organizationId, enrollments.organizationId), eq(cohorts.id, enrollments.cohortId)),
    )
    .where(
      and(
        eq(enrollments.organizationId, organizationId),
        eq(enrollments.applicantId, userId),
        isNull(enrollments.endedAt),
      ),
    )
    .orderBy(asc(cohorts.season), asc(cohorts.name));
  // mentor_assignments_organization_id_applicant_id_idx
  const mentoring = await tx
    .select({ id: mentorAssignments.mentorId })
    .from(mentorAssignments)
    .where(
      and(
        eq(mentorAssignments.organizationId, organizationId),
        eq(mentorAssignments.applicantId, userId),
        isNull(mentorAssignments.endedAt),
      ),
    );
  // The primary key of cohort_coordinators.
  const leading = await tx
    .select({ id: cohortCoordinators.userId })
    .from(cohortCoordinators)
    .where(
      and(
        eq(cohortCoordinators.organizationId, organizationId),
        inArray(
          cohortCoordinators.cohortId,
          enrolled.map(({ id }) => id),
        ),
      ),
    );
  const acting = await listActing(tx, organizationId);
  const pick = (role: "mentor" | "coordinator", rows: readonly { readonly id: string }[]) => {
    const ids = new Set(rows.map(({ id }) => id));
    return acting
      .filter((person) => person.role === role && ids.has(person.id))
      .map(({ id, name }) => ({ id, name }));
  };
  return {
    organizationName: organization.name,
    kind: organization.kind,
    cohorts: enrolled,
    mentors: pick("mentor", mentoring),
    coordinators: pick("coordinator", leading),
  };
}
