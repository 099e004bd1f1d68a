import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { findBrokenConstraint } from "@/db/client";
import { assume, inTransaction, type Tx } from "@/db/context";
import { emailChanges, users } from "@/db/schema";
import { writeAudit } from "@/server/auth/audit";
import type { SignInContext } from "@/server/auth/credentials";
import { rightsOf } from "@/server/auth/gate";
import { hashSecret } from "@/server/auth/secrets";
import { enqueue } from "@/server/jobs/queue";
import { DomainError, notFound } from "@/server/lib/errors";
import type { Call } from "./call";
import { claimLink, expiryOf, mintLink } from "./links";

const CANNOT = "This address can't be used for your account. Choose another.";

async function endOpenChange(tx: Tx, userId: string, now: Date): Promise<boolean> {
  const ended = await tx
    .update(emailChanges)
    .set({ endedAt: now })
    .where(and(eq(emailChanges.userId, userId), isNull(emailChanges.endedAt)))
    .returning({ id: emailChanges.id });
  return ended.length > 0;
}

/**
 * Begins a change of address: a link goes to the old and to the new one. One that was begun earlier is void.
 * @throws DomainError BAD_REQUEST when it is the address already
 */
export async function requestEmailChange(
  { tx, viewer, session, actor, env }: Call,
  newEmail: string,
): Promise<void> {
  const { userId } = viewer;
  const { now } = actor;
  const oldEmail = session.user.email;
  if (newEmail === oldEmail) {
    const message = "This is your address already.";
    throw new DomainError("BAD_REQUEST", message, { problems: [{ path: "email", message }] });
  }
  await endOpenChange(tx, userId, now);
  const emailChangeId = randomUUID();
  const expiresAt = expiryOf("email-new", now);
  await tx.insert(emailChanges).values({ id: emailChangeId, userId, newEmail, createdAt: now, expiresAt });
  const { authSecret } = env();
  const change = { userId, emailChangeId };
  await assume(tx, { ...rightsOf(viewer), email: oldEmail });
  await mintLink(tx, authSecret, { purpose: "email-old", email: oldEmail, ...change }, now);
  await assume(tx, { ...rightsOf(viewer), email: newEmail });
  await mintLink(tx, authSecret, { purpose: "email-new", email: newEmail, ...change }, now);
  await assume(tx, rightsOf(viewer));
  await writeAudit(tx, actor, { action: "account.email-change-asked", subjectId: emailChangeId });
}

/** Gives up a change of address, if there is one; its links open nothing any more. */
export async function cancelEmailChange({ tx, viewer, actor }: Call): Promise<void> {
  if (!(await endOpenChange(tx, viewer.userId, actor.now))) return;
  await writeAudit(tx, actor, { action: "account.email-change-asked", detail: { isCancelled: true } });
}

async function confirm(tx: Tx, visitor: SignInContext, secret: string): Promise<boolean> {
  const { now, requestId } = visitor;
  const link = await claimLink(tx, secret, ["email-old", "email-new"], now);
  const { userId, emailChangeId } = link;
  if (userId === null || emailChangeId === null) throw notFound();
  await assume(tx, { userId, organizationId: userId });
  const mine = eq(emailChanges.id, emailChangeId);
  const [change] = await tx
    .select()
    .from(emailChanges)
    .where(and(mine, isNull(emailChanges.endedAt), gt(emailChanges.expiresAt, now)))
    .for("update");
  const [user] = await tx
    .select({ email: users.email, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.id, userId));
  if (change === undefined || user?.deactivatedAt !== null) throw notFound();
  const oldConfirmedAt = link.purpose === "email-old" ? now : change.oldConfirmedAt;
  const newConfirmedAt = link.purpose === "email-new" ? now : change.newConfirmedAt;
  const isChanged = oldConfirmedAt !== null && newConfirmedAt !== null;
  await tx
    .update(emailChanges)
    .set({ oldConfirmedAt, newConfirmedAt, endedAt: isChanged ? now : null })
    .where(mine);
  const actor = { userId, organizationId: userId, role: null, requestId, now };
  if (isChanged) {
    await tx.update(users).set({ email: change.newEmail }).where(eq(users.id, userId));
    await enqueue(tx, "mail-notice", { notice: "email-changed", email: user.email });
  }
  await writeAudit(tx, actor, {
    action: isChanged ? "account.email-changed" : "account.email-change-asked",
    subjectId: emailChangeId,
    detail: { by: link.purpose },
  });
  return isChanged;
}

/**
 * Confirms a change of address from one of the two; the second one makes it.
 * @returns whether the address is changed now
 * @throws DomainError NOT_FOUND for a link that is not open, CONFLICT when another account has the address
 */
export async function confirmEmail(visitor: SignInContext, secret: string): Promise<boolean> {
  try {
    return await inTransaction(visitor.database, { secretHash: hashSecret(secret) }, (tx) =>
      confirm(tx, visitor, secret),
    );
  } catch (error) {
    if (findBrokenConstraint(error) !== "users_email_key") throw error;
    throw new DomainError("CONFLICT", CANNOT);
  }
}
