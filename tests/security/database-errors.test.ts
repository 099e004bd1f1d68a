import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, readRefusal } from "../support/api";
import { makeTestDatabase, type TestDatabase } from "../support/database";
import { inDatabase, testPostgres } from "../support/postgres";
import { COHORTS, INVITATIONS, PASSWORD, PEOPLE } from "../support/people";
import { factsOf } from "../support/seed";
import { cookieFor, ENV, makeApiOn } from "../support/sign-in";

/** What a database's error would carry along, or what was sent. */
const TELLING =
  /canary|select |insert |update "|delete from|steps_done|constraint|relation|column|row contains|\$1|parameters|postgres|\.sql|\/work\/|node_modules\/pg\/lib\/.*:/i;

const key = () => ({ idempotencyKey: randomUUID() });
const save = { kept: { facts: factsOf("A1"), asOf: null, done: [1] }, version: 1 };
const { secret } = INVITATIONS.AK1;

let db: TestDatabase;
let api: ReturnType<typeof makeApiOn>;
let cookie: string;
beforeEach(async () => {
  db = await makeTestDatabase({ poolSize: 2 });
  api = makeApiOn(db);
  cookie = await cookieFor(db, PEOPLE.A1);
});
afterEach(() => db.close());

const nameOf = ({ url }: TestDatabase) => new URL(url).pathname.slice(1);
const ask = (path: string, type: "query" | "mutation", input?: unknown, headers = { cookie }) =>
  call(api.handle, path, type, input, headers);

/** The answer and the log, which must name the request and nothing else. */
async function readTold(response: Response): Promise<string> {
  const refusal = await readRefusal(response.clone());
  expect(api.readLog()).toContain(refusal.requestId);
  const lines = api.readLog().split("\n").filter(Boolean);
  // Frames of the stack name files and no values; every other member is read.
  const told = lines.map((line) =>
    line.replaceAll(/"frames":\[[^\]]*\]/g, (frames) => frames.replaceAll(/"at [^"]*"/g, '""')),
  );
  return `${await response.text()}\n${told.join("\n")}`;
}

describe("promise 10: what goes wrong in the database is told to nobody", () => {
  it.each([
    ["a table is gone", "drop table profiles cascade"],
    ["a column is gone", "alter table profiles drop column steps_done"],
    ["the app may not read a table", "revoke select on profiles from airway_app"],
    [
      "a row is refused by a check",
      "alter table profiles add constraint canary_check check (version < 2) not valid",
    ],
    [
      "a row is refused as a double",
      `update profiles set version = 2 where applicant_id = '${PEOPLE.A2.id}';
       create unique index canary_key on profiles ((1)) where version > 1`,
    ],
    [
      "a trigger complains and quotes the row",
      `create function complain() returns trigger language plpgsql as
         $$ begin raise exception 'canary-A1 %', new.facts using detail = new.facts::text, hint = 'select 1'; end $$;
       create trigger complain before update on profiles for each row execute function complain()`,
    ],
  ])("when %s", async (_what, sabotage) => {
    await db.owner.query(sabotage);
    const response = await ask("profiles.save", "mutation", { ...save, ...key() });
    expect(response.status).toBe(500);
    const refusal = await readRefusal(response.clone());
    expect(refusal).toMatchObject({ message: "Something went wrong on our side.", problems: [] });
    const told = await readTold(response);
    expect(told).not.toMatch(TELLING);
    expect(told).not.toContain(PEOPLE.A1.id);
    expect(told).not.toContain(cookie.split("=")[1]);
  });

  it("when a name is taken: the refusal says so in a sentence", async () => {
    cookie = await cookieFor(db, PEOPLE.CA);
    const { name, season } = COHORTS.AK1;
    const response = await ask("cohorts.create", "mutation", { name, season, ...key() });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await readTold(response)).not.toMatch(TELLING);
  });

  it("when a row stays locked: 503, and when to come back", async () => {
    const holder = await db.owner.connect();
    await holder.query("begin; lock table profiles in access exclusive mode");
    const response = await ask("profiles.mine", "query");
    await holder.query("rollback");
    holder.release();
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("2");
    expect(await readTold(response)).not.toMatch(TELLING);
  });

  it("when the database ends every connection: the next call is answered", async () => {
    await ask("profiles.mine", "query");
    const admin = new pg.Client({ connectionString: inDatabase(testPostgres().adminUrl, nameOf(db)) });
    await admin.connect();
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'airway_app'",
    );
    await admin.end();
    const answers = [await ask("profiles.mine", "query"), await ask("profiles.mine", "query")];
    for (const response of answers) {
      expect([200, 503]).toContain(response.status);
      if (response.status === 503) expect(await readTold(response)).not.toMatch(TELLING);
    }
    expect(answers.at(-1)?.status).toBe(200);
  });
});

describe("promise 10: no secret is written down", () => {
  it.each([
    ["a cookie", "accounts.me", "query", undefined],
    ["the secret of a link", "accounts.readLink", "query", { secret: "s".repeat(43) }],
    ["the secret of an invitation", "invitations.read", "query", { secret }],
    ["a password that is wrong", "accounts.changePassword", "mutation", { current: "wr0ng", next: PASSWORD }],
    [
      "a password that is easy",
      "accounts.changePassword",
      "mutation",
      { current: PASSWORD, next: "password" },
    ],
    ["a new password", "accounts.changePassword", "mutation", { current: PASSWORD, next: "a n3w password" }],
    ["a code", "accounts.confirmSecondFactor", "mutation", { code: "918273" }],
    ["an address", "accounts.requestReset", "mutation", { email: PEOPLE.A1.email }],
    ["the secret of a second factor", "accounts.startSecondFactor", "mutation", { password: PASSWORD }],
    ["what does not fit", "accounts.rename", "mutation", { name: 1, password: PASSWORD, secret }],
  ] as const)("%s", async (_what, path, type, input) => {
    const response = await ask(path, type, input);
    const text = await response.text();
    const told = api.readLog();
    const sent = [
      cookie.split("=")[1] ?? "",
      ENV.authSecret,
      PASSWORD,
      "s".repeat(43),
      secret,
      "wr0ng",
      "a n3w password",
      "918273",
    ];
    for (const value of [...sent, PEOPLE.A1.email]) expect(told).not.toContain(value);
    for (const value of sent) expect(text).not.toContain(value);
    if (path === "accounts.startSecondFactor") {
      const { result } = JSON.parse(text) as { result: { data: { secret: string } } };
      expect(told).not.toContain(result.data.secret);
      const { rows } = await db.owner.query(
        "select totp_secret from user_secrets where totp_secret is not null",
      );
      expect(JSON.stringify(rows)).not.toContain(result.data.secret);
    }
  });

  it("nothing that is kept opens anything: no secret of a session, a link or an invitation, and no password", async () => {
    await ask("accounts.changePassword", "mutation", { current: PASSWORD, next: "a n3w password" });
    await ask("accounts.requestReset", "mutation", { email: PEOPLE.A1.email });
    const tables = [
      "users",
      "user_secrets",
      "sessions",
      "email_tokens",
      "invitations",
      "recovery_codes",
      "idempotency_keys",
      "audit_events",
    ];
    for (const table of tables) {
      const { rows } = await db.owner.query(`select * from ${table}`);
      const text = JSON.stringify(rows);
      for (const value of [cookie.split("=")[1] ?? "", secret, PASSWORD, "a n3w password"]) {
        expect(text).not.toContain(value);
        expect(text).not.toContain(Buffer.from(value).toString("hex"));
      }
    }
  });
});
