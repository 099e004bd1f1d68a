import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { codeOf } from "../refusal.mjs";

/** @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** @param {string} path */
function readOrEmpty(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/**
 * What tells a process from another that got its number later: the moment at which it was born.
 * @param {number} pid
 * @returns {string} "" when the system does not tell
 */
function bornAt(pid) {
  if (process.platform === "linux") {
    const stat = readOrEmpty(`/proc/${pid}/stat`);
    // The name in parentheses may hold spaces; the start is the 20th word behind it.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    return ticks === "" ? "" : `${readOrEmpty("/proc/sys/kernel/random/boot_id").trim()} ${ticks}`;
  }
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/**
 * Whether that process is a PostgreSQL of that data folder, and no other program that got its number later.
 * @param {number} pid
 * @param {string} data real path of the data folder
 */
export function isServerOf(pid, data) {
  if (!isRunning(pid)) return false;
  if (process.platform === "linux") {
    try {
      // PostgreSQL's processes all stand in their data folder.
      return readlinkSync(`/proc/${pid}/cwd`) === data;
    } catch {
      return false;
    }
  }
  if (process.platform === "win32") {
    const filter = ["/FI", `PID eq ${pid}`, "/NH"];
    return /postgres/i.test(spawnSync("tasklist", filter, { encoding: "utf8" }).stdout ?? "");
  }
  const ps = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return (ps.stdout ?? "").includes(`-D ${data}`);
}

/**
 * Processes of a server whose first one was killed end by themselves, but not at once.
 * @param {string} data real path of the data folder
 * @returns {boolean} whether some are left; false where the system does not tell
 */
export function hasServerProcesses(data) {
  if (process.platform !== "linux") return false;
  return readdirSync("/proc").some((name) => /^\d+$/.test(name) && isServerOf(Number(name), data));
}

/**
 * Takes the lock of a folder for as long as this process lives. What a killed process left behind does not
 * count, even when its number now belongs to another program.
 * @param {string} path of the lock file
 * @returns {{ heldBy: number, release: () => void }} heldBy is 0 when this process holds it now
 */
export function hold(path) {
  const own = `${process.pid}\n${bornAt(process.pid)}\n`;
  for (;;) {
    try {
      writeFileSync(path, own, { flag: "wx", mode: 0o600 });
      return { heldBy: 0, release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const [pid = "", born = ""] = readOrEmpty(path).split("\n");
    const holder = Number(pid);
    if (holder > 0 && isRunning(holder) && bornAt(holder) === born) {
      return { heldBy: holder, release: () => undefined };
    }
    rmSync(path, { force: true });
  }
}
