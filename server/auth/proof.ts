import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { inTransaction } from "@/db/context";
import { userSecrets } from "@/db/schema";
import type { Env } from "@/server/lib/env";
import { DomainError } from "@/server/lib/errors";
import { countTry, returnTry } from "@/server/lib/limits";
import { PROOF } from "./limits";
import { isPassword } from "./password";

interface Asking {
  readonly database: Database;
  readonly env: Env;
}

/** What a person is asked for again. Each is counted by itself, so that knowing one gives no tries at the other. */
export type ProofKind = "password" | "code";

/** Counts a try at a proof before it is made. It happens outside the call's transaction, so that no failure undoes it. */
export function countProof({ database, env }: Asking, kind: ProofKind, userId: string): Promise<void> {
  return countTry(database.pool, env.authSecret, PROOF, [kind, userId]);
}

/** Gives the try back when the proof was right. */
export function returnProof({ database, env }: Asking, kind: ProofKind, userId: string): Promise<void> {
  return returnTry(database.pool, env.authSecret, PROOF, [kind, userId]);
}

/**
 * Checks the password that a signed-in person types again. No connection is held while the hash waits for its turn.
 * @param path the input's field, for the sentence
 * @returns the hash as it was checked, to be compared in the transaction of the change
 * @throws DomainError BAD_REQUEST when it is wrong, TOO_MANY_REQUESTS
 */
export async function provePassword(
  asking: Asking,
  userId: string,
  password: string,
  path: string,
): Promise<string> {
  await countProof(asking, "password", userId);
  const [secrets] = await inTransaction(asking.database, { userId }, (tx) =>
    tx
      .select({ passwordHash: userSecrets.passwordHash })
      .from(userSecrets)
      .where(eq(userSecrets.userId, userId)),
  );
  const kept = secrets?.passwordHash ?? null;
  if ((await isPassword(kept, password)) && kept !== null) {
    await returnProof(asking, "password", userId);
    return kept;
  }
  const message =
    kept === null
      ? "Your account has no password yet. Choose one with a reset link first."
      : "This is not your password.";
  throw new DomainError("BAD_REQUEST", message, { problems: [{ path, message }] });
}
