import { formatDay } from "@/app/_ui/dates";
import type { Plan } from "@/server/rules/contract";

/** The parts of a season in their order. */
export const PHASES = ["prepare", "build", "apply", "interview", "rank", "match", "after"] as const;
type PhaseName = (typeof PHASES)[number];

export const PHASE_WORDS: Readonly<Record<PhaseName, string>> = {
  prepare: "Prepare",
  build: "Build",
  apply: "Apply",
  interview: "Interview",
  rank: "Rank",
  match: "Match",
  after: "After",
};

type Season = {
  readonly assessment: Pick<Plan["assessment"], "phase">;
  readonly milestones: readonly Pick<Plan["milestones"][number], "code" | "date" | "status">[];
  readonly asOf: string;
};

const OF_ASSESSMENT: Readonly<Record<Plan["assessment"]["phase"], PhaseName>> = {
  "before-step2": "prepare",
  "ready-to-apply": "build",
  applying: "apply",
  ranking: "rank",
  "awaiting-match": "match",
  "after-match": "after",
};

/** The season's date at which a part begins; building begins with a result and not on a day. */
const BEGINS: Readonly<Partial<Record<PhaseName, string>>> = {
  apply: "milestone.submit",
  interview: "milestone.review",
  rank: "milestone.ranking-opens",
  match: "milestone.match-week",
  after: "milestone.match-day",
};

/** Where the season stands, by its table: once programs have begun to review, applying has become interviewing. */
export function phaseOf({ assessment, milestones, asOf }: Season): PhaseName {
  const phase = OF_ASSESSMENT[assessment.phase];
  const isReviewAhead = milestones.some(({ code, date }) => code === BEGINS.interview && date > asOf);
  return phase === "apply" && !isReviewAhead ? "interview" : phase;
}

/** What comes after the phase of now, and when. */
export function sayNextPhase(season: Season): string {
  const next = PHASES[PHASES.indexOf(phaseOf(season)) + 1];
  if (next === undefined) return "The season is over.";
  if (next === "build") return "Next is Build, once Step 2 CK is passed.";
  const begin = season.milestones.find(({ code }) => code === BEGINS[next]);
  if (begin === undefined) return `Next is ${PHASE_WORDS[next]}.`;
  const caveat = begin.status === "projected" ? ", a date projected from earlier seasons" : "";
  return `Next is ${PHASE_WORDS[next]}, from ${formatDay(begin.date)}${caveat}.`;
}
