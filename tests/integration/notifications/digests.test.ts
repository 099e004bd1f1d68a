import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { inTransaction } from "@/db/context";
import { settleInbox } from "@/server/features/notifications/mutations/digests";
import { runJobs } from "@/server/jobs/runner";
import { makeLog } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox, makeMailFolder } from "../../support/mailbox";
import { PEOPLE } from "../../support/people";
import { makeReset } from "../../support/reset";
import { callerFor, ENV } from "../../support/sign-in";
import { callJob, choose, listTold, tell } from "./house";

const { A1, MA, P } = PEOPLE;
const NEWS = { kind: "plan-changed", detail: { n: 3 }, key: "plan:3" } as const;
const ALERT = {
  kind: "deadline",
  detail: { code: "rank-deadline", date: "2027-03-03", days: 7 },
  key: "deadline:rank-deadline:7",
} as const;
const KARACHI = { time_zone: "Asia/Karachi" };
/** A Tuesday. In Karachi it is five hours later than in UTC: eight o'clock there is 03:00 here. */
const DAY = "2027-02-23";

let db: TestDatabase;
let mailbox: ReturnType<typeof makeMailbox>;
let reset: () => Promise<void>;
beforeAll(async () => {
  db = await makeTestDatabase();
  await db.owner.query("update notifications set settled_at = created_at");
  mailbox = makeMailbox(db);
  reset = await makeReset(db);
});
afterAll(() => db.close());
beforeEach(() => reset());

const send = (at: string) => callJob(db, mailbox, "send-digests", at);
const addresses = async (at: string) => (await send(at)).map(({ to }) => to);

describe("the gathered mail", () => {
  it("goes out in the morning of the person, once, with a way to the inbox and to fewer mails", async () => {
    await choose(db, P, KARACHI);
    await tell(db, P, NEWS, `${DAY}T01:00:00Z`);
    expect(await send(`${DAY}T02:07:00Z`)).toEqual([]);
    const [mail, ...others] = await send(`${DAY}T03:07:00Z`);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: P.email, subject: "What is new in your Airway inbox" });
    expect(mail?.raw).toContain("Your plan changed: version 3 is ready.");
    expect(mail?.raw).toContain("/inbox");
    expect(mail?.raw).toContain("/settings/notifications");
    expect(await send(`${DAY}T04:07:00Z`)).toEqual([]);
    expect(await listTold(db, P)).toMatchObject([{ settled_at: new Date(`${DAY}T03:07:00Z`) }]);
  });

  it("waits for the next morning with what came up after this one", async () => {
    await choose(db, P, KARACHI);
    await tell(db, P, NEWS, `${DAY}T03:30:00Z`);
    expect(await send(`${DAY}T04:07:00Z`)).toEqual([]);
    expect(await send(`${DAY}T23:07:00Z`)).toEqual([]);
    expect(await addresses("2027-02-24T03:07:00Z")).toEqual([P.email]);
  });

  it("goes out later the same day when no worker ran in the morning", async () => {
    await choose(db, P, KARACHI);
    await tell(db, P, NEWS, `${DAY}T01:00:00Z`);
    expect(await addresses(`${DAY}T09:07:00Z`)).toEqual([P.email]);
  });

  it("goes out on Mondays where it was chosen weekly", async () => {
    await choose(db, P, { ...KARACHI, digest: "weekly" });
    await tell(db, P, NEWS, `${DAY}T01:00:00Z`);
    for (const day of ["2027-02-23", "2027-02-26", "2027-02-28"]) {
      expect(await send(`${day}T03:07:00Z`), day).toEqual([]);
    }
    expect(await send("2027-03-01T02:07:00Z")).toEqual([]);
    expect(await addresses("2027-03-01T03:07:00Z")).toEqual([P.email]);
  });

  it("never goes out where it was switched off, and does not pile up", async () => {
    await choose(db, P, { ...KARACHI, digest: "off" });
    await tell(db, P, NEWS, `${DAY}T01:00:00Z`);
    expect(await send(`${DAY}T03:07:00Z`)).toEqual([]);
    expect(await listTold(db, P)).toMatchObject([{ settled_at: expect.any(Date) as Date }]);
  });

  it("leaves out what was read, and is not sent for nothing", async () => {
    await choose(db, P, KARACHI);
    await tell(db, P, NEWS, `${DAY}T01:00:00Z`);
    const api = await callerFor(db, P);
    await api.notifications.markAllRead({ idempotencyKey: crypto.randomUUID() });
    expect(await send(`${DAY}T03:07:00Z`)).toEqual([]);
  });

  it("holds many lines as ten and a number", async () => {
    await choose(db, P, KARACHI);
    for (let n = 2; n < 20; n += 1) {
      await tell(db, P, { ...NEWS, detail: { n }, key: `p${n}` }, `${DAY}T01:00:00Z`);
    }
    const mails = await send(`${DAY}T03:07:00Z`);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.raw.match(/Your plan changed/g)).toHaveLength(20);
    expect(mails[0]?.raw).toContain("And 8 more in your inbox.");
  });

  it("goes to nobody of the demo, to whom no message can arrive", async () => {
    await db.owner.query("update organizations set is_demo = true where id = $1", [MA.organizationId]);
    await tell(db, MA, NEWS, `${DAY}T01:00:00Z`);
    expect(await send(`${DAY}T08:07:00Z`)).toEqual([]);
    expect(await listTold(db, MA)).toMatchObject([{ settled_at: expect.any(Date) as Date }]);
  });

  it("tells no score and no answer, in its subject or in its text", async () => {
    await choose(db, A1, KARACHI);
    await tell(db, A1, NEWS, `${DAY}T01:00:00Z`);
    await tell(db, A1, ALERT, `${DAY}T01:00:00Z`);
    const mails = await send(`${DAY}T03:07:00Z`);
    expect(mails).toHaveLength(1);
    // Everything A1 has entered holds a canary; the score is 240.
    const { raw } = mails[0] ?? { raw: "" };
    expect(raw.replace(A1.email, "")).not.toMatch(/canary|240/i);
  });
});

