import { dayNumber, daysBetween } from "@/app/_ui/dates";
import type { Recommendation } from "@/server/rules/contract";

export type GroupName = "now" | "season" | "otherwise";
export type LineGroup = {
  readonly name: GroupName;
  readonly title: string;
  readonly lines: Recommendation[];
};

const SOON_DAYS = 60;

const TITLES: Readonly<Record<GroupName, string>> = {
  now: "Now",
  season: "This season",
  otherwise: "If it goes differently",
};

// What has already happened, or is a fixed date, is no "if": these go by how urgent they are.
const NO_IF = ["contingency.gap-year", "contingency.reapply-story", "contingency.matched"];

/**
 * Where a line stands. Plans for another outcome (contingency, backup) come last; what is critical or ends within 60 days
 * is for now; the rest is for this season.
 */
export function groupOf({ code, priority, window }: Recommendation, asOf: string): GroupName {
  if (/^(contingency|backup)\./.test(code) && !NO_IF.includes(code)) return "otherwise";
  const isSoon = window !== null && daysBetween(asOf, window.to) <= SOON_DAYS;
  return priority === "critical" || isSoon ? "now" : "season";
}

const URGENCY = ["critical", "high", "normal"];

// Step 2 CK builds on it, and the headline says so.
const FIRST = "exam.step1-open";

/** The order within a group: an open Step 1, then by priority and last day, those without one at the end. */
function byUrgency(a: Recommendation, b: Recommendation): number {
  const days = (line: Recommendation) => (line.window === null ? Infinity : dayNumber(line.window.to));
  const later = days(a) > days(b) ? 1 : days(a) < days(b) ? -1 : 0;
  const first = Number(b.code === FIRST) - Number(a.code === FIRST);
  return first || URGENCY.indexOf(a.priority) - URGENCY.indexOf(b.priority) || later;
}

/** The lines of a plan in their groups, the most urgent first; empty groups are left out. */
export function groupLines(lines: readonly Recommendation[], asOf: string): LineGroup[] {
  return (["now", "season", "otherwise"] as const)
    .map((name) => ({
      name,
      title: TITLES[name],
      lines: lines.filter((line) => groupOf(line, asOf) === name).toSorted(byUrgency),
    }))
    .filter((group) => group.lines.length > 0);
}
