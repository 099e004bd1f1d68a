import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION, evaluate, isSourceId, listCodes, SEASON_FACTS, sensitivity } from "@/server/rules";
import { FACT_FIELDS, validate, type Facts } from "@/server/rules/contract";
import { getFact, setFact } from "@/server/rules/engine/fact-value";
import { Evaluation, PRIORITIES, SECTIONS } from "@/server/rules/plan/shape";
import { anyFacts } from "../support/profiles";

const planOf = (facts: Facts) => evaluate(facts, EDITION, SEASON_FACTS);
const bytesOf = (facts: Facts) => JSON.stringify(planOf(facts));
const always = (name: string, check: (facts: Facts) => void, numRuns = 300) =>
  it(name, () => fc.assert(fc.property(anyFacts, check), { numRuns }));

/** The same facts with the keys of every object in the opposite order. */
function withKeysReversed<T>(value: T): T;
function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => withKeysReversed(entry));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, withKeysReversed(member)]),
  );
}

const UNORDERED = [
  "usce",
  "letters",
  "research",
  "credentials",
  "backupSpecialties",
  "preparation.weakDomains",
];
/** Facts that read as something when absent: §1 of the rulebook, "Absent or null reads as". */
const DEFAULTED = new Set([
  "step1.status",
  "step2ck.status",
  "step3.status",
  "step1.attempts",
  "step2ck.attempts",
  "step3.attempts",
  "step2ck.date",
  "step2ck.retakeDate",
  "practice",
  "target.step2ck",
  "target.minimumAcceptable",
  "statement.draft",
  "visa",
  "step3.expectation",
  "history.thisSeason",
  "preparation.start",
]);

describe("any profile that validates", () => {
  always("gets a plan of the contract's shape", (facts) => {
    expect(Evaluation.parse(planOf(facts))).toEqual(planOf(facts));
  });

  always("gets the same bytes again, whatever the order of its keys", (facts) => {
    const again = withKeysReversed(structuredClone(facts));
    expect(Object.keys(again)).not.toEqual(Object.keys(facts));
    expect(bytesOf(again)).toBe(bytesOf(facts));
  });

  always("gets the same bytes when lists without an order are turned round", (facts) => {
    let turned = facts;
    for (const { path } of FACT_FIELDS) {
      const list = getFact(facts, path);
      if (UNORDERED.includes(path) && Array.isArray(list)) turned = setFact(turned, path, list.toReversed());
    }
    expect(bytesOf(turned)).toBe(bytesOf(facts));
  });

  always("gets the same plan when practice exams of different days are listed in another order", (facts) => {
    const days = new Set(facts.practice?.map((practice) => practice.date));
    fc.pre((facts.practice?.length ?? 0) > 1 && days.size === facts.practice?.length);
    const turned = setFact(facts, "practice", facts.practice?.toReversed());
    const { recommendations, ...rest } = planOf(facts);
    const { recommendations: others, ...otherRest } = planOf(turned);
    expect(otherRest).toEqual(rest);
    expect(others.map(({ code, body }) => ({ code, body }))).toEqual(
      recommendations.map(({ code, body }) => ({ code, body })),
    );
  });

  always("gets exactly one Step 3 line, and each line once", (facts) => {
    const codes = listCodes(facts, EDITION, SEASON_FACTS);
    expect(codes.filter((code) => code.startsWith("step3."))).toHaveLength(1);
    expect(new Set(codes).size).toBe(codes.length);
  });

  always("gets lines that each name a reason and a source that exists", (facts) => {
    for (const line of planOf(facts).recommendations) {
      expect(line.because, line.code).not.toHaveLength(0);
      expect(line.sources.every(isSourceId), line.code).toBe(true);
    }
  });

  always("never has a line triggered by a fact that is unknown", (facts) => {
    for (const { code, because } of planOf(facts).recommendations) {
      for (const { fact } of because) {
        const field = FACT_FIELDS.find(({ path }) => path === fact);
        const isEntered = field !== undefined && (getFact(facts, field.path) ?? null) !== null;
        expect(isEntered || DEFAULTED.has(fact), `${code} because of ${fact}`).toBe(true);
      }
    }
  });

  always("gets its lines by section, priority, window and code", (facts) => {
    const keys = planOf(facts).recommendations.map((line) => [
      SECTIONS.indexOf(line.section),
      PRIORITIES.indexOf(line.priority),
      line.window?.to ?? "none",
      line.window?.from ?? "none",
      line.code,
    ]);
    const sorted = keys.toSorted((a, b) => {
      const at = a.findIndex((part, index) => part !== b[index]);
      const [left, right] = [a[at] ?? 0, b[at] ?? 0];
      return left < right ? -1 : left > right ? 1 : 0;
    });
    expect(keys).toEqual(sorted);
  });

  always("reads words only: no value left blank, no exclamation mark, no promise", (facts) => {
    for (const { code, title, body, steps } of planOf(facts).recommendations) {
      const text = [title, body, ...steps].join(" ");
      expect(text, code).not.toMatch(/undefined|null|NaN|\[object|!|guaranteed|\bsafe\b| {2}|\.\./);
    }
  });

  always("keeps its milestones in the order of their dates and none before its day", (facts) => {
    const dates = planOf(facts).milestones.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.every((date) => date >= facts.asOf)).toBe(true);
  });

  always("asks first for exams not entered, then for what holds back most lines", (facts) => {
    const { missing } = planOf(facts);
    const isFirst = (fact: string) => /^step(1|2ck|3)\.status$/.test(fact);
    const first = missing.filter(({ fact }) => isFirst(fact)).map(({ fact }) => fact);
    const open = ["step1", "step2ck", "step3"].filter((exam) => {
      const path = FACT_FIELDS.find((field) => field.path === `${exam}.status`)?.path;
      return path !== undefined && (getFact(facts, path) ?? null) === null;
    });
    expect(missing.slice(0, first.length).map(({ fact }) => fact)).toEqual(
      open.map((exam) => `${exam}.status`),
    );
    const counts = missing.slice(first.length).map(({ unlocks }) => unlocks);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts.every((count) => count > 0)).toBe(true);
  });
});

describe("sensitivity", () => {
  always(
    "names changes that do what they say, strongest first, one for each fact",
    (facts) => {
      const before = listCodes(facts, EDITION, SEASON_FACTS);
      const changes = sensitivity(facts, EDITION, SEASON_FACTS);
      for (const { fact, to, added, removed } of changes) {
        const { facts: changed } = validate(setFact(facts, fact, to));
        expect(changed, `${fact} = ${JSON.stringify(to)} must be accepted`).not.toBeNull();
        const after = changed === null ? [] : listCodes(changed, EDITION, SEASON_FACTS);
        expect(after.filter((code) => !before.includes(code)).toSorted()).toEqual(added.toSorted());
        expect(before.filter((code) => !after.includes(code)).toSorted()).toEqual(removed.toSorted());
        expect(added.length + removed.length).toBeGreaterThan(0);
      }
      const weights = changes.map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      expect(new Set(changes.map(({ fact }) => fact)).size).toBe(changes.length);
    },
    60,
  );
});
