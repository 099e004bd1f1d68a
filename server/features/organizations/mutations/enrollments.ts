import "server-only";
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { enrollments, mentorAssignments } from "@/db/schema";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { DONE } from "@/server/features/common/schema";
import { DomainError, notFound } from "@/server/lib/errors";
import {
  checkApplicant,
  checkCohort,
  getMember,
  ledCohorts,
  lockOrganization,
  reachedApplicants,
} from "../data/reach";
import type { Assign, EndAssignment, EndEnrollment, Enroll } from "../schema";

/** Puts an applicant of the coordinator into another of their cohorts; nothing happens when they are in it. */
export async function enroll(
  tx: Tx,
  actor: Actor,
  { applicantId, cohortId }: z.infer<typeof Enroll>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  await checkApplicant(tx, actor, applicantId);
  await checkCohort(tx, actor, cohortId);
  const [made] = await tx
    .insert(enrollments)
    .values({ organizationId, cohortId, applicantId, startedAt: now })
    .onConflictDoNothing()
    .returning({ id: enrollments.id });
  if (made === undefined) return DONE;
  await writeAudit(tx, actor, {
    action: "enrollment.started",
    applicantId,
    subjectId: made.id,
    detail: { cohortId },
  });
  return DONE;
}

/** Takes an applicant out of one cohort; out of the last one only by `people.remove`, which takes their record home. */
export async function endEnrollment(
  tx: Tx,
  actor: Actor,
  { id }: z.infer<typeof EndEnrollment>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  await lockOrganization(tx, organizationId);
  const isIt = and(
    eq(enrollments.organizationId, organizationId),
    eq(enrollments.id, id),
    isNull(enrollments.endedAt),
    inArray(enrollments.cohortId, ledCohorts(tx, actor)),
  );
  const [row] = await tx
    .select({ applicantId: enrollments.applicantId, cohortId: enrollments.cohortId })
    .from(enrollments)
    .where(isIt);
  if (row === undefined) throw notFound();
  const { applicantId, cohortId } = row;
  const others = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.organizationId, organizationId),
        eq(enrollments.applicantId, applicantId),
        isNull(enrollments.endedAt),
        ne(enrollments.id, id),
      ),
    )
    .limit(1);
  if (others.length === 0) {
    throw new DomainError(
      "BAD_REQUEST",
      "This is their only cohort. Remove them from the program instead: their record then goes home with them.",
    );
  }
  await writeAudit(tx, actor, {
    action: "enrollment.ended",
    applicantId,
    subjectId: id,
    detail: { cohortId },
  });
  await tx
    .update(enrollments)
    .set({ endedAt: sql`greatest(${now.toISOString()}::timestamptz, ${enrollments.startedAt})` })
    .where(isIt);
  return DONE;
}

/** Lets a mentor see an applicant; nothing happens when they do already. */
export async function assign(
  tx: Tx,
  actor: Actor,
  { applicantId, mentorId }: z.infer<typeof Assign>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  // So that nobody stops being a mentor, or an applicant, at the same time.
  await lockOrganization(tx, organizationId);
  await checkApplicant(tx, actor, applicantId);
  const mentor = await getMember(tx, actor, mentorId);
  if (!mentor.isActive || !mentor.roles.includes("mentor")) {
    throw new DomainError("BAD_REQUEST", "Only somebody who is a mentor here can be assigned.");
  }
  if (mentorId === applicantId) throw new DomainError("BAD_REQUEST", "Nobody mentors themselves.");
  const [made] = await tx
    .insert(mentorAssignments)
    .values({ organizationId, mentorId, applicantId, startedAt: now })
    .onConflictDoNothing()
    .returning({ id: mentorAssignments.id });
  if (made === undefined) return DONE;
  await writeAudit(tx, actor, {
    action: "assignment.started",
    applicantId,
    subjectId: made.id,
    detail: { mentorId },
  });
  return DONE;
}

/** Ends that a mentor sees an applicant, from the mentor's next request on. */
export async function endAssignment(
  tx: Tx,
  actor: Actor,
  { id }: z.infer<typeof EndAssignment>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  const [ended] = await tx
    .update(mentorAssignments)
    .set({ endedAt: sql`greatest(${now.toISOString()}::timestamptz, ${mentorAssignments.startedAt})` })
    .where(
      and(
        eq(mentorAssignments.organizationId, organizationId),
        eq(mentorAssignments.id, id),
        isNull(mentorAssignments.endedAt),
        inArray(mentorAssignments.applicantId, reachedApplicants(tx, actor)),
      ),
    )
    .returning({ applicantId: mentorAssignments.applicantId, mentorId: mentorAssignments.mentorId });
  if (ended === undefined) throw notFound();
  const { applicantId, mentorId } = ended;
  await writeAudit(tx, actor, {
    action: "assignment.ended",
    applicantId,
    subjectId: id,
    detail: { mentorId },
  });
  return DONE;
}
