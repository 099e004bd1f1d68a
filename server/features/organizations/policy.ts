import type { Role } from "@/db/enums";
import { DomainError } from "@/server/lib/errors";
import type { InvitationRow } from "./schema";

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long an invitation can be accepted. */
const INVITATION_MS = 14 * DAY_MS;
/** How soon the same message may be sent again. */
const RESEND_AFTER_S = 60;

/** The roles of those who advise others. */
export const STAFF_ROLES = ["mentor", "coordinator"] as const;
type StaffRole = (typeof STAFF_ROLES)[number];

/** Which roles of the staff somebody gets and loses; the coordinator's last, because it gives the right to the rest. */
export function compareRoles(before: readonly Role[], after: readonly StaffRole[]) {
  return {
    added: STAFF_ROLES.filter((role) => after.includes(role) && !before.includes(role)),
    removed: STAFF_ROLES.filter((role) => !after.includes(role) && before.includes(role)),
  };
}

/** When an invitation that is sent now runs out. */
export const expiryFrom = (now: Date): Date => new Date(now.getTime() + INVITATION_MS);

interface Invitation {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly declinedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What has become of an invitation. */
export function stateOf(invitation: Invitation, now: Date): InvitationRow["state"] {
  if (invitation.acceptedAt !== null) return "accepted";
  if (invitation.declinedAt !== null) return "declined";
  if (invitation.revokedAt !== null) return "withdrawn";
  return invitation.expiresAt > now ? "open" : "expired";
}

/**
 * Refuses to send a message again at once.
 * @throws DomainError TOO_MANY_REQUESTS
 */
export function checkResend({ expiresAt }: Invitation, now: Date): void {
  const sinceS = (now.getTime() + INVITATION_MS - expiresAt.getTime()) / 1000;
  if (sinceS < 0 || sinceS >= RESEND_AFTER_S) return;
  throw new DomainError("TOO_MANY_REQUESTS", "This was sent a moment ago. Try again in a minute.", {
    retryAfterS: Math.ceil(RESEND_AFTER_S - sinceS),
  });
}

/** The one answer for a link that leads nowhere (any more). */
export const isClosed = () =>
  new DomainError(
    "NOT_FOUND",
    "This invitation can't be used. It was used or withdrawn, or its time has run out.",
  );
