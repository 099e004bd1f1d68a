"use client";

import { useState } from "react";
import type { Plan } from "@/server/rules/contract";
import { readFact, type GuestFacts } from "../_profile/fact-access";

/**
 * The facts a plan asks for, in its order. One that was just answered keeps its place for this visit: a field must not
 * vanish under the hand that fills it in.
 */
export function useOpenQuestions(plan: Plan | null, facts: GuestFacts): readonly string[] {
  const [shown, setShown] = useState<readonly string[]>([]);
  const asked = (plan?.missing ?? [])
    .map(({ fact }) => fact)
    .filter((path) => readFact(facts, path) === undefined);
  const added = asked.filter((path) => !shown.includes(path));
  if (added.length === 0) return shown;
  const next = [...shown, ...added];
  setShown(next);
  return next;
}
