import type { Facts } from "@/server/rules/contract";

/** What a guest has entered. The plan's date is the device's day, and a season not chosen yet is filled in for a preview. */
export type GuestFacts = Omit<Facts, "asOf" | "season"> & {
  season?: Facts["season"];
};

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a dotted path; undefined and null both read as undefined. */
export function readFact(facts: object, path: string): unknown {
  let value: unknown = facts;
  for (const key of path.split(".")) {
    value = isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value ?? undefined;
}

/** A copy with the value at a dotted path of one or two parts; undefined takes the fact away, and a group it leaves empty. */
export function writeFact(facts: GuestFacts, path: string, value: unknown): GuestFacts {
  const [head = "", tail] = path.split(".", 2);
  const fields: Fields = facts;
  if (tail === undefined) return withField(fields, head, value);
  const group = withField(isFields(fields[head]) ? fields[head] : {}, tail, value);
  return withField(fields, head, Object.keys(group).length === 0 ? undefined : group);
}

// Order is kept: the same facts must stay the same text, and a downloaded file must read as it was written.
function withField(fields: Fields, key: string, value: unknown): Fields {
  if (value === undefined) return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
  return { ...fields, [key]: value };
}
