import { type Facts, type Recommendation } from "@/server/rules/contract";
import { readFact } from "../_profile/fact-access";
import { fieldOf, sayDay, sayFact, sayValue } from "./fact-words";

/** What would take a line out of the plan: a change the guest could make or learn of, or the day on which it lapses. */
export type FlipWords = { readonly changes: readonly string[]; readonly lapses: string | null };

/**
 * Changes in words. Another season, and days that are past, are true answers of the engine but nothing that anyone can
 * act on, so they are left out.
 */
export function sayFlips(flips: Recommendation["flipsWhen"], facts: Facts): FlipWords {
  const lapse = flips.find(({ fact, to }) => fact === "asOf" && typeof to === "string" && to > facts.asOf);
  const changes = flips.filter(({ fact, to }) => {
    if (fact === "asOf" || fact === "season") return false;
    const isDate = fieldOf(fact)?.kind === "date";
    return !(isDate && typeof to === "string" && to < facts.asOf);
  });
  return {
    changes: changes.map(({ fact, to }) => sayChange(fact, readFact(facts, fact), to)),
    lapses: typeof lapse?.to === "string" ? sayDay(lapse.to) : null,
  };
}

/** One change of one fact: "Step 2 CK score 250 instead of 244". */
function sayChange(fact: string, from: unknown, to: unknown): string {
  const now = from === undefined || from === null ? "" : ` instead of ${sayValue(fact, from)}`;
  const joint = typeof to === "number" || fieldOf(fact)?.kind === "date" ? " " : ": ";
  return `${sayFact(fact)}${joint}${sayValue(fact, to)}${now}`;
}
