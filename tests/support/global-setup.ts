import { openTestPostgres } from "@/bin/lib/test-postgres.mjs";

/** Opens the tests' PostgreSQL when `npm test` did not, so that a single file can be run by itself. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.AIRWAY_TEST_ADMIN_URL || process.env.AIRWAY_TEST_NO_DATABASE) return undefined;
  const { env, close } = await openTestPostgres();
  Object.assign(process.env, env);
  return close;
}
