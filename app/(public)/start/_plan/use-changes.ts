"use client";

import { useEffect, useState } from "react";
import type { Facts } from "@/server/rules/contract";
import { askChanges, type Change } from "./ask-changes";

/** The strongest changes of a planned profile, with the profile they were found for; null while nothing is known. */
export function useChanges(facts: Facts | null): { facts: Facts; changes: readonly Change[] } | null {
  const key = facts === null ? null : JSON.stringify(facts);
  const [found, setFound] = useState<{ facts: Facts; changes: readonly Change[] } | null>(null);
  useEffect(() => {
    if (key === null) return;
    const control = new AbortController();
    const ask = async () => {
      const asked = JSON.parse(key) as Facts;
      const changes = await askChanges(asked, control.signal);
      if (!control.signal.aborted) setFound({ facts: asked, changes });
    };
    void ask();
    return () => control.abort();
  }, [key]);
  return found;
}
