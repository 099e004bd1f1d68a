import { PRIORITIES, SECTIONS, type Recommendation } from "./shape";

const SECTION_RANK = new Map<string, number>(SECTIONS.map((name, index) => [name, index]));
const PRIORITY_RANK = new Map<string, number>(PRIORITIES.map((name, index) => [name, index]));
const LAST = "9999-12-31";

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of a plan's lines: by section, priority, window (`to`, then `from`, none last) and code. */
export function compareRecommendations(a: Recommendation, b: Recommendation): number {
  return (
    (SECTION_RANK.get(a.section) ?? 0) - (SECTION_RANK.get(b.section) ?? 0) ||
    (PRIORITY_RANK.get(a.priority) ?? 0) - (PRIORITY_RANK.get(b.priority) ?? 0) ||
    compareText(a.window?.to ?? LAST, b.window?.to ?? LAST) ||
    compareText(a.window?.from ?? LAST, b.window?.from ?? LAST) ||
    compareText(a.code, b.code)
  );
}
