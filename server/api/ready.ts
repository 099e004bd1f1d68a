import "server-only";
import { getDatabase } from "@/db/client";
import { createLogger } from "@/server/lib/logger";

const WAIT_MS = 2000;
const RETRY_S = 2;

const log = createLogger({ level: process.env.LOG_LEVEL });

/** A role that bypasses row-level security would leave one lock where two are promised. */
const CHECK = `
  select coalesce(bool_or(rolsuper or rolbypassrls), true) as is_unsafe from pg_roles where rolname = current_user
`;

async function ask(): Promise<"ready" | "away"> {
  const { rows } = await getDatabase().pool.query<{ is_unsafe: boolean }>(CHECK);
  if (rows[0]?.is_unsafe === false) return "ready";
  log.error("DATABASE_URL names a role that bypasses row-level security: use one that does not.");
  return "away";
}

/** Whether the database answers, and as a role that row-level security binds. Never throws, never waits long. */
export async function checkDatabase(): Promise<"ready" | "away"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"away">((resolve) => {
    timer = setTimeout(() => {
      resolve("away");
    }, WAIT_MS);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    log.warn({ err: error }, "the database is away");
    return "away";
  } finally {
    clearTimeout(timer);
  }
}

/** The headers of an answer that asks to be tried again when the database is back. */
export const AWAY_HEADERS = { "retry-after": String(RETRY_S), "cache-control": "no-store" } as const;
