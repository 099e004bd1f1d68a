import "server-only";
import { and, count, desc, eq, gt, isNull } from "drizzle-orm";
import { assume, inTransaction, type Tx } from "@/db/context";
import { TOKEN_PURPOSES } from "@/db/enums";
import { emailChanges, recoveryCodes, sessions, users, userSecrets } from "@/db/schema";
import type { SignInContext } from "@/server/auth/credentials";
import type { Session, Viewer } from "@/server/auth/gate";
import { hashSecret } from "@/server/auth/secrets";
import { listPlaces } from "@/server/auth/sign-in";
import { getFrameNotices } from "@/server/features/notifications/data";
import { notFound } from "@/server/lib/errors";
import { getOpenLink } from "./mutations/links";
import { deletionDay } from "./policy";
import type { LinkPreview, Me, Sessions } from "./schema";

const MAX_SESSIONS = 100;

function findFirstDuty(session: Session): Me["mustFirst"] {
  if (session.mustEnterCode) return "enter-code";
  return session.mustSetUpSecondFactor ? "set-up-second-factor" : null;
}

/** The person behind a session, with every place open to them. */
export async function getMe(tx: Tx, session: Session, now: Date): Promise<Me> {
  const { viewer, user, organization } = session;
  const { userId, organizationId, role } = viewer;
  const places = await listPlaces(tx, userId);
  const [account] = await tx
    .select({ passwordHash: userSecrets.passwordHash, deletionAskedAt: users.deletionAskedAt })
    .from(users)
    .leftJoin(userSecrets, eq(userSecrets.userId, users.id))
    .where(eq(users.id, userId));
  const { passwordHash = null, deletionAskedAt = null } = account ?? {};
  const [codes] = await tx
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
  const [change] = await tx
    .select({ newEmail: emailChanges.newEmail })
    .from(emailChanges)
    .where(
      and(eq(emailChanges.userId, userId), isNull(emailChanges.endedAt), gt(emailChanges.expiresAt, now)),
    );
  const { name: organizationName, kind, isDemo } = organization;
  return {
    id: userId,
    name: user.name,
    email: user.email,
    current: { organizationId, organizationName, kind, isDemo, role },
    places,
    hasPassword: passwordHash !== null,
    hasSecondFactor: session.hasSecondFactor,
    recoveryCodesLeft: codes?.left ?? 0,
    mustFirst: findFirstDuty(session),
    pendingEmail: change?.newEmail ?? null,
    deletionAskedAt,
    deletedFrom: deletionAskedAt === null ? null : deletionDay(deletionAskedAt),
    ...(await getFrameNotices(tx, userId)),
  };
}

/** The person's own sessions that are open now, the last used first. */
export async function listSessions(tx: Tx, viewer: Viewer, now: Date): Promise<Sessions> {
  const rows = await tx
    .select({
      id: sessions.id,
      device: sessions.device,
      network: sessions.network,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, viewer.userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastUsedAt))
    .limit(MAX_SESSIONS);
  return { sessions: rows.map((row) => ({ ...row, isCurrent: row.id === viewer.sessionId })) };
}

async function isChangeOpen(tx: Tx, id: string, now: Date): Promise<boolean> {
  const found = await tx
    .select({ id: emailChanges.id })
    .from(emailChanges)
    .where(and(eq(emailChanges.id, id), isNull(emailChanges.endedAt), gt(emailChanges.expiresAt, now)));
  return found.length === 1;
}

/**
 * What a link is for. Reading it uses nothing up.
 * @throws DomainError NOT_FOUND alike for an unknown, used, expired or void link
 */
export async function getLink(visitor: SignInContext, secret: string): Promise<LinkPreview> {
  const { database, now } = visitor;
  return inTransaction(database, { secretHash: hashSecret(secret) }, async (tx) => {
    const link = await getOpenLink(tx, secret, TOKEN_PURPOSES, now);
    const { purpose, email, kept, expiresAt, userId, emailChangeId } = link;
    if (userId !== null && emailChangeId !== null) {
      await assume(tx, { userId });
      if (!(await isChangeOpen(tx, emailChangeId, now))) throw notFound();
    }
    return { purpose, email, hasAnswers: kept !== null, expiresAt };
  });
}
