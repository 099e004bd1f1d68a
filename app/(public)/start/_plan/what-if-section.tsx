"use client";

import { useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { formatDay } from "@/app/_ui/dates";
import { DateField, NumberField } from "@/app/_ui/field";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import type { Facts, Plan } from "@/server/rules/contract";
import { LAST_DAY } from "../_fields/form-field";
import { usePlan } from "../_preview/use-plan";
import { readFact } from "../_profile/fact-access";
import { toFacts } from "../_profile/profile-file";
import type { Stored } from "../_profile/stored";
import { useAnswers } from "../_profile/use-answers";
import { sayFact, sayValue } from "../_words/fact-words";
import { StrongestChanges } from "./strongest-changes";
import {
  canBeUsed,
  NO_TRIAL,
  scoreError,
  trialDateError,
  trialDatePath,
  tryOut,
  type Trial,
} from "./what-if";
import { WhatIfResult } from "./what-if-result";

/** Tries another score and another test date against the plan. The profile stays as it is until "use this" is pressed. */
export function WhatIfSection({
  plan,
  planFacts,
  stored,
  today,
}: {
  plan: Plan;
  planFacts: Facts;
  stored: Stored;
  today: string;
}) {
  const [trial, setTrial] = useState<Trial>(NO_TRIAL);
  const { store } = useAnswers();
  const result = useRef<HTMLDivElement>(null);
  const { facts } = stored;
  const day = stored.asOf ?? today;
  const datePath = trialDatePath(facts);
  const tried = tryOut(facts, trial, day);
  const other = usePlan(tried === null ? null : toFacts({ ...stored, facts: tried }, today));
  const change = (key: keyof Trial) => (event: { target: { value: string } }) =>
    setTrial({ ...trial, [key]: event.target.value.trim() });
  const now = (path: string) => `Now: ${sayValue(path, readFact(facts, path))}.`;
  const isScoreTried = datePath !== null && trial.score !== "";
  // The pressed button goes or is switched off, and the focus must not be lost with it.
  const clear = () => {
    setTrial(NO_TRIAL);
    result.current?.focus();
  };
  const use = () => {
    if (tried === null) return;
    store.replace({ ...stored, facts: tried }, `Now in your answers: ${sayTrial(trial, datePath)}.`);
    clear();
  };

  return (
    <section id="what-if" aria-labelledby="what-if-title" className="space-y-3 print:hidden">
      <SectionHeading id="what-if-title">What if</SectionHeading>
      <p className="text-note text-muted">
        Try a change and see what it does. Your answers stay as they are.
      </p>
      <Panel className="space-y-4">
        <NumberField
          id="what-if-score"
          label="If your Step 2 CK score were"
          hint={
            datePath === null ? now("step2ck.score") : "Tried as if the exam were passed with this score."
          }
          error={scoreError(trial)}
          value={trial.score}
          maxLength={3}
          onChange={change("score")}
        />
        {datePath === null ? null : (
          <DateField
            id="what-if-date"
            label={`If your ${sayFact(datePath)} were`}
            hint={isScoreTried ? "Left aside while a score is tried: the exam is then over." : now(datePath)}
            error={trialDateError(trial, day)}
            value={trial.date}
            min={day}
            max={LAST_DAY}
            onChange={change("date")}
          />
        )}
        <div ref={result} tabIndex={-1} aria-live="polite" className="min-h-6 space-y-3">
          {tried === null ? (
            <p className="text-note text-muted">No change to try yet.</p>
          ) : (
            <WhatIfResult before={plan} other={other} />
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button disabled={trial.score + trial.date === ""} onClick={clear}>
            Reset
          </Button>
          {canBeUsed(facts, trial) ? (
            <Button disabled={tried === null || !other.isCurrent} onClick={use}>
              Use this in my answers
            </Button>
          ) : null}
        </div>
      </Panel>
      <StrongestChanges facts={planFacts} />
    </section>
  );
}

function sayTrial({ score, date }: Trial, datePath: string | null): string {
  return datePath === null
    ? `${sayFact("step2ck.score")} ${score}`
    : `${sayFact(datePath)} ${formatDay(date)}`;
}
