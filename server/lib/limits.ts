import { createHmac } from "node:crypto";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "./errors";

/** How often something may be tried: `points` times in `seconds`. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

const limiters = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>();

function limiterOf(pool: pg.Pool, { name, points, seconds }: Limit): RateLimiterPostgres {
  const known = limiters.get(pool) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(pool, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
  known.set(name, made);
  return made;
}

/** Keys name addresses and networks, so only their keyed hashes are stored. */
function hide(secret: string, parts: readonly string[]): string {
  return createHmac("sha256", secret).update(parts.join("\0")).digest("base64url");
}

/**
 * Counts one try, before it is made. Counts are kept in the database, so that processes share them.
 * @param parts what is counted together, such as an address and a network
 * @throws DomainError TOO_MANY_REQUESTS when there were too many; the database's error when it cannot count
 */
export async function countTry(
  pool: pg.Pool,
  secret: string,
  limit: Limit,
  parts: readonly string[],
): Promise<void> {
  try {
    await limiterOf(pool, limit).consume(hide(secret, parts));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const retryAfterS = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    const minutes = Math.ceil(retryAfterS / 60);
    throw new DomainError(
      "TOO_MANY_REQUESTS",
      `That was tried too often. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
      { retryAfterS },
    );
  }
}

/** Forgets the tries, as after the right password. */
export async function forgetTries(
  pool: pg.Pool,
  secret: string,
  limit: Limit,
  parts: readonly string[],
): Promise<void> {
  await limiterOf(pool, limit).delete(hide(secret, parts));
}

/** Gives one try back, as when it turned out to be no guess. */
export async function returnTry(
  pool: pg.Pool,
  secret: string,
  limit: Limit,
  parts: readonly string[],
): Promise<void> {
  await limiterOf(pool, limit).reward(hide(secret, parts));
}
