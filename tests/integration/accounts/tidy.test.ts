import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/context";
import { NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox } from "../../support/mailbox";
import { PEOPLE } from "../../support/people";
import { callerFor, cookieFor } from "../../support/sign-in";

const DAY_MS = 24 * 60 * 60 * 1000;

let db: TestDatabase;
let mailbox: ReturnType<typeof makeMailbox>;

beforeAll(async () => {
  db = await makeTestDatabase();
  mailbox = makeMailbox(db);
});
afterAll(() => db.close());

async function countSessions(): Promise<number> {
  const { rows } = await db.owner.query<{ count: number }>("select count(*)::int as count from sessions");
  return rows[0]?.count ?? 0;
}

async function tidyAt(at: Date): Promise<void> {
  await inTransaction(db.database, {}, (tx) =>
    tx.execute(sql`select from graphile_worker.add_job('tidy', '{}'::json)`),
  );
  await mailbox.deliver(() => at);
}

describe("tidying", () => {
  it("removes sessions when their 30 days are over, and none before", async () => {
    await cookieFor(db, PEOPLE.A1);
    const before = await countSessions();
    expect(before).toBeGreaterThan(0);
    await tidyAt(new Date(NOW.getTime() + 29 * DAY_MS));
    expect(await countSessions()).toBe(before);
    await tidyAt(new Date(NOW.getTime() + 31 * DAY_MS));
    expect(await countSessions()).toBe(0);
  });

  it("forgets a failed job's address after a week", async () => {
    await inTransaction(db.database, {}, (tx) =>
      tx.execute(
        sql`select from graphile_worker.add_job('mail-notice', '{"email": "x"}'::json, max_attempts => 1)`,
      ),
    );
    await db.owner.query("update graphile_worker._private_jobs set attempts = 1, run_at = $1", [NOW]);
    await tidyAt(new Date(NOW.getTime() + 8 * DAY_MS));
    const { rows } = await db.owner.query(
      "select id from graphile_worker._private_jobs where attempts >= max_attempts",
    );
    expect(rows).toEqual([]);
  });

  it("leaves open links and fresh keys alone", async () => {
    const api = await callerFor(db, null);
    await api.accounts.requestSignUp({ email: "tidy@people.example" });
    await tidyAt(NOW);
    const { rows } = await db.owner.query("select 1 from email_tokens where email = 'tidy@people.example'");
    expect(rows).toHaveLength(1);
  });
});
