import "server-only";
import type { JobContext } from "./job";

/** Jobs that failed for good are kept a week, for whoever looks why, and then their address is gone too. */
const FORGET_JOBS = `
  delete from graphile_worker._private_jobs
  where attempts >= max_attempts and run_at < $1::timestamptz - interval '7 days'
`;

/**
 * Removes what has served its time: ended sessions, dead links, old keys and counts, jobs that failed for good, and the
 * accounts whose owners asked for it 30 days ago.
 */
export async function tidy({ database, now }: JobContext): Promise<void> {
  const at = now();
  await database.pool.query("select rights.tidy($1)", [at]);
  await database.pool.query("select rights.end_accounts($1)", [at]);
  await database.pool.query(FORGET_JOBS, [at]);
}
