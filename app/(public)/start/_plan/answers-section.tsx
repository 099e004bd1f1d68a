"use client";

import { Disclosure } from "@/app/_ui/disclosure";
import { LinkButton } from "@/app/_ui/button";
import { SectionHeading } from "@/app/_ui/page-heading";
import { FACT_FIELDS, type Problem } from "@/server/rules/contract";
import { isApplicable } from "../_profile/change-fact";
import type { GuestFacts } from "../_profile/fact-access";
import { stepRoute } from "../_profile/places";
import { useAnswers } from "../_profile/use-answers";
import { AnswersList, listEntered } from "./answers-list";
import { FactList } from "./fact-list";

const GROUPS: readonly { title: string; isOf: (path: string) => boolean }[] = [
  { title: "You", isOf: (path) => /^(season|citizenship|visa|school|ecfmg)\b/.test(path) },
  { title: "Exams", isOf: (path) => /^step\d/.test(path) },
  { title: "Preparation", isOf: (path) => /^(target|practice|qbank|preparation)\b/.test(path) },
  { title: "Experience and letters", isOf: (path) => /^(usce|letters|research|credentials)\b/.test(path) },
  { title: "Application", isOf: (path) => /^(backup|willing|statement|history|programs)/.test(path) },
];

/** Every answer the plan goes by, and a field for every fact there is but those that stand among the open questions. */
export function AnswersSection({
  facts,
  today,
  problems,
  elsewhere,
}: {
  facts: GuestFacts;
  today: string;
  problems: readonly Problem[];
  elsewhere: readonly string[];
}) {
  const { store } = useAnswers();
  const paths = FACT_FIELDS.map(({ path }) => path).filter((path) => path !== "asOf");
  const entered = listEntered(facts);
  const editable = paths.filter((path) => !elsewhere.includes(path) && isApplicable(facts, path));
  return (
    <section id="answers" aria-labelledby="answers-title" className="space-y-3">
      <SectionHeading id="answers-title">Your answers</SectionHeading>
      {entered.length === 0 ? <p className="text-note text-muted">None yet.</p> : null}
      <Disclosure
        hidden={entered.length === 0}
        summary={entered.length === 1 ? "See your one answer" : `See all ${entered.length} answers`}
      >
        <AnswersList paths={entered} facts={facts} />
      </Disclosure>
      <div className="print:hidden">
        {GROUPS.map(({ title, isOf }) => (
          <Disclosure key={title} summary={`Change or add: ${title.toLowerCase()}`}>
            <div className="pt-2">
              <FactList paths={editable.filter(isOf)} {...{ facts, today, problems }} />
            </div>
          </Disclosure>
        ))}
      </div>
      <LinkButton href={stepRoute(store.place, 1)}>Go through the eight questions again</LinkButton>
    </section>
  );
}
