import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inRoot, ROOT } from "./paths.mjs";
import { isRunning } from "./postgres/processes.mjs";
import { codeOf, Refusal } from "./refusal.mjs";

const LOCK = inRoot(".data", "preparing.lock");

/**
 * The sentence for a folder that cannot be written.
 * @param {string} folder
 * @param {string} code the system's error code
 */
export function describeUnwritable(folder, code) {
  return (
    `Airway cannot write to ${folder} (${code}): ` +
    `move the project to a folder that you own, or change its permissions, and run the command again.`
  );
}

/**
 * Makes sure that a folder exists and takes files.
 * @param {string} folder absolute path
 * @throws {Refusal} with one sentence when it does not
 */
export function ensureWritable(folder) {
  const probe = `${folder}/.airway-probe-${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Refusal(describeUnwritable(folder, codeOf(error)));
  }
}

/**
 * Runs the work while no other command of Airway prepares the same folder. A lock that a killed command left
 * behind is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [lock] path of the lock file
 * @returns {Promise<T>}
 * @throws {Refusal} when another command is at it
 */
export async function alone(work, lock = LOCK) {
  ensureWritable(ROOT);
  ensureWritable(dirname(lock));
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      const owner = readOwner(lock);
      if (owner > 0 && isRunning(owner)) {
        throw new Refusal(
          `Another command (process ${owner}) is installing or building in this folder: ` +
            `wait until it is done, or stop it, and run the command again. ` +
            `If process ${owner} is something else, delete ${lock}.`,
        );
      }
      rmSync(lock, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function readOwner(lock) {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
}
