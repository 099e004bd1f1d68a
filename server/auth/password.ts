import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { dictionary } from "@zxcvbn-ts/language-common";
import pLimit from "p-limit";
import { DomainError } from "@/server/lib/errors";

/** Argon2id as OWASP advises: 19 MiB, two passes. The package's own default is argon2id. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 4;
const MAX_WAITING = 60;
const MIN_LENGTH = 8;

const turn = pLimit(AT_ONCE);
const common = new Set<string>(dictionary["passwords-common"]);
/** Checked where there is no account, so that the answer takes as long as for one. */
const NOBODYS = hash("the password of nobody", OPTIONS);

function queue<T>(work: () => Promise<T>): Promise<T> {
  if (turn.pendingCount >= MAX_WAITING) {
    throw new DomainError("SERVICE_UNAVAILABLE", "Many people are signing in. Try again in a moment.", {
      retryAfterS: 2,
    });
  }
  return turn(work);
}

/** The sentence for a password that is too easy to guess, or null. Length is counted in characters. */
export function findPasswordProblem(password: string, email: string): string | null {
  if ([...password].length < MIN_LENGTH) return "Use at least 8 characters; 15 or more are better.";
  const lower = password.toLowerCase();
  if (common.has(lower) || lower === email || lower === email.split("@")[0]) {
    return "This password is one of the first that others would try. Choose another.";
  }
  return null;
}

/** The hash to keep; the whole password counts, however long. */
export function hashPassword(password: string): Promise<string> {
  return queue(() => hash(password, OPTIONS));
}

/** Whether a password is the kept one. Without a kept one it takes as long and says no. */
export function isPassword(kept: string | null, password: string): Promise<boolean> {
  return queue(async () => (await verify(kept ?? (await NOBODYS), password)) && kept !== null);
}
