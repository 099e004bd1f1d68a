import "server-only";
import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { enrollments } from "@/db/schema";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { checkNotDemoDoor } from "@/server/auth/demo-doors";
import { DONE } from "@/server/features/common/schema";
import { DomainError } from "@/server/lib/errors";
import { checkApplicant, ledCohorts, lockOrganization } from "../data/reach";
import type { RemoveApplicant } from "../schema";
import { type Caller, enterPlace } from "./place";

/** Ends enrollments, assignments and the role, and takes the record home; the audit row comes first, in the program. */
async function sendHome(tx: Tx, actor: Actor, applicantId: string): Promise<void> {
  await checkNotDemoDoor(tx, applicantId);
  await writeAudit(tx, actor, { action: "member.left", applicantId });
  await tx.execute(sql`select rights.send_home(${applicantId}, ${actor.now.toISOString()})`);
}

/** Takes an applicant out of the program; their record goes home with them. */
export async function removeApplicant(
  tx: Tx,
  actor: Actor,
  { applicantId }: z.infer<typeof RemoveApplicant>,
): Promise<typeof DONE> {
  const { organizationId } = actor;
  await lockOrganization(tx, organizationId);
  await checkApplicant(tx, actor, applicantId);
  const elsewhere = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.organizationId, organizationId),
        eq(enrollments.applicantId, applicantId),
        isNull(enrollments.endedAt),
        notInArray(enrollments.cohortId, ledCohorts(tx, actor)),
      ),
    )
    .limit(1);
  if (elsewhere.length > 0) {
    throw new DomainError(
      "BAD_REQUEST",
      "They are in a cohort that you do not coordinate too. End their place in yours instead.",
    );
  }
  await sendHome(tx, actor, applicantId);
  return DONE;
}

/** Takes the viewer out of the program; they go on in their own place, with their record. */
export async function leaveProgram(tx: Tx, caller: Caller): Promise<typeof DONE> {
  const { actor, session, viewer } = caller;
  if (session.organization.kind === "personal") {
    throw new DomainError("BAD_REQUEST", "This is your own place; there is no program to leave.");
  }
  await sendHome(tx, actor, viewer.userId);
  await enterPlace(tx, caller, { organizationId: viewer.userId, role: "applicant" });
  return DONE;
}
