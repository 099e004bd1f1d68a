import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import type { CurrentPlan } from "@/server/features/plans/schema";
import { ProblemsNotice } from "../../_plan/problems-notice";
import { HereAs } from "./here-as";

/** Answers that fit together in no plan yet: which ones, and one way on. */
export function UnfitHome({ problems }: Pick<CurrentPlan, "problems">) {
  return (
    <div className="space-y-6">
      <PageHeading
        eyebrow={<HereAs />}
        title="Some answers do not fit together yet"
        lead="All of them are kept, and the plan is made as soon as they fit."
      />
      <ProblemsNotice problems={problems} />
      <LinkButton href="/profile" variant="primary">
        See your answers
      </LinkButton>
    </div>
  );
}
