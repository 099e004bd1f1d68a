"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { DateField, NumberField } from "@/app/_ui/field";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { type Plan } from "@/server/rules/contract";
import { usePlan } from "../_preview/use-plan";
import { readFact } from "../_profile/fact-access";
import { saveFacts } from "../_profile/guest-store";
import { toFacts } from "../_profile/profile-file";
import { type Stored } from "../_profile/stored";
import { sayFact, sayValue } from "../_words/fact-words";
import { NO_TRIAL, scoreError, trialFields, tryOut, type Trial } from "./what-if";
import { WhatIfResult } from "./what-if-result";

/** Tries another score and another test date against the plan. The profile stays as it is until "use this" is pressed. */
export function WhatIfSection({ plan, stored, today }: { plan: Plan; stored: Stored; today: string }) {
  const [trial, setTrial] = useState<Trial>(NO_TRIAL);
  const { facts } = stored;
  const { scorePath, datePath } = trialFields(facts);
  const tried = tryOut(facts, trial, stored.asOf ?? today);
  const other = usePlan(tried === null ? null : toFacts({ ...stored, facts: tried }, today));
  const change = (key: keyof Trial) => (event: { target: { value: string } }) =>
    setTrial({ ...trial, [key]: event.target.value.trim() });
  const now = (path: string) => `Now: ${sayValue(path, readFact(facts, path))}.`;

  return (
    <section id="what-if" aria-labelledby="what-if-title" className="space-y-3 print:hidden">
      <SectionHeading id="what-if-title">What if</SectionHeading>
      <p className="text-note text-muted">
        Try a change and see what it does. Your answers stay as they are.
      </p>
      <Panel className="space-y-4">
        <NumberField
          id="what-if-score"
          label={sayFact(scorePath)}
          hint={now(scorePath)}
          error={scoreError(trial)}
          value={trial.score}
          maxLength={3}
          onChange={change("score")}
        />
        {datePath === null ? null : (
          <DateField
            id="what-if-date"
            label={sayFact(datePath)}
            hint={now(datePath)}
            value={trial.date}
            min="1990-01-01"
            max="2100-12-31"
            onChange={change("date")}
          />
        )}
        <div aria-live="polite" className="min-h-6 space-y-3">
          {tried === null ? (
            <p className="text-note text-muted">No change to try yet.</p>
          ) : (
            <WhatIfResult before={plan} other={other} />
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button disabled={tried === null} onClick={() => setTrial(NO_TRIAL)}>
            Reset
          </Button>
          <Button
            disabled={tried === null || !other.isCurrent}
            onClick={() => {
              if (tried !== null) saveFacts(tried);
              setTrial(NO_TRIAL);
            }}
          >
            Use this in my answers
          </Button>
        </div>
      </Panel>
    </section>
  );
}
