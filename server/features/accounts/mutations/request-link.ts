import "server-only";
import { inTransaction } from "@/db/context";
import type { SignInContext } from "@/server/auth/credentials";
import { MAIL_ADDRESS, MAIL_NETWORK } from "@/server/auth/limits";
import type { KeptFacts } from "@/server/features/profiles/schema";
import { countTry } from "@/server/lib/limits";
import { mintLink } from "./links";

type Visitor = Pick<SignInContext, "database" | "env" | "origin" | "now">;

/** Counts a message that somebody asks for, before anything is looked up. */
export async function countMessage({ database, env, origin }: Visitor, email: string): Promise<void> {
  await countTry(database.pool, env.authSecret, MAIL_NETWORK, [origin.network]);
  await countTry(database.pool, env.authSecret, MAIL_ADDRESS, [email]);
}

/**
 * Has a link sent to an address. Whether it has an account is found out by the job alone, so the answer, its time and
 * the work are the same for all.
 * @throws DomainError TOO_MANY_REQUESTS
 */
export async function requestLink(
  visitor: Visitor,
  purpose: "sign-up" | "reset" | "sign-in",
  { email, kept }: { readonly email: string; readonly kept?: KeptFacts | undefined },
): Promise<void> {
  await countMessage(visitor, email);
  const { database, env, now } = visitor;
  await inTransaction(database, { email }, (tx) =>
    mintLink(tx, env.authSecret, { purpose, email, kept }, now),
  );
}
