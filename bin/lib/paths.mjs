import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command was called from. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A path inside the project.
 * @param {...string} parts
 */
export function inRoot(...parts) {
  return join(ROOT, ...parts);
}

/**
 * A path among what a running Airway keeps: database, secrets, mail. AIRWAY_DATA_DIR chooses another folder
 * than `.data`, so that tests leave a developer's alone.
 * @param {...string} parts
 */
export function inData(...parts) {
  return resolve(ROOT, process.env.AIRWAY_DATA_DIR || ".data", ...parts);
}
