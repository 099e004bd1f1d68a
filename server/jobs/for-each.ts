import "server-only";
import { isUnavailable } from "@/db/client";
import type { JobContext } from "./job";

/**
 * Does the same for one person after the other. What fails for one is logged and left for the clock's next call, so that
 * nobody waits for somebody else's trouble.
 * @throws when the database is away: the queue tries the whole again
 */
export async function forEachOf<Row>(
  { log }: Pick<JobContext, "log">,
  rows: readonly Row[],
  work: (row: Row) => Promise<void>,
): Promise<void> {
  for (const row of rows) {
    try {
      await work(row);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      log.error({ err: error }, "a job failed for one person");
    }
  }
}
