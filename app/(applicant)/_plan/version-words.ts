import { sayFact } from "@/app/(public)/start/_words/fact-words";
import type { VersionSummary } from "@/server/features/plans/schema";
import type { Cause } from "@/server/rules/contract";

const REASONS: Readonly<Record<VersionSummary["reason"], string>> = {
  first: "from your first answers",
  "facts-changed": "after you changed your answers",
  "day-changed": "because days have passed",
  "edition-changed": "after the rules changed",
  "season-changed": "after dates of the season changed",
  override: "after a change by hand",
};

const MOST_FACTS = 2;

/** Why a version was made, to follow "made on a day". `causes` name the answers where they are known. */
export function sayReason({ reason }: Pick<VersionSummary, "reason">, causes: readonly Cause[] = []): string {
  if (reason !== "facts-changed") return REASONS[reason];
  const facts = causes.flatMap((cause) => (cause.kind === "answer" ? cause.facts : []));
  const names = [...new Set(facts.map(({ fact }) => sayFact(fact)))];
  if (names.length === 0) return REASONS[reason];
  if (names.length <= MOST_FACTS) return `after you changed ${names.join(" and ")}`;
  return `after you changed ${names[0]} and ${names.length - 1} more answers`;
}

/** How many lines, in words. */
export function sayLines(count: number): string {
  return count === 1 ? "one line" : `${count} lines`;
}

/** How the plan on the screen has moved on since its newest version. */
export function sayPending({ count }: { readonly count: number }, next: number): string {
  return `with ${count === 1 ? "one later change" : `${count} later changes`} that will be version ${next} soon`;
}

/** A fingerprint short enough to read out. */
export function shortHash(hash: string): string {
  return hash.replace("sha256:", "").slice(0, 12);
}
