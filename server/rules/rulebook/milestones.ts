import { isoOf } from "../engine/days";
import type { View } from "../engine/view";
import type { Milestone } from "../plan/shape";
import type { CalendarEvent } from "../season/calendar";

type Dated = Omit<Milestone, "date"> & { readonly day: number };

const OFFICIAL = [
  ["milestone.submit", "submit"],
  ["milestone.review", "review"],
  ["milestone.nrmp-opens", "nrmp-opens"],
  ["milestone.nrmp-deadline", "nrmp-deadline"],
  ["milestone.pathways", "pathways"],
  ["milestone.ranking-opens", "ranking-opens"],
  ["milestone.rank-deadline", "rank-deadline"],
  ["milestone.match-week", "match-week"],
  ["milestone.soap", "soap"],
  ["milestone.match-day", "match-day"],
] as const satisfies readonly (readonly [string, CalendarEvent])[];

function listOwn({ derived, season }: View): Dated[] {
  const { day, typicalRelease, safeRelease } = derived.exam;
  const own: Dated[] = [];
  if (day.value !== null) {
    own.push({ code: "milestone.step2", day: day.value, status: "entered", sources: ["G3.1a"] });
  }
  const release = { status: "projected" as const, sources: [...season.release.sources] };
  if (typicalRelease !== null)
    own.push({ code: "milestone.release-typical", day: typicalRelease, ...release });
  if (safeRelease !== null) own.push({ code: "milestone.release-safe", day: safeRelease, ...release });
  return own;
}

/** The dated points not before the plan's date, by date, then in the order of §5. */
export function listMilestones(view: View): Milestone[] {
  const { calendar } = view;
  const dated: Dated[] = listOwn(view);
  for (const [code, event] of OFFICIAL) {
    const { day, status, sources } = calendar[event];
    dated.push({ code, day, status, sources: [...sources] });
  }
  return dated
    .filter(({ day }) => day >= view.profile.asOf)
    .sort((a, b) => a.day - b.day)
    .map(({ code, day, status, sources }) => ({ code, date: isoOf(day), status, sources }));
}
