import "server-only";
import { randomUUID } from "node:crypto";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { invitations } from "@/db/schema";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { MAIL_ADDRESS } from "@/server/auth/limits";
import { deriveLinkSecret, hashSecret } from "@/server/auth/secrets";
import { DONE } from "@/server/features/common/schema";
import { enqueue } from "@/server/jobs/queue";
import { DomainError, notFound } from "@/server/lib/errors";
import { isReachedInvitation } from "../data/invitations";
import { checkCohort, getMember, lockOrganization } from "../data/reach";
import { checkResend, expiryFrom, stateOf } from "../policy";
import type { CreateInvitation, InvitationById } from "../schema";

const isUnanswered = and(
  isNull(invitations.acceptedAt),
  isNull(invitations.declinedAt),
  isNull(invitations.revokedAt),
);

/** Refuses to send one address more messages than anybody needs. */
async function checkAddress(tx: Tx, actor: Actor, email: string): Promise<void> {
  const since = new Date(actor.now.getTime() - MAIL_ADDRESS.seconds * 1000);
  // invitations_organization_id_created_at_idx
  const [sent] = await tx
    .select({ times: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, actor.organizationId),
        gt(invitations.createdAt, since),
        eq(invitations.email, email),
      ),
    );
  if ((sent?.times ?? 0) < MAIL_ADDRESS.points) return;
  throw new DomainError(
    "TOO_MANY_REQUESTS",
    "This address was invited often just now. Try again in an hour.",
    {
      retryAfterS: MAIL_ADDRESS.seconds,
    },
  );
}

async function checkMentor(tx: Tx, actor: Actor, mentorId: string): Promise<void> {
  const mentor = await getMember(tx, actor, mentorId);
  if (mentor.isActive && mentor.roles.includes("mentor")) return;
  throw new DomainError("BAD_REQUEST", "Only somebody who is a mentor here can be assigned.");
}

/**
 * Invites an address to a role. An open invitation to the same is void from now on. Nothing tells whether the address
 * has an account.
 */
export async function createInvitation(
  tx: Tx,
  actor: Actor,
  authSecret: string,
  { email, role, cohortId, mentorId }: z.infer<typeof CreateInvitation>,
): Promise<typeof DONE> {
  const { organizationId, userId, now } = actor;
  await lockOrganization(tx, organizationId);
  if (cohortId !== null) await checkCohort(tx, actor, cohortId);
  if (mentorId !== null) await checkMentor(tx, actor, mentorId);
  await checkAddress(tx, actor, email);
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.organizationId, organizationId),
        eq(invitations.email, email),
        eq(invitations.role, role),
        cohortId === null ? isNull(invitations.cohortId) : eq(invitations.cohortId, cohortId),
        isUnanswered,
      ),
    );
  const id = randomUUID();
  await tx.insert(invitations).values({
    organizationId,
    id,
    email,
    role,
    cohortId,
    mentorId,
    secretHash: hashSecret(deriveLinkSecret(authSecret, "invitation", id)),
    invitedBy: userId,
    createdAt: now,
    expiresAt: expiryFrom(now),
  });
  await enqueue(tx, "mail-invitation", { organizationId, invitationId: id });
  await writeAudit(tx, actor, { action: "invitation.created", subjectId: id, detail: { role } });
  return DONE;
}

/** An invitation that can still be answered, also when its time has run out. */
async function getUnanswered(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select({
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      declinedAt: invitations.declinedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .where(and(eq(invitations.id, id), isReachedInvitation(tx, actor)))
    .for("no key update");
  if (row === undefined) throw notFound();
  const state = stateOf(row, actor.now);
  if (state === "open" || state === "expired") return row;
  throw new DomainError("BAD_REQUEST", `This invitation was ${state} already.`);
}

/** Sends the same link again and lets it live for its full time from now on. */
export async function resendInvitation(
  tx: Tx,
  actor: Actor,
  { id }: z.infer<typeof InvitationById>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  checkResend(await getUnanswered(tx, actor, id), now);
  await tx
    .update(invitations)
    .set({ expiresAt: expiryFrom(now) })
    .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, id), isUnanswered));
  await enqueue(tx, "mail-invitation", { organizationId, invitationId: id });
  await writeAudit(tx, actor, { action: "invitation.resent", subjectId: id });
  return DONE;
}

/** Makes a link void. */
export async function revokeInvitation(
  tx: Tx,
  actor: Actor,
  { id }: z.infer<typeof InvitationById>,
): Promise<typeof DONE> {
  const { organizationId, now } = actor;
  await getUnanswered(tx, actor, id);
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, id), isUnanswered));
  await writeAudit(tx, actor, { action: "invitation.revoked", subjectId: id });
  return DONE;
}
