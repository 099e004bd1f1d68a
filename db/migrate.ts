import { readFileSync } from "node:fs";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";

const FOLDER = `${import.meta.dirname}/../drizzle`;
/** Any number, as long as every process that migrates takes the same. */
const LOCK = 7_238_451;
const PENDING = 3;

/** How many migrations the project has. */
function countKnown(): number {
  const journal = JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, "utf8")) as { entries: unknown[] };
  return journal.entries.length;
}

/** How many migrations a database has been through; 0 when it has never seen one. */
async function countApplied(client: pg.Client): Promise<number> {
  const found = await client.query<{ name: string | null }>(
    "select to_regclass('drizzle.__drizzle_migrations')::text as name",
  );
  if (found.rows[0]?.name == null) return 0;
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from drizzle.__drizzle_migrations",
  );
  return rows[0]?.count ?? 0;
}

/**
 * Brings a database to the newest migration and seals it (see `rights.seal`). One process at a time.
 * @param url of the role that owns the tables
 * @throws the database's own error when it is away or refuses
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "airway-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query("set airway.maintenance = 'on'");
    await migrate(drizzle(client), { migrationsFolder: FOLDER });
    await client.query("select rights.seal()");
  } finally {
    await client.end();
  }
}

/** Whether a database lacks migrations. */
async function isBehind(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await countApplied(client)) < countKnown();
  } finally {
    await client.end();
  }
}

if (process.argv[1] === import.meta.filename) {
  const url = process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL;
  if (url === undefined) throw new Error("Set MIGRATION_DATABASE_URL.");
  if (process.argv.includes("--check")) process.exitCode = (await isBehind(url)) ? PENDING : 0;
  else await migrateDatabase(url);
}
