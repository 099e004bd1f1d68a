import type { FactPath } from "../facts/fields";
import type { ParameterName } from "../rulebook/parameters";
import { factSet } from "./fact-set";
import type { Traced } from "./traced";
import type { View } from "./view";

/** Yes, no and unknown; conditions are three-valued and a rule fires on yes only. */
export const YES = 1;
export const NO = 0;
export const UNKNOWN = -1;
export type Truth = typeof YES | typeof NO | typeof UNKNOWN;

/** A condition in words, for people. */
export type ConditionDoc =
  | { readonly kind: "is"; readonly words: string; readonly uses: readonly ParameterName[] }
  | { readonly kind: "not"; readonly of: ConditionDoc }
  | { readonly kind: "all" | "any"; readonly of: readonly ConditionDoc[] };

/**
 * A test with its words. After `test` the view's `lo` and `hi` hold the facts that support the result: all of them
 * for an `all` that holds, the deciding one for an `any` that holds, the other way round for one that does not.
 */
export interface Condition {
  readonly test: (view: View) => Truth;
  readonly doc: ConditionDoc;
}

const truthOf = (value: boolean | null): Truth => (value === null ? UNKNOWN : value ? YES : NO);

/** Facts that always read as something: the required ones and those with a default. They are never wanting. */
const NEVER_WANTING = factSet(
  "asOf",
  "season",
  "step1.status",
  "step2ck.status",
  "step3.status",
  "visa",
  "step3.expectation",
  "target.step2ck",
  "practice",
  "statement.draft",
  "history.thisSeason",
);

/** A condition on named facts; `test` answers null when one of them that it needs is wanting. */
export function is(
  words: string,
  reads: readonly FactPath[],
  test: (view: View) => boolean | null,
  uses: readonly ParameterName[] = [],
): Condition {
  const { lo, hi } = factSet(...reads);
  return {
    doc: { kind: "is", words, uses },
    test: (view) => {
      const truth = truthOf(test(view));
      view.lo = lo;
      view.hi = hi;
      if (truth === UNKNOWN) {
        view.unknownLo |= lo & ~NEVER_WANTING.lo;
        view.unknownHi |= hi & ~NEVER_WANTING.hi;
      }
      return truth;
    },
  };
}

/** A condition on a derived value, supported by the facts that value came from. */
export function has<T>(
  words: string,
  from: (view: View) => Traced<T>,
  test: (value: T, view: View) => boolean | null,
  uses: readonly ParameterName[] = [],
): Condition {
  return {
    doc: { kind: "is", words, uses },
    test: (view) => {
      const traced = from(view);
      const truth = truthOf(test(traced.value, view));
      view.lo = traced.reads.lo;
      view.hi = traced.reads.hi;
      if (truth === UNKNOWN) {
        view.unknownLo |= traced.wanting.lo;
        view.unknownHi |= traced.wanting.hi;
      }
      return truth;
    },
  };
}

/** Holds when every part holds; no and unknown is no. */
export function all(...parts: readonly Condition[]): Condition {
  return { doc: { kind: "all", of: parts.map((part) => part.doc) }, test: (view) => fold(view, parts, NO) };
}

/** Holds when one part holds; yes or unknown is yes. */
export function any(...parts: readonly Condition[]): Condition {
  return { doc: { kind: "any", of: parts.map((part) => part.doc) }, test: (view) => fold(view, parts, YES) };
}

function fold(view: View, parts: readonly Condition[], decisive: Truth): Truth {
  let lo = 0;
  let hi = 0;
  let result: Truth = decisive === NO ? YES : NO;
  for (const part of parts) {
    const truth = part.test(view);
    // The deciding part alone supports the result: its facts are in the view already.
    if (truth === decisive) return truth;
    if (truth === UNKNOWN) result = UNKNOWN;
    lo |= view.lo;
    hi |= view.hi;
  }
  view.lo = lo;
  view.hi = hi;
  return result;
}

/** Holds when the part does not; unknown stays unknown. */
export function not(part: Condition): Condition {
  return {
    doc: { kind: "not", of: part.doc },
    test: (view) => {
      const truth = part.test(view);
      return truth === UNKNOWN ? UNKNOWN : truth === YES ? NO : YES;
    },
  };
}

/** The same condition where unknown counts as no: for "when another line fires" and "is known to be". */
export function known(part: Condition): Condition {
  return {
    doc: part.doc,
    test: (view) => {
      const { unknownLo, unknownHi } = view;
      const truth = part.test(view);
      if (truth !== UNKNOWN) return truth;
      view.unknownLo = unknownLo;
      view.unknownHi = unknownHi;
      return NO;
    },
  };
}
