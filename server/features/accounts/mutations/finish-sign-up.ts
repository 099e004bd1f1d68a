import "server-only";
import { randomUUID } from "node:crypto";
import type * as z from "zod";
import { findBrokenConstraint } from "@/db/client";
import { inTransaction, type Tx } from "@/db/context";
import { createAccount } from "@/server/auth/accounts";
import type { SignInContext } from "@/server/auth/credentials";
import { hashPassword } from "@/server/auth/password";
import { hashSecret } from "@/server/auth/secrets";
import { keepFacts } from "@/server/features/profiles/mutations";
import { KeptFacts } from "@/server/features/profiles/schema";
import { DomainError } from "@/server/lib/errors";
import type { FinishSignUp } from "../schema";
import { checkPassword } from "./check-password";
import { claimLink, getOpenLink } from "./links";

type Input = z.infer<typeof FinishSignUp>;

/** The answers to keep: those of this device, else those that came with the link, if the person wants them. */
function chooseAnswers({ kept, keepAnswers }: Input, withLink: unknown): KeptFacts | null {
  if (kept !== undefined) return kept;
  const parsed = KeptFacts.safeParse(withLink);
  return keepAnswers && parsed.success ? parsed.data : null;
}

async function finish(tx: Tx, visitor: SignInContext, input: Input, passwordHash: string): Promise<void> {
  const { now, requestId } = visitor;
  const { email, kept } = await claimLink(tx, input.secret, ["sign-up"], now);
  const id = randomUUID();
  await createAccount(tx, { id, email, name: input.name, passwordHash, now, requestId });
  const answers = chooseAnswers(input, kept);
  if (answers !== null) await keepFacts(tx, { organizationId: id, userId: id }, answers, now);
}

/**
 * Makes the account that a link was sent for, with the guest's answers whole.
 * @throws DomainError NOT_FOUND for a link that is not open, BAD_REQUEST for a password that is too easy, CONFLICT
 */
export async function finishSignUp(visitor: SignInContext, input: Input): Promise<void> {
  const { database, now } = visitor;
  const rights = { secretHash: hashSecret(input.secret) };
  const link = await inTransaction(database, rights, (tx) => getOpenLink(tx, input.secret, ["sign-up"], now));
  checkPassword(input.password, link.email, "password");
  const passwordHash = await hashPassword(input.password);
  try {
    await inTransaction(database, rights, (tx) => finish(tx, visitor, input, passwordHash));
  } catch (error) {
    if (findBrokenConstraint(error) !== "users_email_key") throw error;
    throw new DomainError("CONFLICT", "This address has an account by now. Sign in instead.");
  }
}
