import { isFields, readFact, writeFact, type GuestFacts } from "@/app/(public)/start/_profile/fact-access";
import { listDifferent } from "@/app/(public)/start/_profile/same-answers";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import { FACT_FIELDS } from "@/server/rules/contract";

/** The name of the plan's day among the answers that two sides may have changed. */
export const DAY = "asOf";

/** Two sides of the same answers put together. */
export type Merged = {
  readonly stored: Stored;
  /** The answers that both sides changed, each in its own way; `stored` holds those of the first side. */
  readonly clashes: readonly string[];
};

/**
 * Puts together what two sides made of the same answers. An answer that one side changed is as that side left it; lists
 * are put together entry by entry; only what both changed in different ways is left to the person.
 */
export function mergeStored(base: Stored, mine: Stored, theirs: Stored): Merged {
  const isMine = new Set(listDifferent(base.facts, mine.facts));
  const isTheirs = new Set(listDifferent(base.facts, theirs.facts));
  let { facts } = theirs;
  const clashes: string[] = [];
  for (const path of listDifferent(mine.facts, theirs.facts)) {
    if (!isMine.has(path)) continue;
    const list = isTheirs.has(path) ? mergeAt(path, base.facts, mine.facts, theirs.facts) : null;
    if (list === undefined) clashes.push(path);
    facts = writeFact(facts, path, list ? list.value : readFact(mine.facts, path));
  }
  const day = pick(base.asOf, mine.asOf, theirs.asOf);
  if (day === undefined) clashes.push(DAY);
  return {
    stored: { facts, asOf: day === undefined ? mine.asOf : day, done: mergeSteps(base, mine, theirs) },
    clashes,
  };
}

// Facts of one sitting fit one another, so those of two sides are never mixed.
const OF_EXAM = /^(step1|step2ck|step3)\.(status|attempts|date|score|retakeDate)$/;

/**
 * What an undo brings back, once `was` became `now` elsewhere: `before`, but for what was changed there, which is nobody's
 * to take back here.
 */
export function mergeBack(was: Stored, now: Stored, before: Stored): Stored {
  const { stored } = mergeStored(was, now, before);
  const changed = listDifferent(was.facts, now.facts).map((path) => OF_EXAM.exec(path)?.[1]);
  return FACT_FIELDS.filter(({ path }) => {
    const exam = OF_EXAM.exec(path)?.[1];
    return exam !== undefined && changed.includes(exam);
  }).reduce((kept, { path }) => takeAnswer(kept, path, now), stored);
}

/** The answers with one of them as it is in `from`. */
export function takeAnswer(into: Stored, path: string, from: Stored): Stored {
  if (path === DAY) return { ...into, asOf: from.asOf };
  return { ...into, facts: writeFact(into.facts, path, readFact(from.facts, path)) };
}

/** The value that one side changed, or that both hold; undefined where each holds its own. */
function pick<Value>(base: Value, mine: Value, theirs: Value): Value | undefined {
  if (mine === theirs || mine === base) return theirs;
  return theirs === base ? mine : undefined;
}

function mergeSteps(base: Stored, mine: Stored, theirs: Stored): readonly number[] {
  const steps = [...new Set([...mine.done, ...theirs.done])].toSorted((a, b) => a - b);
  return steps.filter((step) => {
    const [was, one, other] = [base, mine, theirs].map(({ done }) => done.includes(step));
    return one === was ? other : one;
  });
}

/** A list that both sides changed; undefined where the answer is none. */
function mergeAt(path: string, base: GuestFacts, mine: GuestFacts, theirs: GuestFacts) {
  const [was, one, other] = [base, mine, theirs].map((facts) => readFact(facts, path));
  const isList = (value: unknown) => value === undefined || Array.isArray(value);
  if (!isList(was) || !isList(one) || !isList(other)) return undefined;
  const entries = mergeEntries(toList(was), toList(one), toList(other));
  // "None" was said expressly by one of them; nothing said is not the same.
  const isSaid = entries.length > 0 || one !== undefined || other !== undefined;
  return { value: isSaid ? entries : undefined };
}

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** How often an entry is there once both sides have had their say; of an added and a removed one the added stays. */
function countOf(was: number, one: number, other: number): number {
  if (one === was || one === other) return other;
  if (other === was) return one;
  return one < was && other < was ? Math.min(one, other) : Math.max(one, other);
}

// An entry stands where the side that has it put it, so that the result is the same whoever is called "mine".
function mergeEntries(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const sides = [base, mine, theirs].map(findPlaces);
  const texts = [...new Set(sides.flatMap((side) => [...side.keys()]))];
  return texts
    .flatMap((text) => {
      const [was = [], one = [], other = []] = sides.map((side) => side.get(text) ?? []);
      const places = [...was, ...[...one.slice(was.length), ...other.slice(was.length)].toSorted(byPlace)];
      return places.slice(0, countOf(was.length, one.length, other.length));
    })
    .toSorted(byPlace)
    .map(({ entry }) => entry);
}

type Placed = { readonly entry: unknown; readonly text: string; readonly place: number };

function byPlace(one: Placed, other: Placed): number {
  return one.place - other.place || Number(one.text > other.text) - Number(one.text < other.text);
}

/** The entries of a list by what they say. */
function findPlaces(list: readonly unknown[]): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>();
  list.forEach((entry, place) => {
    const text = textOf(entry);
    found.set(text, [...(found.get(text) ?? []), { entry, text, place }]);
  });
  return found;
}

// A database may change the order of keys, and that says nothing. Entries are flat.
function textOf(entry: unknown): string {
  return JSON.stringify(
    isFields(entry) ? Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)) : entry,
  );
}
