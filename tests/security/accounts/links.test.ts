import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInWithLink } from "@/server/auth/credentials";
import { NOW, request } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox } from "../../support/mailbox";
import { PASSWORD, PEOPLE } from "../../support/people";
import { callerFor, ENV, makeApiOn } from "../../support/sign-in";

const AT_ONCE = 30;
const NEXT = "another walk by the louder sea";
const HOUR_MS = 60 * 60 * 1000;
/** As with a mail server: without one, no link that signs in is sent. */
const MAILING = { ...ENV, smtpUrl: "smtp://127.0.0.1:1" };

let db: TestDatabase;
let mailbox: ReturnType<typeof makeMailbox>;
let guest: Awaited<ReturnType<typeof callerFor>>;

beforeAll(async () => {
  db = await makeTestDatabase();
  mailbox = makeMailbox(db);
  guest = await callerFor(db, null, { env: () => MAILING });
});
afterAll(() => db.close());

const at = (now: Date) => callerFor(db, null, { now: () => now });
const signIn = (secret: string, now = NOW) =>
  signInWithLink(
    {
      database: db.database,
      env: ENV,
      origin: { device: "x", network: "192.0.2.5" },
      now,
      requestId: crypto.randomUUID(),
    },
    secret,
  );

type Door = (caller: typeof guest, secret: string) => Promise<unknown>;

/** Every door that a link opens; what it gives means that the door opened. */
const DOORS = {
  "sign-up": (caller, secret) =>
    caller.accounts.finishSignUp({ secret, name: "New", password: NEXT, keepAnswers: false }),
  reset: (caller, secret) => caller.accounts.finishReset({ secret, password: NEXT }),
  "sign-in": async (_, secret) => {
    if ((await signIn(secret)) === null) throw Object.assign(new Error(), { code: "NOT_FOUND" });
  },
  email: (caller, secret) => caller.accounts.confirmEmail({ secret }),
  invitation: (caller, secret) => caller.invitations.join({ secret, name: "New", password: NEXT }),
} satisfies Record<string, Door>;
type DoorName = keyof typeof DOORS;
const NAMES = Object.keys(DOORS) as DoorName[];

let made = 0;
/** A fresh link for one door. */
async function mint(door: Exclude<DoorName, "invitation">): Promise<string> {
  made += 1;
  await db.owner.query("delete from rate_limits");
  switch (door) {
    case "sign-up": {
      const email = `new${made}@people.example`;
      await guest.accounts.requestSignUp({ email });
      return mailbox.secretFor(email);
    }
    case "reset":
      await guest.accounts.requestReset({ email: PEOPLE.MA.email });
      return mailbox.secretFor(PEOPLE.MA.email);
    case "sign-in": {
      await guest.accounts.requestSignInLink({ email: PEOPLE.MR.email });
      return mailbox.secretFor(PEOPLE.MR.email);
    }
    case "email": {
      const email = `moved${made}@people.example`;
      const caller = await callerFor(db, PEOPLE.P);
      await caller.accounts.requestEmailChange({ email, password: PASSWORD });
      return mailbox.secretFor(email);
    }
  }
}

const PURPOSES = ["sign-up", "reset", "sign-in", "email"] as const;

describe("promise 7: links", () => {
  it.each(PURPOSES)("%s: stays out of the database; only its hash is there", async (door) => {
    const secret = await mint(door);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const { rows: tables } = await db.owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const hex = Buffer.from(secret).toString("hex");
    const raw = Buffer.from(secret, "base64url").toString("hex");
    for (const { name } of tables) {
      const { rows } = await db.owner.query(
        `select 1 from ${name} t where position($1 in t::text) > 0 or position($2 in t::text) > 0 or position($3 in t::text) > 0`,
        [secret, hex, raw],
      );
      expect(rows, name).toEqual([]);
    }
  });

  it.each(PURPOSES)("%s: opens no other door, and its own afterwards", async (door) => {
    const secret = await mint(door);
    for (const other of NAMES.filter((name) => name !== door)) {
      await expect(DOORS[other](guest, secret), other).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await DOORS[door](guest, secret);
    await expect(DOORS[door](guest, secret)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(guest.accounts.readLink({ secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each(PURPOSES)("%s: of 30 uses at once one counts", async (door) => {
    const secret = await mint(door);
    const results = await Promise.allSettled(
      Array.from({ length: AT_ONCE }, () => DOORS[door](guest, secret)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = results.flatMap((result) =>
      result.status === "rejected" ? [(result.reason as { code: string }).code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(["NOT_FOUND"]));
  });

  it.each([
    ["sign-up", 24],
    ["reset", 1],
    ["sign-in", 0.25],
    ["email", 24],
  ] as const)("%s: works until its time is over, %d hours, and not at that moment", async (door, hours) => {
    const secret = await mint(door);
    const end = new Date(NOW.getTime() + hours * HOUR_MS);
    const late = await at(end);
    await expect(late.accounts.readLink({ secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
    if (door === "sign-in") expect(await signIn(secret, end)).toBeNull();
    else await expect(DOORS[door](late, secret)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const early = await at(new Date(end.getTime() - 1));
    expect(await early.accounts.readLink({ secret })).toMatchObject({ expiresAt: end });
  });

  it.each(PURPOSES)("%s: reading it by GET uses nothing up and changes nothing", async (door) => {
    const secret = await mint(door);
    const api = makeApiOn(db);
    const state = async () =>
      (
        await db.owner.query<Record<string, unknown>>(
          "select * from email_tokens where used_at is null order by id",
        )
      ).rows;
    const before = await state();
    for (let count = 0; count < 3; count += 1) {
      const input = encodeURIComponent(JSON.stringify({ secret }));
      expect((await api.handle(request(`accounts.readLink?input=${input}`))).status).toBe(200);
      const mutation = await api.handle(request(`accounts.finishReset?input=${input}`));
      expect(mutation.status).toBe(405);
    }
    expect(await state()).toEqual(before);
    await DOORS[door](guest, secret);
  });

  it("sessions and recovery codes are kept as hashes, and the app's shared secret encrypted", async () => {
    const caller = await callerFor(db, PEOPLE.A1);
    const { secret } = await caller.accounts.startSecondFactor({ password: PASSWORD });
    const { rows } = await db.owner.query<{ totp_secret: string }>(
      "select totp_secret from user_secrets where user_id = $1",
      [PEOPLE.A1.id],
    );
    expect(rows[0]?.totp_secret.length).toBeGreaterThan(secret.length);
    expect(rows[0]?.totp_secret).not.toContain(secret);
  });
});
