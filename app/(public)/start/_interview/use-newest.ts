"use client";

import { useEffect, useState } from "react";
import type { Plan } from "@/server/rules/contract";

type Newest = { readonly titles: readonly string[]; readonly isNew: boolean };
type Seen = { readonly codes: readonly string[]; readonly plan: Plan; readonly newest: Newest };

const MOST = 3;
const NOTHING: Newest = { titles: [], isNew: false };
// The strip is mounted anew with each question; what it showed last is what "new" is measured against.
const memory: { seen: Seen | null } = { seen: null };

function compare(plan: Plan, before: Seen | null): Seen {
  const lines = plan.recommendations;
  const added = lines.filter(({ code }) => !before?.codes.includes(code));
  const isNew = before !== null && added.length > 0;
  const titles = (isNew ? added : lines).slice(0, MOST).map(({ title }) => title);
  return { plan, codes: lines.map(({ code }) => code), newest: { titles, isNew } };
}

/** The titles that the last change brought, or else the first ones of the plan. */
export function useNewest(plan: Plan | null): Newest {
  const [seen, setSeen] = useState<Seen | null>(() => memory.seen);
  useEffect(() => {
    memory.seen = seen;
  }, [seen]);
  if (plan === null) return NOTHING;
  if (seen?.plan === plan) return seen.newest;
  const next = compare(plan, seen);
  setSeen(next);
  return next.newest;
}
