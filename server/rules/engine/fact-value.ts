import { FACT_FIELDS, type FactPath } from "../facts/fields";
import type { Facts } from "../facts/validate";
import type { Profile } from "./profile";

export type FactValue =
  string | number | boolean | null | readonly FactValue[] | { readonly [key: string]: FactValue };

/** Lists whose order says nothing; their values are shown in a fixed order, so that plans do not depend on it. */
const UNORDERED: readonly FactPath[] = [
  "preparation.weakDomains",
  "usce",
  "letters",
  "research",
  "credentials",
  "backupSpecialties",
];

const FIELD_OF = new Map<string, (typeof FACT_FIELDS)[number]>(
  FACT_FIELDS.map((field) => [field.path, field]),
);
const UNORDERED_PATHS = new Set<string>(UNORDERED);

export function fieldOf(path: FactPath) {
  return FIELD_OF.get(path);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What the profile holds at a path, or undefined. */
export function getFact(facts: Facts, path: FactPath): unknown {
  let at: unknown = facts;
  for (const key of path.split(".")) at = isRecord(at) ? at[key] : undefined;
  return at;
}

/** The facts with one value put in place; the original is left as it was. */
export function setFact(facts: Facts, path: FactPath, value: unknown): Facts {
  const [group = "", key] = path.split(".");
  if (key === undefined) return { ...facts, [group]: value };
  const inner: unknown = Reflect.get(facts, group);
  return { ...facts, [group]: { ...(isRecord(inner) ? inner : {}), [key]: value } };
}

function plain(value: unknown): FactValue {
  if (Array.isArray(value)) return value.map(plain);
  if (isRecord(value)) {
    const keys = Object.keys(value).sort();
    return Object.fromEntries(
      keys
        .filter((key) => value[key] !== null && value[key] !== undefined)
        .map((key) => [key, plain(value[key])]),
    );
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** What was entered at a path, null where nothing was: keys in order, empty members of entries left out. */
export function enteredFact(facts: Facts, path: FactPath): FactValue {
  return plain(getFact(facts, path));
}

/** The value as the rules read it: what was entered, or the default of §1; null is none. */
export function readFact(facts: Facts, profile: Profile, path: FactPath): FactValue {
  const value = getFact(facts, path);
  if (value === null || value === undefined) return defaultOf(profile, path, facts);
  const read = plain(value);
  return Array.isArray(read) && UNORDERED_PATHS.has(path) ? inFixedOrder(read) : read;
}

function inFixedOrder(list: readonly FactValue[]): readonly FactValue[] {
  return list
    .map((entry) => ({ entry, text: JSON.stringify(entry) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ entry }) => entry);
}

function defaultOf(profile: Profile, path: FactPath, facts: Facts): FactValue {
  switch (path) {
    case "step1.status":
    case "step2ck.status":
    case "step3.status":
      return "not-taken";
    case "step1.attempts":
      return profile.step1.attempts;
    case "step2ck.attempts":
      return profile.step2.attempts;
    case "step3.attempts":
      return profile.step3.attempts;
    case "visa":
    case "step3.expectation":
    case "history.thisSeason":
      return "unknown";
    case "statement.draft":
      return false;
    case "practice":
      return [];
    case "target.minimumAcceptable":
      return profile.minimumAcceptable;
    case "preparation.start":
      return facts.asOf;
    default:
      return null;
  }
}
