import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { generateSync } from "otplib/functional";
import { NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox } from "../../support/mailbox";
import { ORGANIZATIONS, PASSWORD, PEOPLE, type Person } from "../../support/people";
import { callerFor } from "../../support/sign-in";

const STEP_S = 30;
const WAIT = { timeout: 1500, interval: 20 };

let db: TestDatabase;
let mailbox: ReturnType<typeof makeMailbox>;

beforeAll(async () => {
  db = await makeTestDatabase();
  mailbox = makeMailbox(db);
});
afterAll(() => db.close());

const later = (steps: number) => new Date(NOW.getTime() + steps * STEP_S * 1000);
/** The code of an app whose clock is some steps of 30 s after the tests' own. */
const codeAt = (secret: string, steps: number) =>
  generateSync({ secret, epoch: Math.floor(later(steps).getTime() / 1000) });

async function setUp(person: Person) {
  const caller = await callerFor(db, person);
  const { secret, uri, svg } = await caller.accounts.startSecondFactor({ password: PASSWORD });
  const { codes } = await caller.accounts.confirmSecondFactor({ code: codeAt(secret, 0) });
  return { caller, secret, uri, svg, codes };
}

describe("a second factor", () => {
  it("is in force after its first code, for every other session at its next call", async () => {
    const other = await callerFor(db, PEOPLE.A1);
    const { caller, uri, svg, codes } = await setUp(PEOPLE.A1);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Airway/);
    expect(svg).toMatch(/^<svg/);
    expect(new Set(codes).size).toBe(10);
    expect(await caller.accounts.me()).toMatchObject({
      hasSecondFactor: true,
      recoveryCodesLeft: 10,
      mustFirst: null,
    });
    expect(await other.accounts.me()).toMatchObject({ mustFirst: "enter-code" });
    await expect(other.accounts.sessions()).rejects.toMatchObject({
      code: "UNAUTHORIZED",
      more: { reason: "enter-code" },
    });
  });

  it("does not count before a right code, and needs the password", async () => {
    const caller = await callerFor(db, PEOPLE.A2);
    await expect(caller.accounts.startSecondFactor({ password: "wrong one" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(caller.accounts.confirmSecondFactor({ code: "123456" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const { secret } = await caller.accounts.startSecondFactor({ password: PASSWORD });
    await expect(caller.accounts.confirmSecondFactor({ code: codeAt(secret, 4) })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      more: { problems: [{ path: "code" }] },
    });
    expect(await caller.accounts.me()).toMatchObject({ hasSecondFactor: false, recoveryCodesLeft: 0 });
    const { rows } = await db.owner.query("select 1 from user_secrets where totp_secret like $1", [
      `%${secret}%`,
    ]);
    expect(rows).toEqual([]);
  });

  it("takes each code once, also in another session, and clocks that are off by one step", async () => {
    const { secret } = await setUp(PEOPLE.B1);
    const sessions = await Promise.all([1, 2, 3].map(() => callerFor(db, PEOPLE.B1)));
    const enter = (index: number, code: string) => sessions[index]?.accounts.enterCode({ code });
    // The code that put the factor in force, used again.
    await expect(enter(0, codeAt(secret, 0))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(enter(0, codeAt(secret, 2))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await enter(0, codeAt(secret, 1))).toEqual({ done: true });
    expect(await sessions[0]?.accounts.me()).toMatchObject({ mustFirst: null });
    await expect(enter(1, codeAt(secret, 1))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const slow = await callerFor(db, PEOPLE.B1, { now: () => later(3) });
    expect(await slow.accounts.enterCode({ code: codeAt(secret, 2) })).toEqual({ done: true });
  });

  it("takes a code once when it is sent twice at the same time", async () => {
    const { secret } = await setUp(PEOPLE.C1);
    const callers = await Promise.all([1, 2].map(() => callerFor(db, PEOPLE.C1)));
    const code = codeAt(secret, 1);
    // The row is held until both calls wait for it, so that they meet whatever the machine does.
    const holder = await db.owner.connect();
    await holder.query("begin");
    await holder.query("select 1 from user_secrets where user_id = $1 for update", [PEOPLE.C1.id]);
    const entering = Promise.allSettled(callers.map((caller) => caller.accounts.enterCode({ code })));
    await vi.waitFor(async () => {
      const { rows } = await db.owner.query(
        `select 1 from pg_locks where not granted
         and pid in (select pid from pg_stat_activity where datname = current_database())`,
      );
      expect(rows).toHaveLength(2);
    }, WAIT);
    await holder.query("commit");
    holder.release();
    const results = await entering;
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("takes each recovery code once; new ones void the old", async () => {
    const { caller, secret, codes } = await setUp(PEOPLE.P);
    const [first = "", second = ""] = codes;
    const one = await callerFor(db, PEOPLE.P);
    expect(await one.accounts.enterCode({ code: first.toUpperCase() })).toEqual({ done: true });
    const two = await callerFor(db, PEOPLE.P);
    await expect(two.accounts.enterCode({ code: first })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await caller.accounts.me()).toMatchObject({ recoveryCodesLeft: 9 });
    const renewed = await caller.accounts.renewRecoveryCodes({ password: PASSWORD, code: codeAt(secret, 1) });
    expect(renewed.codes).toHaveLength(10);
    await expect(two.accounts.enterCode({ code: second })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await two.accounts.enterCode({ code: renewed.codes[0] ?? "" })).toEqual({ done: true });
  });

  it("is removed with password and code, and its owner is told", async () => {
    const { caller, secret } = await setUp(PEOPLE.CB);
    const remove = (password: string, code: string) => caller.accounts.removeSecondFactor({ password, code });
    await expect(remove(PASSWORD, "000000")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(remove("wrong one", codeAt(secret, 1))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await remove(PASSWORD, codeAt(secret, 1));
    expect(await caller.accounts.me()).toMatchObject({ hasSecondFactor: false, recoveryCodesLeft: 0 });
    expect(await mailbox.deliver()).toMatchObject([
      { to: PEOPLE.CB.email, subject: "Your Airway second factor was removed" },
    ]);
    // Sessions that proved the earlier one have not proved a new one.
    const again = await callerFor(db, PEOPLE.CB);
    await again.accounts.startSecondFactor({ password: PASSWORD });
  });

  it("stays while an organization asks its mentors and coordinators for one, wherever they work now", async () => {
    const { caller, secret } = await setUp(PEOPLE.X);
    await db.owner.query("update organizations set requires_second_factor = true where id = $1", [
      ORGANIZATIONS.A.id,
    ]);
    const input = { password: PASSWORD, code: codeAt(secret, 1) };
    await expect(caller.accounts.removeSecondFactor(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const without = await callerFor(db, PEOPLE.MA);
    expect(await without.accounts.me()).toMatchObject({ mustFirst: "set-up-second-factor" });
  });

  it("is not replaced by starting anew", async () => {
    const { caller } = await setUp(PEOPLE.CA2);
    await expect(caller.accounts.startSecondFactor({ password: PASSWORD })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});
