import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { notifications } from "@/db/schema";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { notFound } from "@/server/lib/errors";
import type { Happening } from "./schema";

/**
 * Tells a person what happened, once per key. The transaction acts for that person.
 * @param happening its key names the thing that happened: telling it again changes nothing
 */
export async function notify(
  tx: Tx,
  userId: string,
  { kind, detail, key }: Happening & { readonly key: string },
  now: Date,
): Promise<void> {
  await tx
    .insert(notifications)
    .values({ userId, kind, detail, key, createdAt: now })
    .onConflictDoNothing({ target: [notifications.userId, notifications.key] });
}

/** Ends what was told and is not true any more: it stays as read, and no mail speaks of it. */
export async function withdraw(tx: Tx, userId: string, kind: Happening["kind"], now: Date): Promise<void> {
  await tx
    .update(notifications)
    .set({ readAt: now, settledAt: now })
    .where(and(eq(notifications.userId, userId), eq(notifications.kind, kind), isNull(notifications.readAt)));
}

async function setRead(tx: Tx, actor: Actor, ids?: readonly string[]): Promise<void> {
  const read = await tx
    .update(notifications)
    .set({ readAt: actor.now })
    .where(
      and(
        eq(notifications.userId, actor.userId),
        isNull(notifications.readAt),
        ids === undefined ? undefined : inArray(notifications.id, [...ids]),
      ),
    )
    .returning({ id: notifications.id });
  if (read.length > 0) {
    await writeAudit(tx, actor, { action: "notifications.read", detail: { count: read.length } });
  }
}

/**
 * Marks some of the person's own notifications as read; those that are read stay so.
 * @throws DomainError NOT_FOUND when one of them is another's or unknown
 */
export async function markRead(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const found = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.userId, actor.userId), inArray(notifications.id, wanted)));
  if (found.length < wanted.length) throw notFound();
  await setRead(tx, actor, wanted);
}

/** Marks everything in the person's inbox as read. */
export const markAllRead = (tx: Tx, actor: Actor): Promise<void> => setRead(tx, actor);
