import { LOOPBACK } from "../port.mjs";
import { codeOf } from "../refusal.mjs";

export const DATABASE = "airway";
const PLAIN = "LOGIN INHERIT NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS";

/**
 * @param {import("./keys.mjs").Keys} keys
 * @param {"postgres" | "airway_owner" | "airway_app"} role
 * @param {string} database
 */
export function urlFor(keys, role, database) {
  return `postgres://${role}:${keys[role]}@${LOOPBACK}:${keys.port}/${database}`;
}

/**
 * @template T
 * @param {string} url
 * @param {(query: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<T>} work
 */
async function connected(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(async (sql) => {
      /** @type {import("pg").QueryResult<Record<string, unknown>>} */
      const { rows } = await client.query(sql);
      return rows;
    });
  } finally {
    await client.end();
  }
}

/**
 * Sees to it that the roles and the database exist, with these passwords and no rights beyond their own.
 * @param {import("./keys.mjs").Keys} keys
 * @returns {Promise<boolean>} false when the superuser's password is not the cluster's
 */
export async function ensureRoles(keys) {
  try {
    await connected(urlFor(keys, "postgres", "postgres"), async (query) => {
      const roles = new Set((await query("SELECT rolname FROM pg_roles")).map(({ rolname }) => rolname));
      const missing = ["airway_owner", "airway_app"].filter((role) => !roles.has(role));
      for (const role of missing) await query(`CREATE ROLE ${role}`);
      await query(
        `ALTER ROLE airway_owner WITH ${PLAIN} CREATEROLE PASSWORD '${keys.airway_owner}';
         ALTER ROLE airway_app WITH ${PLAIN} NOCREATEROLE PASSWORD '${keys.airway_app}'`,
      );
      const found = await query(`SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`);
      if (found.length === 0) await query(`CREATE DATABASE ${DATABASE} OWNER airway_owner`);
      await query(
        `REVOKE ALL ON DATABASE ${DATABASE}, postgres FROM PUBLIC;
         GRANT CONNECT ON DATABASE ${DATABASE} TO airway_app`,
      );
    });
    await connected(urlFor(keys, "postgres", DATABASE), (query) =>
      query("REVOKE CREATE ON SCHEMA public FROM PUBLIC"),
    );
    return true;
  } catch (error) {
    if (codeOf(error) === "28P01") return false;
    throw error;
  }
}

/** @typedef {{ schema: string, seeded: boolean }} Mark which migrations and seed a database has been through */

/**
 * Reads the mark, which lies in the database itself so that it goes where the database goes.
 * @param {string} ownerUrl
 * @returns {Promise<Mark>}
 */
export function readMark(ownerUrl) {
  return connected(ownerUrl, async (query) => {
    const sql = `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = current_database()`;
    const mark = (await query(sql))[0]?.mark;
    const [schema = "", seeded = ""] = typeof mark === "string" ? mark.split(" ") : [];
    return { schema, seeded: seeded === "seeded" };
  });
}

/**
 * @param {string} ownerUrl
 * @param {Mark} mark
 */
export function writeMark(ownerUrl, { schema, seeded }) {
  const mark = `${schema}${seeded ? " seeded" : ""}`;
  return connected(ownerUrl, (query) => query(`COMMENT ON DATABASE ${DATABASE} IS '${mark}'`));
}

/**
 * Drops the databases whose names begin so.
 * @param {string} adminUrl
 * @param {string} prefix
 */
export function dropMatching(adminUrl, prefix) {
  return connected(adminUrl, async (query) => {
    for (const { datname } of await query("SELECT datname::text FROM pg_database")) {
      if (typeof datname === "string" && datname.startsWith(prefix)) {
        await query(`DROP DATABASE "${datname.replaceAll('"', '""')}" WITH (FORCE)`);
      }
    }
  });
}
