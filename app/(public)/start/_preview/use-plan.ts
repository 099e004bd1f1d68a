"use client";

import { useEffect, useState } from "react";
import type { Facts, Plan } from "@/server/rules/contract";
import { askPlan, type Answer } from "./ask-plan";

export type Trouble = Exclude<Answer, { kind: "plan" }>;

export type PlanState = {
  /** The newest plan there is; `isCurrent` tells whether it is the plan of these very facts. */
  readonly plan: Plan | null;
  /** The facts that plan was made from. */
  readonly planFacts: Facts | null;
  readonly isCurrent: boolean;
  readonly trouble: Trouble | null;
  /** Whether the last answer was trouble, though the facts may have changed since. */
  readonly hadTrouble: boolean;
  readonly retry: () => void;
};

type Known = { readonly key: string; readonly facts: Facts; readonly plan: Plan };

const PAUSE_MS = 400;
const MAX_KNOWN = 30;
// Plans of this visit, in memory only: going back a step shows its plan at once, also without a connection.
const known: Known[] = [];

function find(key: string | null): Known | undefined {
  return known.find((each) => each.key === key);
}

function remember(entry: Known) {
  known.push(entry);
  if (known.length > MAX_KNOWN) known.shift();
}

/** The plan of a profile, asked for anew shortly after the last change; null asks for nothing. */
export function usePlan(facts: Facts | null): PlanState {
  const key = facts === null ? null : JSON.stringify(facts);
  const [latest, setLatest] = useState<Known | null>(() => find(key) ?? null);
  const [trouble, setTrouble] = useState<{ key: string; trouble: Trouble } | null>(null);

  useEffect(() => {
    // In trouble it waits; forgetting the trouble is what asks again.
    if (key === null || trouble?.key === key) return;
    const control = new AbortController();
    const ask = async () => {
      // It may have come, for the screen before this one, since this one was drawn.
      const made = find(key);
      if (made) return setLatest(made);
      const asked = JSON.parse(key) as Facts;
      const answer = await askPlan(asked, control.signal);
      if (answer === null) return;
      if (answer.kind !== "plan") return setTrouble({ key, trouble: answer });
      const entry = { key, facts: asked, plan: answer.plan };
      remember(entry);
      setLatest(entry);
      setTrouble(null);
    };
    // The first plan has nothing to wait for, nor has one that is known.
    const timer = window.setTimeout(() => void ask(), known.length === 0 || find(key) ? 0 : PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
      control.abort();
    };
  }, [key, trouble]);

  const isOffline = trouble?.trouble.kind === "offline";
  useEffect(() => {
    if (!isOffline) return;
    const again = () => setTrouble(null);
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [isOffline]);

  // State first: what a module remembers may change without a render.
  const current = latest?.key === key ? latest : (find(key) ?? null);
  const shown = current ?? latest;
  return {
    plan: shown?.plan ?? null,
    planFacts: shown?.facts ?? null,
    isCurrent: current !== null,
    trouble: trouble?.key === key && current === null ? trouble.trouble : null,
    hadTrouble: trouble !== null,
    retry: () => setTrouble(null),
  };
}
