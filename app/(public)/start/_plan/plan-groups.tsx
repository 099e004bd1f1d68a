import type { MouseEvent } from "react";
import { Button } from "@/app/_ui/button";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Facts, Plan } from "@/server/rules/contract";
import { groupLines } from "./group-lines";
import { LineCard } from "./line-card";

const HINTS = {
  now: "What is critical, or ends within 60 days.",
  season: "What belongs to this season and can be planned.",
  otherwise: "What to have ready in case the season does not go as hoped.",
};

/** The lines in their groups. What is for now stands open; the rest shows its titles, so that a phone shows the whole. */
export function PlanGroups({ plan, facts }: { plan: Plan; facts: Facts }) {
  return groupLines(plan.recommendations, plan.asOf).map(({ name, title, lines }, index) => (
    <section key={name} id={name} aria-labelledby={`${name}-title`} className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-4">
        <div>
          <SectionHeading id={`${name}-title`}>
            {title} <span className="text-muted">({lines.length})</span>
          </SectionHeading>
          <p className="text-note text-muted">{HINTS[name]}</p>
        </div>
        {index > 0 ? (
          <Button variant="quiet" className="-ms-2" onClick={openAll}>
            Open or fold all
          </Button>
        ) : null}
      </div>
      <div className="space-y-3">
        {lines.map((line) => (
          <LineCard key={line.code} line={line} facts={facts} isOpen={index === 0} />
        ))}
      </div>
    </section>
  ));
}

/** Opens every card of the section, or folds them all when all are open. */
function openAll(event: MouseEvent<HTMLButtonElement>) {
  const cards = event.currentTarget
    .closest("section")
    ?.querySelectorAll<HTMLDetailsElement>("details[data-code]");
  const isAllOpen = [...(cards ?? [])].every((card) => card.open);
  for (const card of cards ?? []) card.open = !isAllOpen;
}
