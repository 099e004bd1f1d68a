import { FACT_FIELDS } from "@/server/rules/contract";
import { readFact, type GuestFacts } from "./fact-access";

// What was typed or put together by hand. A choice is no loss: one press brings it back.
const BY_HAND = ["number", "date", "text", "list"];

/** The paths of what was entered by hand in `before` and is gone from `after`, in whole or with some of its entries. */
export function listLost(before: GuestFacts, after: GuestFacts): string[] {
  return FACT_FIELDS.filter(({ kind, path }) => {
    if (path === "asOf" || !BY_HAND.includes(kind)) return false;
    const [was, is] = [readFact(before, path), readFact(after, path)];
    if (Array.isArray(was)) return was.length > (Array.isArray(is) ? is.length : 0);
    // One try is what "passed on the first try" says, and comes back with that choice.
    return was !== undefined && is === undefined && !(path.endsWith(".attempts") && was === 1);
  }).map(({ path }) => path);
}

/** The names of facts in a row, for a sentence. */
export function nameFacts(paths: readonly string[]): string {
  return FACT_FIELDS.filter(({ path }) => paths.includes(path))
    .map(({ label }) => label)
    .join(", ");
}
