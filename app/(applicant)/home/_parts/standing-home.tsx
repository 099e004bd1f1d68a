import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { nextStep as nextQuestion, type Stored } from "@/app/(public)/start/_profile/stored";
import { sayHeadline } from "@/app/(public)/start/_words/headline";
import type { CurrentPlan } from "@/server/features/plans/schema";
import type { Facts, Plan } from "@/server/rules/contract";
import { NewRules } from "../../_plan/new-rules";
import { chooseNextStep } from "../../_plan/next-step";
import { sortLines } from "../../_plan/own-lines";
import { ProblemsNotice } from "../../_plan/problems-notice";
import { HereAs } from "./here-as";
import { listNextDates } from "../../_plan/next-dates";
import { NextDates } from "./next-dates-section";
import { NextStepSection } from "./next-step-section";
import { PhaseBar } from "./phase-bar";
import { ReadinessSection } from "./readiness-section";
import { ScoreInSmall } from "./score-in-small";
import { SinceVisit } from "./since-visit";

/** Where a person stands: the phase, the one next step, the next dates, what is new, and the pictures in small. */
export function StandingHome({
  current,
  plan,
  facts,
  stored,
}: {
  current: CurrentPlan;
  plan: Plan;
  facts: Facts;
  stored: Stored;
}) {
  const { statuses, tasks, today, problems, newRules, version } = current;
  const { groups } = sortLines(plan, statuses, today);
  const { sentence, certainty } = sayHeadline(plan, facts);
  const question = stored.done.length === 0 ? null : nextQuestion(stored.done);
  return (
    <div className="space-y-10">
      <div className="space-y-6">
        <PageHeading eyebrow={<HereAs />} title={sentence} lead={certainty} />
        <PhaseBar plan={plan} />
        {question === null ? null : (
          <LinkButton href={`/plan/questions/${question}`} variant="quiet">
            Go on with question {question}
          </LinkButton>
        )}
      </div>
      <ProblemsNotice problems={problems} />
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_18rem] print:block print:space-y-8">
        <div className="min-w-0 space-y-10">
          <NextStepSection
            step={chooseNextStep(groups, tasks, today)}
            facts={facts}
            today={today}
            count={groups.reduce((sum, { lines }) => sum + lines.length, 0)}
          />
          <NewRules rules={newRules} from={version?.n ?? null} />
        </div>
        <div className="min-w-0 space-y-10">
          <NextDates dates={listNextDates(plan, facts, tasks, today)} today={today} />
          <SinceVisit statuses={statuses} />
        </div>
      </div>
      <ScoreInSmall plan={plan} facts={facts} />
      <ReadinessSection facts={facts} plan={plan} />
    </div>
  );
}
