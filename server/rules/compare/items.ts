import { Assessment, type Evaluation } from "../plan/shape";
import type { DifferenceLine, DifferencePart } from "./shape";

type Item<P extends DifferencePart> = NonNullable<Extract<DifferenceLine, { part: P }>["after"]>;
/** The items of one part of a plan by their keys, in the plan's order. */
export type Items<T> = ReadonlyMap<string, T>;

function keyed<T>(list: readonly T[], keyOf: (item: T) => string): Items<T> {
  return new Map(list.map((item) => [keyOf(item), item]));
}

const ASSESSED = Assessment.keyof().options;

/** How each part of a plan comes apart into items; every part but the heading. */
export const ITEMS = {
  assessment: ({ assessment }) => new Map(ASSESSED.map((name) => [name, assessment[name]])),
  recommendation: (plan) => keyed(plan.recommendations, ({ code }) => code),
  milestone: (plan) => keyed(plan.milestones, ({ code }) => code),
  evidence: (plan) => keyed(plan.evidence, ({ code }) => code),
  "program-list": ({ programList }) => keyed(programList === null ? [] : [programList], () => "program-list"),
  missing: (plan) => keyed(plan.missing, ({ fact }) => fact),
  conflict: (plan) => keyed(plan.conflicts, ({ guide, data }) => `${guide}–${data}`),
  warning: (plan) => keyed(plan.warnings, ({ path }) => path),
} satisfies { [P in DifferencePart]: (plan: Evaluation) => Items<Item<P> | null> };
