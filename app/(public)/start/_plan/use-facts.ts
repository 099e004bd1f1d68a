"use client";

import { changeFact } from "../_profile/change-fact";
import { listLost, nameFacts } from "../_profile/lost-facts";
import { useAnswers } from "../_profile/use-answers";
import { deviceToday } from "../_profile/use-today";

/** Changes one fact of the answers; what goes away with it, or an entry of a list that is `gone`, can be brought back. */
export function useChangeFact() {
  const { stored, store } = useAnswers();
  return (path: string, value: unknown, gone?: string) => {
    const facts = changeFact(stored.facts, path, value, stored.asOf ?? deviceToday());
    const lost = listLost(stored.facts, facts).filter((each) => each !== path);
    if (gone !== undefined) store.saveWithUndo(facts, gone);
    else if (lost.length > 0) store.saveWithUndo(facts, `Removed with it: ${nameFacts(lost)}.`);
    else store.saveFacts(facts);
  };
}
