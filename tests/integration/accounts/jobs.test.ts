import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { inTransaction } from "@/db/context";
import { enqueue } from "@/server/jobs/queue";
import { runJobs } from "@/server/jobs/runner";
import { makeLog, NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox, makeMailFolder } from "../../support/mailbox";
import { COHORTS, INVITATIONS, ORGANIZATIONS } from "../../support/people";
import { callerFor, ENV } from "../../support/sign-in";
import { deriveLinkSecret, hashSecret } from "@/server/auth/secrets";

const WAIT = { timeout: 20_000, interval: 50 };

let db: TestDatabase;

beforeAll(async () => {
  db = await makeTestDatabase();
});
afterAll(() => db.close());

function startWorker(mailFolder: string, databaseUrl = db.url) {
  const { log, read } = makeLog();
  const stop = runJobs({ databaseUrl, env: () => ({ ...ENV, mailFolder }), log, now: () => NOW });
  return { stop, readLog: read };
}

const notify = (email: string) =>
  inTransaction(db.database, {}, (tx) => enqueue(tx, "mail-notice", { notice: "password-changed", email }));

async function countJobs(): Promise<number> {
  const { rows } = await db.owner.query<{ count: number }>(
    "select count(*)::int as count from graphile_worker._private_jobs where run_at <= now()",
  );
  return rows[0]?.count ?? 0;
}

describe("jobs", () => {
  it("promise 15: are done once by two workers together", async () => {
    const folder = makeMailFolder();
    const emails = Array.from({ length: 40 }, (_, index) => `job${index}@people.example`);
    await Promise.all(emails.map(notify));
    const workers = [startWorker(folder), startWorker(folder)];
    await vi.waitFor(async () => {
      expect(await countJobs()).toBe(0);
    }, WAIT);
    await Promise.all(workers.map(({ stop }) => stop()));
    const to = readdirSync(folder).map(
      (file) => /^To: (.*)$/m.exec(readFileSync(join(folder, file), "utf8"))?.[1],
    );
    expect(new Set(to)).toEqual(new Set(emails));
    expect(to).toHaveLength(emails.length);
  });

  it("are kept with the change that asks for them, or not at all", async () => {
    await expect(
      inTransaction(db.database, {}, async (tx) => {
        await enqueue(tx, "mail-notice", { notice: "password-changed", email: "never@people.example" });
        throw new Error("The change failed.");
      }),
    ).rejects.toThrow("The change failed.");
    expect(await countJobs()).toBe(0);
  });

  it("are done soon after every connection was cut", async () => {
    const folder = makeMailFolder();
    const { stop } = startWorker(folder);
    onTestFinished(stop);
    await notify("before@people.example");
    await vi.waitFor(() => {
      expect(readdirSync(folder)).toHaveLength(1);
    }, WAIT);
    await db.owner
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'airway_app' and pid <> pg_backend_pid()`,
      )
      .catch(() => undefined);
    await vi.waitFor(() => notify("after@people.example"), WAIT);
    await vi.waitFor(
      () => {
        expect(readdirSync(folder)).toHaveLength(2);
      },
      { ...WAIT, timeout: 5000 },
    );
  });

  it("wait for a database that is away when they start, and stop when told meanwhile", async () => {
    const { stop, readLog } = startWorker(makeMailFolder(), "postgres://airway_app:x@127.0.0.1:1/nowhere");
    await vi.waitFor(() => {
      expect(readLog()).toContain("jobs stopped and start again");
    }, WAIT);
    await stop();
    expect(readLog()).not.toContain("127.0.0.1");
  });

  it("are taken over from a worker that was killed", async () => {
    await notify("orphan@people.example");
    await db.owner.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '3 minutes', locked_by = 'dead', attempts = 1`,
    );
    const folder = makeMailFolder();
    const { stop } = startWorker(folder);
    onTestFinished(stop);
    await vi.waitFor(() => {
      expect(readdirSync(folder)).toHaveLength(1);
    }, WAIT);
  });

  it("hold no secret and no answer, and write the same link when they are tried again", async () => {
    const guest = await callerFor(db, null);
    const kept = { facts: { qbank: { name: "canary-answer" } }, asOf: null, done: [] };
    await guest.accounts.requestSignUp({ email: "again@people.example", kept });
    const { rows } = await db.owner.query<{ payload: Record<string, unknown> }>(
      "select payload from graphile_worker._private_jobs",
    );
    expect(rows.map(({ payload }) => Object.keys(payload).sort())).toEqual([
      ["email", "tokenId"],
      ["email", "tokenId"],
    ]);
    const away = makeMailbox(db, { env: { smtpUrl: "smtp://127.0.0.1:1" } });
    expect(await away.deliver()).toEqual([]);
    await db.owner.query("update graphile_worker._private_jobs set run_at = now()");
    const mailbox = makeMailbox(db);
    const secret = await mailbox.secretFor("again@people.example");
    const tokenId = rows[0]?.payload.tokenId;
    expect(secret).toBe(deriveLinkSecret(ENV.authSecret, "sign-up", String(tokenId)));
    expect(rows.every(({ payload }) => !JSON.stringify(payload).includes(secret))).toBe(true);
  });

  it("send an invitation with its own link, and none that was withdrawn", async () => {
    const { id: invitationId, email } = INVITATIONS.AK1;
    const { id: organizationId } = ORGANIZATIONS.A;
    const secret = deriveLinkSecret(ENV.authSecret, "invitation", invitationId);
    await db.owner.query("update invitations set secret_hash = $1 where id = $2", [
      hashSecret(secret),
      invitationId,
    ]);
    const mailbox = makeMailbox(db);
    const invite = () =>
      inTransaction(db.database, {}, (tx) =>
        enqueue(tx, "mail-invitation", { organizationId, invitationId }),
      );
    await invite();
    const [mail] = await mailbox.deliver();
    expect(mail).toMatchObject({ to: email, secret });
    expect(mail?.raw).toContain(COHORTS.AK1.name);
    await db.owner.query("update invitations set revoked_at = now() where id = $1", [invitationId]);
    await invite();
    expect(await mailbox.deliver()).toEqual([]);
  });

  it("can be added by the app's role, which owns nothing of the queue", async () => {
    const client = new pg.Client({ connectionString: db.url });
    await client.connect();
    onTestFinished(() => client.end());
    await expect(client.query("drop table graphile_worker._private_jobs")).rejects.toThrow("must be owner");
    await expect(client.query("create table graphile_worker.mine (id int)")).rejects.toThrow(
      "permission denied",
    );
  });
});
