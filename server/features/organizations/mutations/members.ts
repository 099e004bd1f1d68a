import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { memberships, membershipRoles } from "@/db/schema";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { checkNotDemoDoor } from "@/server/auth/demo-doors";
import { DONE } from "@/server/features/common/schema";
import { DomainError } from "@/server/lib/errors";
import { getMember, listActing, lockOrganization } from "../data/reach";
import { compareRoles } from "../policy";
import type { SetActive, SetRoles } from "../schema";

const refuse = (message: string) => new DomainError("BAD_REQUEST", message);

/** The person as they stand, if nothing has changed since the change was begun. */
async function getUnchanged(tx: Tx, actor: Actor, userId: string, version: number) {
  const member = await getMember(tx, actor, userId);
  if (member.version === version) return member;
  const { isActive, roles } = member;
  throw new DomainError("CONFLICT", "This person was changed in the meantime.", {
    current: { version: member.version, isActive, roles },
  });
}

async function raiseVersion(tx: Tx, actor: Actor, userId: string, deactivatedAt?: Date | null) {
  await tx
    .update(memberships)
    .set({
      version: sql`${memberships.version} + 1`,
      ...(deactivatedAt === undefined ? {} : { deactivatedAt }),
    })
    .where(and(eq(memberships.organizationId, actor.organizationId), eq(memberships.userId, userId)));
}

/** Refuses that a coordinator takes themselves away as the last one of the organization. */
async function checkNotLast(tx: Tx, actor: Actor, userId: string): Promise<void> {
  if (userId !== actor.userId) return;
  const others = await listActing(tx, actor.organizationId, ["coordinator"]);
  if (others.some(({ id }) => id !== userId)) return;
  throw refuse("You are the only coordinator here. Make somebody else one first.");
}

async function leadsAlone(tx: Tx, actor: Actor, userId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ alone: boolean }>(
    sql`select rights.leads_alone(${userId}, null, ${actor.now.toISOString()}) as alone`,
  );
  return rows[0]?.alone === true;
}

/** Refuses that a cohort in use is left without a coordinator. */
async function checkNotAlone(tx: Tx, actor: Actor, userId: string): Promise<void> {
  if (!(await leadsAlone(tx, actor, userId))) return;
  throw refuse(
    userId === actor.userId
      ? "You are the only coordinator of a cohort with applicants or open invitations. Add another one to it first."
      : "They are the only coordinator of a cohort with applicants or open invitations. They can add another one " +
          "to it first; to keep them out at once, deactivate them.",
  );
}

/**
 * Makes somebody a mentor or coordinator, or takes that from them with what hangs on it.
 * @throws DomainError CONFLICT with the person as they stand
 */
export async function setRoles(
  tx: Tx,
  actor: Actor,
  { userId, roles, version }: z.infer<typeof SetRoles>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  await lockOrganization(tx, organizationId);
  const member = await getUnchanged(tx, actor, userId, version);
  const { added, removed } = compareRoles(member.roles, roles);
  if (added.length === 0 && removed.length === 0) return DONE;
  if (removed.length > 0) await checkNotDemoDoor(tx, userId);
  if (removed.includes("coordinator")) {
    await checkNotLast(tx, actor, userId);
    await checkNotAlone(tx, actor, userId);
  }
  await raiseVersion(tx, actor, userId);
  if (added.length > 0) {
    const rows = added.map((role) => ({ organizationId, userId, role, grantedAt: now }));
    await tx.insert(membershipRoles).values(rows);
  }
  // Before roles are taken: a coordinator may take theirs from themselves, and with it the right to write here.
  await writeAudit(tx, actor, {
    action: "member.roles-changed",
    subjectId: userId,
    detail: { added, removed },
  });
  for (const role of removed) {
    await tx.execute(sql`select rights.take_role(${userId}, ${role}, ${now.toISOString()})`);
  }
  return DONE;
}

/**
 * Keeps somebody out of the organization from their next request on, or lets them in again.
 * @throws DomainError CONFLICT with the person as they stand
 */
export async function setActive(
  tx: Tx,
  actor: Actor,
  { userId, isActive, version }: z.infer<typeof SetActive>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  await lockOrganization(tx, organizationId);
  const member = await getUnchanged(tx, actor, userId, version);
  if (member.isActive === isActive) return DONE;
  if (!isActive) await checkNotDemoDoor(tx, userId);
  if (!isActive && userId === actor.userId) {
    await checkNotLast(tx, actor, userId);
    await checkNotAlone(tx, actor, userId);
  }
  await writeAudit(tx, actor, {
    action: isActive ? "member.reactivated" : "member.deactivated",
    subjectId: userId,
  });
  if (!isActive) {
    await tx.execute(sql`select rights.withdraw_invitations(${userId}, ${now.toISOString()})`);
  }
  await raiseVersion(tx, actor, userId, isActive ? null : now);
  return DONE;
}
