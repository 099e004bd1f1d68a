import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox, type Mail } from "../../support/mailbox";
import { PASSWORD, PEOPLE, type Person } from "../../support/people";
import { callerFor } from "../../support/sign-in";

let db: TestDatabase;
let mailbox: ReturnType<typeof makeMailbox>;
let guest: Awaited<ReturnType<typeof callerFor>>;

beforeAll(async () => {
  db = await makeTestDatabase();
  mailbox = makeMailbox(db);
  guest = await callerFor(db, null);
});
afterAll(() => db.close());

function secretOf(mails: readonly Mail[], to: string): string {
  const secret = mails.find((mail) => mail.to === to)?.secret ?? null;
  if (secret === null) throw new Error("No link was sent there.");
  return secret;
}

async function ask(person: Person, email: string) {
  const caller = await callerFor(db, person);
  await caller.accounts.requestEmailChange({ email, password: PASSWORD });
  const mails = await mailbox.deliver();
  return { caller, old: secretOf(mails, person.email), fresh: secretOf(mails, email) };
}

const confirm = (secret: string) => guest.accounts.confirmEmail({ secret });

describe("a change of address", () => {
  it.each([
    ["the old address first", PEOPLE.MA, "ma.new@people.example", ["old", "fresh"]],
    ["the new address first", PEOPLE.MR, "mr.new@people.example", ["fresh", "old"]],
  ] as const)("takes effect when both have confirmed, %s", async (_, person, email, [first, second]) => {
    const asked = await ask(person, email);
    expect(await asked.caller.accounts.me()).toMatchObject({ email: person.email, pendingEmail: email });
    expect(await confirm(asked[first])).toEqual({ isChanged: false });
    expect(await asked.caller.accounts.me()).toMatchObject({ email: person.email });
    expect(await confirm(asked[second])).toEqual({ isChanged: true });
    expect(await asked.caller.accounts.me()).toMatchObject({ email, pendingEmail: null });
    expect(await mailbox.deliver()).toMatchObject([
      { to: person.email, subject: "The address of your Airway account was changed", secret: null },
    ]);
    const { rows } = await db.owner.query(
      "select action from audit_events where actor_id = $1 and action = 'account.email-changed'",
      [person.id],
    );
    expect(rows).toHaveLength(1);
  });

  it("is made once when both confirm at the same time", async () => {
    const { old, fresh, caller } = await ask(PEOPLE.CA, "ca.new@people.example");
    const both = await Promise.all([confirm(old), confirm(fresh)]);
    expect(both.filter(({ isChanged }) => isChanged)).toHaveLength(1);
    expect(await caller.accounts.me()).toMatchObject({ email: "ca.new@people.example" });
    await mailbox.deliver();
  });

  it("opens nothing once it is cancelled", async () => {
    const { old, fresh, caller } = await ask(PEOPLE.CA2, "ca2.new@people.example");
    await caller.accounts.cancelEmailChange({});
    expect(await caller.accounts.me()).toMatchObject({ pendingEmail: null });
    for (const secret of [old, fresh]) {
      await expect(guest.accounts.readLink({ secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(confirm(secret)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await caller.accounts.cancelEmailChange({})).toEqual({ done: true });
  });

  it("is replaced by a newer one", async () => {
    const earlier = await ask(PEOPLE.CB, "cb.one@people.example");
    const later = await ask(PEOPLE.CB, "cb.two@people.example");
    await expect(confirm(earlier.fresh)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(confirm(earlier.old)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await confirm(later.old);
    expect(await confirm(later.fresh)).toEqual({ isChanged: true });
    await mailbox.deliver();
  });

  it("promise 6: asks alike for an address that has an account, and cannot be finished with it", async () => {
    const { old, fresh, caller } = await ask(PEOPLE.X, PEOPLE.P.email);
    await confirm(old);
    await expect(confirm(fresh)).rejects.toMatchObject({
      code: "CONFLICT",
      message: "This address can't be used for your account. Choose another.",
    });
    expect(await caller.accounts.me()).toMatchObject({ email: PEOPLE.X.email });
  });

  it("asks for the password, and for another address than the present one", async () => {
    const caller = await callerFor(db, PEOPLE.A1);
    const email = "a1.new@people.example";
    await expect(caller.accounts.requestEmailChange({ email, password: "wrong one" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      more: { problems: [{ path: "password" }] },
    });
    await expect(
      caller.accounts.requestEmailChange({ email: PEOPLE.A1.email.toUpperCase(), password: PASSWORD }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST", more: { problems: [{ path: "email" }] } });
    expect(await mailbox.deliver()).toEqual([]);
  });
});
