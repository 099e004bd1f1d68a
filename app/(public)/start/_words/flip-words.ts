import type { Facts, Recommendation } from "@/server/rules/contract";
import { readFact } from "../_profile/fact-access";
import { isBetter } from "./better-change";
import { fieldOf, sayDay, sayFact, sayValue } from "./fact-words";

/** What would take a line out of the plan: changes to make or hope for, other facts by name, and the day it lapses. */
export type FlipWords = {
  readonly changes: readonly string[];
  readonly others: readonly string[];
  readonly lapses: string | null;
};

/**
 * Changes in words. A worse result, another citizenship or a year that is past are true answers of the engine, but no
 * advice: such facts are only named. The season is on every page already.
 */
export function sayFlips(flips: Recommendation["flipsWhen"], facts: Facts): FlipWords {
  const lapse = flips.find(({ fact, to }) => fact === "asOf" && typeof to === "string" && to > facts.asOf);
  const entered = flips.filter(({ fact }) => fact !== "asOf" && fact !== "season");
  const better = entered.filter(({ fact, to }) => isBetter(fact, to, facts));
  const others = entered.filter(({ fact }) => !better.some((change) => change.fact === fact));
  return {
    changes: better.map(({ fact, to }) => sayChange(fact, readFact(facts, fact), to)),
    others: [...new Set(others.map(({ fact }) => sayFact(fact)))],
    lapses: typeof lapse?.to === "string" ? sayDay(lapse.to) : null,
  };
}

/** One change of one fact: "Step 2 CK score 250 instead of 244". */
function sayChange(fact: string, from: unknown, to: unknown): string {
  const now = from === undefined || from === null ? "" : ` instead of ${sayValue(fact, from)}`;
  const joint = typeof to === "number" || fieldOf(fact)?.kind === "date" ? " " : ": ";
  return `${sayFact(fact)}${joint}${sayValue(fact, to)}${now}`;
}
