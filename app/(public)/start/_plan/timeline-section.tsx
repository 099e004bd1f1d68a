import { SeasonTimeline } from "@/app/_ui/charts/season-timeline";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Plan } from "@/server/rules/contract";
import { sayTimeline, toLanes } from "./timeline-lanes";

export function TimelineSection({ plan }: { plan: Plan }) {
  if (plan.milestones.length === 0) return null;
  return (
    <section aria-labelledby="dates-title" className="space-y-4">
      <SectionHeading id="dates-title">Your dates</SectionHeading>
      <SeasonTimeline
        name={`Dates of the ${plan.season} Match`}
        caption={sayTimeline(plan.milestones)}
        lanes={toLanes(plan.milestones)}
        today={plan.asOf}
      />
    </section>
  );
}
