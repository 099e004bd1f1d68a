import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDifference, EDITION } from "@/server/rules";
import { Difference, FACT_FIELDS, PRIORITIES, SECTIONS, type Facts } from "@/server/rules/contract";
import { canonical } from "@/server/rules/compare/canonical";
import { setFact } from "@/server/rules/engine/fact-value";
import { validate } from "@/server/rules/facts/validate";
import { anyFacts } from "../support/profiles";
import {
  anyPair,
  differenceOf,
  entered,
  FIRST_EDITION,
  GROUPS,
  mixed,
  OTHER_SEASON,
  versionOf,
} from "./compare-cases";

type Pair = Parameters<Parameters<typeof anyPair.map>[0]>[0];
const always = (name: string, check: (pair: Pair) => void, numRuns = 50) =>
  it(name, () => fc.assert(fc.property(anyPair, check), { numRuns }));

const memberOf = (value: unknown, field: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;

/** The causes of a difference, each once, as text. */
const causesOf = ({ lines }: Difference) => [...new Set(lines.map(({ cause }) => canonical(cause)))];

/** The same value with the keys of every object in the opposite order, as a database may hand it back. */
function turned<T>(value: T): T;
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => turned(entry));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

describe("the difference of two versions", () => {
  always("applied to the older plan gives the newer", ({ older, newer }) => {
    const difference = differenceOf(older, newer);
    expect(canonical(applyDifference(older.plan, difference))).toBe(canonical(newer.plan));
  });

  always(
    "has no line too many: without any one of them the newer plan is missed",
    ({ older, newer }) => {
      const difference = differenceOf(older, newer);
      for (const left of difference.lines) {
        const lines = difference.lines.filter((line) => line !== left);
        expect(canonical(applyDifference(older.plan, { ...difference, lines }))).not.toBe(
          canonical(newer.plan),
        );
      }
    },
    40,
  );

  always("of a version with itself is empty", ({ older }) => {
    expect(differenceOf(older, older)).toMatchObject({ lines: [], order: {} });
    expect(applyDifference(older.plan, differenceOf(older, older))).toEqual(older.plan);
  });

  always("has the shape of the contract, keys each once in a part", ({ older, newer }) => {
    const difference = differenceOf(older, newer);
    expect(Difference.parse(difference)).toEqual(difference);
    const keys = difference.lines.map(({ part, key }) => `${part} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  always(
    "is the same when the stored versions come back with their keys in another order",
    ({ older, newer }) => {
      const again = differenceOf(turned(older), turned(newer));
      expect(canonical(again)).toBe(canonical(differenceOf(older, newer)));
    },
  );

  always("says of each line if it came, went or changed, and in which fields", ({ older, newer }) => {
    for (const line of differenceOf(older, newer).lines) {
      const { part, key, kind, before, after, fields } = line;
      const at = `${part} ${key}`;
      if (part !== "assessment") {
        expect(kind, at).toBe(before === null ? "added" : after === null ? "removed" : "changed");
      }
      expect(canonical(before), at).not.toBe(canonical(after));
      if (part === "recommendation") expect(fields.length > 0, at).toBe(kind === "changed");
      for (const field of fields) {
        expect(canonical(memberOf(before, field)), at).not.toBe(canonical(memberOf(after, field)));
      }
    }
  });

  always("names the lines in the order of a plan", ({ older, newer }) => {
    const lines = differenceOf(older, newer).lines.flatMap((line) =>
      line.part === "recommendation" ? [line.after ?? line.before] : [],
    );
    const ranks = lines.map((line) =>
      line === null ? -1 : SECTIONS.indexOf(line.section) * 10 + PRIORITIES.indexOf(line.priority),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });
});

describe("the cause of a line", () => {
  always("names something that really differs between the versions", ({ older, newer }) => {
    for (const { cause } of differenceOf(older, newer).lines) {
      if (cause.kind === "answer") {
        for (const { fact, from, to } of cause.facts) {
          expect(canonical(entered(older.facts, fact))).toBe(canonical(from));
          expect(canonical(entered(newer.facts, fact))).toBe(canonical(to));
          expect(canonical(from)).not.toBe(canonical(to));
          expect(fact).not.toBe("asOf");
        }
        continue;
      }
      const heading = { day: "asOf", rules: "rulebook", "season-facts": "seasonFacts" } as const;
      expect(cause.from).toBe(older.plan[heading[cause.kind]]);
      expect(cause.to).toBe(newer.plan[heading[cause.kind]]);
      expect(cause.from).not.toBe(cause.to);
    }
  });

  always("holds facts of one top-level fact, since what a group says goes together", ({ older, newer }) => {
    for (const { cause } of differenceOf(older, newer).lines) {
      if (cause.kind !== "answer") continue;
      expect(new Set(cause.facts.map(({ fact }) => fact.split(".")[0])).size).toBe(1);
    }
  });

  it("names the one answer that was changed, and no other thing", () => {
    const change = fc
      .tuple(anyFacts, anyFacts, fc.constantFrom(...FACT_FIELDS))
      .map(([facts, other, field]) => {
        const to = entered(other, field.path);
        return { facts, path: field.path, newer: validate(setFact(facts, field.path, to)).facts };
      });
    let seen = 0;
    const check = ({ facts, path, newer }: { facts: Facts; path: string; newer: Facts | null }) => {
      if (newer === null || path === "asOf") return;
      const { lines } = differenceOf(versionOf(facts), versionOf(newer));
      for (const { cause } of lines) {
        seen += 1;
        expect(cause.kind === "answer" && cause.facts.map(({ fact }) => fact)).toEqual([path]);
      }
    };
    fc.assert(fc.property(change, check), { numRuns: 300 });
    expect(seen).toBeGreaterThan(100);
  });

  it("names a changed group as far as it differs", () => {
    const check = (facts: Facts, other: Facts, group: string) => {
      const newer = mixed(facts, other, [group]);
      if (newer === null || group === "asOf") return;
      const differing = FACT_FIELDS.map(({ path }) => path).filter(
        (path) => canonical(entered(facts, path)) !== canonical(entered(newer, path)),
      );
      for (const { cause } of differenceOf(versionOf(facts), versionOf(newer)).lines) {
        expect(cause.kind === "answer" && cause.facts.map(({ fact }) => fact)).toEqual(differing);
      }
    };
    fc.assert(fc.property(anyFacts, anyFacts, fc.constantFrom(...GROUPS), check), { numRuns: 120 });
  });

  it("is the day when only the day is another", () => {
    const check = (facts: Facts, other: Facts) => {
      const newer = mixed(facts, other, ["asOf"]);
      if (newer === null || facts.asOf === newer.asOf) return;
      const day = canonical({ kind: "day", from: facts.asOf, to: newer.asOf });
      for (const cause of causesOf(differenceOf(versionOf(facts), versionOf(newer)))) expect(cause).toBe(day);
    };
    fc.assert(fc.property(anyFacts, anyFacts, check), { numRuns: 120 });
  });

  it("is the rules when only the edition is another", () => {
    const rules = canonical({ kind: "rules", from: FIRST_EDITION, to: EDITION.name });
    let seen = 0;
    const check = (facts: Facts) => {
      const difference = differenceOf(versionOf(facts, FIRST_EDITION), versionOf(facts));
      seen += difference.lines.length;
      for (const cause of causesOf(difference)) expect(cause).toBe(rules);
    };
    fc.assert(fc.property(anyFacts, check), { numRuns: 300 });
    expect(seen).toBeGreaterThan(50);
  });

  it("is the season facts when only their revision is another", () => {
    const season = canonical({ kind: "season-facts", from: "2028.1", to: OTHER_SEASON.revision });
    let seen = 0;
    const check = (facts: Facts) => {
      const difference = differenceOf(
        versionOf(facts),
        versionOf(facts, EDITION.name, OTHER_SEASON.revision),
      );
      seen += difference.lines.length;
      for (const cause of causesOf(difference)) expect(cause).toBe(season);
    };
    fc.assert(fc.property(anyFacts, check), { numRuns: 300 });
    expect(seen).toBeGreaterThan(50);
  });
});
