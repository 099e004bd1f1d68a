import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { inTransaction, type Tx } from "@/db/context";
import { cohortCoordinators, enrollments, membershipRoles, mentorAssignments } from "@/db/schema";
import { notFound } from "@/server/lib/errors";
import { type Actor, writeAudit } from "./audit";
import type { Viewer } from "./gate";
import { hashSecret } from "./secrets";

declare const minted: unique symbol;

/** Why somebody may see a record. */
export type Because = "self" | "mentor" | "coordinator";
/** What may be done with it. */
export type Right = "read" | "comment" | "write";

const RIGHTS: Readonly<Record<Because, readonly Right[]>> = {
  self: ["read", "comment", "write"],
  mentor: ["read", "comment"],
  coordinator: ["read", "comment"],
};

/** A proven right to one applicant's record. Only this file makes one, and data functions ask for it. */
export interface ApplicantAccess {
  readonly organizationId: string;
  readonly applicantId: string;
  readonly because: Because;
  readonly right: Right;
  readonly [minted]: true;
}

async function isMentoring(tx: Tx, viewer: Viewer, applicantId: string): Promise<boolean> {
  const found = await tx
    .select({ id: mentorAssignments.id })
    .from(mentorAssignments)
    .where(
      and(
        eq(mentorAssignments.organizationId, viewer.organizationId),
        eq(mentorAssignments.mentorId, viewer.userId),
        eq(mentorAssignments.applicantId, applicantId),
        isNull(mentorAssignments.endedAt),
      ),
    )
    .limit(1);
  return found.length === 1;
}

async function isCoordinating(tx: Tx, viewer: Viewer, applicantId: string): Promise<boolean> {
  const found = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .innerJoin(
      cohortCoordinators,
      and(
        eq(cohortCoordinators.organizationId, enrollments.organizationId),
        eq(cohortCoordinators.cohortId, enrollments.cohortId),
        eq(cohortCoordinators.userId, viewer.userId),
      ),
    )
    .where(
      and(
        eq(enrollments.organizationId, viewer.organizationId),
        eq(enrollments.applicantId, applicantId),
        isNull(enrollments.endedAt),
      ),
    )
    .limit(1);
  return found.length === 1;
}

async function isApplicant(tx: Tx, organizationId: string, applicantId: string): Promise<boolean> {
  const found = await tx
    .select({ userId: membershipRoles.userId })
    .from(membershipRoles)
    .where(
      and(
        eq(membershipRoles.organizationId, organizationId),
        eq(membershipRoles.userId, applicantId),
        eq(membershipRoles.role, "applicant"),
      ),
    )
    .limit(1);
  return found.length === 1;
}

async function findBecause(tx: Tx, viewer: Viewer, applicantId: string): Promise<Because | null> {
  switch (viewer.role) {
    case "applicant":
      return viewer.userId === applicantId ? "self" : null;
    case "mentor":
      return (await isMentoring(tx, viewer, applicantId)) ? "mentor" : null;
    case "coordinator":
      return (await isCoordinating(tx, viewer, applicantId)) ? "coordinator" : null;
  }
}

/**
 * Opens one applicant's record for a viewer. A look at another's record leaves its row in the audit.
 * @throws DomainError NOT_FOUND alike for a record that is not theirs to see and for one that does not exist
 */
export async function openRecord(
  tx: Tx,
  viewer: Viewer,
  actor: Actor,
  applicantId: string,
  right: Right,
): Promise<ApplicantAccess> {
  const because = await findBecause(tx, viewer, applicantId);
  if (because === null || !RIGHTS[because].includes(right)) throw notFound();
  if (!(await isApplicant(tx, viewer.organizationId, applicantId))) throw notFound();
  if (because !== "self") await writeAudit(tx, actor, { action: "record.read", applicantId });
  return { organizationId: viewer.organizationId, applicantId, because, right } as ApplicantAccess;
}

/**
 * Opens a record for what runs on its owner's behalf, in a transaction that acts for them: a job, a calendar program.
 * Null when they are no applicant there any more.
 */
export async function openForOwner(
  tx: Tx,
  { organizationId, applicantId }: { readonly organizationId: string; readonly applicantId: string },
): Promise<ApplicantAccess | null> {
  if (!(await isApplicant(tx, organizationId, applicantId))) return null;
  return { organizationId, applicantId, because: "self", right: "write" } as ApplicantAccess;
}

/**
 * Opens the record whose calendar address holds a secret, to read it with its owner's rights.
 * @throws DomainError NOT_FOUND alike for an unknown and an ended address, and for an owner who may not sign in any more
 */
export async function openFeed<T>(
  database: Database,
  secret: string,
  work: (tx: Tx, access: ApplicantAccess) => Promise<T>,
): Promise<T> {
  const { rows } = await database.pool.query<{ organization_id: string; applicant_id: string }>(
    "select organization_id, applicant_id from rights.open_feed($1)",
    [hashSecret(secret)],
  );
  const [found] = rows;
  if (found === undefined) throw notFound();
  const { organization_id: organizationId, applicant_id: applicantId } = found;
  const access = { organizationId, applicantId, because: "self", right: "read" } as ApplicantAccess;
  return inTransaction(database, { userId: applicantId, organizationId, role: "applicant" }, (tx) =>
    work(tx, access),
  );
}
