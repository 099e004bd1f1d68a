import { createContext } from "@/server/api/context";
import { createCaller } from "@/server/api/root";
import { sessionCookieName } from "@/server/auth/cookie";
import { hashSecret, makeSecret } from "@/server/auth/secrets";
import { SESSION_DAYS } from "@/server/auth/sign-in";
import { type Env, readEnv } from "@/server/lib/env";
import { call, makeApi, makeLog, NOW } from "./api";
import type { TestDatabase } from "./database";
import type { Person } from "./people";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The settings of tests: no mail server, no Google, not embedded. */
export const ENV: Env = readEnv({ AUTH_SECRET: "a secret of the tests, long enough for anybody" });

/** Signs a person in where they work, by a row; the `cookie` header of their browser. */
export async function cookieFor(db: TestDatabase, person: Person, now: Date = NOW): Promise<string> {
  const secret = makeSecret();
  await db.owner.query(
    `insert into sessions (secret_hash, user_id, active_organization_id, active_role, device, network,
       created_at, last_used_at, expires_at)
     values ($1, $2, $3, $4, 'Firefox on Linux', '192.0.2.1', $5, $5, $6)`,
    [
      hashSecret(secret),
      person.id,
      person.organizationId,
      person.role,
      now,
      new Date(now.getTime() + SESSION_DAYS * DAY_MS),
    ],
  );
  return `${sessionCookieName(ENV)}=${secret}`;
}

type Overrides = NonNullable<Parameters<typeof createContext>[0]>;

/** The context of a request by a browser with this cookie, on the tests' day. */
export function contextFor(db: TestDatabase, cookie: string | null, overrides: Overrides = {}) {
  const headers = new Headers({ "x-forwarded-for": "192.0.2.1", "user-agent": "tests" });
  if (cookie !== null) headers.set("cookie", cookie);
  const { log } = makeLog();
  return createContext({
    headers,
    log,
    now: () => NOW,
    env: () => ENV,
    database: () => db.database,
    ...overrides,
  });
}

/** The API as a server component calls it, for a person who has just signed in, or for a visitor. */
export async function callerFor(db: TestDatabase, person: Person | null, overrides: Overrides = {}) {
  const cookie = person === null ? null : await cookieFor(db, person, overrides.now?.());
  // One request per call: a session is read once in each.
  return createCaller(() => contextFor(db, cookie, overrides));
}

/** The API over HTTP on a test's database; `as` signs a person in and calls as their browser does. */
export function makeApiOn(db: TestDatabase, router?: Parameters<typeof makeApi>[0]) {
  const api = makeApi(router, { env: () => ENV, database: () => db.database });
  const as = async (person: Person) => {
    const cookie = await cookieFor(db, person);
    return (path: string, type: "query" | "mutation", input?: unknown) =>
      call(api.handle, path, type, input, { cookie });
  };
  return { ...api, as };
}
