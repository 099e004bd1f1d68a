import { createHash } from "node:crypto";

/** The value with keys sorted and null and absent members dropped, at every depth; lists keep their order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value)
    .filter(([, member]) => member !== null && member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => [key, canonical(member)]);
  return Object.fromEntries(members);
}

/** Canonical JSON: one text for each value, whatever the order of its keys. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value));
}

/** `sha256:` and the hexadecimal digest of the value's canonical JSON in UTF-8. */
export function hashCanonical(value: unknown): string {
  return `sha256:${createHash("sha256").update(toCanonicalJson(value)).digest("hex")}`;
}
