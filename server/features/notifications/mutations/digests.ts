import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { memberships, notifications, organizations, users } from "@/db/schema";
import { enqueue } from "@/server/jobs/queue";
import { getPreferences } from "../data";
import { chooseMail, sayHappening } from "../policy";

/** More than fits one mail waits for the next run. */
const MAX_AT_ONCE = 200;

/** Whether the person is one of the demo's, to whom no message can arrive. */
async function isOfDemo(tx: Tx, userId: string): Promise<boolean> {
  const found = await tx
    .select({ id: organizations.id })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(and(eq(memberships.userId, userId), eq(organizations.isDemo, true)))
    .limit(1);
  return found.length > 0;
}

/**
 * Settles what of a person's inbox is ripe: one mail with it is added in this transaction, so that it goes out once or
 * stays unsettled. A second worker waits for the rows and finds them settled.
 */
export async function settleInbox(tx: Tx, userId: string, now: Date): Promise<void> {
  const rows = await tx
    .select({
      id: notifications.id,
      kind: notifications.kind,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.settledAt)))
    .orderBy(asc(notifications.createdAt), notifications.id)
    .limit(MAX_AT_ONCE)
    .for("update");
  const unsettled = rows.map(({ readAt, ...row }) => ({ ...row, isRead: readAt !== null }));
  const { mailed, dropped } = chooseMail(unsettled, await getPreferences(tx, userId, now), now);
  const settled = [...mailed, ...dropped].map(({ id }) => id);
  if (settled.length === 0) return;
  await tx
    .update(notifications)
    .set({ settledAt: now })
    .where(and(eq(notifications.userId, userId), inArray(notifications.id, settled)));
  if (mailed.length === 0 || (await isOfDemo(tx, userId))) return;
  await enqueue(tx, "mail-digest", { userId, ids: mailed.map(({ id }) => id) });
}

/** A mail that is about to be sent. */
interface Digest {
  readonly email: string;
  readonly sentences: readonly string[];
  /** Nothing but dates that come near. */
  readonly isAlert: boolean;
}

/** What a mail tells: of the named notifications those that are still unread; null when there is nothing to tell. */
export async function findDigest(tx: Tx, userId: string, ids: readonly string[]): Promise<Digest | null> {
  const [user] = await tx
    .select({ email: users.email, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.id, userId));
  if (user?.deactivatedAt !== null) return null;
  const rows = await tx
    .select({ kind: notifications.kind, detail: notifications.detail })
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        inArray(notifications.id, [...ids]),
        isNull(notifications.readAt),
      ),
    )
    .orderBy(asc(notifications.createdAt), notifications.id);
  if (rows.length === 0) return null;
  return {
    email: user.email,
    sentences: rows.map(({ kind, detail }) => sayHappening(kind, detail).text),
    isAlert: rows.every(({ kind }) => kind === "deadline"),
  };
}
