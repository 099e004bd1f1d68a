import type { TrialKey } from "@/server/features/scenarios/schema";

/** What can be tried, in the order of the page. Each key also stands in the address. */
export const TRIAL_KEYS = [
  "score",
  "date",
  "weeks",
  "letters",
  "step3",
  "programs",
  "visa",
  "ecfmg",
  "expect",
  "target",
  "minimum",
  "backup",
  "draft",
  "timed",
] as const satisfies readonly TrialKey[];

/** What somebody has typed, by key. */
export type Typed = Partial<Record<TrialKey, string>>;

export type WhatIfAddress = "/what-if" | `/what-if?${string}`;

/** The address of a what-if; the bare page when nothing is tried. */
export function toAddress(typed: Typed): WhatIfAddress {
  const entries = TRIAL_KEYS.flatMap((key) => {
    const text = typed[key];
    return text === undefined ? [] : [[key, text]];
  });
  return entries.length === 0 ? "/what-if" : `/what-if?${new URLSearchParams(entries).toString()}`;
}
