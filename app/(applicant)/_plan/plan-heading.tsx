import { FactsList } from "@/app/_ui/facts-list";
import { formatDay } from "@/app/_ui/dates";
import { PageHeading } from "@/app/_ui/page-heading";
import { sayAssessment } from "@/app/(public)/start/_words/assessment-words";
import { sayHeadline } from "@/app/(public)/start/_words/headline";
import type { Facts, Plan } from "@/server/rules/contract";

/** The headline of a plan with its uncertainty, and the assessment in words. */
export function PlanHeading({ plan, facts, name }: { plan: Plan; facts: Facts; name: string }) {
  const { sentence, certainty } = sayHeadline(plan, facts);
  return (
    <>
      <PageHeading
        eyebrow={`${name} for the ${plan.season} Match, as of ${formatDay(plan.asOf)}`}
        title={sentence}
        lead={certainty}
        isDisplay
      />
      <FactsList facts={sayAssessment(plan.assessment)} />
    </>
  );
}
