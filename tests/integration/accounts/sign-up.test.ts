import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox } from "../../support/mailbox";
import { PASSWORD, PEOPLE } from "../../support/people";
import { callerFor, ENV } from "../../support/sign-in";
import { signInWithPassword } from "@/server/auth/credentials";

const KEPT = { facts: { season: 2028, qbank: { name: "Some bank" } }, asOf: null, done: [1, 2] };

let db: TestDatabase;
let mailbox: ReturnType<typeof makeMailbox>;
let guest: Awaited<ReturnType<typeof callerFor>>;

beforeAll(async () => {
  db = await makeTestDatabase();
  mailbox = makeMailbox(db);
  guest = await callerFor(db, null);
});
afterAll(() => db.close());

async function findUser(email: string) {
  const { rows } = await db.owner.query<{ id: string; name: string }>(
    "select id, name from users where email = $1",
    [email],
  );
  return rows[0] ?? null;
}

async function findFacts(userId: string) {
  const { rows } = await db.owner.query<{ facts: unknown; steps_done: number[] }>(
    "select facts, steps_done from profiles where organization_id = $1 and applicant_id = $1",
    [userId],
  );
  return rows[0] ?? null;
}

describe("signing up", () => {
  it("makes an account with a place of its own and the guest's answers whole, and signs in by its password", async () => {
    const email = "new.person@people.example";
    expect(await guest.accounts.requestSignUp({ email: "New.Person@people.example", kept: KEPT })).toEqual({
      sent: true,
    });
    const secret = await mailbox.secretFor(email);
    expect(await guest.accounts.readLink({ secret })).toMatchObject({
      purpose: "sign-up",
      email,
      hasAnswers: true,
    });
    await guest.accounts.finishSignUp({ secret, name: "Ngọc", password: PASSWORD, keepAnswers: true });
    const user = await findUser(email);
    expect(user?.name).toBe("Ngọc");
    expect(await findFacts(user?.id ?? "")).toEqual({ facts: KEPT.facts, steps_done: KEPT.done });
    const context = {
      database: db.database,
      env: ENV,
      origin: { device: "x", network: "192.0.2.9" },
      now: NOW,
      requestId: crypto.randomUUID(),
    };
    expect(await signInWithPassword(context, { email, password: PASSWORD })).toMatch(/^[\w-]{43}$/);
  });

  it("puts the answers of this device before those of the link, and keeps none where none are wanted", async () => {
    await guest.accounts.requestSignUp({ email: "two@people.example", kept: KEPT });
    const two = await mailbox.secretFor("two@people.example");
    const kept = { ...KEPT, facts: { season: 2029 } };
    await guest.accounts.finishSignUp({
      secret: two,
      name: "Two",
      password: PASSWORD,
      kept,
      keepAnswers: true,
    });
    expect((await findFacts((await findUser("two@people.example"))?.id ?? ""))?.facts).toEqual({
      season: 2029,
    });

    await guest.accounts.requestSignUp({ email: "none@people.example", kept: KEPT });
    const none = await mailbox.secretFor("none@people.example");
    await guest.accounts.finishSignUp({ secret: none, name: "None", password: PASSWORD, keepAnswers: false });
    expect(await findFacts((await findUser("none@people.example"))?.id ?? "")).toBeNull();
  });

  it("tells the owner of an address with an account by mail alone, and keeps no answers there", async () => {
    await guest.accounts.requestSignUp({ email: PEOPLE.P.email, kept: KEPT });
    const mails = await mailbox.deliver();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: PEOPLE.P.email,
      subject: "You already have an Airway account",
      secret: null,
    });
    const { rows } = await db.owner.query("select 1 from email_tokens where email = $1", [PEOPLE.P.email]);
    expect(rows).toEqual([]);
  });

  it("refuses a password that is too easy and leaves the link open", async () => {
    await guest.accounts.requestSignUp({ email: "easy@people.example" });
    const secret = await mailbox.secretFor("easy@people.example");
    const finish = (password: string) =>
      guest.accounts.finishSignUp({ secret, name: "Easy", password, keepAnswers: false });
    await expect(finish("password1")).rejects.toMatchObject({
      code: "BAD_REQUEST",
      more: { problems: [{ path: "password" }] },
    });
    await expect(finish("easy@people.example")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await finish(PASSWORD);
  });

  it("sends only the newest of two links, and the older one opens nothing", async () => {
    const email = "twice@people.example";
    await guest.accounts.requestSignUp({ email });
    const first = await mailbox.secretFor(email);
    await guest.accounts.requestSignUp({ email });
    await guest.accounts.requestSignUp({ email });
    const last = await mailbox.secretFor(email);
    await expect(guest.accounts.readLink({ secret: first })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await guest.accounts.readLink({ secret: last })).toMatchObject({ email });
  });

  it("says so when the address got an account in the meantime", async () => {
    const email = "race@people.example";
    await guest.accounts.requestSignUp({ email });
    const secret = await mailbox.secretFor(email);
    await db.owner.query("insert into users (id, email, name) values (gen_random_uuid(), $1, 'Race')", [
      email,
    ]);
    await expect(
      guest.accounts.finishSignUp({ secret, name: "Race", password: PASSWORD, keepAnswers: false }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("removes a link and the answers in it when its time is over", async () => {
    const email = "late@people.example";
    await guest.accounts.requestSignUp({ email, kept: KEPT });
    await mailbox.deliver();
    await db.owner.query("update graphile_worker._private_jobs set run_at = now()");
    const count = async () =>
      (await db.owner.query("select 1 from email_tokens where email = $1", [email])).rows.length;
    expect(await count()).toBe(1);
    await guest.accounts.requestSignUp({ email, kept: KEPT });
    await db.owner.query("update graphile_worker._private_jobs set run_at = now()");
    await mailbox.deliver(() => new Date(NOW.getTime() + 25 * 60 * 60 * 1000));
    expect(await count()).toBe(0);
  });
});

describe("the ways in", () => {
  it("are told without a database", async () => {
    const away = await callerFor(db, null, {
      database: () => {
        throw new Error("There is no database.");
      },
      env: () => ({ ...ENV, isEmbedded: true, smtpUrl: "smtp://localhost" }),
    });
    expect(await away.accounts.waysIn()).toEqual({
      hasLink: true,
      hasGoogle: false,
      demoRoles: ["applicant", "mentor", "coordinator"],
      sendsMail: true,
    });
  });

  it("hold no link by mail where no mail leaves the server, for anybody", async () => {
    for (const email of [PEOPLE.P.email, "nobody@people.example"]) {
      await expect(guest.accounts.requestSignInLink({ email })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
