import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { calendarFeeds } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { hashSecret } from "@/server/auth/secrets";
import { ensureRecord, lockRecord } from "@/server/features/profiles/mutations";
import type { Env } from "@/server/lib/env";
import { secretOfFeed } from "./data/feeds";

/** Ends the address that is open; its id, or null where there was none. */
async function revoke(tx: Tx, { organizationId, applicantId }: ApplicantAccess, now: Date) {
  const [row] = await tx
    .update(calendarFeeds)
    .set({ revokedAt: now })
    .where(
      and(
        eq(calendarFeeds.organizationId, organizationId),
        eq(calendarFeeds.applicantId, applicantId),
        isNull(calendarFeeds.revokedAt),
      ),
    )
    .returning({ id: calendarFeeds.id });
  return row?.id ?? null;
}

/** Makes an address of the person's calendar. The one before it is dead at once. */
export async function makeFeed(tx: Tx, access: ApplicantAccess, actor: Actor, env: Env): Promise<void> {
  const { organizationId, applicantId } = access;
  await ensureRecord(tx, access, actor.now);
  // Two at once: the second ends what the first has made.
  await lockRecord(tx, access);
  await revoke(tx, access, actor.now);
  const id = randomUUID();
  const secretHash = hashSecret(secretOfFeed(env, id));
  await tx
    .insert(calendarFeeds)
    .values({ organizationId, applicantId, id, secretHash, createdAt: actor.now });
  await writeAudit(tx, actor, { action: "calendar-feed.made", applicantId, subjectId: id });
}

/** Ends the address. Where none is open, nothing is left to do. */
export async function endFeed(tx: Tx, access: ApplicantAccess, actor: Actor): Promise<void> {
  const { applicantId } = access;
  const ended = await revoke(tx, access, actor.now);
  if (ended === null) return;
  await writeAudit(tx, actor, { action: "calendar-feed.ended", applicantId, subjectId: ended });
}
