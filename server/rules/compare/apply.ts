import { compareRecommendations } from "../plan/order";
import { Assessment, type Evaluation } from "../plan/shape";
import { ITEMS, type Items } from "./items";
import type { Difference, DifferenceLine, DifferencePart } from "./shape";

function linesOf<P extends DifferencePart>({ lines }: Difference, part: P) {
  return lines.filter((line): line is Extract<DifferenceLine, { part: P }> => line.part === part);
}

/** The items with the lines put in place; new ones come last. */
function changed<T>(
  items: Items<T>,
  lines: readonly { readonly key: string; readonly after: T | null }[],
): Map<string, T> {
  const result = new Map(items);
  for (const { key, after } of lines) {
    if (after === null) result.delete(key);
    else result.set(key, after);
  }
  return result;
}

/** The items in the order of the keys; an item they do not name comes last, so that none is lost unseen. */
function ordered<T>(items: ReadonlyMap<string, T>, keys: readonly string[] | undefined): T[] {
  if (keys === undefined) return [...items.values()];
  const rankOf = new Map(keys.map((key, index) => [key, index]));
  const rank = ([key]: [string, T]) => rankOf.get(key) ?? keys.length;
  return [...items].sort((a, b) => rank(a) - rank(b)).map(([, item]) => item);
}

/** The older plan with a difference put in place: exactly the newer plan, but for the order of its keys. */
export function applyDifference(older: Evaluation, difference: Difference): Evaluation {
  const { order, to } = difference;
  const assessed = linesOf(difference, "assessment").map(({ key, after }) => [key, after]);
  const [programList = null] = changed(
    ITEMS["program-list"](older),
    linesOf(difference, "program-list"),
  ).values();
  return {
    ...to,
    assessment: Assessment.parse({ ...older.assessment, ...Object.fromEntries(assessed) }),
    recommendations: [
      ...changed(ITEMS.recommendation(older), linesOf(difference, "recommendation")).values(),
    ].sort(compareRecommendations),
    milestones: ordered(changed(ITEMS.milestone(older), linesOf(difference, "milestone")), order.milestone),
    evidence: ordered(changed(ITEMS.evidence(older), linesOf(difference, "evidence")), order.evidence),
    programList,
    missing: ordered(changed(ITEMS.missing(older), linesOf(difference, "missing")), order.missing),
    conflicts: ordered(changed(ITEMS.conflict(older), linesOf(difference, "conflict")), order.conflict),
    warnings: ordered(changed(ITEMS.warning(older), linesOf(difference, "warning")), order.warning),
  };
}
