import { readFileSync } from "node:fs";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

const FOLDER = `${import.meta.dirname}/../drizzle`;
/** Any number, as long as every process that migrates takes the same. */
const LOCK = 7_238_451;
const PENDING = 3;

/**
 * Lets the app put jobs in and take them out, and nothing else. graphile-worker turns row-level security on without
 * policies, so that only the owner of its tables gets in; the app owns nothing, so it gets a policy instead.
 */
const OPEN_QUEUE = `do $$
declare item record;
begin
  grant usage on schema graphile_worker to airway_app;
  grant select on graphile_worker.migrations, graphile_worker.jobs to airway_app;
  for item in select c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace
    and c.relkind = 'r' and c.relname like '\\_private\\_%'
  loop
    execute format('grant select, insert, update, delete on graphile_worker.%I to airway_app', item.relname);
    execute format('drop policy if exists app on graphile_worker.%I', item.relname);
    execute format('create policy app on graphile_worker.%I to airway_app using (true)', item.relname);
  end loop;
end $$`;

/** Installs the queue of jobs, or brings it to the version of the package. */
async function installQueue(client: pg.Client, url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: new Logger(() => () => undefined) });
  await client.query(OPEN_QUEUE);
}

/** So that a server that may not migrate can tell whether it should be. */
const OPEN_JOURNAL = `
  grant usage on schema drizzle to airway_app;
  grant select on drizzle.__drizzle_migrations to airway_app;
`;

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
  if (typeof found.rows[0]?.name !== "string") return 0;
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
    await client.query(OPEN_JOURNAL);
    await installQueue(client, url);
  } finally {
    await client.end();
  }
}

/** Whether the queue of jobs is there. After an update of graphile-worker a migration of ours must come along. */
async function hasQueue(client: pg.Client): Promise<boolean> {
  const found = await client.query<{ name: string | null }>(
    "select to_regclass('graphile_worker.migrations')::text as name",
  );
  return typeof found.rows[0]?.name === "string";
}

/** Whether a database lacks migrations. */
async function isBehind(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await countApplied(client)) < countKnown() || !(await hasQueue(client));
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
