import { isFields, readFact, writeFact, type GuestFacts } from "./fact-access";
import { listLost } from "./lost-facts";
import { parseJson, toStoredOf, type Stored } from "./stored";

export const UNDO_KEY = "airway.guest.removed.v1";

/** What was replaced or removed last, kept aside until it is brought back, dismissed, or followed by another removal. */
export type Undo = {
  readonly sentence: string;
  readonly before: Stored;
  /** The one group of facts that comes back, such as "step2ck"; null where everything was replaced. */
  readonly group: string | null;
  /** Whether answers were given since: bringing the old ones back must not lose those. */
  readonly isTouched: boolean;
};

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

/** The undo after facts of one group were removed. A row of removals from one group goes back to its beginning. */
export function nextUndo(last: Undo | null, before: Stored, after: GuestFacts, sentence: string): Undo {
  const lost = listLost(before.facts, after);
  const group = lost[0]?.split(".")[0] ?? null;
  const isRow =
    group !== null &&
    last?.group === group &&
    lost.every((path) => same(readFact(last.before.facts, path), readFact(before.facts, path)));
  return { sentence, group, isTouched: false, before: isRow ? last.before : before };
}

/** What is there once an undo was pressed, and the undo of that where answers given since had to go. */
export function applyUndo(undo: Undo, now: Stored): { stored: Stored; undo: Undo | null } {
  const { group, before, isTouched } = undo;
  if (group !== null) {
    const facts = writeFact(now.facts, group, readFact(before.facts, group));
    return { stored: { ...now, facts }, undo: null };
  }
  const sentence = "Your earlier answers are back. Those you gave since were put aside.";
  return {
    stored: before,
    undo: isTouched ? { sentence, before: now, group: null, isTouched: false } : null,
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
