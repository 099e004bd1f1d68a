import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { preferences } from "@/db/schema";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { isTimeZone } from "@/server/lib/dates";
import { DomainError } from "@/server/lib/errors";
import { getPreferences } from "../data";
import type { SavedPreferences, SavePreferences } from "../schema";

/** A visit that was seen within this time goes on; later it is another one. */
const VISIT = sql`interval '30 minutes'`;

/**
 * Keeps what a person chose, if it is still as it was when they began.
 * @throws DomainError BAD_REQUEST for a zone that is none, CONFLICT with what is kept now
 */
export async function savePreferences(
  tx: Tx,
  actor: Actor,
  { version, ...chosen }: Omit<SavePreferences, "idempotencyKey">,
): Promise<z.infer<typeof SavedPreferences>> {
  const { userId, now } = actor;
  if (chosen.timeZone !== null && !isTimeZone(chosen.timeZone)) {
    const message = "There is no such time zone. Choose one from the list.";
    throw new DomainError("BAD_REQUEST", message, { problems: [{ path: "timeZone", message }] });
  }
  const next = { ...chosen, version: version + 1 };
  // A visit may have made the row already, with nothing chosen in it.
  if (version === 0) await tx.insert(preferences).values({ userId, version: 0 }).onConflictDoNothing();
  const saved = await tx
    .update(preferences)
    .set(next)
    .where(and(eq(preferences.userId, userId), eq(preferences.version, version)))
    .returning({ userId: preferences.userId });
  if (saved.length === 0) {
    throw new DomainError("CONFLICT", "These settings were changed somewhere else in the meantime.", {
      current: await getPreferences(tx, userId, now),
    });
  }
  await writeAudit(tx, actor, { action: "preferences.changed", detail: { version: next.version } });
  return { version: next.version };
}

/**
 * Notes that the person is here, and where a new visit begins, when the last one ended. It leaves no row in the audit: it
 * changes nothing that anybody decided, and a row a page would bury what matters.
 */
export async function noteVisit(
  tx: Tx,
  userId: string,
  timeZone: string | undefined,
  now: Date,
): Promise<void> {
  // A browser may know a zone that this server does not; the visit counts all the same.
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : null;
  const { seenAt, lastVisitAt } = preferences;
  await tx
    .insert(preferences)
    .values({ userId, timeZone: zone, seenAt: now, version: 0 })
    .onConflictDoUpdate({
      target: preferences.userId,
      set: {
        timeZone: sql`coalesce(${preferences.timeZone}, excluded.time_zone)`,
        lastVisitAt: sql`case when ${seenAt} < excluded.seen_at - ${VISIT} then ${seenAt} else ${lastVisitAt} end`,
        seenAt: sql`greatest(${seenAt}, excluded.seen_at)`,
      },
    });
}
