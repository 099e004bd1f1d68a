import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { tail } from "../children.mjs";
import { describeUnwritable } from "../folder.mjs";
import { LOOPBACK } from "../port.mjs";
import { codeOf, Refusal } from "../refusal.mjs";
import { programOf } from "./binaries.mjs";
import { PG_ENV } from "./cluster.mjs";
import { explain } from "./complaints.mjs";
import { hasServerProcesses, isRunning, isServerOf } from "./processes.mjs";

const POLL_MS = 10;
const START_MS = 120_000;
const STOP_MS = 10_000;
const LOG_BYTES = 1_000_000;

/**
 * @typedef {import("./place.mjs").Place} Place
 * @typedef {{ child: import("node:child_process").ChildProcess, pid: number, ended: Promise<void> }} Server
 * @typedef {{ port: number, log: string, durable: boolean }} StartOptions
 */

/** Settings of the server; what clients said in their statements is never logged. */
function listSettings(/** @type {number} */ port, /** @type {boolean} */ durable) {
  const settings = {
    port,
    listen_addresses: LOOPBACK,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "64MB",
    max_wal_size: "256MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    logging_collector: "off",
    log_destination: "stderr",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    fsync: durable ? "on" : "off",
    synchronous_commit: durable ? "on" : "off",
    full_page_writes: durable ? "on" : "off",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** @param {string} data */
function readPidFile(data) {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** @param {() => boolean} condition @param {number} ms */
async function waitUntil(condition, ms) {
  const end = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > end) return false;
    await pause(POLL_MS);
  }
  return true;
}

/**
 * Ends a PostgreSQL by its number: disconnecting its clients, then, when that takes too long, at once. Both
 * keep what was committed.
 * @param {number} pid
 * @param {Place} place
 */
async function endServer(pid, { data, native }) {
  const real = realpathSync(data);
  if (process.platform === "win32") {
    spawnSync(programOf(native, "pg_ctl"), ["stop", "-D", data, "-m", "fast", "-w"], { env: PG_ENV });
    return;
  }
  for (const signal of /** @type {const} */ (["SIGINT", "SIGQUIT", "SIGKILL"])) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    // Not whether it has the number: one that nobody waits for keeps that after its end.
    if (await waitUntil(() => !isServerOf(pid, real), STOP_MS)) return;
  }
}

/**
 * Clears what earlier runs left: ends a PostgreSQL of this folder that outlived its start command, and marks
 * the pid file of one that was killed as stale.
 * @param {Place} place
 */
export async function clearRemains(place) {
  const data = realpathSync(place.data);
  const pid = Number(readPidFile(data)[0] ?? 0);
  if (pid > 0 && isServerOf(pid, data)) await endServer(pid, place);
  await waitUntil(() => !hasServerProcesses(data), STOP_MS);
  const [first, ...rest] = readPidFile(data);
  if (first === undefined || !isRunning(Number(first))) return;
  // The number now belongs to another program. PostgreSQL takes its parent's number for stale but still
  // looks for shared memory in use, which it would not without the file.
  const path = join(data, "postmaster.pid");
  rmSync(path);
  if (process.platform === "win32") return;
  writeFileSync(path, [process.pid, ...rest].join("\n"), { flag: "wx", mode: 0o600 });
  if (place.account !== null) chownSync(path, place.account.uid, place.account.gid);
}

/** @param {string} path */
function openLog(path) {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const isLong = size > LOG_BYTES;
    return { fd: openSync(path, isLong ? "w" : "a", 0o600), from: isLong ? 0 : size };
  } catch (error) {
    throw new Refusal(describeUnwritable(path, codeOf(error)));
  }
}

/**
 * Starts PostgreSQL and waits until it takes connections.
 * @param {Place} place
 * @param {StartOptions} options
 * @returns {Promise<Server | "busy">} "busy" when another program has the port
 * @throws {Refusal} with one sentence when it does not start
 */
export async function startServer({ data, native, account }, { port, log, durable }) {
  const { fd, from } = openLog(log);
  const args = ["-D", realpathSync(data), ...listSettings(port, durable)];
  const child = spawn(programOf(native, "postgres"), args, {
    ...account,
    cwd: "/",
    env: PG_ENV,
    // Ctrl-C in a terminal reaches the app first; PostgreSQL is stopped after it.
    detached: process.platform !== "win32",
    stdio: ["ignore", fd, fd],
    windowsHide: true,
  });
  closeSync(fd);
  const state = { ended: false, error: "" };
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once("error", (error) => {
      Object.assign(state, { ended: true, error: error.message });
      resolve();
    });
    child.once("exit", () => {
      state.ended = true;
      resolve();
    });
  });
  const isReady = () => {
    const lines = readPidFile(data);
    return Number(lines[0]) === child.pid && (lines[7] ?? "").trim() === "ready";
  };
  const inTime = await waitUntil(() => state.ended || isReady(), START_MS);
  if (!state.ended && inTime && child.pid !== undefined) return { child, pid: child.pid, ended };
  child.kill("SIGQUIT");
  await ended;
  const said = `${readFileSync(log, "utf8").slice(from)}\n${state.error}`;
  if (/Address already in use|could not bind/.test(said)) return "busy";
  throw new Refusal(explain(said, data) ?? `PostgreSQL did not start; it said:\n${tail(said, 10)}`);
}

/**
 * Stops a server and waits for its end.
 * @param {Server} server
 * @param {Place} place
 */
export async function stopServer(server, place) {
  // A process that ended but was not yet waited for still has its number: the child's own event is the truth.
  await Promise.race([server.ended, endServer(server.pid, place)]);
  await server.ended;
}

/**
 * Gives the superuser a new password with no server running and none of the old ones known.
 * @param {Place} place
 * @param {string} password
 */
export function resetPassword({ data, native, account }, password) {
  const input = `ALTER ROLE postgres WITH SUPERUSER LOGIN PASSWORD '${password}';\n`;
  const args = ["--single", "-D", realpathSync(data), "postgres"];
  const options = { ...account, cwd: "/", env: PG_ENV, input, encoding: /** @type {const} */ ("utf8") };
  const { status, stderr, error } = spawnSync(programOf(native, "postgres"), args, options);
  if (status === 0 && !/ERROR/.test(stderr)) return;
  const said = `${stderr}\n${error?.message ?? ""}`;
  throw new Refusal(explain(said, data) ?? `PostgreSQL did not start; it said:\n${tail(said, 10)}`);
}
