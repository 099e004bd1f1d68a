"use client";

import { changeFact } from "../_profile/change-fact";
import { replaceStored, saveFacts, useGuest } from "../_profile/guest-store";
import { deviceToday } from "../_profile/use-today";

/** Changes one fact of the profile on this device; taking an entry out of a list can be undone. */
export function useChangeFact() {
  const { stored } = useGuest();
  return (path: string, value: unknown, removed?: string) => {
    const facts = changeFact(stored.facts, path, value, stored.asOf ?? deviceToday());
    if (removed === undefined) saveFacts(facts);
    else replaceStored({ ...stored, facts }, `Removed: ${removed}.`);
  };
}
