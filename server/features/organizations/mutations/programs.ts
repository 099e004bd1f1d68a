import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { organizations } from "@/db/schema";
import { writeAudit } from "@/server/auth/audit";
import { DONE } from "@/server/features/common/schema";
import { DomainError, notFound } from "@/server/lib/errors";
import type { Created, CreateProgram, UpdateProgram } from "../schema";
import { type Caller, enterPlace } from "./place";

/** A new program with its first cohort, and the viewer as the coordinator of both; their session goes there. */
export async function createProgram(
  tx: Tx,
  caller: Caller,
  { name, cohortName, season }: z.infer<typeof CreateProgram>,
): Promise<z.infer<typeof Created>> {
  const now = caller.actor.now.toISOString();
  const { rows } = await tx.execute<{ id: string }>(
    sql`select rights.create_program(${name}, ${cohortName}, ${season}, ${now}) as id`,
  );
  const [made] = rows;
  if (made === undefined) throw notFound();
  const actor = await enterPlace(tx, caller, { organizationId: made.id, role: "coordinator" });
  await writeAudit(tx, actor, { action: "organization.created", subjectId: made.id });
  return { id: made.id };
}

/**
 * Changes a program's name and whether its mentors and coordinators need a second factor.
 * @throws DomainError CONFLICT with the program as it stands
 */
export async function updateProgram(
  tx: Tx,
  { actor, session }: Caller,
  { name, requiresSecondFactor, version }: z.infer<typeof UpdateProgram>,
): Promise<typeof DONE> {
  const { organizationId } = actor;
  const [current] = await tx
    .select({
      name: organizations.name,
      requiresSecondFactor: organizations.requiresSecondFactor,
      version: organizations.version,
    })
    .from(organizations)
    .where(and(eq(organizations.id, organizationId), eq(organizations.kind, "program")))
    .for("no key update");
  if (current === undefined) throw notFound();
  if (current.version !== version) {
    throw new DomainError("CONFLICT", "The organization was changed in the meantime.", { current });
  }
  const isFactorChanged = requiresSecondFactor !== current.requiresSecondFactor;
  if (isFactorChanged && session.organization.isDemo) {
    throw new DomainError(
      "BAD_REQUEST",
      "The demo asks nobody for a second factor. It would lock out the next visitor.",
    );
  }
  if (isFactorChanged && requiresSecondFactor && !session.hasSecondFactor) {
    throw new DomainError(
      "BAD_REQUEST",
      "Set up a second factor for yourself first. You would lock yourself out otherwise.",
      { problems: [{ path: "requiresSecondFactor", message: "You have no second factor yet." }] },
    );
  }
  if (!isFactorChanged && name === current.name) return DONE;
  await tx
    .update(organizations)
    .set({ name, requiresSecondFactor, version: version + 1 })
    .where(eq(organizations.id, organizationId));
  await writeAudit(tx, actor, {
    action: isFactorChanged ? "organization.second-factor-required" : "organization.renamed",
    subjectId: organizationId,
    detail: { requiresSecondFactor, isRenamed: name !== current.name },
  });
  return DONE;
}
