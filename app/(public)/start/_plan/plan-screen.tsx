"use client";

import { Button } from "@/app/_ui/button";
import { formatDay } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { usePlan } from "../_preview/use-plan";
import { GuestNotices } from "../_profile/guest-notices";
import { toFacts } from "../_profile/profile-file";
import { isEmpty } from "../_profile/stored";
import { useAnswers } from "../_profile/use-answers";
import { useToday } from "../_profile/use-today";
import { EmptyPlan } from "./empty-plan";
import { PlanSkeleton } from "./plan-skeleton";
import { PlanView } from "./plan-view";
import { TroubleNotice } from "./trouble-notice";

/** The plan of the answers in its five states: loading, empty, refused or failed, offline, and the plan itself. */
export function PlanScreen({ serverToday }: { serverToday: string }) {
  const { isReady, stored, store } = useAnswers();
  const today = useToday(serverToday);
  const hasAnswers = isReady && !isEmpty(stored);
  const facts = hasAnswers ? toFacts(stored, today) : null;
  const { plan, planFacts, isCurrent, trouble, hadTrouble, retry } = usePlan(facts);
  const made = plan && planFacts ? { plan, facts: planFacts } : null;
  const problems = trouble?.kind === "refused" ? trouble.problems : [];
  if (!isReady) return <PlanSkeleton />;
  return (
    <div className="space-y-8">
      <GuestNotices />
      {stored.asOf === null ? null : (
        <Notice title={`This plan is for ${formatDay(stored.asOf)}, the day in your file`}>
          <Button onClick={store.planForToday}>Plan for today</Button>
        </Notice>
      )}
      {trouble && facts ? <TroubleNotice {...{ trouble, hasPlan: plan !== null, onRetry: retry }} /> : null}
      {facts === null ? (
        <EmptyPlan />
      ) : made || hadTrouble ? (
        <PlanView {...{ made, facts, stored, today, problems, isCurrent }} />
      ) : (
        <PlanSkeleton />
      )}
    </div>
  );
}
