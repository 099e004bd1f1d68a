import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assume, inTransaction } from "@/db/context";
import { DEMO_EMAILS } from "@/db/demo-people";
import type { Role } from "@/db/enums";
import { emailTokens, memberships, membershipRoles, organizations, userSecrets } from "@/db/schema";
import type { Env } from "@/server/lib/env";
import { countTry, forgetTries, returnTry } from "@/server/lib/limits";
import { createAccount, findUserByEmail } from "./accounts";
import { LINK, SIGN_IN, SIGN_IN_NETWORK } from "./limits";
import { isPassword } from "./password";
import { hashSecret } from "./secrets";
import { type Origin, startSession } from "./sign-in";

/** What every way of signing in needs to know. */
export interface SignInContext {
  readonly database: Database;
  readonly env: Env;
  readonly origin: Origin;
  readonly now: Date;
  readonly requestId: string;
}

/**
 * Signs in with address and password. Wrong password, unknown address and an account without a password answer alike and
 * take the same time.
 * @returns the cookie's secret, or null
 * @throws DomainError TOO_MANY_REQUESTS
 */
export async function signInWithPassword(
  context: SignInContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string | null> {
  const { database, env, origin, now, requestId } = context;
  const { pool } = database;
  const { network } = origin;
  await countTry(pool, env.authSecret, SIGN_IN_NETWORK, [network]);
  await countTry(pool, env.authSecret, SIGN_IN, [email, network]);
  const found = await inTransaction(database, {}, async (tx) => {
    const user = await findUserByEmail(tx, email);
    // Asked also where there is nobody, so that both take as long.
    const asked = user?.id ?? randomUUID();
    await assume(tx, { userId: asked });
    const [secrets] = await tx
      .select({ passwordHash: userSecrets.passwordHash })
      .from(userSecrets)
      .where(eq(userSecrets.userId, asked));
    return { userId: user?.id ?? null, hash: secrets?.passwordHash ?? null };
  });
  const isRight = await isPassword(found.hash, password);
  const { userId } = found;
  if (!isRight || userId === null) return null;
  await forgetTries(pool, env.authSecret, SIGN_IN, [email, network]);
  await returnTry(pool, env.authSecret, SIGN_IN_NETWORK, [network]);
  return inTransaction(database, {}, (tx) => startSession(tx, userId, { origin, now, requestId }));
}

/** Signs in with the secret of a link that was sent by e-mail; the link works once. */
export async function signInWithLink(context: SignInContext, secret: string): Promise<string | null> {
  const { database, env, origin, now, requestId } = context;
  await countTry(database.pool, env.authSecret, LINK, [origin.network]);
  const secretHash = hashSecret(secret);
  return inTransaction(database, { secretHash }, async (tx) => {
    const [token] = await tx
      .update(emailTokens)
      .set({ usedAt: now })
      .where(
        and(
          eq(emailTokens.secretHash, secretHash),
          eq(emailTokens.purpose, "sign-in"),
          isNull(emailTokens.usedAt),
          gt(emailTokens.expiresAt, now),
        ),
      )
      .returning({ email: emailTokens.email });
    if (token === undefined) return null;
    const user = await findUserByEmail(tx, token.email);
    return user === null ? null : startSession(tx, user.id, { origin, now, requestId });
  });
}

/** Signs in as one of the demo's people. Only with the embedded database, and only where the demo was seeded. */
export async function signInAsDemo(context: SignInContext, role: Role): Promise<string | null> {
  const { database, env, origin, now, requestId } = context;
  if (!env.isEmbedded) return null;
  return inTransaction(database, {}, async (tx) => {
    const user = await findUserByEmail(tx, DEMO_EMAILS[role]);
    if (user === null) return null;
    await assume(tx, { userId: user.id });
    const demo = await tx
      .select({ id: organizations.id })
      .from(organizations)
      .innerJoin(memberships, eq(memberships.organizationId, organizations.id))
      .innerJoin(
        membershipRoles,
        and(eq(membershipRoles.organizationId, organizations.id), eq(membershipRoles.userId, user.id)),
      )
      .where(
        and(eq(memberships.userId, user.id), eq(membershipRoles.role, role), eq(organizations.isDemo, true)),
      );
    return demo.length === 0 ? null : startSession(tx, user.id, { origin, now, requestId });
  });
}

/** Signs in whom Google vouches for, and makes an account on the first time. The address must be verified by Google. */
export async function signInWithGoogle(
  context: SignInContext,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<string> {
  const { database, origin, now, requestId } = context;
  return inTransaction(database, {}, async (tx) => {
    const user = await findUserByEmail(tx, email);
    const id = user?.id ?? randomUUID();
    if (user === null) await createAccount(tx, { id, email, name, passwordHash: null, now, requestId });
    return startSession(tx, id, { origin, now, requestId });
  });
}
