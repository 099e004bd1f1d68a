import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/context";
import { DEMO_EMAILS } from "@/db/demo-people";
import { signInWithPassword } from "@/server/auth/credentials";
import { NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox } from "../../support/mailbox";
import { COHORTS, PASSWORD, PEOPLE } from "../../support/people";
import { makeReset } from "../../support/reset";
import { callerFor, contextFor, cookieFor, ENV } from "../../support/sign-in";

const { A1, A2, MA, CA, CA2, P } = PEOPLE;

let db: TestDatabase;
let mailbox: ReturnType<typeof makeMailbox>;
let reset: () => Promise<void>;
beforeAll(async () => {
  db = await makeTestDatabase();
  mailbox = makeMailbox(db);
  reset = await makeReset(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  await reset();
  await db.owner.query("delete from graphile_worker._private_jobs");
});

const BAD = { code: "BAD_REQUEST" };

async function readAskedAt(userId: string): Promise<Date | null | undefined> {
  const { rows } = await db.owner.query<{ deletion_asked_at: Date | null }>(
    "select deletion_asked_at from users where id = $1",
    [userId],
  );
  return rows[0]?.deletion_asked_at;
}

async function listActions(userId: string): Promise<string[]> {
  const { rows } = await db.owner.query<{ action: string }>(
    "select action::text from audit_events where actor_id = $1 order by id",
    [userId],
  );
  return rows.map(({ action }) => action);
}

describe("asking for the deletion of an account", () => {
  it("begins 30 days, told in the frame, in the inbox and by mail, and noted once", async () => {
    const api = await callerFor(db, P);
    await api.accounts.askDeletion({ password: PASSWORD });
    const me = await api.accounts.me();
    expect(me.deletionAskedAt).toEqual(NOW);
    expect(me.deletedFrom).toEqual(new Date("2026-12-22T12:00:00Z"));
    const { items } = await api.notifications.list({});
    expect(items[0]?.text).toBe(
      "You asked us to delete your account. It goes on 22 Dec 2026. Until then you can keep it.",
    );
    const mails = await mailbox.deliver();
    expect(mails).toMatchObject([{ to: P.email, subject: "Your Airway account will be deleted in 30 days" }]);
    expect(await listActions(P.id)).toEqual(["account.deletion-asked"]);
  });

  it("again counts from the first day and tells nothing twice", async () => {
    await (await callerFor(db, P)).accounts.askDeletion({ password: PASSWORD });
    const later = new Date("2026-12-01T00:00:00Z");
    await (await callerFor(db, P, { now: () => later })).accounts.askDeletion({ password: PASSWORD });
    expect(await readAskedAt(P.id)).toEqual(NOW);
    expect(await listActions(P.id)).toEqual(["account.deletion-asked"]);
    expect(await mailbox.deliver()).toHaveLength(1);
  });

  it("needs the password", async () => {
    const api = await callerFor(db, P);
    await expect(api.accounts.askDeletion({ password: "another" })).rejects.toMatchObject({
      ...BAD,
      more: { problems: [{ path: "password" }] },
    });
    expect(await readAskedAt(P.id)).toBeNull();
  });

  it("needs a password to be chosen first where there is none", async () => {
    await db.owner.query("update user_secrets set password_hash = null where user_id = $1", [P.id]);
    const api = await callerFor(db, P);
    await expect(api.accounts.askDeletion({ password: PASSWORD })).rejects.toMatchObject({
      ...BAD,
      message: expect.stringContaining("no password yet") as string,
    });
    expect(await readAskedAt(P.id)).toBeNull();
  });

  it("is refused to the only coordinator of people, in words, until there is another", async () => {
    const api = await callerFor(db, CA);
    await expect(api.accounts.askDeletion({ password: PASSWORD })).rejects.toMatchObject({
      ...BAD,
      message: expect.stringContaining("only coordinator") as string,
    });
    await api.cohorts.addCoordinator({
      cohortId: COHORTS.AK1.id,
      userId: CA2.id,
      idempotencyKey: crypto.randomUUID(),
    });
    await api.accounts.askDeletion({ password: PASSWORD });
    expect(await readAskedAt(CA.id)).toEqual(NOW);
  });

  it("is refused to the people behind the demo's buttons", async () => {
    await db.owner.query("update users set email = $2 where id = $1", [P.id, DEMO_EMAILS.applicant]);
    const api = await callerFor(db, P);
    await expect(api.accounts.askDeletion({ password: PASSWORD })).rejects.toMatchObject(BAD);
    expect(await readAskedAt(P.id)).toBeNull();
  });
});

describe("keeping an account", () => {
  it("ends the 30 days, told by mail and noted; done again it does nothing", async () => {
    const api = await callerFor(db, P);
    await api.accounts.askDeletion({ password: PASSWORD });
    await api.accounts.cancelDeletion({});
    await api.accounts.cancelDeletion({});
    expect(await api.accounts.me()).toMatchObject({ deletionAskedAt: null, deletedFrom: null });
    // What was told of it is not new any more.
    const { items } = await api.notifications.list({});
    expect(items.filter(({ kind }) => kind === "deletion-asked").map(({ isRead }) => isRead)).toEqual([true]);
    expect((await mailbox.deliver()).map(({ subject }) => subject).sort()).toEqual([
      "Your Airway account stays",
      "Your Airway account will be deleted in 30 days",
    ]);
    expect(await listActions(P.id)).toEqual(["account.deletion-asked", "account.deletion-cancelled"]);
  });
});

const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

async function tidyAt(at: Date): Promise<void> {
  await inTransaction(db.database, {}, (tx) =>
    tx.execute(sql`select from graphile_worker.add_job('tidy', '{}'::json)`),
  );
  await mailbox.deliver(() => at);
}

/** Where in the whole database a text stands, by table and column; ids of the audit are no names. */
async function findEverywhere(texts: readonly string[]): Promise<string[]> {
  const { rows } = await db.owner.query<{ schema: string; table: string; column: string }>(
    `select table_schema::text as schema, table_name::text as table, column_name::text as column
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { schema, table, column } of rows) {
    if (table === "audit_events" && ["actor_id", "applicant_id", "subject_id"].includes(column)) continue;
    const { rows: hits } = await db.owner.query(
      `select 1 from ${schema}.${table} where exists (
         select from unnest($1::text[]) as wanted where position(lower(wanted) in lower("${column}"::text)) > 0)
       limit 1`,
      [texts],
    );
    if (hits.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

async function countOthers(but: string): Promise<Record<string, number>> {
  const { rows } = await db.owner.query<{ table: string; column: string }>(
    `select table_name::text as table, column_name::text as column from information_schema.columns
     where table_schema = 'public' and column_name in ('applicant_id', 'user_id') and table_name <> 'audit_events'`,
  );
  const counts: Record<string, number> = {};
  for (const { table, column } of rows) {
    const { rows: counted } = await db.owner.query<{ count: number }>(
      `select count(*)::int as count from ${table} where ${column} <> $1`,
      [but],
    );
    counts[`${table}.${column}`] = counted[0]?.count ?? 0;
  }
  return counts;
}

describe("the end of an account", () => {
  it("comes after 30 whole days and not before", async () => {
    await (await callerFor(db, P)).accounts.askDeletion({ password: PASSWORD });
    await tidyAt(new Date(inDays(30).getTime() - 1000));
    expect(await readAskedAt(P.id)).toEqual(NOW);
    await tidyAt(inDays(30));
    expect(await readAskedAt(P.id)).toBeUndefined();
  });

  it("does not come to somebody who has kept the account", async () => {
    const api = await callerFor(db, P);
    await api.accounts.askDeletion({ password: PASSWORD });
    await api.accounts.cancelDeletion({});
    await tidyAt(inDays(40));
    expect(await readAskedAt(P.id)).toBeNull();
  });

  it.each([
    ["an applicant in a program", "A1"],
    ["somebody in a place of their own", "P"],
    ["a mentor", "MA"],
  ] as const)("leaves nothing of %s in any table, and everything of others", async (_who, key) => {
    const person = PEOPLE[key];
    const api = await callerFor(db, person);
    // They did things, under an address that they had before, and were invited with it.
    const oldEmail = `canary-${key.toLowerCase()}-old@people.example`;
    await api.accounts.rename({ name: `Renamed canary-${key}-again`, idempotencyKey: crypto.randomUUID() });
    await api.accounts.requestEmailChange({
      email: `canary-${key.toLowerCase()}-new@people.example`,
      password: PASSWORD,
    });
    await db.owner.query(
      `insert into invitations (organization_id, email, role, secret_hash, invited_by, created_at, expires_at, accepted_at, accepted_by)
       values ($1, $2, 'mentor', 'x', $3, $4, $4, $4, $5)`,
      [A1.organizationId, oldEmail, CA.id, NOW, person.id],
    );
    await api.accounts.askDeletion({ password: PASSWORD });
    await mailbox.deliver();
    const wanted = [person.id, person.email, `canary-${key}-`];
    expect((await findEverywhere(wanted)).length).toBeGreaterThan(5);
    const before = await countOthers(person.id);
    // Jobs that were put off for some hours are done after 30 days.
    await db.owner.query("update graphile_worker._private_jobs set run_at = now()");
    await tidyAt(inDays(30));
    expect(await findEverywhere(wanted)).toEqual([]);
    const after = await countOthers(person.id);
    // What served its time goes by itself; whom a mentor advised is no more advised by them.
    const served = [
      "idempotency_keys.user_id",
      "sessions.user_id",
      "email_tokens.user_id",
      "email_changes.user_id",
    ];
    for (const [column, count] of Object.entries(before)) {
      if (served.includes(column)) continue;
      const ended = key === "MA" && column === "mentor_assignments.applicant_id" ? 1 : 0;
      expect(after[column], column).toBe(count - ended);
    }
  });

  it("keeps in the audit of a program that something happened, and nothing personal", async () => {
    const mentor = await callerFor(db, MA);
    await mentor.profiles.read({ applicantId: A1.id });
    await (await callerFor(db, A1)).accounts.askDeletion({ password: PASSWORD });
    await tidyAt(inDays(30));
    const { rows } = await db.owner.query<Record<string, unknown>>(
      "select * from audit_events where applicant_id = $1 or actor_id = $1 order by id",
      [A1.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(["record.read", "account.deletion-asked"]);
    expect(JSON.stringify(rows)).not.toMatch(/canary|@/i);
  });

  it("promise 4: ends open sessions, and the mentor and the coordinator see nobody any more", async () => {
    const cookie = await cookieFor(db, A1);
    await (await callerFor(db, A1)).accounts.askDeletion({ password: PASSWORD });
    expect(JSON.stringify(await (await callerFor(db, MA)).mentees.list())).toContain(A1.name);
    await tidyAt(inDays(30));
    expect(await contextFor(db, cookie).session()).toBeNull();
    const mentor = await callerFor(db, MA);
    expect(JSON.stringify(await mentor.mentees.list())).not.toMatch(/canary-a1-/i);
    await expect(mentor.profiles.read({ applicantId: A1.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { people } = await (await callerFor(db, CA)).people.list({});
    expect(JSON.stringify(people)).not.toMatch(/canary-a1-/i);
    const other = await (await callerFor(db, A2)).profiles.mine();
    expect(JSON.stringify(other)).toMatch(/canary-a2-/i);
  });

  it("promise 6: leaves an address that is like any unknown one, and may sign up anew", async () => {
    const signIn = (email: string) => {
      const origin = { device: "x", network: "192.0.2.9" };
      const context = { database: db.database, env: ENV, origin, now: NOW, requestId: crypto.randomUUID() };
      return signInWithPassword(context, { email, password: PASSWORD });
    };
    expect(await signIn(P.email)).not.toBeNull();
    await (await callerFor(db, P)).accounts.askDeletion({ password: PASSWORD });
    // While the days run the account opens, or nobody could keep it.
    expect(await signIn(P.email)).not.toBeNull();
    await tidyAt(inDays(30));
    expect(await signIn(P.email)).toEqual(await signIn("nobody@people.example"));
    const guest = await callerFor(db, null);
    await guest.accounts.requestSignUp({ email: P.email });
    const secret = await mailbox.secretFor(P.email);
    await guest.accounts.finishSignUp({
      secret,
      name: "Somebody new",
      password: "a new walk by another sea",
      keepAnswers: false,
    });
    const { rows } = await db.owner.query<{ id: string }>("select id from users where email = $1", [P.email]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.id).not.toBe(P.id);
  });
});
