import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction, type Rights } from "@/db/context";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { cookieFor } from "../../support/sign-in";
import { PEOPLE } from "../../support/people";
import { listForgedRights, listOwners, READERS, rightsOfPerson } from "./reach";

type Row = Readonly<Record<string, unknown>>;

/** Who mentored A1 once stays in A1's rows, by id alone. */
const PAST = "MR";

let db: TestDatabase;
let tables: string[];

/** A clone in which everybody also has a session, a waiting change of address, a code, a key and a trace. */
async function makeFullDatabase(): Promise<TestDatabase> {
  const made = await makeTestDatabase();
  for (const person of Object.values(PEOPLE)) {
    const { id, organizationId, key } = person;
    await cookieFor(made, person);
    const email = `canary-${key.toLowerCase()}-new@people.example`;
    await made.owner.query(
      `insert into email_changes (user_id, new_email, created_at, expires_at) values ($1, $2, now(), now())`,
      [id, email],
    );
    await made.owner.query(
      `insert into email_tokens (secret_hash, purpose, email, user_id, created_at, expires_at)
       values (sha256($1::bytea), 'reset', $1, $2, now(), now())`,
      [email, id],
    );
    await made.owner.query("insert into recovery_codes (user_id, code_hash) values ($1, '\\x00')", [id]);
    await made.owner.query(
      `insert into idempotency_keys (organization_id, user_id, key, procedure, request_hash, created_at)
       values ($1, $2, gen_random_uuid(), 'a.b', '', now())`,
      [organizationId, id],
    );
    await made.owner.query(
      `insert into audit_events (organization_id, at, action, actor_id, applicant_id, request_id)
       values ($1, now(), 'record.read', $2, $2, gen_random_uuid())`,
      [organizationId, id],
    );
  }
  return made;
}

beforeAll(async () => {
  db = await makeFullDatabase();
  const { rows } = await db.owner.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname <> 'rate_limits' order by 1`,
  );
  tables = rows.map(({ name }) => name);
});
afterAll(() => db.close());

/** What a query without any guard answers; a command that is not granted answers nothing. */
async function run(target: TestDatabase, rights: Rights, statement: string): Promise<Row[]> {
  try {
    return await inTransaction(target.database, rights, async (tx) => {
      const { rows } = await tx.execute(sql.raw(statement));
      return rows;
    });
  } catch (error) {
    const { cause } = error as Error;
    if (cause instanceof Error && /permission denied|violates/.test(cause.message)) return [];
    throw error;
  }
}

function listForeign(table: string, rows: readonly Row[], knows: readonly string[]): unknown[] {
  const isForeign = (owner: string) =>
    !knows.includes(owner) && !(table === "mentor_assignments" && owner === PAST);
  return rows.filter((row) => [...listOwners(row)].some(isForeign)).map((row) => ({ table, row }));
}

/** Every row of a table by where it lies, which a change moves. */
async function readRows(table: string): Promise<Map<unknown, Row>> {
  const { rows } = await db.owner.query<Row>(`select *, ctid::text as at from ${table}`);
  return new Map(rows.map((row) => [row.at, row]));
}

describe("promise 3: with the app's guards off, the database shows no foreign row", () => {
  it.each(READERS.map((reader) => [reader.title, reader] as const))(
    "to %s",
    async (_title, { person, knows }) => {
      const seen: number[] = [];
      for (const table of tables) {
        const rows = await run(db, rightsOfPerson(person), `select * from ${table}`);
        expect(listForeign(table, rows, knows)).toEqual([]);
        seen.push(rows.length);
      }
      // Nothing is proved by somebody who sees nothing at all: their own rows are there.
      expect(seen.filter((count) => count > 0).length).toBeGreaterThan(6);
    },
  );

  it.each(listForgedRights())("to %s, who is not what they say", async (_title, rights, knows) => {
    for (const table of tables) {
      const rows = await run(db, rights, `select * from ${table}`);
      expect(listForeign(table, rows, knows)).toEqual([]);
    }
  });

  const TO_ADVISERS_TOO = {
    A1: ["A1"],
    A2: ["A2"],
    B1: ["B1"],
    C1: ["C1"],
    P: ["P"],
    MA: ["A1"],
    MR: [],
    D: [],
    "X as mentor in A": ["A2"],
    CA: ["A1"],
    CA2: ["A2"],
    CB: ["B1"],
    X: ["C1"],
  };
  // What somebody only thinks about, and the address of their calendar.
  const TO_ONESELF = {
    ...TO_ADVISERS_TOO,
    MA: [],
    "X as mentor in A": [],
    CA: [],
    CA2: [],
    CB: [],
    X: [],
  };
  it.each([
    ["profiles", TO_ADVISERS_TOO],
    ["profile_changes", TO_ADVISERS_TOO],
    ["plan_versions", TO_ADVISERS_TOO],
    ["plan_statuses", TO_ADVISERS_TOO],
    ["tasks", TO_ADVISERS_TOO],
    ["study_weeks", TO_ADVISERS_TOO],
    ["study_errors", TO_ADVISERS_TOO],
    ["qbank_snapshots", TO_ADVISERS_TOO],
    ["scenarios", TO_ONESELF],
    ["calendar_feeds", TO_ONESELF],
  ])("of %s: each person sees those of design.md, and nobody else's", async (table, expected) => {
    const seen: Record<string, string[]> = {};
    for (const { title, person } of READERS) {
      const rows = await run(db, rightsOfPerson(person), `select applicant_id from ${table}`);
      seen[title] = [...new Set(rows.flatMap((row) => [...listOwners(row)]))].sort();
    }
    expect(seen).toEqual(expected);
  });
});

describe("promise 3: with the app's guards off, the database changes no foreign row", () => {
  beforeEach(async () => {
    await db.close();
    db = await makeFullDatabase();
  });

  /** Runs a statement on every table and lists the foreign rows that are gone or were written anew. */
  async function touch(rights: Rights, knows: readonly string[], write: (table: string) => Promise<string>) {
    const touched: unknown[] = [];
    for (const table of tables) {
      const before = await readRows(table);
      await run(db, rights, await write(table));
      const after = await readRows(table);
      const gone = [...before].filter(([at]) => !after.has(at)).map(([, row]) => row);
      touched.push(...listForeign(table, gone, knows));
    }
    return touched;
  }

  /** Writes every row anew, as it is. */
  const rewrite = async (table: string) => {
    const { rows } = await db.owner.query<{ name: string }>(
      `select attname::text as name from pg_attribute where attrelid = $1::regclass and attnum > 0
         and attidentity = '' and not attisdropped order by attnum limit 1`,
      [table],
    );
    return `update ${table} set ${rows[0]?.name} = ${rows[0]?.name}`;
  };
  const remove = (table: string) => Promise.resolve(`delete from ${table}`);

  it.each(READERS.map((reader) => [reader.title, reader] as const))(
    "for %s",
    async (_title, { person, knows }) => {
      const rights = rightsOfPerson(person);
      expect(await touch(rights, knows, rewrite)).toEqual([]);
      expect(await touch(rights, knows, remove)).toEqual([]);
    },
  );

  it.each(listForgedRights())("for %s, who is not what they say", async (_title, rights, knows) => {
    expect(await touch(rights, knows, rewrite)).toEqual([]);
    expect(await touch(rights, knows, remove)).toEqual([]);
  });
});
