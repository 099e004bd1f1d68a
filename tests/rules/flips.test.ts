import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION, evaluate, listCodes, SEASON_FACTS } from "@/server/rules";
import { FACT_FIELDS, validate, type Facts, type Recommendation } from "@/server/rules/contract";
import { isoOf, parseDay } from "@/server/rules/engine/days";
import { setFact } from "@/server/rules/engine/fact-value";
import { anyFacts } from "../support/profiles";

const SEARCHED_DAYS = 420;

function fieldOf(path: string) {
  const field = FACT_FIELDS.find((one) => one.path === path);
  if (!field) throw new Error(`${path} is no fact`);
  return field;
}

/** The codes of the profile with one fact changed, or null when that profile is refused. */
function codesWith(facts: Facts, path: string, to: unknown): readonly string[] | null {
  const { facts: changed } = validate(setFact(facts, fieldOf(path).path, to));
  return changed === null ? null : listCodes(changed, EDITION, SEASON_FACTS);
}

/** All values nearer than the flip, or within the searched span where there is none. */
function nearer(fact: string, value: unknown, to: unknown): unknown[] {
  const field = fieldOf(fact);
  if (field.kind === "date" && typeof value === "string") {
    const day = parseDay(value);
    const distance = typeof to === "string" ? Math.abs(parseDay(to) - day) - 1 : SEARCHED_DAYS;
    return range(day, Math.min(distance, SEARCHED_DAYS)).map(isoOf);
  }
  if (field.kind === "number" && typeof value === "number") {
    const distance = typeof to === "number" ? Math.ceil(Math.abs(to - value)) - 1 : 60;
    return range(value, distance).filter((one) => one >= field.min && Number.isInteger(one));
  }
  if (field.kind === "enum") {
    const others: readonly unknown[] = field.options.filter((option) => option !== value);
    return others.slice(0, to === undefined ? others.length : others.indexOf(to));
  }
  return field.kind === "boolean" && to === undefined ? [!value] : [];
}

function range(middle: number, distance: number): number[] {
  const values: number[] = [];
  for (let by = 1; by <= distance; by += 1) values.push(middle - by, middle + by);
  return values;
}

function expectNearest(facts: Facts, line: Recommendation) {
  const codesOf = new Map<string, readonly string[] | null>();
  for (const { fact, value } of line.because) {
    const flip = line.flipsWhen.find((one) => one.fact === fact);
    if (flip) expect(codesWith(facts, fact, flip.to) ?? [line.code]).not.toContain(line.code);
    for (const to of nearer(fact, value, flip?.to)) {
      const key = `${fact}=${String(to)}`;
      if (!codesOf.has(key)) codesOf.set(key, codesWith(facts, fact, to));
      const codes = codesOf.get(key) ?? null;
      if (codes !== null && !codes.includes(line.code)) {
        throw new Error(
          `${line.code}: ${key} is nearer than ${JSON.stringify(flip)} (from ${JSON.stringify(value)})`,
        );
      }
    }
  }
}

describe("flipsWhen", () => {
  it("names only changes that remove the line, on a profile that is accepted", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const line of evaluate(facts, EDITION, SEASON_FACTS).recommendations) {
          for (const { fact, to } of line.flipsWhen) {
            const codes = codesWith(facts, fact, to);
            expect(codes, `${fact} = ${JSON.stringify(to)} must be accepted`).not.toBeNull();
            expect(codes).not.toContain(line.code);
            expect(line.because.map((reason) => reason.fact)).toContain(fact);
          }
          expect(new Set(line.flipsWhen.map(({ fact }) => fact)).size).toBe(line.flipsWhen.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("names the nearest such change: no value in between removes the line", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (facts, pick) => {
        const lines = evaluate(facts, EDITION, SEASON_FACTS).recommendations;
        const line = lines[pick % lines.length];
        if (line) expectNearest(facts, line);
      }),
      { numRuns: 60 },
    );
  });
});
