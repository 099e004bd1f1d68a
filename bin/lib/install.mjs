import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { run, tail } from "./children.mjs";
import { alone, describeUnwritable, ensureWritable } from "./folder.mjs";
import { inRoot, ROOT } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

const STAMP = inRoot("node_modules", ".airway-installed");
const PLATFORM = `${process.platform}-${process.arch}`;

/** @param {string} path */
function readOrNull(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** @param {string} text */
function hashOf(text) {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * Tells whether what npm says it installed is what the lock asks for. Optional packages are left out: which of
 * them are installed depends on the machine.
 * @param {string} lock text of package-lock.json
 * @param {string} hidden text of node_modules/.package-lock.json, which npm writes last
 */
export function isSameTree(lock, hidden) {
  const asked = /** @type {Lock} */ (JSON.parse(lock)).packages;
  const found = /** @type {Lock} */ (JSON.parse(hidden)).packages;
  return Object.entries(asked).every(
    ([path, entry]) => path === "" || entry.optional === true || found[path]?.version === entry.version,
  );
}

/** Whether node_modules is what package-lock.json asks for, whoever installed it. */
function isInstalled() {
  const lock = readFileSync(inRoot("package-lock.json"), "utf8");
  const [hash, platform = PLATFORM] = readOrNull(STAMP)?.split(" ") ?? [];
  if (platform !== PLATFORM) return false;
  if (hash === hashOf(lock)) return true;
  const hidden = readOrNull(inRoot("node_modules", ".package-lock.json"));
  return hidden !== null && isSameTree(lock, hidden);
}

/** As npm does by itself, but it takes ten seconds and not a minute to tell that there is no network. */
const INSTALL = [
  "ci",
  "--include=dev",
  "--loglevel=error",
  "--fetch-retries=3",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=5000",
];

/** npm as it was called, else the one on the PATH. */
function npmCommand() {
  const cli = process.env.npm_execpath ?? "";
  if (basename(cli) === "npm-cli.js") return { command: process.execPath, first: [cli] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", first: [] };
}

/**
 * The sentence for an `npm ci` that failed.
 * @param {number} code its exit code
 * @param {string} output what it printed
 */
export function describeNpmFailure(code, output) {
  const network =
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;
  const unreachable = network.exec(output)?.[1];
  if (code === 127)
    return "npm was not found: install Node from https://nodejs.org, which brings npm with it.";
  if (unreachable !== undefined) {
    return `npm could not reach its registry (${unreachable}): check the network or the proxy and run the command again.`;
  }
  const unwritable = /\b(EACCES|EPERM|EROFS)\b/.exec(output)?.[1];
  if (unwritable !== undefined) return describeUnwritable(ROOT, unwritable);
  if (/\bENOSPC\b/.test(output)) return "The disk is full: make some room and run the command again.";
  return `Installing the packages failed; npm said:\n${tail(output, 20)}`;
}

/**
 * Installs the packages with `npm ci` unless node_modules already holds what the lock file asks for.
 * @param {(line: string) => void} say shows a line of progress
 * @throws {Refusal} with one sentence when that is not possible
 */
export async function ensureInstalled(say) {
  if (isInstalled()) return;
  await alone(async () => {
    if (isInstalled()) return;
    ensureWritable(inRoot("node_modules"));
    rmSync(STAMP, { force: true });
    say("Installing the packages (npm ci), which takes about half a minute …");
    const lock = readFileSync(inRoot("package-lock.json"), "utf8");
    const npm = npmCommand();
    const { code, output } = await run(npm.command, [...npm.first, ...INSTALL], {
      env: { NODE_ENV: undefined },
    });
    if (code !== 0) throw new Refusal(describeNpmFailure(code, output));
    // Last of all: an install that was killed half-way has no stamp and is done again.
    writeFileSync(STAMP, `${hashOf(lock)} ${PLATFORM}`);
  });
}
