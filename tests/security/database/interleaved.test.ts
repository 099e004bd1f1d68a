import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import pLimit from "p-limit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction, type Rights } from "@/db/context";
import { profiles } from "@/db/schema";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { PEOPLE } from "../../support/people";
import { listOwners, rightsOfPerson } from "./reach";

const CALLS = 10_000;
const SETTINGS = ["user_id", "organization_id", "role", "email", "secret_hash"].map(
  (name) => `airway.${name}`,
);

let db: TestDatabase;
beforeAll(async () => {
  db = await makeTestDatabase({ poolSize: 2 });
});
afterAll(() => db.close());

/** What a connection still holds of the last transaction, when none is open. */
async function readLeftovers(): Promise<unknown[]> {
  const calls = SETTINGS.map((name) => `current_setting('${name}', true)`).join(", ");
  const clients = await Promise.all([db.database.pool.connect(), db.database.pool.connect()]);
  try {
    const answers = await Promise.all(
      clients.map((client) => client.query({ text: `select ${calls}`, rowMode: "array" })),
    );
    return answers.flatMap(({ rows }) => rows.flat() as unknown[]);
  } finally {
    for (const client of clients) client.release();
  }
}

class Undo extends Error {}

/** One call as somebody; every few end in an error of the database, an undone change, or rights that are no rights. */
async function callAs(rights: Rights, turn: number): Promise<string> {
  try {
    return await inTransaction(db.database, rights, async (tx) => {
      if (turn % 7 === 0) await tx.execute(sql`select 1 / 0`);
      if (turn % 11 === 0) await tx.execute(sql`update profiles set version = version + 1`);
      const rows = await tx.select().from(profiles);
      if (turn % 11 === 0) throw new Undo();
      return [...listOwners(rows)].join();
    });
  } catch (error) {
    if (error instanceof Undo) return "undone";
    const { cause } = error as Error;
    return cause instanceof Error ? cause.message : "?";
  }
}

describe("promise 3: rights never travel from one call to the next", () => {
  it(`keeps ${CALLS} interleaved calls of two organizations apart, over a pool of 2, errors between them`, async () => {
    const people = [PEOPLE.A1, PEOPLE.B1, PEOPLE.CA, PEOPLE.CB];
    const owners = { A1: "A1", B1: "B1", CA: "A1", CB: "B1" } as const;
    const atOnce = pLimit(16);
    const tally = new Map<string, number>();
    await Promise.all(
      Array.from({ length: CALLS }, (_, turn) =>
        atOnce(async () => {
          // Not in step with the pool's two connections.
          const person = people[(turn * 7 + Math.floor(turn / 3)) % people.length] ?? PEOPLE.A1;
          const answer = await callAs(rightsOfPerson(person), turn);
          const isOwn = answer === owners[person.key as keyof typeof owners];
          const kind = isOwn ? "own" : answer;
          tally.set(kind, (tally.get(kind) ?? 0) + 1);
        }),
      ),
    );
    const failed = Math.ceil(CALLS / 7);
    expect(tally.get("division by zero")).toBe(failed);
    const undone = tally.get("undone") ?? 0;
    expect(undone).toBeGreaterThan(700);
    expect(Object.fromEntries(tally)).toEqual({
      own: CALLS - failed - undone,
      "division by zero": failed,
      undone,
    });
    const { rows } = await db.owner.query("select distinct version from profiles");
    expect(rows).toEqual([{ version: 1 }]);
  });

  it("leaves no setting behind, neither after a commit nor after a rollback", async () => {
    for (const turn of [1, 7, 11]) {
      await callAs(
        { ...rightsOfPerson(PEOPLE.A1), email: "x@people.example", secretHash: Buffer.of(1) },
        turn,
      );
      expect((await readLeftovers()).filter((value) => value !== "" && value !== null)).toEqual([]);
    }
  });

  it("shows a connection outside of a transaction nothing", async () => {
    for (const table of ["users", "profiles", "organizations", "audit_events", "sessions"]) {
      expect((await db.database.pool.query(`select * from ${table}`)).rows).toEqual([]);
    }
  });

  it.each([
    ["a quote", "' , true); drop table users; --"],
    ["a backslash", "\\' or 1=1"],
    ["a text that is no id", "A1"],
    ["an id with more behind it", `${randomUUID()} `],
  ])("takes %s for no id of a person", async (_what, userId) => {
    await expect(inTransaction(db.database, { userId }, () => Promise.resolve(1))).rejects.toThrow(TypeError);
  });

  it("keeps an address with quotes and backslashes to the letter", async () => {
    const email = "o'br\\'ien$$\"@people.example";
    const answer = await inTransaction(db.database, { email }, (tx) =>
      tx.execute(sql`select rights.email()`),
    );
    expect(answer.rows).toEqual([{ email }]);
  });
});
