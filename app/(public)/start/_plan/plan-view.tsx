"use client";

import { Notice } from "@/app/_ui/notice";
import { type Facts, type Plan, type Problem } from "@/server/rules/contract";
import { readFact } from "../_profile/fact-access";
import { type Stored } from "../_profile/stored";
import { AnswersSection } from "./answers-section";
import { BackgroundSection } from "./background-section";
import { FileSection } from "./file-section";
import { PlanGroups } from "./plan-groups";
import { PlanHeader } from "./plan-header";
import { PlanWarnings } from "./plan-warnings";
import { QuestionsSection } from "./questions-section";
import { ScoreSection } from "./score-section";
import { TimelineSection } from "./timeline-section";
import { useOpenQuestions } from "./use-open-questions";
import { WhatIfSection } from "./what-if-section";

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
  const day = stored.asOf ?? today;
  return (
    <div className="space-y-10" aria-busy={!isCurrent}>
      <PlanHeader plan={plan} facts={facts} open={open} />
      <PlanWarnings warnings={plan.warnings} />
      <div className="grid items-start gap-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-12">
          <PlanGroups plan={plan} facts={facts} />
          <ScoreSection plan={plan} facts={facts} />
          <TimelineSection plan={plan} />
          <BackgroundSection plan={plan} />
        </div>
        <div className="min-w-0 space-y-12">
          <QuestionsSection
            paths={questions}
            missing={plan.missing}
            {...{ facts: stored.facts, today: day, problems }}
          />
          <WhatIfSection plan={plan} stored={stored} today={today} />
          <AnswersSection elsewhere={questions} {...{ facts: stored.facts, today: day, problems }} />
          <FileSection facts={facts} />
        </div>
      </div>
      <PlanFoot plan={plan} />
    </div>
  );
}

function PlanFoot({ plan }: { plan: Plan }) {
  return (
    <div className="space-y-3">
      <Notice title="What this plan is">
        <p>
          It applies published rules to what you entered. It is advice, not a prediction or a promise, and not
          legal or immigration advice. Check dates with AAMC, NRMP and ECFMG.
        </p>
      </Notice>
      <p className="text-note text-muted">
        Rulebook {plan.rulebook}, season facts {plan.seasonFacts}.
      </p>
    </div>
  );
}
