import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "@/bin/lib/paths.mjs";
import { tryListening } from "@/bin/lib/port.mjs";

export const HOST = "127.0.0.1";
const START_MS = 60_000;
const POLL_MS = 20;
/** Of Linux, on which alone processor time is read. */
const TICKS_PER_S = 100;

/** A server in a process of its own. */
export interface Program {
  readonly port: number;
  readonly pid: number;
  readonly ended: Promise<void>;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Sends a signal and waits for its end. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** A port that nobody uses now. */
export function findPort(): Promise<number> {
  return tryListening(HOST, 0);
}

function begin(args: readonly string[], env: Record<string, string>, port: number): Program {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    // The channel tells it that this process is gone.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-100_000);
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  if (child.pid === undefined) throw new Error("A server could not be started.");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { port, pid: child.pid, ended, output: () => output, end };
}

/** Waits until a path answers 200. */
async function waitFor(program: Program, path: string): Promise<Program> {
  const until = performance.now() + START_MS;
  let isOver = false;
  void program.ended.then(() => {
    isOver = true;
  });
  for (;;) {
    const status = await fetch(`http://${HOST}:${program.port}${path}`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return program;
    if (isOver || performance.now() > until) {
      throw new Error(`A server did not start (${path} answered ${status}):\n${program.output()}`);
    }
    await pause(POLL_MS);
  }
}

/** What the app is told of its surroundings. */
function settingsOf({ databaseUrl, port, authSecret }: AppOptions): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    MIGRATION_DATABASE_URL: "",
    AUTH_SECRET: authSecret,
    AUTH_URL: `http://${HOST}:${port}`,
    AIRWAY_EMBEDDED: "1",
    LOG_LEVEL: "error",
  };
}

interface AppOptions {
  readonly databaseUrl: string;
  readonly port: number;
  readonly authSecret: string;
}

/** Starts the app as `npm start` does, and waits until it answers. There must be a build. */
export function startApp(options: AppOptions): Promise<Program> {
  const { port } = options;
  const args = [join(ROOT, "bin/lib/serve.mjs"), "start", HOST, String(port)];
  return waitFor(begin(args, settingsOf(options), port), "/api/health");
}

/** Starts the API's handler alone, which needs no build. */
export function startHandler(options: AppOptions): Promise<Program> {
  return startScript("tests/bench/kill-handler.ts", options.port, settingsOf(options));
}

/** Starts a TypeScript file of the project that serves on PORT; it may import what is for servers only. */
export function startScript(path: string, port: number, env: Record<string, string>): Promise<Program> {
  const args = ["--conditions=react-server", "--import", "tsx", join(ROOT, path)];
  return waitFor(begin(args, { ...env, PORT: String(port) }, port), "/api/health");
}

/** Seconds of processor time a process has used; null where that cannot be read. */
export function readCpuSeconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S;
  } catch {
    return null;
  }
}
