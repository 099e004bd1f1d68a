import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";

const PASSWORD = /^[\w-]{43}$/;

/** @typedef {{ port: number, postgres: string, airway_owner: string, airway_app: string }} Keys */

/** @returns {string} 32 random bytes, in letters that need no quoting anywhere */
export function makeSecret() {
  return randomBytes(32).toString("base64url");
}

/**
 * Writes a file that only its owner reads, whole or not at all.
 * @param {string} path
 * @param {object} content
 */
export function writeSecrets(path, content) {
  const stage = `${path}.${process.pid}`;
  writeFileSync(stage, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(stage, 0o600);
  renameSync(stage, path);
}

/**
 * @param {string} path
 * @returns {unknown} null when there is no such file or it is damaged
 */
export function readSecrets(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Reads the passwords and the port of a cluster.
 * @param {string} path
 * @returns {{ keys: Keys, isNew: boolean }} new ones when the file is lost or damaged
 */
export function readKeys(path) {
  const found = /** @type {Partial<Keys> | null} */ (readSecrets(path));
  const isPassword = (/** @type {unknown} */ value) => typeof value === "string" && PASSWORD.test(value);
  const port = Number.isInteger(found?.port) ? Number(found?.port) : 0;
  if (isPassword(found?.postgres) && isPassword(found?.airway_owner) && isPassword(found?.airway_app)) {
    return { keys: { .../** @type {Keys} */ (found), port }, isNew: false };
  }
  const keys = { port, postgres: makeSecret(), airway_owner: makeSecret(), airway_app: makeSecret() };
  return { keys, isNew: true };
}
