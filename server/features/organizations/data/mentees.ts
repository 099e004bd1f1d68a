import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { cohorts, enrollments, mentorAssignments, users } from "@/db/schema";
import type { Viewer } from "@/server/auth/gate";
import type { Mentees } from "../schema";

/** The applicants a mentor has now, by name. */
export async function listMentees(
  tx: Tx,
  { organizationId, userId }: Pick<Viewer, "organizationId" | "userId">,
): Promise<z.infer<typeof Mentees>> {
  // mentor_assignments_organization_id_mentor_id_applicant_id_key
  const rows = await tx
    .select({ id: users.id, name: users.name, since: mentorAssignments.startedAt })
    .from(mentorAssignments)
    .innerJoin(users, eq(users.id, mentorAssignments.applicantId))
    .where(
      and(
        eq(mentorAssignments.organizationId, organizationId),
        eq(mentorAssignments.mentorId, userId),
        isNull(mentorAssignments.endedAt),
      ),
    )
    .orderBy(asc(users.name), asc(users.id));
  // enrollments_organization_id_applicant_id_idx
  const enrolled = await tx
    .select({ applicantId: enrollments.applicantId, name: cohorts.name })
    .from(enrollments)
    .innerJoin(
      cohorts,
      and(eq(cohorts.organizationId, enrollments.organizationId), eq(cohorts.id, enrollments.cohortId)),
    )
    .where(
      and(
        eq(enrollments.organizationId, organizationId),
        isNull(enrollments.endedAt),
        inArray(
          enrollments.applicantId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(cohorts.season), asc(cohorts.name));
  const cohortNamesOf = (id: string) =>
    enrolled.filter(({ applicantId }) => applicantId === id).map(({ name }) => name);
  return { mentees: rows.map((row) => ({ ...row, cohortNames: cohortNamesOf(row.id) })) };
}
