import { sayAssessment } from "@/app/(public)/start/_words/assessment-words";
import { sayDay } from "@/app/(public)/start/_words/fact-words";
import { sayWindow } from "@/app/(public)/start/_words/window-words";
import {
  MILESTONE_TITLES,
  type Cause,
  type Difference,
  type DifferenceLine,
  type Plan,
} from "@/server/rules/contract";
import type { ScenarioChanges } from "@/server/features/scenarios/schema";
import { TRIAL_KEYS } from "./trial-keys";
import { factOf, sayTrialKey, sayTrialValue } from "./trial-words";

type LineOf<P extends DifferenceLine["part"]> = Extract<DifferenceLine, { part: P }>;
export type LineDifference = LineOf<"recommendation">;

/** Members of a line that people read; reasons and what would flip it follow from the change itself. */
const READ: ReadonlySet<string> = new Set(["priority", "title", "body", "steps", "window"]);

/** The lines that come, go or read differently. */
export function sortLines({ lines }: Difference) {
  const all = lines.filter((line): line is LineDifference => line.part === "recommendation");
  return {
    added: all.filter(({ kind }) => kind === "added"),
    removed: all.filter(({ kind }) => kind === "removed"),
    changed: all.filter(({ kind, fields }) => kind === "changed" && fields.some((name) => READ.has(name))),
  };
}

const some = (count: number, one: string, several: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];

/** All lines in one sentence. */
export function sumUp(difference: Difference): string {
  const { added, removed, changed } = sortLines(difference);
  const parts = [
    ...some(added.length, "line comes", "lines come"),
    ...some(removed.length, "line goes", "lines go"),
    ...some(changed.length, "line reads differently", "lines read differently"),
  ];
  return parts.length === 0 ? "No line of your plan would change" : parts.join(", ");
}

export interface Row {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const differs = ({ before, after }: Row) => before !== after;

const sayList = ({ programList }: Plan) =>
  programList === null ? "Not said yet" : `${programList.volume.min} to ${programList.volume.max}`;

const sayProjection = ({ assessment: { projection } }: Plan) =>
  projection === null ? "None" : `${projection.low} to ${projection.high}`;

/** How the two plans judge where the person stands; only what differs. */
export function listAssessed(before: Plan, after: Plan): Row[] {
  const now = sayAssessment(before.assessment);
  const rows = sayAssessment(after.assessment).map(({ name, value }) => ({
    name,
    before: now.find((other) => other.name === name)?.value ?? "",
    after: value,
  }));
  const more = [
    { name: "Range from practice exams", before: sayProjection(before), after: sayProjection(after) },
    { name: "Programs to apply to", before: sayList(before), after: sayList(after) },
  ];
  return [...rows, ...more].filter(differs);
}

/** The dates that come, go or move. */
export function listDates({ lines }: Difference): Row[] {
  return lines
    .filter((line): line is LineOf<"milestone"> => line.part === "milestone")
    .map(({ key, before, after }) => ({
      name: MILESTONE_TITLES[key] ?? key,
      before: before === null ? "Not there" : sayDay(before.date),
      after: after === null ? "Not there" : sayDay(after.date),
    }))
    .filter(differs);
}

const PRIORITIES = { critical: "Critical", high: "High", normal: "Normal" } as const;

/** What differs in a line besides its text: its name, how urgent it is, by when. */
export function listLineRows({ before, after }: LineDifference, asOf: string): Row[] {
  if (before === null || after === null) return [];
  const when = ({ window }: typeof after) => (window === null ? "No date" : sayWindow(window, asOf));
  return [
    { name: "Priority", before: PRIORITIES[before.priority], after: PRIORITIES[after.priority] },
    { name: "When", before: when(before), after: when(after) },
  ].filter(differs);
}

/** Which of the things tried are behind a line: those of the same group of answers. */
export function sayCause(cause: Cause, changes: ScenarioChanges): string {
  if (cause.kind !== "answer") return "";
  const groups = new Set(cause.facts.map(({ fact }) => fact.split(".")[0]));
  return TRIAL_KEYS.filter((key) => groups.has(factOf(key).split(".")[0]))
    .flatMap((key) => {
      const to = changes[key];
      return to === undefined ? [] : [`${sayTrialKey(key)}: ${sayTrialValue(key, to)}`];
    })
    .join("; ");
}
