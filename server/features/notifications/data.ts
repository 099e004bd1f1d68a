import "server-only";
import { and, count, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { notifications, preferences } from "@/db/schema";
import { notFound } from "@/server/lib/errors";
import { sayHappening } from "./policy";
import { type Inbox, type ListNotifications, NOTICES_PER_PAGE, type Preferences } from "./schema";

const VISIT_MS = 30 * 60_000;

const COLUMNS = {
  id: notifications.id,
  kind: notifications.kind,
  detail: notifications.detail,
  createdAt: notifications.createdAt,
  readAt: notifications.readAt,
};

/** How much of a person's inbox is unread. */
async function countUnread(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx
    .select({ unread: count() })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)));
  return row?.unread ?? 0;
}

async function findPosition(tx: Tx, userId: string, id: string): Promise<{ createdAt: Date; id: string }> {
  const [row] = await tx
    .select({ createdAt: notifications.createdAt, id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), eq(notifications.id, id)));
  if (row === undefined) throw notFound();
  return row;
}

/**
 * A page of the person's inbox, newest first, in words.
 * @throws DomainError NOT_FOUND for a cursor that is no notification of theirs
 */
export async function listNotifications(
  tx: Tx,
  userId: string,
  { cursor }: z.infer<typeof ListNotifications>,
): Promise<Inbox> {
  const after = cursor === undefined ? undefined : await findPosition(tx, userId, cursor);
  // notifications_user_id_created_at_id_idx
  const rows = await tx
    .select(COLUMNS)
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        after === undefined
          ? undefined
          : or(
              lt(notifications.createdAt, after.createdAt),
              and(eq(notifications.createdAt, after.createdAt), gt(notifications.id, after.id)),
            ),
      ),
    )
    .orderBy(desc(notifications.createdAt), notifications.id)
    .limit(NOTICES_PER_PAGE + 1);
  const page = rows.slice(0, NOTICES_PER_PAGE);
  return {
    items: page.map(({ id, kind, detail, createdAt, readAt }) => ({
      id,
      kind,
      ...sayHappening(kind, detail),
      createdAt,
      isRead: readAt !== null,
    })),
    next: rows.length > NOTICES_PER_PAGE ? (page.at(-1)?.id ?? null) : null,
    unread: await countUnread(tx, userId),
  };
}

/** The whole inbox in words, oldest first, for its owner to take along. */
export async function listWholeInbox(tx: Tx, userId: string) {
  const rows = await tx
    .select(COLUMNS)
    .from(notifications)
    .where(eq(notifications.userId, userId))
    .orderBy(notifications.createdAt, notifications.id);
  return rows.map(({ kind, detail, createdAt, readAt }) => ({
    createdAt,
    kind,
    detail,
    text: sayHappening(kind, detail).text,
    readAt,
  }));
}

/** What holds for somebody who has chosen nothing; the table's own defaults say the same. */
const UNCHOSEN = {
  timeZone: null,
  digest: "daily",
  hasDeadlineAlerts: true,
  quietFrom: 22,
  quietTo: 7,
  hasSingleKeys: true,
  version: 0,
} as const;

/** How a person wants to be reached. A visit that begins with this very call ends the one before it. */
export async function getPreferences(tx: Tx, userId: string, now: Date): Promise<Preferences> {
  const [row] = await tx.select().from(preferences).where(eq(preferences.userId, userId));
  if (row === undefined) return { ...UNCHOSEN, lastVisitAt: null };
  const { userId: _, seenAt, lastVisitAt, ...chosen } = row;
  const isNewVisit = seenAt !== null && now.getTime() - seenAt.getTime() > VISIT_MS;
  return { ...chosen, lastVisitAt: isNewVisit ? seenAt : lastVisitAt };
}

/** What the frame around every page says of a person's inbox and keys. */
export async function getFrameNotices(
  tx: Tx,
  userId: string,
): Promise<{ readonly unread: number; readonly hasSingleKeys: boolean }> {
  const [row] = await tx
    .select({ hasSingleKeys: preferences.hasSingleKeys })
    .from(preferences)
    .where(eq(preferences.userId, userId));
  return { unread: await countUnread(tx, userId), hasSingleKeys: row?.hasSingleKeys ?? true };
}
