import { FACT_FIELDS } from "../facts/fields";
import type { Evaluation } from "../plan/shape";
import { aheadOf } from "./window";

/** Facts that read as the plan's day: always, or where they are not entered. */
const DAY_FACTS = new Set(["asOf", "preparation.start"]);
const DATE_FACTS = new Set<string>(FACT_FIELDS.filter(({ kind }) => kind === "date").map(({ path }) => path));

/**
 * What a plan says, whatever day it was made on: a plan with the same content as the one before needs no version of its own.
 * Left out are the day, the hash of the facts, days of a window that have come, and the dates that would remove a line, since
 * the nearest of those moves along with the day.
 */
export function contentOf(plan: Evaluation) {
  const { asOf } = plan;
  return {
    ...plan,
    asOf: undefined,
    inputHash: undefined,
    recommendations: plan.recommendations.map((line) => ({
      ...line,
      window: aheadOf(line.window, asOf),
      because: line.because.map(({ fact, value }) => ({
        fact,
        value: DAY_FACTS.has(fact) && value === asOf ? null : value,
      })),
      flipsWhen: line.flipsWhen.filter(({ fact }) => !DATE_FACTS.has(fact)),
    })),
  };
}
