import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, roleName, secretHash, tokenPurpose } from "./columns";
import { OWN_USER, policies } from "./policies";

/** A person who can sign in. Secrets stand apart, so that who may see a name never sees a hash. */
export const users = pgTable(
  "users",
  {
    id: id().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    deactivatedAt: instant(),
    /** When its owner asked for the account to be deleted: 30 days later it is. */
    deletionAskedAt: instant(),
  },
  (t) => [
    unique("users_email_key").on(t.email),
    check("users_email_lower_check", sql`${t.email} = lower(${t.email})`),
    ...policies("users", {
      select: sql`id = rights.user_id() or email = rights.email() or id in (select rights.visible_people())`,
      insert: sql`id = rights.user_id()`,
      update: sql`id = rights.user_id()`,
    }),
  ],
);

/** How a person proves who they are; one row per person, theirs alone. */
export const userSecrets = pgTable(
  "user_secrets",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    passwordHash: text(),
    /** Encrypted with a key that is not in the database. */
    totpSecret: text(),
    totpConfirmedAt: instant(),
    /** The last time step whose code was used: a code works once. */
    totpLastStep: bigint({ mode: "number" }),
    updatedAt: instant().notNull().defaultNow(),
  },
  () => policies("user_secrets", { select: OWN_USER, insert: OWN_USER, update: OWN_USER }),
);

export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    codeHash: secretHash().notNull(),
    usedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.codeHash] }),
    ...policies("recovery_codes", {
      select: OWN_USER,
      insert: OWN_USER,
      update: OWN_USER,
      delete: OWN_USER,
    }),
  ],
);

/** One row per sign-in, read on every request by `rights.open_session`. */
export const sessions = pgTable(
  "sessions",
  {
    id: id().primaryKey(),
    secretHash: secretHash().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** As which member this session works now; checked against the membership on every request. */
    activeOrganizationId: uuid().notNull(),
    activeRole: roleName().notNull(),
    hasProvedSecondFactor: boolean().notNull().default(false),
    device: text().notNull(),
    network: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    unique("sessions_secret_hash_key").on(t.secretHash),
    // Own sessions, newest first.
    index("sessions_user_id_last_used_at_idx").on(t.userId, t.lastUsedAt.desc()),
    ...policies("sessions", { select: OWN_USER, insert: OWN_USER, update: OWN_USER }),
  ],
);

/** A change of address that waits for a yes from both addresses. */
export const emailChanges = pgTable(
  "email_changes",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    newEmail: text().notNull(),
    oldConfirmedAt: instant(),
    newConfirmedAt: instant(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index("email_changes_user_id_idx").on(t.userId),
    check("email_changes_new_email_lower_check", sql`${t.newEmail} = lower(${t.newEmail})`),
    ...policies("email_changes", { select: OWN_USER, insert: OWN_USER, update: OWN_USER }),
  ],
);

/** A link sent to an address: one purpose, one use, an end. Only who holds the secret, or the address, sees the row. */
export const emailTokens = pgTable(
  "email_tokens",
  {
    id: id().primaryKey(),
    secretHash: secretHash().notNull(),
    purpose: tokenPurpose().notNull(),
    email: text().notNull(),
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    emailChangeId: uuid().references(() => emailChanges.id, { onDelete: "cascade" }),
    /** A guest's answers on their way into a new account, as KeptFacts. */
    kept: jsonb(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    unique("email_tokens_secret_hash_key").on(t.secretHash),
    // All open links of one address and purpose, which a newer one replaces.
    index("email_tokens_email_purpose_idx").on(t.email, t.purpose),
    index("email_tokens_user_id_idx").on(t.userId),
    index("email_tokens_email_change_id_idx").on(t.emailChangeId),
    ...policies("email_tokens", {
      select: sql`secret_hash = rights.secret_hash() or email = rights.email()`,
      insert: sql`email = rights.email()`,
      update: sql`secret_hash = rights.secret_hash() or email = rights.email()`,
      delete: sql`email = rights.email()`,
    }),
  ],
);
