"use client";

import type { Facts, Problem } from "@/server/rules/contract";
import { readFact } from "../_profile/fact-access";
import type { Stored } from "../_profile/stored";
import { BackgroundSection } from "./background-section";
import { LazyPictures, LazyWorkbench } from "./lazy-parts";
import type { Made } from "./made";
import { PlanFoot } from "./plan-foot";
import { PlanGroups } from "./plan-groups";
import { PlanHeader } from "./plan-header";
import { PlanWarnings } from "./plan-warnings";
import { useOpenQuestions } from "./use-open-questions";

/**
 * A plan with everything around it. Where none could be made, what edits the answers is there all the same, and stays in
 * its place when the plan arrives: a field keeps its focus.
 */
export function PlanView({
  made,
  facts,
  stored,
  today,
  problems,
  isCurrent,
}: {
  made: Made | null;
  facts: Facts;
  stored: Stored;
  today: string;
  problems: readonly Problem[];
  isCurrent: boolean;
}) {
  const plan = made?.plan ?? null;
  const questions = useOpenQuestions(plan, stored.facts);
  const open = questions.filter((path) => readFact(stored.facts, path) === undefined).length;
  return (
    <div className="space-y-10" aria-busy={!isCurrent}>
      {made ? <PlanHeader {...made} open={open} /> : null}
      {plan ? <PlanWarnings warnings={plan.warnings} /> : null}
      <div
        className={`grid items-start gap-12 print:block print:space-y-8 ${made ? "lg:grid-cols-[minmax(0,1fr)_22rem]" : ""}`}
      >
        {made ? (
          <div key="plan" className="min-w-0 space-y-12">
            <PlanGroups {...made} />
            <LazyPictures {...made} />
            <BackgroundSection plan={made.plan} />
          </div>
        ) : null}
        <LazyWorkbench key="workbench" {...{ made, facts, stored, today, problems, questions }} />
      </div>
      {plan ? <PlanFoot plan={plan} /> : null}
    </div>
  );
}
