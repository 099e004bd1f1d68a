import * as z from "zod";
import { ORGANIZATION_KINDS, ROLES, TOKEN_PURPOSES } from "@/db/enums";
import { Email, Id, IdempotencyKey, Name, Secret, text } from "@/server/features/common/schema";
import { KeptFacts } from "@/server/features/profiles/schema";

/** Any password that can be typed; whether it may be chosen is said by the server, in a sentence. */
export const Password = text(1000).min(1, "Enter your password.");

/** Six digits of an app, or a recovery code. */
const Code = text(40).min(6, "Enter the six digits, or a recovery code.");

export const RequestSignUp = z.strictObject({ email: Email, kept: KeptFacts.optional() });
export const RequestReset = z.strictObject({ email: Email });
export const RequestSignInLink = z.strictObject({ email: Email });

export const ReadLink = z.strictObject({ secret: Secret });
/** What a link is for, while it is open; reading it uses nothing up. */
export const LinkPreview = z.strictObject({
  purpose: z.enum(TOKEN_PURPOSES),
  email: z.string(),
  hasAnswers: z.boolean(),
  expiresAt: z.date(),
});
export type LinkPreview = z.infer<typeof LinkPreview>;

export const FinishSignUp = z.strictObject({
  secret: Secret,
  name: Name,
  password: Password,
  /** Answers of this device; they go before those that came with the link. */
  kept: KeptFacts.optional(),
  /** False when the person does not want the answers that came with the link. */
  keepAnswers: z.boolean(),
});
export const FinishReset = z.strictObject({ secret: Secret, password: Password });
export const ConfirmEmail = z.strictObject({ secret: Secret });
export const EmailConfirmed = z.strictObject({ isChanged: z.boolean() });

export const Rename = z.strictObject({ name: Name, idempotencyKey: IdempotencyKey });
export const ChangePassword = z.strictObject({ current: text(1000), next: Password });
export const RequestEmailChange = z.strictObject({ email: Email, password: Password });

/** Has no key: what is cancelled stays cancelled, however often it is asked. */
export const CancelEmailChange = z.strictObject({});

export const AskDeletion = z.strictObject({ password: Password });
/** Has no key: what is kept stays kept, however often it is asked. */
export const CancelDeletion = z.strictObject({});

export const StartSecondFactor = z.strictObject({ password: Password });
/** Shown once: the secret as text and as a picture for the app. */
export const SecondFactorOffer = z.strictObject({ secret: z.string(), uri: z.string(), svg: z.string() });
export const ConfirmSecondFactor = z.strictObject({ code: Code });
export const RecoveryCodes = z.strictObject({ codes: z.array(z.string()) });
export const ProveWithCode = z.strictObject({ password: Password, code: Code });
export const EnterCode = z.strictObject({ code: Code });

export const RevokeSession = z.strictObject({ id: Id, idempotencyKey: IdempotencyKey });
export const RevokeOtherSessions = z.strictObject({ idempotencyKey: IdempotencyKey });

const SessionRow = z.strictObject({
  id: z.uuid(),
  device: z.string(),
  network: z.string(),
  createdAt: z.date(),
  lastUsedAt: z.date(),
  isCurrent: z.boolean(),
});
export const Sessions = z.strictObject({ sessions: z.array(SessionRow) });
export type Sessions = z.infer<typeof Sessions>;

/** A place a person may work in: an organization and what they are there. */
export const Place = z.strictObject({
  organizationId: z.uuid(),
  organizationName: z.string(),
  kind: z.enum(ORGANIZATION_KINDS),
  isDemo: z.boolean(),
  role: z.enum(ROLES),
});
export type Place = z.infer<typeof Place>;

/** Everything the frame around a page says of the person. */
export const Me = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  current: Place,
  places: z.array(Place),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  recoveryCodesLeft: z.int(),
  /** What must come before anything else, or null. */
  mustFirst: z.enum(["enter-code", "set-up-second-factor"]).nullable(),
  pendingEmail: z.string().nullable(),
  /** When they asked for the account to be deleted, and from when on it is; null while nobody did. */
  deletionAskedAt: z.date().nullable(),
  deletedFrom: z.date().nullable(),
  /** How much of the inbox is unread. */
  unread: z.int().min(0),
  /** Whether single letters are keys to them. */
  hasSingleKeys: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const SwitchPlace = z.strictObject({ organizationId: Id, role: z.enum(ROLES) });

/** Which ways in this server offers. */
export const WaysIn = z.strictObject({
  hasLink: z.boolean(),
  hasGoogle: z.boolean(),
  demoRoles: z.array(z.enum(ROLES)),
  /** Whether messages leave this server, or are put into a folder of it. */
  sendsMail: z.boolean(),
});
export type WaysIn = z.infer<typeof WaysIn>;

export const Sent = z.strictObject({ sent: z.literal(true) });
