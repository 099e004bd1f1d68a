import { compareRecommendations } from "../plan/order";
import type { Evaluation, Recommendation } from "../plan/shape";
import { canonical, differingFields } from "./canonical";
import { ITEMS, type Items } from "./items";
import {
  ORDERED_PARTS,
  type Cause,
  type Difference,
  type DifferenceLine,
  type DifferencePart,
} from "./shape";
import { walk, type Rulebooks, type Step, type VersionInput } from "./walk";
import { aheadOf } from "./window";

interface Change<T> {
  readonly key: string;
  readonly kind: DifferenceLine["kind"];
  readonly before: T | null;
  readonly after: T | null;
}

/** The items that differ: those of the newer plan in its order, then those that are gone in the older one's. */
function listChanges<T>(older: Items<T>, newer: Items<T>): Change<T>[] {
  const keys = new Set([...newer.keys(), ...older.keys()]);
  return [...keys]
    .filter((key) => canonical(older.get(key)) !== canonical(newer.get(key)))
    .map((key) => ({
      key,
      kind: !older.has(key) ? "added" : newer.has(key) ? "changed" : "removed",
      before: older.get(key) ?? null,
      after: newer.get(key) ?? null,
    }));
}

/** The cause of an item: the last step at which it came into its final form. */
function causeOf(forms: readonly string[], steps: readonly Step[]): Cause {
  const final = forms.at(-1);
  const last = forms.findLastIndex((form) => form !== final);
  const step = steps[last];
  if (step === undefined) throw new Error("These plans differ, though nothing they are made of does.");
  return step.cause;
}

const isHeavy = (line: Recommendation | null) => line !== null && line.priority !== "normal";

/** Whether a reader of the older plan has to look again. Windows that only opened, or count from the day, do not matter. */
function isMaterial(
  { before, after }: Pick<Change<Recommendation>, "before" | "after">,
  older: Evaluation,
  newer: Evaluation,
): boolean {
  if (isHeavy(before) !== isHeavy(after)) return true;
  if (before === null || after === null || !isHeavy(after)) return false;
  const begun = older.asOf > newer.asOf ? older.asOf : newer.asOf;
  const from = aheadOf(before.window, older.asOf, begun);
  return canonical(from) !== canonical(aheadOf(after.window, newer.asOf, begun));
}

function headingOf({ rulebook, seasonFacts, season, asOf }: Evaluation): Difference["from"] {
  return { rulebook, seasonFacts, season, asOf };
}

function listOrders(older: Evaluation, newer: Evaluation): Difference["order"] {
  const order: Difference["order"] = {};
  for (const part of ORDERED_PARTS) {
    const keys = [...ITEMS[part](newer).keys()];
    if (canonical(keys) !== canonical([...ITEMS[part](older).keys()])) order[part] = keys;
  }
  return order;
}

/**
 * What differs between two versions of a person's plan, each line with its one cause. Pure: intermediate plans are made under
 * the editions and season facts the versions name. Lines are in the plan's order. @throws for a name it can't find
 */
export function compare(older: VersionInput, newer: VersionInput, books: Rulebooks): Difference {
  const steps = walk(older, newer, books);
  // Without a step nothing may differ; the newer plan still has its say.
  const plans = [older.plan, ...(steps.length === 0 ? [newer.plan] : steps.map(({ plan }) => plan))];

  function linesOf<P extends DifferencePart, T>(part: P, itemsOf: (plan: Evaluation) => Items<T>) {
    const along = plans.map(itemsOf);
    const [first = new Map<string, T>()] = along;
    const last = along.at(-1) ?? first;
    return listChanges(first, last).map((change) => ({
      part,
      ...change,
      fields: differingFields(change.before, change.after),
      cause: causeOf(
        along.map((items) => canonical(items.get(change.key))),
        steps,
      ),
      isMaterial: false,
    }));
  }

  const recommendations = linesOf("recommendation", ITEMS.recommendation)
    .map((line) => ({ ...line, isMaterial: isMaterial(line, older.plan, newer.plan) }))
    .sort(inPlanOrder);
  const lines: DifferenceLine[] = [
    ...linesOf("assessment", ITEMS.assessment),
    ...recommendations,
    ...linesOf("milestone", ITEMS.milestone),
    ...linesOf("evidence", ITEMS.evidence),
    ...linesOf("program-list", ITEMS["program-list"]),
    ...linesOf("missing", ITEMS.missing),
    ...linesOf("conflict", ITEMS.conflict),
    ...linesOf("warning", ITEMS.warning),
  ];
  return {
    from: headingOf(older.plan),
    to: headingOf(newer.plan),
    lines,
    order: listOrders(older.plan, newer.plan),
  };
}

function inPlanOrder(a: Change<Recommendation>, b: Change<Recommendation>): number {
  const left = a.after ?? a.before;
  const right = b.after ?? b.before;
  return left === null || right === null ? 0 : compareRecommendations(left, right);
}
