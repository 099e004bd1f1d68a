import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { Refusal } from "@/server/api/refusal";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import type { Person } from "../../support/people";
import { makeReset } from "../../support/reset";
import { callerFor } from "../../support/sign-in";

/** A key that no call has used. */
export const fresh = () => ({ idempotencyKey: randomUUID() });

export type Caller = Awaited<ReturnType<typeof callerFor>>;

/** What a refused call tells, all but the request's own id. */
export async function refusalOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error("The call was not refused.", { cause: error });
  return { code: error.code, message: error.message, ...error.more };
}

/** A database in which every test begins with the seed as it was. */
export function makeStage(poolSize = 5) {
  let db: TestDatabase | undefined;
  let reset: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    db = await makeTestDatabase({ poolSize });
    reset = await makeReset(db);
  });
  beforeEach(() => reset?.());
  afterAll(() => db?.close());
  const get = (): TestDatabase => {
    if (db === undefined) throw new Error("The database opens when the tests begin.");
    return db;
  };
  return {
    get db() {
      return get();
    },
    /** Somebody at their browser; null for a visitor. */
    as: (person: Person | null, overrides?: Parameters<typeof callerFor>[2]) =>
      callerFor(get(), person, overrides),
    /** Rows as they really are. */
    look: async <Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []) =>
      (await get().owner.query<Row>(text, [...values])).rows,
    /** The actions in the audit since the test began, oldest first. */
    listAudit: async () => {
      const { rows } = await get().owner.query<{ action: string }>(
        "select action from audit_events order by id",
      );
      return rows.map(({ action }) => action);
    },
  };
}
