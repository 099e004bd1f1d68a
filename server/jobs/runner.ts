import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { Logger as QueueLogger, parseCronItems, run, type Runner } from "graphile-worker";
import type pg from "pg";
import { openDatabase } from "@/db/client";
import { type Env, readOwnEnv } from "@/server/lib/env";
import { createLogger, type Logger } from "@/server/lib/logger";
import { listTasks } from "./tasks";

/** Jobs at once, with a connection each, one to listen and one to spare. */
const AT_ONCE = 2;
const POOL_SIZE = 4;
const POLL_MS = 2000;
const AGAIN_MS = 1000;
/** No job takes this long: one that is held for longer belongs to a worker that was killed. */
const ABANDONED_MS = 2 * 60_000;
const SWEEP_MS = 60_000;
/** Jobs that the clock calls, once however many processes run. */
const CLOCK = [
  { task: "tidy", match: "17 * * * *", identifier: "tidy" },
  // Before the mails, so that an alert does not wait for another hour.
  { task: "watch-deadlines", match: "2 * * * *", identifier: "watch-deadlines" },
  { task: "send-digests", match: "7 * * * *", identifier: "send-digests" },
  { task: "refresh-plans", match: "5 0 * * *", identifier: "refresh-plans" },
];

/** What the worker needs; tests give their own clock and log. */
export interface RunnerOptions {
  readonly databaseUrl: string;
  readonly env: () => Env;
  readonly log: Logger;
  readonly now: () => Date;
}

/** The queue's own log says what it does to an address; only its errors are kept, without their words. */
function quietly(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, _message, meta) => {
    if (level.toString() === "error")
      log.warn({ err: meta?.error ?? meta?.reason }, "the queue of jobs met an error");
  });
}

/** Gives back jobs that a killed worker holds, so that they are done in minutes and not after the queue's four hours. */
async function releaseAbandoned(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
     where locked_at < now() - $1 * interval '1 millisecond' having count(*) > 0`,
    [ABANDONED_MS],
  );
}

/**
 * Runs jobs until told to stop. While the database is away it waits; when it is back, jobs run again within seconds.
 * @returns ends the work: jobs that have begun are finished first
 */
export function runJobs({ databaseUrl, env, log, now }: RunnerOptions): () => Promise<void> {
  const database = openDatabase(databaseUrl, POOL_SIZE, () => undefined);
  const { pool } = database;
  const stopping = new AbortController();
  const { signal } = stopping;
  const taskList = listTasks({ database, env, log, now });
  let current: Runner | undefined;

  const sweep = () => {
    releaseAbandoned(pool).catch((error: unknown) => {
      log.warn({ err: error }, "abandoned jobs could not be released");
    });
  };
  const sweeping = setInterval(sweep, SWEEP_MS);
  sweeping.unref();

  const once = async () => {
    current = await run({
      pgPool: pool,
      taskList,
      concurrency: AT_ONCE,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      parsedCronItems: parseCronItems(CLOCK),
      logger: quietly(log),
    });
    if (signal.aborted) return;
    await releaseAbandoned(pool);
    await current.promise;
  };
  const loop = async () => {
    while (!signal.aborted) {
      await once().catch((error: unknown) => {
        if (!signal.aborted) log.warn({ err: error }, "jobs stopped and start again");
      });
      await current?.stop().catch(() => undefined);
      current = undefined;
      await wait(AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = loop();

  return async () => {
    stopping.abort();
    clearInterval(sweeping);
    await current?.stop().catch(() => undefined);
    await ended;
    await pool.end();
  };
}

/** Runs the jobs of this process until it is told to end. */
export function startJobs(databaseUrl: string): void {
  const log = createLogger({ level: process.env.LOG_LEVEL });
  const stop = runJobs({ databaseUrl, env: readOwnEnv, log, now: () => new Date() });
  for (const name of ["SIGTERM", "SIGINT"] as const) {
    process.once(name, () => {
      stop().catch((error: unknown) => {
        log.warn({ err: error }, "jobs did not stop");
      });
    });
  }
}
