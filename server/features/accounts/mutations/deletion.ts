import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { users } from "@/db/schema";
import { writeAudit } from "@/server/auth/audit";
import { checkNotDemoDoor } from "@/server/auth/demo-doors";
import { notify, withdraw } from "@/server/features/notifications/mutations";
import { enqueue } from "@/server/jobs/queue";
import { civilDate } from "@/server/lib/dates";
import { DomainError } from "@/server/lib/errors";
import { deletionDay } from "../policy";
import type { Call } from "./call";

async function isNeeded(tx: Tx, at: Date): Promise<boolean> {
  const { rows } = await tx.execute<{ needed: boolean }>(sql`select rights.is_needed(${at}) as needed`);
  return rows[0]?.needed !== false;
}

/**
 * Begins the 30 days after which the account is removed. Asked again it changes nothing: the first day counts.
 * @throws DomainError BAD_REQUEST for the demo's people, and for the only coordinator of people
 */
export async function askDeletion({ tx, viewer, session, actor }: Call): Promise<void> {
  const { userId } = viewer;
  const { now } = actor;
  await checkNotDemoDoor(tx, userId);
  if (await isNeeded(tx, now)) {
    throw new DomainError(
      "BAD_REQUEST",
      "You are the only coordinator of a cohort with people in it, and they would be left alone. Add another coordinator to it, or let its people go home, and then ask again.",
    );
  }
  const asked = await tx
    .update(users)
    .set({ deletionAskedAt: now })
    .where(and(eq(users.id, userId), isNull(users.deletionAskedAt)))
    .returning({ id: users.id });
  if (asked.length === 0) return;
  const on = civilDate(deletionDay(now), "UTC");
  const key = `deletion-asked:${now.toISOString()}`;
  await notify(tx, userId, { kind: "deletion-asked", detail: { on }, key }, now);
  await writeAudit(tx, actor, { action: "account.deletion-asked" });
  await enqueue(tx, "mail-notice", { notice: "deletion-asked", email: session.user.email });
}

/** Keeps an account that was to be removed; done where nothing was asked, it changes nothing. */
export async function cancelDeletion({ tx, viewer, session, actor }: Call): Promise<void> {
  const kept = await tx
    .update(users)
    .set({ deletionAskedAt: null })
    .where(and(eq(users.id, viewer.userId), isNotNull(users.deletionAskedAt)))
    .returning({ id: users.id });
  if (kept.length === 0) return;
  await withdraw(tx, viewer.userId, "deletion-asked", actor.now);
  await writeAudit(tx, actor, { action: "account.deletion-cancelled" });
  await enqueue(tx, "mail-notice", { notice: "deletion-cancelled", email: session.user.email });
}
