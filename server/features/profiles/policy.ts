import { FACT_FIELDS } from "@/server/rules/contract";
import { toCanonicalJson } from "@/server/lib/canonical-json";
import type { KeptFacts } from "./schema";

/** One answer that is another now; null is no answer. Of a list of entries each changed entry is one. */
export interface AnswerChange {
  readonly path: string;
  readonly was: unknown;
  readonly became: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEntries = (value: unknown): value is readonly Fields[] =>
  Array.isArray(value) && value.every((entry) => isFields(entry));

/** The answer at a dotted path; null where there is none. */
function readAnswer({ facts, asOf }: KeptFacts, path: string): unknown {
  if (path === "asOf") return asOf;
  let value: unknown = facts;
  for (const key of path.split(".")) {
    value = isFields(value) && Object.hasOwn(value, key) ? value[key] : null;
  }
  return value ?? null;
}

/** What of `list` is not in `other`, where each entry stands for one. */
function listBeyond(list: readonly Fields[], other: readonly Fields[]): Fields[] {
  const left = other.map(toCanonicalJson);
  return list.filter((entry) => {
    const at = left.indexOf(toCanonicalJson(entry));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function listEntryChanges(path: string, was: readonly Fields[], became: readonly Fields[]): AnswerChange[] {
  const gone = listBeyond(was, became);
  const come = listBeyond(became, was);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    path,
    was: gone[index] ?? null,
    became: come[index] ?? null,
  }));
}

/** What differs between two states of a record, in the order of the contract. */
export function listAnswerChanges(before: KeptFacts, after: KeptFacts): AnswerChange[] {
  return FACT_FIELDS.flatMap(({ path }) => {
    const was = readAnswer(before, path);
    const became = readAnswer(after, path);
    if (toCanonicalJson(was) === toCanonicalJson(became)) return [];
    const [one, other] = [was ?? [], became ?? []];
    if (isEntries(one) && isEntries(other)) return listEntryChanges(path, one, other);
    return [{ path, was, became }];
  });
}
