import { SectionHeading } from "@/app/_ui/page-heading";
import { type Facts, type Plan } from "@/server/rules/contract";
import { groupLines } from "./group-lines";
import { LineCard } from "./line-card";

const HINTS = {
  now: "What is critical, or ends within 60 days.",
  season: "What belongs to this season and can be planned.",
  otherwise: "What to have ready in case the season does not go as hoped.",
};

export function PlanGroups({ plan, facts }: { plan: Plan; facts: Facts }) {
  return groupLines(plan.recommendations, plan.asOf).map(({ name, title, lines }) => (
    <section key={name} id={name} aria-labelledby={`${name}-title`} className="space-y-4">
      <div>
        <SectionHeading id={`${name}-title`}>
          {title} <span className="text-muted">({lines.length})</span>
        </SectionHeading>
        <p className="text-note text-muted">{HINTS[name]}</p>
      </div>
      {lines.map((line) => (
        <LineCard key={line.code} line={line} facts={facts} />
      ))}
    </section>
  ));
}
