import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { organizations, sessions, users } from "@/db/schema";
import { writeAudit } from "@/server/auth/audit";
import { listPlaces } from "@/server/auth/sign-in";
import { notFound } from "@/server/lib/errors";
import type { SwitchPlace } from "../schema";
import type { Call } from "./call";

/**
 * Ends the sessions of a person from the next request on.
 * @param except the one that stays
 * @returns how many there were
 */
export async function endSessions(tx: Tx, userId: string, now: Date, except?: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        except === undefined ? undefined : ne(sessions.id, except),
      ),
    )
    .returning({ id: sessions.id });
  return ended.length;
}

/**
 * Ends one of the person's own sessions.
 * @throws DomainError NOT_FOUND when it is another's, unknown or ended
 */
export async function revokeSession({ tx, viewer, actor }: Call, id: string): Promise<void> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: actor.now })
    .where(and(eq(sessions.id, id), eq(sessions.userId, viewer.userId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  if (ended.length === 0) throw notFound();
  await writeAudit(tx, actor, { action: "session.ended", subjectId: id });
}

/** Ends every session of the person but the one that asks. */
export async function revokeOtherSessions({ tx, viewer, actor }: Call): Promise<void> {
  const count = await endSessions(tx, viewer.userId, actor.now, viewer.sessionId);
  await writeAudit(tx, actor, { action: "sessions.ended", detail: { count } });
}

/**
 * Lets this session work in another place from the next request on; the audit of the new place says so.
 * @throws DomainError NOT_FOUND when the place is not open to the person
 */
export async function switchPlace(
  { tx, viewer, actor }: Call,
  { organizationId, role }: z.infer<typeof SwitchPlace>,
): Promise<void> {
  const { userId, sessionId } = viewer;
  const places = await listPlaces(tx, userId);
  if (!places.some((place) => place.organizationId === organizationId && place.role === role)) {
    throw notFound();
  }
  await tx
    .update(sessions)
    .set({ activeOrganizationId: organizationId, activeRole: role })
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)));
  await writeAudit(
    tx,
    { ...actor, organizationId, role },
    { action: "session.switched", subjectId: sessionId },
  );
}

/** Changes the name of the person, and with it that of their own place. */
export async function rename({ tx, viewer, actor }: Call, name: string): Promise<void> {
  const { userId } = viewer;
  await tx.update(users).set({ name }).where(eq(users.id, userId));
  await tx
    .update(organizations)
    .set({ name })
    .where(and(eq(organizations.id, userId), eq(organizations.kind, "personal")));
  await writeAudit(tx, actor, { action: "account.renamed" });
}