describe("an alert of a date", () => {
  it("goes out at once by day, whatever the pace of the gathered mail", async () => {
    for (const digest of ["daily", "weekly", "off"]) {
      await reset();
      await choose(db, P, { ...KARACHI, digest });
      await tell(db, P, ALERT, `${DAY}T09:02:00Z`);
      const [mail] = await send(`${DAY}T09:07:00Z`);
      expect(mail, digest).toMatchObject({ to: P.email, subject: "A date is coming up in your Airway plan" });
      expect(mail?.raw).toContain("Rank-order list deadline: in 7 days, on 3 Mar 2027.");
    }
  });

  it("waits for the end of the quiet hours, which run over midnight", async () => {
    // Quiet from 22 to 7 in Karachi: from 17:00 to 02:00 in UTC.
    await choose(db, P, KARACHI);
    await tell(db, P, ALERT, `${DAY}T17:02:00Z`);
    for (const at of [`${DAY}T17:07:00Z`, `${DAY}T23:07:00Z`, "2027-02-24T01:07:00Z"]) {
      expect(await send(at), at).toEqual([]);
    }
    expect(await addresses("2027-02-24T02:07:00Z")).toEqual([P.email]);
  });

  it("knows no quiet hours where both ends are one hour", async () => {
    await choose(db, P, { ...KARACHI, quiet_from: 0, quiet_to: 0 });
    await tell(db, P, ALERT, `${DAY}T20:02:00Z`);
    expect(await addresses(`${DAY}T20:07:00Z`)).toEqual([P.email]);
  });
});

describe("quiet hours over the morning", () => {
  it("put the gathered mail off to their end", async () => {
    await choose(db, P, { ...KARACHI, quiet_from: 6, quiet_to: 10 });
    await tell(db, P, NEWS, `${DAY}T00:00:00Z`);
    expect(await send(`${DAY}T03:07:00Z`)).toEqual([]);
    expect(await addresses(`${DAY}T05:07:00Z`)).toEqual([P.email]);
  });
});

describe("promise 15: a mail goes out once", () => {
  function startWorker(mailFolder: string) {
    const { log } = makeLog();
    const now = () => new Date(`${DAY}T09:07:00Z`);
    return runJobs({ databaseUrl: db.url, env: () => ({ ...ENV, mailFolder }), log, now });
  }

  it("by two workers, after a third was killed while it settled and a fourth while it sent", async () => {
    await choose(db, P, KARACHI);
    await tell(db, P, NEWS, `${DAY}T01:00:00Z`);
    await tell(db, P, ALERT, `${DAY}T01:00:00Z`);
    const settleAndDie = inTransaction(db.database, { userId: P.id, organizationId: P.id }, async (tx) => {
      await settleInbox(tx, P.id, new Date(`${DAY}T09:00:00Z`));
      await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
    });
    await expect(settleAndDie).rejects.toThrow(/terminat/);
    expect(await listTold(db, P)).toMatchObject([{ settled_at: null }, { settled_at: null }]);
    await inTransaction(db.database, {}, async (tx) => {
      for (const _ of [1, 2, 3]) {
        await tx.execute(sql`select from graphile_worker.add_job('send-digests', '{}'::json)`);
      }
    });
    // The first of them is held by somebody who will not come back.
    await db.owner.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '3 minutes', locked_by = 'dead', attempts = 1
       where id = (select min(id) from graphile_worker._private_jobs)`,
    );
    const folder = makeMailFolder();
    const stops = [startWorker(folder), startWorker(folder)];
    await vi.waitFor(
      async () => {
        const { rows } = await db.owner.query(
          "select 1 from graphile_worker._private_jobs where run_at <= now()",
        );
        expect(rows).toEqual([]);
      },
      { timeout: 20_000, interval: 50 },
    );
    await Promise.all(stops.map((stop) => stop()));
    const mails = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(`To: ${P.email}`);
  });
});
