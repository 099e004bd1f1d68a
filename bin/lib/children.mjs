import { spawn } from "node:child_process";
import { constants } from "node:os";
import { ROOT } from "./paths.mjs";

/** A little more than the server takes to let its requests end. */
const GRACE_MS = 6000;
const GROUPS = process.platform !== "win32";

/** @type {Map<import("node:child_process").ChildProcess, boolean>} each child, and whether it leads a group */
const running = new Map();
/** @type {NodeJS.Signals | null} */
let stoppedBy = null;
let forwarding = false;
/** @type {(() => Promise<unknown>)[]} */
const closers = [];

/** Thrown where a command waited for a child when the person stopped the command. */
export class Stopped extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.name = "Stopped";
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {boolean} leadsGroup
 * @param {NodeJS.Signals} signal
 */
function send(child, leadsGroup, signal) {
  try {
    if (leadsGroup && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It ended in the meantime, which is what was wanted.
  }
}

/** @param {NodeJS.Signals} signal */
function signalAll(signal) {
  for (const [child, leadsGroup] of running) send(child, leadsGroup, signal);
}

/** @param {NodeJS.Signals} signal */
async function closeAndExit(signal) {
  await Promise.allSettled(closers.map((close) => close()));
  process.exit(128 + constants.signals[signal]);
}

/**
 * Has something closed before a signal ends the process while no child runs that would tell.
 * @param {() => Promise<unknown>} close may be called again
 */
export function beforeExit(close) {
  closers.push(close);
  forwardSignals();
}

/**
 * Passes Ctrl-C, a termination or a closed terminal on to every child, and kills what is left after a grace
 * period. With no child running the process closes what it opened and ends.
 */
function forwardSignals() {
  if (forwarding) return;
  forwarding = true;
  for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (stoppedBy === null) setTimeout(() => signalAll("SIGKILL"), GRACE_MS).unref();
      stoppedBy ??= signal;
      if (running.size === 0) void closeAndExit(signal);
      signalAll(signal === "SIGHUP" ? "SIGTERM" : signal);
    });
  }
}

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to the environment; undefined takes a name out
 * @property {boolean} [echo] show the output as it comes and keep none
 * @property {boolean} [linked] a channel to the child, whose closing tells it that this process is gone
 * @property {boolean} [group] lead an own process group, so that a stop reaches the grandchildren (default true)
 */

/**
 * Starts a program and waits for its end. Never rejects because of the program's exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program cannot be started
 * @throws {Stopped} when the person stopped this command meanwhile
 */
export async function run(command, args, { env = {}, echo = false, group = true, linked = false } = {}) {
  forwardSignals();
  if (stoppedBy !== null) throw new Stopped(stoppedBy);
  const shown = echo ? "inherit" : "pipe";
  /** @type {import("node:child_process").SpawnOptions} */
  const options = {
    cwd: ROOT,
    detached: GROUPS && group,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    shell: process.platform === "win32" && command.endsWith(".cmd"),
    stdio: ["ignore", shown, shown, ...(linked ? [/** @type {const} */ ("ipc")] : [])],
  };
  const child = spawn(command, args, options);
  running.set(child, GROUPS && group);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  /** @type {number} */
  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      output += error.message;
      resolve(127);
    });
    child.on("close", (exitCode, signal) =>
      resolve(exitCode ?? 128 + constants.signals[signal ?? "SIGKILL"]),
    );
  });
  running.delete(child);
  if (stoppedBy !== null) {
    // A child may end before its own children do: nothing of the group stays.
    send(child, GROUPS && group, "SIGKILL");
    throw new Stopped(stoppedBy);
  }
  return { code, output };
}

/**
 * Runs a script with this very Node.
 * @param {string} script path from the project's folder
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

/**
 * The last lines of a text, blank ones left out.
 * @param {string} text
 * @param {number} count
 */
export function tail(text, count) {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-count)
    .join("\n");
}
