import { FACT_FIELDS, type FactPath } from "../facts/fields";

/** A set of facts as two words of bits, in the order of the contract. */
export interface FactSet {
  readonly lo: number;
  readonly hi: number;
}

const FACT_PATHS: readonly FactPath[] = FACT_FIELDS.map((field) => field.path);
const WORD = 32;

/** The set of the named facts. */
export function factSet(...paths: readonly FactPath[]): FactSet {
  let lo = 0;
  let hi = 0;
  for (const path of paths) {
    const index = FACT_PATHS.indexOf(path);
    if (index < WORD) lo |= 1 << index;
    else hi |= 1 << (index - WORD);
  }
  return { lo, hi };
}

/** Calls `visit` with the index and path of each fact of a set, in the order of the contract. */
export function forEachFact(lo: number, hi: number, visit: (path: FactPath, index: number) => void): void {
  visitWord(lo, 0, visit);
  visitWord(hi, WORD, visit);
}

function visitWord(word: number, offset: number, visit: (path: FactPath, index: number) => void): void {
  let rest = word;
  while (rest !== 0) {
    const index = 31 - Math.clz32(rest & -rest) + offset;
    const path = FACT_PATHS[index];
    if (path !== undefined) visit(path, index);
    rest &= rest - 1;
  }
}

export const NO_FACTS: FactSet = { lo: 0, hi: 0 };

export function union(...sets: readonly FactSet[]): FactSet {
  let lo = 0;
  let hi = 0;
  for (const set of sets) {
    lo |= set.lo;
    hi |= set.hi;
  }
  return { lo, hi };
}
