"use client";

import { FactsList } from "@/app/_ui/facts-list";
import { SectionHeading } from "@/app/_ui/page-heading";
import { BackgroundSection } from "@/app/(public)/start/_plan/background-section";
import { LazyPictures } from "@/app/(public)/start/_plan/lazy-parts";
import { PlanFoot } from "@/app/(public)/start/_plan/plan-foot";
import { PlanGroups } from "@/app/(public)/start/_plan/plan-groups";
import { PlanWarnings } from "@/app/(public)/start/_plan/plan-warnings";
import { sayAssessment } from "@/app/(public)/start/_words/assessment-words";
import { sayHeadline } from "@/app/(public)/start/_words/headline";
import type { Facts, Plan } from "@/server/rules/contract";

/** A plan to read: as its applicant reads it, without anything that changes it. */
export function RecordPlan({ plan, facts }: { plan: Plan; facts: Facts }) {
  const { sentence, certainty } = sayHeadline(plan, facts);
  return (
    <div className="space-y-10">
      <section aria-labelledby="plan-title" className="space-y-4">
        <SectionHeading id="plan-title">
          The plan for the {plan.season} Match, as it reads to them
        </SectionHeading>
        <p className="measure text-lead">{sentence}</p>
        {certainty ? <div className="measure text-muted">{certainty}</div> : null}
        <FactsList facts={sayAssessment(plan.assessment)} />
        <PlanWarnings warnings={plan.warnings} />
      </section>
      <PlanGroups plan={plan} facts={facts} />
      <LazyPictures plan={plan} facts={facts} />
      <BackgroundSection plan={plan} />
      <PlanFoot plan={plan} />
    </div>
  );
}
