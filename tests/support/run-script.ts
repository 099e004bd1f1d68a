import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./tree";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Settles when standard output holds the text, or rejects with all output when the script ends before. */
  readonly saw: (text: string) => Promise<void>;
}

export interface ScriptOptions {
  readonly root?: string;
  readonly cwd?: string;
  readonly env?: Record<string, string | undefined>;
  readonly nodeArgs?: readonly string[];
}

/** Starts a script of the project, or of a copy of it, with this Node. */
export function startScript(
  script: string,
  args: readonly string[] = [],
  options: ScriptOptions = {},
): Running {
  const { root = ROOT, cwd = root, env = {}, nodeArgs = [] } = options;
  // What npm tells its scripts is about the npm that runs these tests.
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|PORT$|HOST$|NODE_OPTIONS$)/.test(name),
  );
  const child = spawn(process.execPath, [...nodeArgs, join(root, script), ...args], {
    cwd,
    env: { ...Object.fromEntries(own), NODE_ENV: "test", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => {
      resolve({ code, ...output });
    });
  });
  const saw = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (output.stdout.includes(text)) resolve();
      };
      look();
      child.stdout.on("data", look);
      void ended.then((end) => {
        reject(new Error(`Ended without "${text}": ${JSON.stringify(end)}`));
      });
    });
  return { child, ended, saw };
}

/** Runs a script of the project to its end. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  options: ScriptOptions = {},
): Promise<Ended> {
  return startScript(script, args, options).ended;
}
