import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { beforeExit, run, tail } from "./children.mjs";
import { inData, inRoot } from "./paths.mjs";
import { dropPostgres, openPostgres } from "./postgres.mjs";
import { readMark, writeMark } from "./postgres/roles.mjs";
import { Refusal } from "./refusal.mjs";
import { ensureAuthSecret } from "./settings.mjs";

const MIGRATE = "db/migrate.ts";
const SEED = "db/seed/demo.ts";
/** With this code `--check` says that the database lacks migrations. */
const PENDING = 3;

/**
 * @typedef {object} Database
 * @property {Record<string, string>} env what the server needs to know
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} output what a script of the database printed
 * @param {string} doing what failed, for a sentence
 */
export function describeDatabaseFailure(output, doing) {
  const away = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|ENETUNREACH)\b/.exec(
    output,
  )?.[1];
  if (away !== undefined) {
    return `The database server did not answer (${away}): check that it runs and that the settings name its host and port.`;
  }
  if (/\b28P01\b|\b28000\b|password authentication failed/.test(output)) {
    return "The database server refused the user or the password: correct them in the settings.";
  }
  if (/\b3D000\b/.test(output)) {
    return "The database server has no such database: create it, or correct its name in the settings.";
  }
  return `${doing} failed:\n${tail(output, 20)}`;
}

/**
 * Runs a script of `db/` with tsx.
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 */
function runScript(script, args, env) {
  return run(process.execPath, ["--import", "tsx", script, ...args], { env });
}

/**
 * @param {string} script
 * @param {string} doing
 * @param {string} url
 */
async function runAsOwner(script, doing, url) {
  const { code, output } = await runScript(script, [], {
    MIGRATION_DATABASE_URL: url,
    DATABASE_URL: undefined,
  });
  if (code !== 0) throw new Refusal(describeDatabaseFailure(output, doing));
}

/** A hash of everything that says what the database looks like. */
function hashOfSchema() {
  const hash = createHash("sha256");
  for (const folder of ["db", "drizzle"]) {
    const paths = readdirSync(inRoot(folder), { recursive: true }).map((path) => `${folder}/${String(path)}`);
    for (const path of paths.filter((name) => statSync(inRoot(name)).isFile()).sort()) {
      hash.update(`${path}\0`).update(readFileSync(inRoot(path)));
    }
  }
  return hash.digest("hex").slice(0, 32);
}

/** AIRWAY_FRESH_DATA=1 begins with nothing, for browser tests; only ever in a folder that AIRWAY_DATA_DIR names. */
async function clearTestData() {
  if (process.env.AIRWAY_FRESH_DATA !== "1") return;
  if (inData() === inRoot(".data")) {
    throw new Refusal(
      "AIRWAY_FRESH_DATA needs AIRWAY_DATA_DIR to name another folder than .data, which it never empties.",
    );
  }
  await dropPostgres(inData("postgres"));
  rmSync(inData("mail"), { recursive: true, force: true });
}

/**
 * The database that comes with Airway: started, migrated when the migrations are new to it, seeded once.
 * @param {(line: string) => void} say
 * @returns {Promise<Database>}
 */
async function openEmbedded(say) {
  await clearTestData();
  const opening = openPostgres({ say });
  beforeExit(() => opening.then(({ stop }) => stop()).catch(() => undefined));
  const { ownerUrl, appUrl, stop } = await opening;
  try {
    const done = await readMark(ownerUrl);
    const schema = hashOfSchema();
    if (done.schema !== schema) await runAsOwner(MIGRATE, "Migrating the database", ownerUrl);
    if (!done.seeded) {
      say("Filling the database with a fictional program …");
      await runAsOwner(SEED, "Filling the database", ownerUrl);
    }
    if (done.schema !== schema || !done.seeded) await writeMark(ownerUrl, { schema, seeded: true });
  } catch (error) {
    await stop();
    throw error;
  }
  const env = {
    DATABASE_URL: appUrl,
    AIRWAY_EMBEDDED: "1",
    AUTH_SECRET: process.env.AUTH_SECRET || ensureAuthSecret(),
  };
  return { env, close: stop };
}

/**
 * A server of the person's own: migrated when they gave the right to, and never filled.
 * @param {string} url
 * @param {string | undefined} migrationUrl
 * @param {(line: string) => void} say
 * @returns {Promise<Database>}
 */
async function openOwn(url, migrationUrl, say) {
  if (!process.env.AUTH_SECRET) {
    throw new Refusal(
      "AUTH_SECRET must be set when DATABASE_URL is: 32 random bytes, the same on every server (openssl rand -base64 32).",
    );
  }
  if (migrationUrl) {
    say("Migrating the database …");
    await runAsOwner(MIGRATE, "Migrating the database", migrationUrl);
  } else {
    const env = { DATABASE_URL: url, MIGRATION_DATABASE_URL: undefined };
    const { code, output } = await runScript(MIGRATE, ["--check"], env);
    if (code === PENDING) {
      throw new Refusal(
        "The database lacks migrations of this version: set MIGRATION_DATABASE_URL to its owner's address for one start.",
      );
    }
    if (code !== 0) throw new Refusal(describeDatabaseFailure(output, "Checking the database"));
  }
  return { env: { DATABASE_URL: url }, close: () => Promise.resolve() };
}

/**
 * Makes the database ready: the one that DATABASE_URL names, or the one that comes with Airway.
 * @param {(line: string) => void} say
 * @returns {Promise<Database>}
 * @throws {Refusal} with one sentence
 */
export async function openDatabase(say) {
  const { DATABASE_URL: url, MIGRATION_DATABASE_URL: migrationUrl } = process.env;
  if (url) return openOwn(url, migrationUrl, say);
  if (!migrationUrl) return openEmbedded(say);
  throw new Refusal(
    "MIGRATION_DATABASE_URL is set and DATABASE_URL is not: set both, or neither for the database that comes with Airway.",
  );
}
