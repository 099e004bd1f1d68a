import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeStored } from "@/app/(applicant)/_answers/merge";
import { readFact, writeFact } from "@/app/(public)/start/_profile/fact-access";
import { isSameStored } from "@/app/(public)/start/_profile/same-answers";
import type { Stored } from "@/app/(public)/start/_profile/stored";

const entry = fc.record({
  kind: fc.constantFrom("elective", "observership"),
  weeks: fc.constantFrom(2, 4),
  status: fc.constantFrom("planned", "done"),
});
const LISTS = { usce: fc.array(entry, { maxLength: 4 }), credentials: fc.subarray(["mph", "ms", "phd"]) };
const SINGLES = {
  visa: fc.constantFrom("j1", "h1b", "none"),
  "step2ck.status": fc.constantFrom("passed", "failed", "scheduled"),
  "step2ck.score": fc.integer({ min: 1, max: 300 }),
  "school.country": fc.string({ maxLength: 5 }),
  "history.unmatched": fc.boolean(),
};
const values = fc.record({ ...SINGLES, ...LISTS }, { requiredKeys: [] });
const PATHS = [...Object.keys(SINGLES), ...Object.keys(LISTS)];

type Values = Readonly<Record<string, unknown>>;

function toStored(of: Values, done: readonly number[] = [], asOf: string | null = null): Stored {
  const facts = Object.entries(of).reduce((rest, [path, value]) => writeFact(rest, path, value), {});
  return { facts, asOf, done };
}

const stored = fc
  .tuple(values, fc.subarray([1, 2, 3]), fc.constantFrom(null, "2027-01-01", "2027-02-02"))
  .map(([of, done, asOf]) => toStored(of, done, asOf));

/** An answer, a list whatever its order. */
function bagOf(of: Stored, path: string): unknown {
  const value = readFact(of.facts, path);
  return Array.isArray(value) ? value.map((each) => JSON.stringify(each)).toSorted() : value;
}

describe("answers of two sides that began from the same", () => {
  it("put together with the beginning are the one side, whichever it is", () => {
    fc.assert(
      fc.property(stored, stored, (base, side) => {
        for (const merged of [mergeStored(base, side, base), mergeStored(base, base, side)]) {
          expect(merged.clashes).toEqual([]);
          expect(isSameStored(merged.stored, side)).toBe(true);
        }
      }),
    );
  });

  it("put together again change no more, but for the places of entries that say the same", () => {
    fc.assert(
      fc.property(stored, stored, stored, (base, mine, theirs) => {
        const once = mergeStored(base, mine, theirs);
        const twice = mergeStored(base, once.stored, theirs);
        for (const path of PATHS) expect(bagOf(twice.stored, path)).toEqual(bagOf(once.stored, path));
        expect(twice.clashes).toEqual(once.clashes);
      }),
    );
  });

  it("are the same whoever is asked first, and so is what is left to be chosen", () => {
    fc.assert(
      fc.property(stored, stored, stored, (base, mine, theirs) => {
        const [one, other] = [mergeStored(base, mine, theirs), mergeStored(base, theirs, mine)];
        expect(one.clashes.toSorted()).toEqual(other.clashes.toSorted());
        for (const path of PATHS.filter((each) => !one.clashes.includes(each))) {
          expect(readFact(one.stored.facts, path)).toEqual(readFact(other.stored.facts, path));
        }
        expect(one.stored.done).toEqual(other.stored.done);
      }),
    );
  });

  it("lose no edit of either side where they changed different answers", () => {
    fc.assert(
      fc.property(values, values, values, fc.subarray(PATHS), (start, mine, theirs, minePaths) => {
        const base = toStored(start);
        const edit = (by: Values, paths: readonly string[]): Stored => ({
          ...base,
          facts: paths.reduce((facts, path) => writeFact(facts, path, by[path]), base.facts),
        });
        const theirPaths = PATHS.filter((path) => !minePaths.includes(path));
        const merged = mergeStored(base, edit(mine, minePaths), edit(theirs, theirPaths));
        expect(merged.clashes).toEqual([]);
        const wanted: Values = mine;
        const told: Values = theirs;
        for (const path of minePaths) expect(readFact(merged.stored.facts, path)).toEqual(wanted[path]);
        for (const path of theirPaths) expect(readFact(merged.stored.facts, path)).toEqual(told[path]);
      }),
    );
  });

  it("keep every entry that either side added to a list", () => {
    fc.assert(
      fc.property(LISTS.usce, LISTS.usce, LISTS.usce, (was, one, other) => {
        const make = (added: readonly unknown[]) => toStored({ usce: [...was, ...added] });
        const merged = mergeStored(toStored({ usce: was }), make(one), make(other));
        expect(merged.clashes).toEqual([]);
        const list = readFact(merged.stored.facts, "usce");
        for (const each of [...was, ...one, ...other]) expect(list).toContainEqual(each);
      }),
    );
  });
});

const list = (...entries: unknown[]) => toStored({ usce: entries });
const usceOf = (of: Stored) => readFact(of.facts, "usce");
const [A, B, C] = ["elective", "externship", "shadowing"].map((kind) => ({ kind, status: "done" }));

describe("examples worked by hand", () => {
  it("one side removes an entry, the other adds one: both happen, in their places", () => {
    expect(usceOf(mergeStored(list(A, B), list(B), list(A, B, C)).stored)).toEqual([B, C]);
  });

  it("an entry mended in place stays in front of one that was added", () => {
    const mended = { ...A, status: "planned" };
    expect(usceOf(mergeStored(list(A), list(mended), list(A, B)).stored)).toEqual([mended, B]);
  });

  it("the same entry added on both sides is there once", () => {
    expect(usceOf(mergeStored(list(A), list(A, B), list(A, B)).stored)).toEqual([A, B]);
  });

  it("an entry whose keys a database put into another order is still the same", () => {
    const turned = { status: "done", kind: "elective" };
    expect(usceOf(mergeStored(list(A), list(A, B), list(turned, C)).stored)).toEqual([A, B, C]);
  });

  it("an expressly empty list is not lost to one that was left unsaid", () => {
    expect(usceOf(mergeStored(list(A), list(), toStored({})).stored)).toEqual([]);
  });

  it("a score changed on both sides is left to choose, and the first side's stays in sight", () => {
    const score = (value: number) => toStored({ "step2ck.score": value });
    const merged = mergeStored(score(244), score(231), score(250));
    expect(merged).toEqual({ stored: score(231), clashes: ["step2ck.score"] });
  });

  it("a plan's day changed on both sides is left to choose", () => {
    const day = (asOf: string | null) => toStored({}, [], asOf);
    expect(mergeStored(day(null), day("2027-01-01"), day("2027-02-02")).clashes).toEqual(["asOf"]);
    expect(mergeStored(day("2027-01-01"), day(null), day("2027-01-01"))).toEqual({
      stored: day(null),
      clashes: [],
    });
  });
});
