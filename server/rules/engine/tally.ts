import { FACT_FIELDS } from "../facts/fields";
import type { Edition } from "../rulebook/rulebook";
import type { Step3Row } from "../rulebook/step3";
import { NO, UNKNOWN, YES } from "./condition";
import { factSet, forEachFact, type FactSet } from "./fact-set";
import type { Rule } from "./rule";
import type { View } from "./view";

/** A rule that fired, with the facts that support it. */
export interface Fired {
  readonly rule: Rule;
  readonly lo: number;
  readonly hi: number;
}

/** What fired, what Step 3 came to, and by fact how many rules are unknown for want of it. */
interface Tally {
  readonly fired: Fired[];
  readonly decision: Step3Row;
  readonly unlocks: readonly number[];
  /** The facts that support any rule's result: changing any other one changes no line. */
  readonly touched: FactSet;
}

export const EXAM_STATUS_PATHS = ["step1.status", "step2ck.status", "step3.status"] as const;
const STATUS_SETS = EXAM_STATUS_PATHS.map((path) => factSet(path));

/** Exams that the profile does not name: asked for before anything else, though they read as not taken. */
export function examsNotEntered({ facts }: View): readonly boolean[] {
  return [facts.step1, facts.step2ck, facts.step3].map((exam) => (exam?.status ?? null) === null);
}

/** The first row of the Step 3 table that holds, with the facts of it and of the rows passed over. */
export function decideStep3(
  view: View,
  rows: readonly Step3Row[],
  onUnknown?: (view: View) => void,
): { row: Step3Row; lo: number; hi: number } {
  let lo = 0;
  let hi = 0;
  for (const row of rows) {
    const truth = row.when.test(view);
    lo |= view.lo;
    hi |= view.hi;
    if (truth === YES) return { row, lo, hi };
    if (truth === UNKNOWN) onUnknown?.(view);
  }
  throw new Error("The Step 3 table must end with a row that always holds.");
}

/** Tries every rule of an edition on a view. */
export function tally(view: View, edition: Edition): Tally {
  const fired: Fired[] = [];
  const unlocks = new Array<number>(FACT_FIELDS.length).fill(0);
  const open = examsNotEntered(view);
  const asked = STATUS_SETS.reduce<FactSet>(
    (sum, set, index) => (open[index] ? { lo: sum.lo | set.lo, hi: sum.hi | set.hi } : sum),
    { lo: 0, hi: 0 },
  );
  const countUnknown = () => {
    forEachFact(view.lo & (view.unknownLo | asked.lo), view.hi & (view.unknownHi | asked.hi), (_, index) => {
      unlocks[index] = (unlocks[index] ?? 0) + 1;
    });
  };
  let touchedLo = 0;
  let touchedHi = 0;
  for (const rule of edition.rules) {
    const truth = rule.when.test(view);
    touchedLo |= view.lo;
    touchedHi |= view.hi;
    if (truth === YES) fired.push({ rule, lo: view.lo, hi: view.hi });
    else if (truth !== NO) countUnknown();
  }
  const { row, lo, hi } = decideStep3(view, edition.step3, countUnknown);
  fired.push({ rule: row, lo, hi });
  const touched = { lo: touchedLo | lo, hi: touchedHi | hi };
  return { fired, decision: row, unlocks, touched };
}
