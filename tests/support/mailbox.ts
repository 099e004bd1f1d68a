import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Logger, runOnce } from "graphile-worker";
import { listTasks } from "@/server/jobs/tasks";
import type { Env } from "@/server/lib/env";
import { makeLog, NOW } from "./api";
import type { TestDatabase } from "./database";
import { ENV } from "./sign-in";

/** A message as it lies in the folder. */
export interface Mail {
  readonly file: string;
  readonly to: string;
  readonly subject: string;
  readonly raw: string;
  /** The secret of its link, or null. */
  readonly secret: string | null;
}

function readHeader(raw: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, "im").exec(raw)?.[1] ?? "";
}

function readMail(folder: string, file: string): Mail {
  const raw = readFileSync(join(folder, file), "utf8").replaceAll("=\n", "");
  const secret = /\/(?:link|invite)\/([\w-]{43})/.exec(raw)?.[1] ?? null;
  return { file, raw, secret, to: readHeader(raw, "to"), subject: readHeader(raw, "subject") };
}

/** A folder for messages, removed when the tests' process ends. */
export function makeMailFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "airway-mail-"));
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/**
 * Where the messages of one test database go. `deliver` does the jobs that wait, once, and gives what they wrote.
 * @param given parts of the jobs' settings and clock that differ from those of tests
 */
export function makeMailbox(
  db: TestDatabase,
  given: { readonly env?: Partial<Env>; readonly now?: () => Date } = {},
) {
  const folder = makeMailFolder();
  const env = { ...ENV, mailFolder: folder, ...given.env };
  const { log, read } = makeLog();
  const seen = new Set<string>();
  const deliver = async (now: () => Date = given.now ?? (() => NOW)): Promise<Mail[]> => {
    const taskList = listTasks({ database: db.database, env: () => env, log, now });
    const logger = new Logger(() => () => undefined);
    await runOnce({ pgPool: db.database.pool, taskList, logger, noHandleSignals: true });
    const fresh = readdirSync(folder).filter((file) => !seen.has(file));
    for (const file of fresh) seen.add(file);
    return fresh.sort().map((file) => readMail(folder, file));
  };
  /** The secret of the one link that was sent to an address since the last time. */
  const secretFor = async (email: string): Promise<string> => {
    const mails = (await deliver()).filter(({ to, secret }) => to === email && secret !== null);
    const secret = mails[0]?.secret ?? null;
    if (mails.length !== 1 || secret === null) throw new Error("Not one link was sent there.");
    return secret;
  };
  return { folder, deliver, secretFor, readLog: read };
}
