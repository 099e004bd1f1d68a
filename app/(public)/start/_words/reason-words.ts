import type { Facts, Recommendation } from "@/server/rules/contract";
import { readFact } from "../_profile/fact-access";
import { sayFact, sayValue } from "./fact-words";

const MOST = 3;

/** The main reasons of a line in one breath: what the guest entered, without the day and the season that most lines read. */
export function sayBriefly(because: Recommendation["because"], facts: Facts): string[] {
  const entered = because.filter(
    ({ fact }) => fact !== "asOf" && fact !== "season" && readFact(facts, fact) !== undefined,
  );
  // That an exam is booked or passed is behind half of the lines; what is more telling goes first.
  const isGeneral = ({ fact }: { fact: string }) => (fact.endsWith(".status") ? 1 : 0);
  const telling = entered.toSorted((a, b) => isGeneral(a) - isGeneral(b));
  const shown = telling.slice(0, MOST).map(({ fact, value }) => {
    const isLong = Array.isArray(value) && value.length > 1;
    return `${sayFact(fact)}: ${isLong ? `${value.length} entries` : sayValue(fact, value)}`;
  });
  if (shown.length === 0) return [sayUnentered(because, facts)];
  return entered.length > MOST ? [...shown, `and ${entered.length - MOST} more`] : shown;
}

/** Why a line is here when no answer is behind it: an answer that is missing, or the calendar alone. */
function sayUnentered(because: Recommendation["because"], { season }: Facts): string {
  const isOfCalendar = because.every(({ fact }) => fact === "asOf" || fact === "season");
  return isOfCalendar ? `the dates of the ${season} season` : "what is not entered yet";
}
