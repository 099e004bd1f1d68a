import "server-only";
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A fresh secret of 256 bits, as text for a cookie. */
export function makeSecret(): string {
  return randomBytes(KEY_BYTES).toString("base64url");
}

/** What of a secret is kept: enough to recognise it, not enough to use it. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/**
 * The secret of a link, of 256 bits. It follows from the row's id and the server's own secret, so that the job that
 * writes the message can make it again and nobody has to store it.
 */
export function deriveLinkSecret(authSecret: string, purpose: string, id: string): string {
  return createHmac("sha256", authSecret).update(`link\0${purpose}\0${id}`).digest("base64url");
}

function keyFor(authSecret: string, use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", authSecret, "", use, KEY_BYTES));
}

/** Encrypts a text for the database; the same text never looks the same twice. */
export function seal(authSecret: string, use: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(authSecret, use), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/**
 * Reads what `seal` wrote.
 * @throws when it was changed, or sealed with another secret or for another use
 */
export function unseal(authSecret: string, use: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(authSecret, use), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([
    decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ]).toString();
}
