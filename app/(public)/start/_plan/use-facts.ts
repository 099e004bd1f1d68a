"use client";

import { changeFact } from "../_profile/change-fact";
import { saveFacts, saveWithUndo, useGuest } from "../_profile/guest-store";
import { listLost, nameFacts } from "../_profile/lost-facts";
import { deviceToday } from "../_profile/use-today";

/** Changes one fact of the profile on this device; what goes away with it, or an entry taken out of a list, can be brought back. */
export function useChangeFact() {
  const { stored } = useGuest();
  return (path: string, value: unknown, removed?: string) => {
    const facts = changeFact(stored.facts, path, value, stored.asOf ?? deviceToday());
    const lost = listLost(stored.facts, facts).filter((each) => each !== path);
    if (removed !== undefined) saveWithUndo(facts, `Removed: ${removed}.`);
    else if (lost.length > 0) saveWithUndo(facts, `Removed with it: ${nameFacts(lost)}.`);
    else saveFacts(facts);
  };
}
