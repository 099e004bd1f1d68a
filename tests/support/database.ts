import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Database, openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { inDatabase, testPostgres } from "./postgres";
import { seedPeopleOfTests } from "./seed";
import { ROOT } from "./tree";

/** Any number, as long as every run of the tests takes the same. */
const LOCK = 5_190_227;
const TEMPLATE = "airway_template_";
/** Several trees may share a server, so the templates of the last few are kept. */
const TEMPLATES_KEPT = 3;
/** What a template is made of, besides the migrations. */
const SEEDED_BY = [
  "db/migrate.ts",
  "tests/support/seed.ts",
  "tests/support/people.ts",
  "tests/support/seed-records.ts",
  "server/rules/rulebook/editions.ts",
];

/** A database of one test file, with the people of `people.ts` in it. */
export interface TestDatabase {
  /** As the app has it: the role that owns nothing. */
  readonly database: Database;
  /** As its owner in maintenance, who sees every row: for looking behind the curtain. */
  readonly owner: pg.Pool;
  /** Of the app's role. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
}

function nameTemplate(): string {
  const migrations = readdirSync(join(ROOT, "drizzle"))
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const hash = createHash("sha256");
  for (const file of [...migrations.map((name) => `drizzle/${name}`), ...SEEDED_BY]) {
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return TEMPLATE + hash.digest("hex").slice(0, 16);
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testPostgres().adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createDatabase(admin: pg.Client, name: string, from: string): Promise<void> {
  await admin.query(`create database ${name} owner airway_owner template ${from} strategy file_copy`);
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to airway_app`);
}

async function listTemplates(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname::text from pg_database where starts_with(datname::text, $1) order by oid desc",
    [TEMPLATE],
  );
  return rows.map(({ datname }) => datname);
}

/** Makes the template unless it is there. A name that is there is whole: it is given at the end. */
async function ensureTemplate(admin: pg.Client, name: string): Promise<void> {
  const known = await listTemplates(admin);
  if (known.includes(name)) return;
  for (const old of known.slice(TEMPLATES_KEPT - 1)) await admin.query(`drop database ${old} with (force)`);
  const draft = `test_draft_${randomBytes(6).toString("hex")}`;
  await createDatabase(admin, draft, "template1");
  const ownerUrl = inDatabase(testPostgres().ownerUrl, draft);
  await migrateDatabase(ownerUrl);
  await seedPeopleOfTests(ownerUrl);
  await admin.query(`alter database ${draft} rename to ${name}`);
}

/**
 * Makes a database of its own for one test file, about 60 ms: a copy of a template that is made once for as long as
 * migrations and seed stay as they are. Close it in `afterAll`.
 * @param given.poolSize connections of the app at most
 */
export async function makeTestDatabase({
  poolSize = 5,
}: { readonly poolSize?: number } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asAdmin(async (admin) => {
    await admin.query("select pg_advisory_lock($1)", [LOCK]);
    const template = nameTemplate();
    await ensureTemplate(admin, template);
    await createDatabase(admin, name, template);
  });
  const url = inDatabase(testPostgres().appUrl, name);
  const ownerUrl = inDatabase(testPostgres().ownerUrl, name);
  const database = openDatabase(url, poolSize, () => undefined);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, options: "-c airway.maintenance=on" });
  // Tests that end connections of others end these too; the next query connects anew.
  owner.on("error", () => undefined);
  const close = async () => {
    await Promise.all([database.pool.end(), owner.end()]);
    await asAdmin((admin) => admin.query(`drop database ${name} with (force)`));
  };
  return { database, owner, url, ownerUrl, close };
}

/** Opens a database's own lock: a policy lets the app at every row, so that only its guards are left. */
export async function unlock({ owner }: TestDatabase): Promise<void> {
  await owner.query(
    `do $$ declare item record; begin
       for item in select tablename from pg_tables where schemaname = 'public' loop
         execute format('create policy unlocked on %I to airway_app using (true)', item.tablename);
       end loop;
     end $$`,
  );
}
