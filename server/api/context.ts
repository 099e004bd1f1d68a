import "server-only";
import { randomUUID } from "node:crypto";
import { type Database, getDatabase } from "@/db/client";
import { readSessionSecret } from "@/server/auth/cookie";
import { findSession, type Session } from "@/server/auth/gate";
import { describeDevice, type Origin } from "@/server/auth/sign-in";
import { type Env, readOwnEnv } from "@/server/lib/env";
import { countTry, type Limit } from "@/server/lib/limits";
import { createLogger, type Logger } from "@/server/lib/logger";

/** What every procedure is given: the only clock, the id that answer and log share, the log, and who asks from where. */
export interface Context {
  readonly now: () => Date;
  readonly requestId: string;
  readonly log: Logger;
  readonly env: () => Env;
  readonly database: () => Database;
  readonly origin: Origin;
  /** The session of this request, read once however many procedures ask. */
  readonly session: () => Promise<Session | null>;
  /** Counts a try before it is made; refuses when there were too many. */
  readonly count: (limit: Limit, ...parts: readonly string[]) => Promise<void>;
}

const logger = createLogger({ level: process.env.LOG_LEVEL });

type Given = Partial<Omit<Context, "session" | "origin" | "count">> & {
  readonly headers?: Headers | undefined;
};

/** The context of one request with its headers. Tests give their own clock, log and database. */
export function createContext({ headers = new Headers(), ...given }: Given = {}): Context {
  const base = {
    now: () => new Date(),
    requestId: randomUUID(),
    log: logger,
    env: readOwnEnv,
    database: getDatabase,
    ...given,
  };
  let reading: Promise<Session | null> | undefined;
  const read = async () => {
    if (headers.get("cookie") === null) return null;
    const secret = readSessionSecret(base.env(), headers.get("cookie"));
    return secret === null ? null : findSession(base.database(), secret, base.now());
  };
  return {
    ...base,
    origin: {
      device: describeDevice(headers.get("user-agent")),
      network: headers.get("x-forwarded-for") ?? "unknown",
    },
    session: () => (reading ??= read()),
    count: (limit, ...parts) => countTry(base.database().pool, base.env().authSecret, limit, parts),
  };
}
