"use client";

import { type Facts, type Plan, type Problem } from "@/server/rules/contract";
import { readFact } from "../_profile/fact-access";
import { type Stored } from "../_profile/stored";
import { BackgroundSection } from "./background-section";
import { LazyPictures, LazyWorkbench } from "./lazy-parts";
import { PlanFoot } from "./plan-foot";
import { PlanGroups } from "./plan-groups";
import { PlanHeader } from "./plan-header";
import { PlanWarnings } from "./plan-warnings";
import { useOpenQuestions } from "./use-open-questions";

/** A plan with everything around it. `facts` are those the plan was made from. */
export function PlanView({
  plan,
  facts,
  stored,
  today,
  problems,
  isCurrent,
}: {
  plan: Plan;
  facts: Facts;
  stored: Stored;
  today: string;
  problems: readonly Problem[];
  isCurrent: boolean;
}) {
  const questions = useOpenQuestions(plan, stored.facts);
  const open = questions.filter((path) => readFact(stored.facts, path) === undefined).length;
  return (
    <div className="space-y-10" aria-busy={!isCurrent}>
      <PlanHeader plan={plan} facts={facts} open={open} />
      <PlanWarnings warnings={plan.warnings} />
      <div className="grid items-start gap-12 lg:grid-cols-[minmax(0,1fr)_22rem] print:block print:space-y-8">
        <div className="min-w-0 space-y-12">
          <PlanGroups plan={plan} facts={facts} />
          <LazyPictures plan={plan} facts={facts} />
          <BackgroundSection plan={plan} />
        </div>
        <LazyWorkbench {...{ plan, facts, stored, today, problems, questions }} />
      </div>
      <PlanFoot plan={plan} />
    </div>
  );
}
