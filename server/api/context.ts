import "server-only";
import { randomUUID } from "node:crypto";
import { createLogger, type Logger } from "@/server/lib/logger";

/** What every procedure is given: the only clock, the id that answer and log share, and the log. */
export interface Context {
  readonly now: () => Date;
  readonly requestId: string;
  readonly log: Logger;
}

const logger = createLogger({ level: process.env.LOG_LEVEL });

/** The context of one request. Tests give their own clock and log. */
export function createContext(given: Partial<Context> = {}): Context {
  return { now: () => new Date(), requestId: randomUUID(), log: logger, ...given };
}
