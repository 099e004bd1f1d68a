import type { TimelineLane } from "@/app/_ui/charts/season-timeline-model";
import { formatDay } from "@/app/_ui/dates";
import { MILESTONE_TITLES, type Plan } from "@/server/rules/contract";

type Milestone = Plan["milestones"][number];

const LANES: readonly { name: string; codes: readonly string[] }[] = [
  { name: "Exams", codes: ["step2", "release-typical", "release-safe"] },
  { name: "Application", codes: ["submit", "review"] },
  { name: "Certification", codes: ["pathways"] },
  { name: "Ranking", codes: ["nrmp-opens", "nrmp-deadline", "ranking-opens", "rank-deadline"] },
  { name: "Match", codes: ["match-week", "soap", "match-day"] },
];

function titleOf({ code }: Milestone): string {
  return MILESTONE_TITLES[code] ?? code;
}

/** The plan's dates by lane. A code without a lane stands among the application's, so that no date is lost. */
export function toLanes(milestones: readonly Milestone[]): TimelineLane[] {
  const laneOf = ({ code }: Milestone) =>
    LANES.find(({ codes }) => codes.includes(code.replace("milestone.", "")))?.name ?? "Application";
  return LANES.map(({ name }) => ({
    name,
    items: milestones
      .filter((milestone) => laneOf(milestone) === name)
      .map((milestone) => ({
        label: titleOf(milestone),
        start: milestone.date,
        status: milestone.status === "entered" ? null : milestone.status,
      })),
  }));
}

/** The finding of the timeline: what comes next, and how many dates are not official yet. */
export function sayTimeline(milestones: readonly Milestone[]): string {
  const [next] = milestones;
  if (!next) return "No dates lie ahead.";
  const title = titleOf(next);
  const projected = milestones.filter(({ status }) => status === "projected").length;
  const caveat =
    projected === 0
      ? ""
      : ` ${projected === milestones.length ? "All" : projected} of the ${milestones.length} dates ${projected === 1 ? "is" : "are"} projected from earlier seasons, so check before you rely on one.`;
  return `Next is ${formatDay(next.date)}: ${title}.${caveat}`;
}
