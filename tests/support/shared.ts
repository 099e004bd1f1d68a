import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT } from "./tree";

/** Where the material lies that the project is given and does not copy: guide, personas, hostile strings. */
function sharedFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.AIRWAY_SHARED ? resolve(env.AIRWAY_SHARED) : join(ROOT, "..", "shared");
}

/**
 * Reads a file of the shared material as text.
 * @throws when it is absent, with a sentence that says what to do
 */
export function readShared(path: string, env: NodeJS.ProcessEnv = process.env): string {
  const file = join(sharedFolder(env), path);
  if (existsSync(file)) return readFileSync(file, "utf8");
  throw new Error(
    `${file} is missing: put the folder "shared" beside the project or name it in AIRWAY_SHARED.`,
  );
}

/** Reads a JSON file of the shared material; the caller checks its shape. */
export function readSharedJson(path: string): unknown {
  return JSON.parse(readShared(path));
}
