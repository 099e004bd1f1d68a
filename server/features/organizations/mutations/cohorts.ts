import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type * as z from "zod";
import { findBrokenConstraint } from "@/db/client";
import type { Tx } from "@/db/context";
import { cohortCoordinators, cohorts, invitations } from "@/db/schema";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { checkNotDemoDoor } from "@/server/auth/demo-doors";
import { DONE } from "@/server/features/common/schema";
import { DomainError, notFound } from "@/server/lib/errors";
import { checkCohort, getMember, ledCohorts, lockOrganization } from "../data/reach";
import type { CohortCoordinator, CreateCohort, Created, RenameCohort } from "../schema";

/** Cohorts of one season have different names. */
async function refuseTwin<T>(work: PromiseLike<T>): Promise<T> {
  return Promise.resolve(work).catch((error: unknown) => {
    if (findBrokenConstraint(error) !== "cohorts_organization_id_name_season_key") throw error;
    const message = "There is a cohort of this name and season already.";
    throw new DomainError("BAD_REQUEST", message, { problems: [{ path: "name", message }], cause: error });
  });
}

/** A new cohort, which the viewer coordinates. */
export async function createCohort(
  tx: Tx,
  actor: Actor,
  { name, season }: z.infer<typeof CreateCohort>,
): Promise<z.infer<typeof Created>> {
  const { organizationId, userId, now } = actor;
  // Made here, because a cohort that nobody coordinates yet cannot be read back.
  const id = randomUUID();
  await refuseTwin(tx.insert(cohorts).values({ organizationId, id, name, season, createdAt: now }));
  await tx.insert(cohortCoordinators).values({ organizationId, cohortId: id, userId, since: now });
  await writeAudit(tx, actor, { action: "cohort.created", subjectId: id });
  return { id };
}

/** @throws DomainError CONFLICT with the cohort as it stands */
export async function renameCohort(
  tx: Tx,
  actor: Actor,
  { id, name, version }: z.infer<typeof RenameCohort>,
): Promise<typeof DONE> {
  const isIt = and(
    eq(cohorts.organizationId, actor.organizationId),
    eq(cohorts.id, id),
    inArray(cohorts.id, ledCohorts(tx, actor)),
  );
  const changed = await refuseTwin(
    tx
      .update(cohorts)
      .set({ name, version: version + 1 })
      .where(and(isIt, eq(cohorts.version, version)))
      .returning({ id: cohorts.id }),
  );
  if (changed.length === 0) {
    const [current] = await tx
      .select({ name: cohorts.name, version: cohorts.version })
      .from(cohorts)
      .where(isIt);
    if (current === undefined) throw notFound();
    throw new DomainError("CONFLICT", "The cohort was changed in the meantime.", { current });
  }
  await writeAudit(tx, actor, { action: "cohort.renamed", subjectId: id });
  return DONE;
}

/** Lets another coordinator of the organization see and run a cohort. */
export async function addCoordinator(
  tx: Tx,
  actor: Actor,
  { cohortId, userId }: z.infer<typeof CohortCoordinator>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  await lockOrganization(tx, organizationId);
  await checkCohort(tx, actor, cohortId);
  const member = await getMember(tx, actor, userId);
  if (!member.isActive || !member.roles.includes("coordinator")) {
    throw new DomainError("BAD_REQUEST", "Make this person a coordinator first.");
  }
  const added = await tx
    .insert(cohortCoordinators)
    .values({ organizationId, cohortId, userId, since: now })
    .onConflictDoNothing()
    .returning({ userId: cohortCoordinators.userId });
  if (added.length === 0) return DONE;
  await writeAudit(tx, actor, {
    action: "cohort.coordinator-added",
    subjectId: cohortId,
    detail: { userId },
  });
  return DONE;
}

/** Takes a cohort from a coordinator, with their open invitations to it; never from the last one while it is in use. */
export async function removeCoordinator(
  tx: Tx,
  actor: Actor,
  { cohortId, userId }: z.infer<typeof CohortCoordinator>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  await lockOrganization(tx, organizationId);
  await checkCohort(tx, actor, cohortId);
  await checkNotDemoDoor(tx, userId);
  const { rows } = await tx.execute<{ alone: boolean }>(
    sql`select rights.leads_alone(${userId}, ${cohortId}, ${now.toISOString()}) as alone`,
  );
  if (rows[0]?.alone === true) {
    throw new DomainError(
      "BAD_REQUEST",
      "This cohort has applicants or open invitations, and no other coordinator. Add one first.",
    );
  }
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.organizationId, organizationId),
        eq(invitations.cohortId, cohortId),
        eq(invitations.invitedBy, userId),
        isNull(invitations.acceptedAt),
        isNull(invitations.declinedAt),
        isNull(invitations.revokedAt),
      ),
    );
  // Written before the row goes: a coordinator may take a cohort from themselves.
  await writeAudit(tx, actor, {
    action: "cohort.coordinator-removed",
    subjectId: cohortId,
    detail: { userId },
  });
  const removed = await tx
    .delete(cohortCoordinators)
    .where(
      and(
        eq(cohortCoordinators.organizationId, organizationId),
        eq(cohortCoordinators.cohortId, cohortId),
        eq(cohortCoordinators.userId, userId),
      ),
    )
    .returning({ userId: cohortCoordinators.userId });
  if (removed.length === 0) throw notFound();
  return DONE;
}
