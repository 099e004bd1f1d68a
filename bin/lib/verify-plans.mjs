import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { inData, inRoot } from "./paths.mjs";
import { InUse, openPostgres } from "./postgres.mjs";
import { readKeys } from "./postgres/keys.mjs";
import { DATABASE, urlFor } from "./postgres/roles.mjs";
import { Refusal } from "./refusal.mjs";
import { loadEnvFiles } from "./settings.mjs";

/**
 * The database's owner, who alone may read everybody's plans: of the person's own server, or of the one that comes with
 * Airway, whether or not it runs.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
async function openAsOwner() {
  const { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl } = process.env;
  if (ownerUrl) return { url: ownerUrl, close: () => Promise.resolve() };
  if (appUrl) {
    throw new Refusal("MIGRATION_DATABASE_URL must be set to the address of the database's owner.");
  }
  try {
    const { ownerUrl: url, stop } = await openPostgres({ say: console.error, revive: false });
    return { url, close: stop };
  } catch (error) {
    if (!(error instanceof InUse)) throw error;
    const { keys } = readKeys(`${inData("postgres")}.json`);
    return { url: urlFor(keys, "airway_owner", DATABASE), close: () => Promise.resolve() };
  }
}

/**
 * `npm run verify:plans`: makes every stored plan again under the rules it names and reports each byte that differs.
 * @returns {Promise<number>} the exit code: 1 when a plan is not what it was
 */
export async function main() {
  loadEnvFiles();
  await ensureInstalled(console.error);
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: inRoot("tsconfig.json") });
  const { url, close } = await openAsOwner();
  try {
    /** @type {{ main: (url: string) => Promise<number> }} */
    const command = await import(pathToFileURL(inRoot("bin", "verify-plans.ts")).href);
    return await command.main(url);
  } finally {
    await close();
  }
}
