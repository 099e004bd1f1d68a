import "server-only";
import { and, eq } from "drizzle-orm";
import type * as z from "zod";
import { assume, inTransaction, type Tx } from "@/db/context";
import { userSecrets } from "@/db/schema";
import { findUserByEmail } from "@/server/auth/accounts";
import { writeAudit } from "@/server/auth/audit";
import type { SignInContext } from "@/server/auth/credentials";
import { rightsOf } from "@/server/auth/gate";
import { hashPassword } from "@/server/auth/password";
import { hashSecret } from "@/server/auth/secrets";
import { enqueue } from "@/server/jobs/queue";
import { DomainError, notFound } from "@/server/lib/errors";
import type { FinishReset } from "../schema";
import type { Call } from "./call";
import { checkPassword } from "./check-password";
import { claimLink, getOpenLink, voidLinks } from "./links";
import { endSessions } from "./sessions";

/** Links that open an account by themselves: void as soon as its password changes. */
const OPENING = ["reset", "sign-in"] as const;

async function reset(tx: Tx, visitor: SignInContext, secret: string, passwordHash: string): Promise<void> {
  const { now, requestId } = visitor;
  const { email } = await claimLink(tx, secret, ["reset"], now);
  const user = await findUserByEmail(tx, email);
  if (user === null) throw notFound();
  await voidLinks(tx, email, OPENING);
  const { id: userId } = user;
  await assume(tx, { userId, organizationId: userId });
  await tx
    .insert(userSecrets)
    .values({ userId, passwordHash, updatedAt: now })
    .onConflictDoUpdate({ target: userSecrets.userId, set: { passwordHash, updatedAt: now } });
  await endSessions(tx, userId, now);
  const actor = { userId, organizationId: userId, role: null, requestId, now };
  await writeAudit(tx, actor, { action: "account.password-reset" });
  await enqueue(tx, "mail-notice", { notice: "password-changed", email });
}

/**
 * Sets a new password by a link, also where there was none, and ends every session of the person.
 * @throws DomainError NOT_FOUND for a link that is not open, BAD_REQUEST for a password that is too easy
 */
export async function finishReset(
  visitor: SignInContext,
  { secret, password }: z.infer<typeof FinishReset>,
): Promise<void> {
  const { database, now } = visitor;
  const rights = { secretHash: hashSecret(secret) };
  const link = await inTransaction(database, rights, (tx) => getOpenLink(tx, secret, ["reset"], now));
  checkPassword(password, link.email, "password");
  const passwordHash = await hashPassword(password);
  await inTransaction(database, rights, (tx) => reset(tx, visitor, secret, passwordHash));
}

/**
 * Changes the password from the one that was proved, and ends the person's other sessions.
 * @throws DomainError CONFLICT when it was changed somewhere else in the meantime
 */
export async function changePassword(
  { tx, viewer, session, actor }: Call,
  { proved, next }: { readonly proved: string; readonly next: string },
): Promise<void> {
  const { userId } = viewer;
  const { email } = session.user;
  const changed = await tx
    .update(userSecrets)
    .set({ passwordHash: next, updatedAt: actor.now })
    .where(and(eq(userSecrets.userId, userId), eq(userSecrets.passwordHash, proved)))
    .returning({ userId: userSecrets.userId });
  if (changed.length === 0) {
    throw new DomainError("CONFLICT", "The password was changed somewhere else in the meantime.");
  }
  await endSessions(tx, userId, actor.now, viewer.sessionId);
  await assume(tx, { ...rightsOf(viewer), email });
  await voidLinks(tx, email, OPENING);
  await assume(tx, rightsOf(viewer));
  await writeAudit(tx, actor, { action: "account.password-changed" });
  await enqueue(tx, "mail-notice", { notice: "password-changed", email });
}
