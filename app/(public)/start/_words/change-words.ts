import type { Facts } from "@/server/rules/contract";
import { isBetter } from "./better-change";
import { fieldOf, sayEntry, sayFact, sayValue } from "./fact-words";

type Change = {
  readonly fact: string;
  readonly to: unknown;
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

const MOST = 3;

/** Up to three of the changes that matter most, in words; worse results and what nobody can change are left out. */
export function sayChanges(changes: readonly Change[], facts: Facts): string[] {
  return changes
    .filter(({ fact, to }) => isBetter(fact, to, facts))
    .slice(0, MOST)
    .map((change) => `${sayTrial(change)}: ${sayEffect(change)}.`);
}

function sayTrial({ fact, to }: Change): string {
  const name = sayFact(fact);
  if (Array.isArray(to)) return `If ${name} had one more, ${sayEntry(fact, to.at(-1))}`;
  const isNumber = fieldOf(fact)?.kind === "number" || fieldOf(fact)?.kind === "date";
  return isNumber
    ? `If ${name} were ${sayValue(fact, to)}`
    : `If the answer to “${name}” were “${sayValue(fact, to)}”`;
}

function sayEffect({ added, removed }: Change): string {
  const count = (lines: readonly string[]) => `${lines.length} ${lines.length === 1 ? "line" : "lines"}`;
  if (removed.length === 0) return `${count(added)} ${added.length === 1 ? "comes" : "come"}`;
  const going = removed.length === 1 ? "goes" : "go";
  if (added.length === 0) return `${count(removed)} ${going}`;
  return `${count(added)} ${added.length === 1 ? "comes" : "come"}, ${removed.length} ${going}`;
}
