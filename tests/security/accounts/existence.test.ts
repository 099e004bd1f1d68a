import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signInWithPassword } from "@/server/auth/credentials";
import { call, NOW, readRefusal } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { PEOPLE } from "../../support/people";
import { ENV, makeApiOn } from "../../support/sign-in";

const KNOWN = PEOPLE.MA.email;
const UNKNOWN = "nobody@people.example";
const ROUNDS = 15;

let db: TestDatabase;

beforeAll(async () => {
  db = await makeTestDatabase();
});
beforeEach(() => db.owner.query("delete from rate_limits"));
afterAll(() => db.close());

/** The statements that work sends to the database, in their order and without their values. */
async function spy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const { pool } = db.database;
  const asked: string[] = [];
  const client = await pool.connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...given: unknown[]) => unknown };
  client.release();
  const original = prototype.query;
  prototype.query = function query(...given: unknown[]) {
    const [first] = given;
    asked.push(typeof first === "string" ? first : (first as { text: string }).text);
    return Reflect.apply(original, this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  // Ids and keys differ from call to call, the statements do not.
  return asked.map((text) => text.replaceAll(/'[^']*'/g, "?"));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

let tries = 0;
function attempt(email: string) {
  tries += 1;
  const origin = { device: "x", network: `2001:db8::${tries.toString(16)}` };
  const context = { database: db.database, env: ENV, origin, now: NOW, requestId: crypto.randomUUID() };
  return signInWithPassword(context, { email, password: "not the password of anybody" });
}

describe("promise 6: existence is private", () => {
  it.each([
    ["accounts.requestSignUp", { facts: {}, asOf: null, done: [1] }],
    ["accounts.requestReset", undefined],
    ["accounts.requestSignInLink", undefined],
  ])(
    "%s answers a known and an unknown address with the same status, headers and body",
    async (path, kept) => {
      const api = makeApiOn(db);
      const answers = [];
      for (const email of [KNOWN, UNKNOWN]) {
        const response = await call(api.handle, path, "mutation", { email, ...(kept && { kept }) });
        const headers = Object.fromEntries(response.headers);
        delete headers["x-request-id"];
        const body = (await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
        answers.push({ status: response.status, headers, body });
      }
      expect(answers[0]).toEqual(answers[1]);
    },
  );

  it.each(["accounts.requestSignUp", "accounts.requestReset"])(
    "%s asks the database the same for both, so that it takes as long",
    async (path) => {
      const api = makeApiOn(db);
      const ask = (email: string) => spy(() => call(api.handle, path, "mutation", { email }));
      await ask(KNOWN);
      const known = await ask(KNOWN);
      expect(known.length).toBeGreaterThan(4);
      expect(await ask(UNKNOWN)).toEqual(known);
    },
  );

  it("sign-in refuses a wrong password, an unknown address and an account without a password alike, after the same questions", async () => {
    await db.owner.query("update user_secrets set password_hash = null where user_id = $1", [PEOPLE.MR.id]);
    await db.owner.query("update users set deactivated_at = now() where id = $1", [PEOPLE.CB.id]);
    const questions = [];
    for (const email of [KNOWN, UNKNOWN, PEOPLE.MR.email, PEOPLE.CB.email]) {
      questions.push(
        await spy(async () => {
          expect(await attempt(email)).toBeNull();
        }),
      );
    }
    for (const asked of questions) expect(asked).toEqual(questions[0]);
  });

  it("sign-in hashes for both: medians of interleaved tries differ by less than half", async () => {
    const spent: Record<string, number[]> = { [KNOWN]: [], [UNKNOWN]: [] };
    await attempt(KNOWN);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const email of round % 2 === 0 ? [KNOWN, UNKNOWN] : [UNKNOWN, KNOWN]) {
        const begun = process.cpuUsage();
        await attempt(email);
        const { user, system } = process.cpuUsage(begun);
        spent[email]?.push(user + system);
      }
    }
    const [known, unknown] = [median(spent[KNOWN] ?? []), median(spent[UNKNOWN] ?? [])];
    expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.5);
  });

  it("a link that is unknown, used or for something else is refused in the same words", async () => {
    const api = makeApiOn(db);
    const secret = "x".repeat(43);
    const paths = [
      ["accounts.readLink", "query", { secret }],
      ["accounts.finishSignUp", "mutation", { secret, name: "N", password: "p", keepAnswers: false }],
      ["accounts.finishReset", "mutation", { secret, password: "p" }],
      ["accounts.confirmEmail", "mutation", { secret }],
    ] as const;
    const refusals = await Promise.all(
      paths.map(async ([path, type, input]) => readRefusal(await call(api.handle, path, type, input))),
    );
    for (const { code, message } of refusals) {
      expect({ code, message }).toEqual({
        code: "NOT_FOUND",
        message: "There is nothing here, or it is not yours to see.",
      });
    }
  });
});
