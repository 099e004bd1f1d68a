import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/context";
import type { JobName, Payload } from "./payloads";

/** Mail that could not be sent is tried again over three to four hours. */
const MAX_ATTEMPTS = 10;

/**
 * Adds a job in the transaction of the change that calls for it: both are kept or neither.
 * @param runAt the earliest time; now when absent
 * @param key a waiting job with the same key is put off instead of a second one being added
 */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: Payload<Name>,
  runAt?: Date,
  key?: string,
): Promise<void> {
  await tx.execute(sql`select from graphile_worker.add_job(
    ${name}, ${JSON.stringify(payload)}::json,
    run_at => ${runAt?.toISOString() ?? null}::timestamptz, max_attempts => ${MAX_ATTEMPTS},
    job_key => ${key ?? null}::text)`);
}
