import { execFile } from "node:child_process";
import {
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { tail } from "../children.mjs";
import { codeOf, Refusal } from "../refusal.mjs";
import { programOf } from "./binaries.mjs";
import { describeDamaged, explain } from "./complaints.mjs";
import { makePrivate } from "./place.mjs";

const MAJOR = "18";
/** Without these no PostgreSQL starts, and no PostgreSQL can make them again. */
const VITAL = ["PG_VERSION", "global/pg_control", "base", "pg_wal", "pg_hba.conf", "postgresql.conf"];
const HBA = `# Passwords only, from this machine only.
host all all 127.0.0.1/32 scram-sha-256
`;

/** What PostgreSQL's programs see of the environment: nothing of the app's secrets. */
export const PG_ENV = /** @type {NodeJS.ProcessEnv} */ (
  /** @type {Record<string, string | undefined>} */ ({
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    TMPDIR: process.env.TMPDIR,
    TEMP: process.env.TEMP,
    LC_ALL: "C",
    TZ: "UTC",
  })
);

/**
 * @param {string} data
 * @returns {string[]} what lies in the folder; nothing when it does not exist
 */
function list(data) {
  try {
    return readdirSync(data);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR") throw new Refusal(describeForeign(data));
    throw new Refusal(
      `Airway cannot read its database in ${data} (${code}): run the command as the user who ran it first, ` +
        `or move that folder away and run the command again, which begins with an empty database.`,
    );
  }
}

/** @param {string} data */
function describeForeign(data) {
  return (
    `${data} is not empty and is no database of Airway: move what lies there to another place ` +
    `and run the command again.`
  );
}

/**
 * Whether the folder holds a cluster, be it whole or damaged.
 * @param {string} data
 */
export function holdsCluster(data) {
  const names = list(data);
  return ["global", "base", "PG_VERSION"].some((name) => names.includes(name));
}

/**
 * Tells whether the folder holds a whole cluster. It never changes anything.
 * @param {string} data
 * @returns {"none" | "whole"}
 * @throws {Refusal} when it holds something that Airway must not touch
 */
export function inspect(data) {
  if (list(data).length === 0) return "none";
  if (!holdsCluster(data)) throw new Refusal(describeForeign(data));
  const missing = VITAL.find((path) => !existsSync(join(data, path)));
  if (missing !== undefined) throw new Refusal(describeDamaged(data, `${missing} is missing`));
  const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR) return "whole";
  throw new Refusal(
    `The database in ${data} was made by PostgreSQL ${version} and this is ${MAJOR}: bring its data over with ` +
      `pg_dump and that version, or move the folder away and run the command again, which begins with an empty database.`,
  );
}

/**
 * Makes a cluster. It is made beside its place and moved there when it is complete, so that a crash leaves
 * nothing that looks like a database.
 * @param {import("./place.mjs").Place} place
 * @param {string} password of the superuser
 * @param {boolean} durable
 */
export async function makeCluster({ data, native, account }, password, durable) {
  const prefix = `${basename(data)}.making-`;
  for (const name of readdirSync(dirname(data)).filter((entry) => entry.startsWith(prefix))) {
    rmSync(join(dirname(data), name), { recursive: true, force: true });
  }
  const stage = join(dirname(data), `${prefix}${process.pid}`);
  const words = join(stage, "password");
  makePrivate(stage, account);
  writeFileSync(words, `${password}\n`, { mode: 0o600 });
  if (account !== null) chownSync(words, account.uid, account.gid);
  const made = join(stage, "data");
  const settings = "--username postgres --auth scram-sha-256 --encoding UTF8 --locale C --no-instructions";
  const collation = "--locale-provider builtin --builtin-locale C.UTF-8";
  const args = `${settings} ${collation}${durable ? "" : " --no-sync"}`.split(" ");
  try {
    const options = { ...account, cwd: stage, env: PG_ENV };
    await promisify(execFile)(
      programOf(native, "initdb"),
      ["--pgdata", made, "--pwfile", words, ...args],
      options,
    ).catch((error) => {
      const output = `${error.stdout ?? ""}\n${error.stderr ?? ""}\n${error.message}`;
      throw new Refusal(
        explain(output, data) ?? `PostgreSQL could not make a database:\n${tail(output, 10)}`,
      );
    });
    writeFileSync(join(made, "pg_hba.conf"), HBA);
    if (existsSync(data)) rmdirSync(data);
    renameSync(made, data);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
