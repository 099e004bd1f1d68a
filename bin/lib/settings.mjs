import { mkdirSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { ensureWritable } from "./folder.mjs";
import { inData, inRoot } from "./paths.mjs";
import { makeSecret, readSecrets, writeSecrets } from "./postgres/keys.mjs";

/**
 * Takes over what .env.local and .env set and the environment does not, as Next does. A name that is set to
 * nothing counts as set.
 */
export function loadEnvFiles() {
  for (const name of [".env.local", ".env"]) {
    try {
      const found = parseEnv(readFileSync(inRoot(name), "utf8"));
      for (const [key, value] of Object.entries(found)) process.env[key] ??= value;
    } catch {
      // Neither file needs to exist.
    }
  }
}

/** @returns {string} the secret that signs sessions on this machine, made on first use */
export function ensureAuthSecret() {
  const path = inData("secrets.json");
  const found = /** @type {{ AUTH_SECRET?: unknown } | null} */ (readSecrets(path));
  if (typeof found?.AUTH_SECRET === "string" && found.AUTH_SECRET.length >= 32) return found.AUTH_SECRET;
  ensureWritable(inData());
  const AUTH_SECRET = makeSecret();
  writeSecrets(path, { ...found, AUTH_SECRET });
  return AUTH_SECRET;
}

/**
 * @returns {Record<string, string>} where mail goes when no mail server is set
 */
export function mailSettings() {
  if (process.env.SMTP_URL || process.env.AIRWAY_MAIL_FOLDER) return {};
  ensureWritable(inData());
  mkdirSync(inData("mail"), { recursive: true, mode: 0o700 });
  return { AIRWAY_MAIL_FOLDER: inData("mail") };
}
