import { isFields, readFact, writeFact, type GuestFacts } from "./fact-access";
import { listLost } from "./lost-facts";
import { parseJson, toStoredOf, type Stored } from "./stored";

export const UNDO_KEY = "airway.guest.removed.v1";

/** What was replaced or removed last, kept aside until it is brought back, dismissed, or followed by another removal. */
export type Undo = {
  readonly sentence: string;
  readonly before: Stored;
  /** The same with what has come from elsewhere since, where the keeper can put the two together. */
  readonly back?: Stored;
  /** The one group of facts that comes back, such as "step2ck"; null where everything was replaced. */
  readonly group: string | null;
  /** Whether answers were given since: bringing the old ones back must not lose those. */
  readonly isTouched: boolean;
};

/** What comes back: `before` with what became of `was` elsewhere, which is `now`. */
export type Merge = (was: Stored, now: Stored, before: Stored) => Stored;

/** Reads what was kept aside; null where there is nothing or something foreign. */
export function parseUndo(text: string | null): Undo | null {
  const input = parseJson(text);
  if (!isFields(input) || typeof input["sentence"] !== "string") return null;
  const { sentence, group, isTouched, before } = input;
  return {
    sentence,
    before: toStoredOf(before),
    group: typeof group === "string" ? group : null,
    isTouched: isTouched === true,
  };
}

/**
 * The undo after facts of one group were removed, or an entry of a list was changed. A row of removals from one group
 * goes back to its beginning.
 */
export function nextUndo(last: Undo | null, before: Stored, after: GuestFacts, sentence: string): Undo {
  const lost = listLost(before.facts, after);
  const group = lost[0]?.split(".")[0] ?? findChanged(before.facts, after);
  const start = last && (last.back ?? last.before);
  const isRow =
    lost.length > 0 &&
    start !== null &&
    last?.group === group &&
    lost.every((path) => same(readFact(start.facts, path), readFact(before.facts, path)));
  return { sentence, group, isTouched: false, before: isRow ? start : before };
}

function findChanged(before: GuestFacts, after: GuestFacts): string | null {
  return Object.keys(after).find((group) => !same(readFact(before, group), readFact(after, group))) ?? null;
}

/** The undo once answers were given: from here on, bringing the old ones back may have to put these aside. */
export function touchUndo(undo: Undo, was: Stored, now: Stored): Undo {
  const { group, isTouched } = undo;
  const isOther = group === null || !same(readFact(was.facts, group), readFact(now.facts, group));
  return { ...undo, isTouched: isTouched || isOther };
}

/** The undo once other answers came from elsewhere: these stay when the old ones come back, or are put aside then. */
export function followUndo(undo: Undo, was: Stored, now: Stored, merge: Merge | undefined): Undo {
  if (merge === undefined) return touchUndo(undo, was, now);
  return { ...undo, back: merge(was, now, undo.back ?? undo.before) };
}

/** What is there once an undo was pressed, and the undo of that where answers given since had to go. */
export function applyUndo(undo: Undo, now: Stored): { stored: Stored; undo: Undo | null } {
  const { group, back = undo.before, isTouched } = undo;
  const facts = group === null ? null : writeFact(now.facts, group, readFact(back.facts, group));
  const sentence = "Your earlier answers are back. Those you gave since were put aside.";
  return {
    stored: facts === null ? back : { ...now, facts },
    undo: isTouched ? { sentence, before: now, group, isTouched: false } : null,
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
