import * as z from "zod";

const Id = z.uuid();
const Address = z.string();

/** What happened that a person should hear of, also when it was not them. */
export const NOTICES = [
  "password-changed",
  "second-factor-removed",
  "email-changed",
  "deletion-asked",
  "deletion-cancelled",
] as const;
export type Notice = (typeof NOTICES)[number];

/** Every job and what it is told: an address and ids at most, because the queue keeps it as it is. */
export const PAYLOADS = {
  "mail-link": z.strictObject({ tokenId: Id, email: Address }),
  "forget-link": z.strictObject({ tokenId: Id, email: Address }),
  "mail-notice": z.strictObject({ notice: z.enum(NOTICES), email: Address }),
  "mail-invitation": z.strictObject({ organizationId: Id, invitationId: Id }),
  "mail-digest": z.strictObject({ userId: Id, ids: z.array(Id) }),
  "refresh-plan": z.strictObject({ organizationId: Id, applicantId: Id }),
  /** Called by the clock, which adds a note of its own. */
  "refresh-plans": z.object({}),
  "watch-deadlines": z.object({}),
  "send-digests": z.object({}),
  tidy: z.object({}),
} as const;

export type JobName = keyof typeof PAYLOADS;
export type Payload<Name extends JobName> = z.infer<(typeof PAYLOADS)[Name]>;
