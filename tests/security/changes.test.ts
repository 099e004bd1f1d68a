import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../support/api";
import type { TestDatabase } from "../support/database";
import { makeReset } from "../support/reset";
import { cookieFor, makeApiOn } from "../support/sign-in";
import { PROCEDURES } from "./doors";
import { makeMatrixDatabase } from "./doors/database";
import { type CallerKey, CALLERS } from "./doors/outcomes";
import { readProcedures } from "./router";

/** Mutations of signed-in people without a key, each with its reason; a kept answer or hash must hold no secret. */
const WITHOUT_KEY: Readonly<Record<string, string>> = {
  "accounts.enterCode": "its input holds a code, which works once",
  "accounts.changePassword": "its input holds a password",
  "accounts.requestEmailChange": "its input holds a password",
  "accounts.cancelEmailChange": "done again it does nothing",
  "accounts.askDeletion": "its input holds a password",
  "accounts.cancelDeletion": "done again it does nothing",
  "accounts.startSecondFactor": "its answer holds a secret",
  "accounts.confirmSecondFactor": "its input holds a code, which works once",
  "accounts.removeSecondFactor": "its input holds a password",
  "accounts.renewRecoveryCodes": "its answer holds codes",
  "accounts.switchPlace": "done again it does nothing",
  "preferences.visit": "done again it says the same",
};

/** Successes that leave no row in the audit, because with the matrix's input nothing changes. */
const WITHOUT_CHANGE: Readonly<Record<string, string>> = {
  "accounts.enterCode": "no code is owed",
  "accounts.cancelEmailChange": "no change is waiting",
  "accounts.cancelDeletion": "nobody asked for one",
  "preferences.visit": "nobody decided anything",
  "accounts.startSecondFactor": "nothing holds before it is confirmed",
  "people.enroll": "the applicant is in the cohort",
  "plans.update": "the stored plan says the same",
  "plans.adopt": "these rules are adopted",
};

const signedInMutations = Object.entries(PROCEDURES).filter(
  ([, { type, outcomes }]) => type === "mutation" && outcomes.visitor === "UNAUTHORIZED",
);
const succeeding = signedInMutations.flatMap(([path, door]) => {
  const keys = Object.keys(CALLERS) as CallerKey[];
  const may = keys.find((key) => door.outcomes[key] === "ok");
  return may === undefined || CALLERS[may] === null ? [] : [[path, door, CALLERS[may]] as const];
});

let db: TestDatabase;
let handle: ReturnType<typeof makeApiOn>["handle"];
let reset: () => Promise<void>;
let tables: string[];
beforeAll(async () => {
  db = await makeMatrixDatabase();
  ({ handle } = makeApiOn(db));
  reset = await makeReset(db);
  const { rows } = await db.owner.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname <> 'rate_limits' order by 1`,
  );
  tables = rows.map(({ name }) => name);
});
afterAll(() => db.close());

/** Every row there is, but for counts of tries. */
async function readAll(): Promise<Record<string, unknown[]>> {
  const all = tables.map(async (table) => {
    const { rows } = await db.owner.query<Record<string, unknown>>(
      `select * from ${table} as t order by t::text`,
    );
    return [table, rows] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

describe("promise 12: a retry is safe", () => {
  it("by a key in every mutation of signed-in people, but for those with a reason", () => {
    const without = signedInMutations.filter(([, { input }]) => input?.idempotencyKey === undefined);
    expect(without.map(([path]) => path).sort()).toEqual(Object.keys(WITHOUT_KEY).sort());
  });

  it.each(succeeding.filter(([path]) => WITHOUT_KEY[path] === undefined))(
    "%s, sent again after a lost answer, gives the same answer and changes nothing",
    async (path, { type, input }, person) => {
      await reset();
      const headers = { cookie: await cookieFor(db, person) };
      const first = await call(handle, path, type, input, headers);
      expect(first.status).toBe(200);
      const before = await readAll();
      const again = await call(handle, path, type, input, headers);
      // Who signed themselves out, or left, by the first is told so by the second.
      if (again.status !== 200) expect(again.status).toBe(401);
      else expect(await again.text()).toBe(await first.text());
      expect(await readAll()).toEqual(before);
    },
  );

  it.each(succeeding.filter(([path]) => WITHOUT_KEY[path] === undefined))(
    "%s, sent ten times at once, happens once",
    async (path, { type, input }, person) => {
      const one = async (times: number) => {
        await reset();
        const headers = { cookie: await cookieFor(db, person) };
        const send = () => call(handle, path, type, input, headers);
        const answers = await Promise.all(Array.from({ length: times }, send));
        expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
        const all = await readAll();
        return Object.entries(all).map(([table, rows]) => `${table} ${rows.length}`);
      };
      expect(await one(10)).toEqual(await one(1));
    },
  );
});

describe("promise 17: each change leaves one row in the audit, by its own request", () => {
  it.each(succeeding)("%s", async (path, { type, input }, person) => {
    await reset();
    const headers = { cookie: await cookieFor(db, person) };
    const response = await call(handle, path, type, input, headers);
    expect(response.status).toBe(200);
    const { rows } = await db.owner.query<Record<string, unknown>>("select * from audit_events");
    expect(rows.map(({ action }) => action)).toHaveLength(path in WITHOUT_CHANGE ? 0 : 1);
    for (const row of rows) {
      expect(row.actor_id).toBe(person.id);
      expect(row.request_id).toBe(response.headers.get("x-request-id"));
      expect(JSON.stringify(row)).not.toMatch(/canary/i);
    }
  });
});

describe("every procedure", () => {
  it("says what it answers, so that nothing more can slip out", () => {
    const open = readProcedures().filter(([, { output }]) => output === undefined);
    expect(open.map(([path]) => path)).toEqual([]);
  });
});
