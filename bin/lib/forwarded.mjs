import { isIP } from "node:net";
import { Refusal } from "./refusal.mjs";

/** What proxies say about a request and anyone else could say too. */
const CLAIMS = [
  "forwarded",
  "x-client-ip",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
];

/**
 * Reads the TRUSTED_PROXY_HOPS setting.
 * @param {string | undefined} text
 * @returns {number} how many proxies stand in front; 0 when not set
 * @throws {Refusal} when it is no such number
 */
export function readHops(text) {
  if (text === undefined || text === "") return 0;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new Refusal(
    `TRUSTED_PROXY_HOPS must say how many proxies stand in front, such as 0 or 1, and is "${text}".`,
  );
}

/**
 * Each proxy adds what it saw at the end, so only the last entries are the proxies' own words.
 * @param {string | string[] | undefined} header
 * @param {number} hops
 * @returns {string} what the outermost trusted proxy said, or "" when none did
 */
function saidByOutermost(header, hops) {
  const entries = String(header ?? "")
    .split(",")
    .map((entry) => entry.trim());
  return entries.at(-hops) ?? entries[0] ?? "";
}

/**
 * @param {string} text an address, perhaps with a port
 * @returns {string} the address alone, or "" when it is none
 */
export function plainAddress(text) {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1];
  const address = bracketed ?? (/^[\d.]+:\d+$/.test(text) ? text.slice(0, text.indexOf(":")) : text);
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  return isIP(plain) === 0 ? "" : plain;
}

/**
 * Replaces what the request says about where it came from by what is known: the address of the connection, or
 * what the trusted proxies said.
 * @param {import("node:http").IncomingHttpHeaders} headers changed in place
 * @param {string | undefined} connection address of the other end of the connection
 * @param {number} hops
 */
export function settleOrigin(headers, connection, hops) {
  const address = hops > 0 ? plainAddress(saidByOutermost(headers["x-forwarded-for"], hops)) : "";
  const proto = hops > 0 ? saidByOutermost(headers["x-forwarded-proto"], hops).toLowerCase() : "";
  const host = hops > 0 ? saidByOutermost(headers["x-forwarded-host"], hops) : "";
  for (const name of CLAIMS) Reflect.deleteProperty(headers, name);
  Object.assign(headers, {
    "x-forwarded-for": address || plainAddress(connection ?? "") || "0.0.0.0",
    ...(/^https?$/.test(proto) ? { "x-forwarded-proto": proto } : {}),
    ...(/^[\w.:[\]-]+$/.test(host) ? { "x-forwarded-host": host } : {}),
  });
}
