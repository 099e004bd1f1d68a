"use client";

import { GuestNotices } from "../_profile/guest-notices";
import { useAnswers } from "../_profile/use-answers";
import { useToday } from "../_profile/use-today";
import { PlanStrip } from "./plan-strip";
import { QuestionForm } from "./question-form";

/** One question of the interview, with the plan filling in beside it. */
export function Interview({ step, serverToday }: { step: number; serverToday: string }) {
  const { isReady, revision } = useAnswers();
  const today = useToday(serverToday);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-12">
      <div className="min-w-0 space-y-6 max-lg:row-start-2">
        <GuestNotices />
        <QuestionForm key={`${step} ${isReady} ${revision}`} step={step} today={today} isReady={isReady} />
      </div>
      <PlanStrip today={today} />
    </div>
  );
}
