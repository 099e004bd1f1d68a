import type { ScorePathData, ScorePoint } from "@/app/_ui/charts/score-path-model";
import { formatDay } from "@/app/_ui/dates";
import type { MarkShape } from "@/app/_ui/mark";
import type { Facts, Plan } from "@/server/rules/contract";
import { sayWord } from "../_words/fact-words";

const MARKS: Readonly<Record<string, MarkShape>> = {
  nbme: "disc",
  uwsa1: "square",
  uwsa2: "square",
  uwsa3: "square",
  amboss: "diamond",
  free120: "triangle",
};

/** Practice exams as points of the score path. Free 120 is a percent: shown, never counted. */
function toPoints(practice: Facts["practice"]): ScorePoint[] {
  return (practice ?? []).map(({ exam, form, date, score }) => ({
    date,
    score,
    kind: exam.startsWith("uwsa") ? "UWSA" : sayWord(exam),
    label: [sayWord(exam), form].filter(Boolean).join(" "),
    mark: MARKS[exam] ?? "disc",
    ...(exam === "free120" ? { isAside: true, scoreText: `${score} %` } : {}),
  }));
}

/** All that the score path draws, and the sentence that says what it shows. */
export function toScorePath(plan: Plan, facts: Facts): ScorePathData & { caption: string } {
  const points = toPoints(facts.practice);
  const target = facts.target?.step2ck ?? null;
  return {
    points,
    projection: plan.assessment.projection,
    target,
    examDate: plan.milestones.find(({ code }) => code === "milestone.step2")?.date ?? null,
    asOf: plan.asOf,
    caption: sayPath(points, target, plan.assessment.projection),
  };
}

function sayPath(
  points: readonly ScorePoint[],
  target: number | null,
  projection: Plan["assessment"]["projection"],
): string {
  const latest = points
    .filter(({ isAside }) => !isAside)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  if (!latest)
    return "Free 120 is a percent, so it is shown and not counted. A full-length exam would start the path.";
  const gap = target === null ? "" : `, ${sayGap(latest.score - target)}`;
  const range = projection
    ? ` The recent exams point to a range of ${projection.low} to ${projection.high}.`
    : "";
  return `The latest full-length score is ${latest.score} on ${formatDay(latest.date)}${gap}.${range}`;
}

function sayGap(points: number): string {
  if (points === 0) return "right at the target";
  const size = Math.abs(points);
  return `${size} ${size === 1 ? "point" : "points"} ${points > 0 ? "above" : "under"} the target`;
}
