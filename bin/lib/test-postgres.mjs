import { beforeExit } from "./children.mjs";
import { inRoot } from "./paths.mjs";
import { InUse, openPostgres } from "./postgres.mjs";
import { dropMatching } from "./postgres/roles.mjs";

const SLOTS = 8;

/** Databases with this beginning belong to one run of the tests; those that a killed run left are dropped. */
const RUN_PREFIX = "test_";

/**
 * Opens a PostgreSQL for tests: kept between runs, and without the safety that only real data need. Several
 * runs at once have one each.
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ env: Record<string, string>, close: () => Promise<void> }>}
 */
export async function openTestPostgres(say = () => undefined) {
  for (let slot = 1; ; slot++) {
    const folder = inRoot(".data", slot === 1 ? "test-postgres" : `test-postgres-${slot}`);
    try {
      const opening = openPostgres({ folder, say, durable: false });
      beforeExit(() => opening.then(({ stop }) => stop()).catch(() => undefined));
      const { adminUrl, ownerUrl, appUrl, stop } = await opening;
      await dropMatching(adminUrl, RUN_PREFIX);
      const env = {
        AIRWAY_TEST_ADMIN_URL: adminUrl,
        AIRWAY_TEST_OWNER_URL: ownerUrl,
        AIRWAY_TEST_APP_URL: appUrl,
      };
      return { env, close: stop };
    } catch (error) {
      if (!(error instanceof InUse) || slot === SLOTS) throw error;
    }
  }
}
