"use client";

import { changeFact } from "../_profile/change-fact";
import { listLost, nameFacts } from "../_profile/lost-facts";
import { useAnswers } from "../_profile/use-answers";
import { deviceToday } from "../_profile/use-today";

/** Changes one fact of the answers; what goes away with it, or an entry taken out of a list, can be brought back. */
export function useChangeFact() {
  const { stored, store } = useAnswers();
  return (path: string, value: unknown, removed?: string) => {
    const facts = changeFact(stored.facts, path, value, stored.asOf ?? deviceToday());
    const lost = listLost(stored.facts, facts).filter((each) => each !== path);
    if (removed !== undefined) store.saveWithUndo(facts, `Removed: ${removed}.`);
    else if (lost.length > 0) store.saveWithUndo(facts, `Removed with it: ${nameFacts(lost)}.`);
    else store.saveFacts(facts);
  };
}
