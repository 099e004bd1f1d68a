import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { onTestFinished } from "vitest";
import * as z from "zod";
import { openPostgres } from "@/bin/lib/postgres.mjs";
import { isServerOf } from "@/bin/lib/postgres/processes.mjs";
import { ROOT } from "../../support/tree";

type Postgres = Awaited<ReturnType<typeof openPostgres>>;

/** A folder as a project's `.data` is, for a cluster that goes with the test. */
export function makeFolder(): string {
  const root = mkdtempSync(join(tmpdir(), "airway-pg-"));
  chmodSync(root, 0o755);
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return join(root, "postgres");
}

export interface Opened extends Pick<Postgres, "adminUrl" | "ownerUrl" | "appUrl" | "port" | "stop"> {
  readonly postgres: Postgres;
  readonly said: string[];
}

/** Opens a cluster that is stopped when the test ends. One that is to be killed has to be durable. */
export async function open(folder: string, durable = false): Promise<Opened> {
  const said: string[] = [];
  const postgres = await openPostgres({
    folder,
    durable,
    say: (line: string) => void said.push(line),
  });
  onTestFinished(() => postgres.stop());
  return { ...postgres, postgres, said };
}

/** The sentence with which opening is refused. */
export async function refusalOf(folder: string): Promise<string> {
  const error: unknown = await openPostgres({ folder, durable: false }).then(
    async ({ stop }) => {
      await stop();
      return new Error("It was opened.");
    },
    (reason: unknown) => reason,
  );
  if (error instanceof Error && error.name === "Refusal") return error.message;
  throw error;
}

export async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const Address = z.object({ ownerUrl: z.string(), pid: z.number(), port: z.number() });

/** A start command of its own process, such as a crash kills: it opens the folder and waits. */
export async function openElsewhere(folder: string) {
  const script = `
    import { openPostgres } from ${JSON.stringify(pathToFileURL(join(ROOT, "bin/lib/postgres.mjs")).href)};
    import { beforeExit } from ${JSON.stringify(pathToFileURL(join(ROOT, "bin/lib/children.mjs")).href)};
    const opening = openPostgres({ folder: ${JSON.stringify(folder)} });
    beforeExit(() => opening.then(({ stop }) => stop()));
    const { ownerUrl, pid, port } = await opening;
    console.log(JSON.stringify({ ownerUrl, pid, port }));
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const line = new Promise<string>((resolve) => child.stdout.setEncoding("utf8").once("data", resolve));
  const address = Address.parse(JSON.parse(await line));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { ...address, end };
}

/** Whether that process still is the PostgreSQL of that folder. */
export function isServing(pid: number, folder: string): boolean {
  return isServerOf(pid, realpathSync(folder));
}
