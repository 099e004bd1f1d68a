import "server-only";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type * as z from "zod";
import {
  memberships,
  membershipRoles,
  organizations,
  recoveryCodes,
  sessions,
  userSecrets,
} from "@/db/schema";
import { writeAudit } from "@/server/auth/audit";
import { findStep, makeFactor, renewRecoveryCodes, takeCode } from "@/server/auth/second-factor";
import { enqueue } from "@/server/jobs/queue";
import { DomainError } from "@/server/lib/errors";
import type { SecondFactorOffer } from "../schema";
import type { Call } from "./call";

function wrongCode(): DomainError {
  const message = "This code is not right, or it was used already. Enter the newest one.";
  return new DomainError("BAD_REQUEST", message, { problems: [{ path: "code", message }] });
}

function alreadyThere(): DomainError {
  return new DomainError("CONFLICT", "Your account has a second factor already. Remove it first.");
}

/** Takes a code of the person's factor in force; a wrong one ends the call. */
async function requireCode({ tx, viewer, actor, env }: Call, code: string): Promise<void> {
  if (!(await takeCode(tx, env().authSecret, viewer.userId, code, actor.now))) throw wrongCode();
}

/** Offers a new second factor; it counts only when a first code has shown that the person's app has it. */
export async function startSecondFactor(call: Call): Promise<z.infer<typeof SecondFactorOffer>> {
  const { tx, viewer, session, actor, env } = call;
  const { secret, uri, svg, sealed } = makeFactor(env().authSecret, session.user.email);
  const changed = await tx
    .update(userSecrets)
    .set({ totpSecret: sealed, totpLastStep: null, updatedAt: actor.now })
    .where(and(eq(userSecrets.userId, viewer.userId), isNull(userSecrets.totpConfirmedAt)))
    .returning({ userId: userSecrets.userId });
  if (changed.length === 0) throw alreadyThere();
  return { secret, uri, svg };
}

/**
 * Puts the offered factor in force. This session has proved it; the others must at their next request.
 * @returns the recovery codes, shown once
 */
export async function confirmSecondFactor(call: Call, code: string): Promise<string[]> {
  const { tx, viewer, actor, env } = call;
  const { userId, sessionId } = viewer;
  const { now } = actor;
  const [row] = await tx.select().from(userSecrets).where(eq(userSecrets.userId, userId)).for("update");
  const { totpSecret = null, totpConfirmedAt = null } = row ?? {};
  if (totpConfirmedAt !== null) throw alreadyThere();
  if (totpSecret === null) throw new DomainError("CONFLICT", "Start with the picture for your app.");
  const step = findStep(env().authSecret, totpSecret, code, now, null);
  if (step === null) throw wrongCode();
  await tx
    .update(userSecrets)
    .set({ totpConfirmedAt: now, totpLastStep: step, updatedAt: now })
    .where(eq(userSecrets.userId, userId));
  await tx
    .update(sessions)
    .set({ hasProvedSecondFactor: false })
    .where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId)));
  await tx.update(sessions).set({ hasProvedSecondFactor: true }).where(eq(sessions.id, sessionId));
  const codes = await renewRecoveryCodes(tx, userId);
  await writeAudit(tx, actor, { action: "account.second-factor-added" });
  return codes;
}

/** Whether an organization where the person is mentor or coordinator asks for a second factor. */
async function isRequired({ tx, viewer }: Call): Promise<boolean> {
  const rows = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .innerJoin(memberships, eq(memberships.organizationId, organizations.id))
    .innerJoin(
      membershipRoles,
      and(
        eq(membershipRoles.organizationId, memberships.organizationId),
        eq(membershipRoles.userId, memberships.userId),
      ),
    )
    .where(
      and(
        eq(memberships.userId, viewer.userId),
        isNull(memberships.deactivatedAt),
        eq(organizations.requiresSecondFactor, true),
        inArray(membershipRoles.role, ["mentor", "coordinator"]),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/**
 * Removes the second factor and its recovery codes.
 * @throws DomainError FORBIDDEN when an organization asks its staff for one, BAD_REQUEST for a wrong code
 */
export async function removeSecondFactor(call: Call, code: string): Promise<void> {
  const { tx, viewer, session, actor } = call;
  const { userId } = viewer;
  if (await isRequired(call)) {
    throw new DomainError("FORBIDDEN", "Your organization asks for a second factor, so it stays.");
  }
  await requireCode(call, code);
  await tx
    .update(userSecrets)
    .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null, updatedAt: actor.now })
    .where(eq(userSecrets.userId, userId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await writeAudit(tx, actor, { action: "account.second-factor-removed" });
  await enqueue(tx, "mail-notice", { notice: "second-factor-removed", email: session.user.email });
}

/** Makes new recovery codes; the earlier ones are void. */
export async function renewCodes(call: Call, code: string): Promise<string[]> {
  await requireCode(call, code);
  const codes = await renewRecoveryCodes(call.tx, call.viewer.userId);
  await writeAudit(call.tx, call.actor, { action: "account.recovery-codes-renewed" });
  return codes;
}

/** Opens a session that still owed a code. */
export async function enterCode(call: Call, code: string): Promise<void> {
  const { tx, viewer, session, actor } = call;
  if (!session.mustEnterCode) return;
  await requireCode(call, code);
  await tx.update(sessions).set({ hasProvedSecondFactor: true }).where(eq(sessions.id, viewer.sessionId));
  await writeAudit(tx, actor, {
    action: "session.started",
    subjectId: viewer.sessionId,
    detail: { hasSecondFactor: true },
  });
}
