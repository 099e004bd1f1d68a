import type { Database } from "@/db/client";
import type { Env } from "@/server/lib/env";
import type { Logger } from "@/server/lib/logger";
import type { MessageMark } from "@/server/lib/mail";

/** What every job is given. */
export interface JobContext {
  readonly database: Database;
  readonly env: Env;
  readonly log: Logger;
  readonly now: () => Date;
  /** The row in the queue: the same when a job is tried again. */
  readonly mark: Omit<MessageMark, "kind">;
}
