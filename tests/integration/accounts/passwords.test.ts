import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInWithGoogle, signInWithPassword } from "@/server/auth/credentials";
import { NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox } from "../../support/mailbox";
import { PASSWORD, PEOPLE } from "../../support/people";
import { callerFor, ENV } from "../../support/sign-in";

const NEXT = "another walk by the louder sea";

let db: TestDatabase;
let mailbox: ReturnType<typeof makeMailbox>;
let guest: Awaited<ReturnType<typeof callerFor>>;

beforeAll(async () => {
  db = await makeTestDatabase();
  mailbox = makeMailbox(db);
  guest = await callerFor(db, null);
});
afterAll(() => db.close());

const contextOf = () => ({
  database: db.database,
  env: ENV,
  origin: { device: "Firefox on Linux", network: "192.0.2.7" },
  now: NOW,
  requestId: crypto.randomUUID(),
});

const signIn = (email: string, password: string) => signInWithPassword(contextOf(), { email, password });

async function countAudits(userId: string, action: string): Promise<number> {
  const { rows } = await db.owner.query("select 1 from audit_events where actor_id = $1 and action = $2", [
    userId,
    action,
  ]);
  return rows.length;
}

describe("resetting a password", () => {
  it("promise 4: sets the new one, ends every session at the next call, and tells the owner", async () => {
    const person = PEOPLE.MA;
    const [one, two] = await Promise.all([callerFor(db, person), callerFor(db, person)]);
    await guest.accounts.requestReset({ email: person.email });
    const secret = await mailbox.secretFor(person.email);
    expect(await one.accounts.me()).toMatchObject({ id: person.id });
    await guest.accounts.finishReset({ secret, password: NEXT });
    for (const caller of [one, two]) {
      await expect(caller.accounts.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    }
    expect(await signIn(person.email, PASSWORD)).toBeNull();
    expect(await signIn(person.email, NEXT)).not.toBeNull();
    expect(await countAudits(person.id, "account.password-reset")).toBe(1);
    expect(await mailbox.deliver()).toMatchObject([
      { to: person.email, subject: "Your Airway password was changed" },
    ]);
  });

  it("voids every link that opens the account", async () => {
    const person = PEOPLE.MR;
    await guest.accounts.requestReset({ email: person.email });
    const secret = await mailbox.secretFor(person.email);
    const { rows } = await db.owner.query(
      `insert into email_tokens (secret_hash, purpose, email, created_at, expires_at)
       values ('\\x00', 'sign-in', $1, $2, $2::timestamptz + interval '1 day') returning id`,
      [person.email, NOW],
    );
    expect(rows).toHaveLength(1);
    await guest.accounts.finishReset({ secret, password: NEXT });
    const left = await db.owner.query("select 1 from email_tokens where email = $1 and used_at is null", [
      person.email,
    ]);
    expect(left.rows).toEqual([]);
    await mailbox.deliver();
  });

  it("sends nothing where there is no account, and where it was closed", async () => {
    await db.owner.query("update users set deactivated_at = now() where id = $1", [PEOPLE.CB.id]);
    await guest.accounts.requestReset({ email: "nobody@people.example" });
    await guest.accounts.requestReset({ email: PEOPLE.CB.email });
    expect(await mailbox.deliver()).toEqual([]);
  });

  it("gives a first password to an account that Google vouched for", async () => {
    const email = "from.google@people.example";
    await signInWithGoogle(contextOf(), { email, name: "From Google" });
    expect(await signIn(email, "")).toBeNull();
    await guest.accounts.requestReset({ email });
    const secret = await mailbox.secretFor(email);
    await guest.accounts.finishReset({ secret, password: NEXT });
    expect(await signIn(email, NEXT)).not.toBeNull();
    await mailbox.deliver();
  });
});

describe("changing a password", () => {
  it("promise 4: ends the other sessions at their next call and keeps this one", async () => {
    const person = PEOPLE.CA;
    const [here, there] = await Promise.all([callerFor(db, person), callerFor(db, person)]);
    await here.accounts.changePassword({ current: PASSWORD, next: NEXT });
    await expect(there.accounts.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(await here.accounts.me()).toMatchObject({ hasPassword: true });
    expect(await signIn(person.email, NEXT)).not.toBeNull();
    expect(await signIn(person.email, PASSWORD)).toBeNull();
    expect(await countAudits(person.id, "account.password-changed")).toBe(1);
    expect(await mailbox.deliver()).toMatchObject([
      { to: person.email, subject: "Your Airway password was changed" },
    ]);
  });

  it("needs the password in force, and one that is hard to guess, and says which field is wrong", async () => {
    const caller = await callerFor(db, PEOPLE.CA2);
    const change = (current: string, next: string) => caller.accounts.changePassword({ current, next });
    await expect(change("not the password", NEXT)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      more: { problems: [{ path: "current" }] },
    });
    await expect(change(PASSWORD, "qwertyuiop")).rejects.toMatchObject({
      code: "BAD_REQUEST",
      more: { problems: [{ path: "next" }] },
    });
    await expect(change(PASSWORD, "short")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await signIn(PEOPLE.CA2.email, PASSWORD)).not.toBeNull();
    expect(await mailbox.deliver()).toEqual([]);
  });

  it("is refused to a visitor before anything is hashed", async () => {
    await expect(guest.accounts.changePassword({ current: PASSWORD, next: NEXT })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("is made once when two sessions send it at once", async () => {
    const person = PEOPLE.X;
    const callers = await Promise.all([callerFor(db, person), callerFor(db, person)]);
    const results = await Promise.allSettled(
      callers.map((caller, index) =>
        caller.accounts.changePassword({ current: PASSWORD, next: `${NEXT} ${index}` }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countAudits(person.id, "account.password-changed")).toBe(1);
  });
});

describe("signing in where no place is open", () => {
  it("says so to who knows the password, and to nobody else", async () => {
    const { id, email } = PEOPLE.A2;
    await db.owner.query("update memberships set deactivated_at = $1 where user_id = $2", [NOW, id]);
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await signIn(email, "not the password")).toBeNull();
  });
});
