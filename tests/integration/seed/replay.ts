import { expect } from "vitest";
import { toCanonicalJson } from "@/server/lib/canonical-json";
import { FACT_FIELDS } from "@/server/rules/contract";

/** A row of the history. */
export interface Change {
  readonly applicant_id: string;
  readonly version: number;
  readonly path: string;
  readonly was: unknown;
  readonly became: unknown;
  readonly at: Date;
}
export type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a history says was there at its end: one text for each answer, entries of lists in any order. */
export function replay(changes: readonly Change[]): Map<string, string[]> {
  const held = new Map<string, string[]>();
  for (const { path, was, became } of changes) {
    const texts = held.get(path) ?? [];
    if (was !== null) {
      const at = texts.indexOf(toCanonicalJson(was));
      expect(at, `${path} was ${toCanonicalJson(was)}`).toBeGreaterThanOrEqual(0);
      texts.splice(at, 1);
    }
    if (became !== null) texts.push(toCanonicalJson(became));
    held.set(path, texts.sort());
  }
  return new Map([...held].filter(([, texts]) => texts.length > 0));
}

/** The answers of a record in the same form. */
export function answersOf(facts: Fields, asOf: string | null): Map<string, string[]> {
  const all: Fields = { ...facts, asOf };
  const read = (path: string) =>
    path.split(".").reduce<unknown>((value, key) => (isFields(value) ? value[key] : null), all);
  const found = FACT_FIELDS.map(({ path }) => {
    const value = read(path) ?? null;
    if (value === null) return [path, []] as const;
    const isList = Array.isArray(value) && value.every(isFields);
    return [path, isList ? value.map(toCanonicalJson).sort() : [toCanonicalJson(value)]] as const;
  });
  return new Map(found.flatMap(([path, texts]) => (texts.length > 0 ? [[path, [...texts]]] : [])));
}
