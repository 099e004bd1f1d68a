import { sayFact, sayValue } from "@/app/(public)/start/_words/fact-words";
import { formatDay } from "@/app/_ui/dates";
import type { Cause, Difference } from "@/server/rules/contract";

type Line = Difference["lines"][number];
type Changed = Extract<Cause, { kind: "answer" }>["facts"][number];

const LONG = 40;

/** Why a line differs, in words: one cause, with what it was and what it is. */
export function sayCause(cause: Cause): string {
  switch (cause.kind) {
    case "answer":
      return `${cause.facts.length === 1 ? "Your answer" : "Your answers"}: ${cause.facts.map(sayChanged).join("; ")}`;
    case "day":
      return `The day: ${formatDay(cause.from)} → ${formatDay(cause.to)}`;
    case "rules":
      return `The rules: edition ${cause.from} → ${cause.to}`;
    case "season-facts":
      return `The season's dates and figures: ${cause.from} → ${cause.to}`;
  }
}

function sayChanged({ fact, from, to }: Changed): string {
  const [before, after] = [sayValue(fact, from), sayValue(fact, to)];
  const isLong = before.length > LONG || after.length > LONG;
  // Long lists say how many entries they hold; the answers themselves stand in the profile.
  if (isLong && (Array.isArray(from) || Array.isArray(to))) {
    return `${sayFact(fact)} ${sayCount(from)} → ${sayCount(to)}`;
  }
  return `${sayFact(fact)} ${before} → ${after}`;
}

function sayCount(value: unknown): string {
  if (!Array.isArray(value)) return "not entered";
  return value.length === 1 ? "one entry" : `${value.length} entries`;
}

/** The lines of a difference by their cause, in the order in which the causes appear. */
export function groupByCause<T extends Pick<Line, "cause">>(
  lines: readonly T[],
): { readonly key: string; readonly cause: Cause; readonly lines: readonly T[] }[] {
  const groups = new Map<string, { cause: Cause; lines: T[] }>();
  for (const line of lines) {
    const key = JSON.stringify(line.cause);
    const group = groups.get(key) ?? { cause: line.cause, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
