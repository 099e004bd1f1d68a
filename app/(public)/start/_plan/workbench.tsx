"use client";

import type { Facts, Problem } from "@/server/rules/contract";
import type { Stored } from "../_profile/stored";
import type { Made } from "./made";
import { AnswersSection } from "./answers-section";
import { FileSection } from "./file-section";
import { QuestionsSection } from "./questions-section";
import { WhatIfSection } from "./what-if-section";

/**
 * Everything a guest changes a plan with. Without a plan, because its answers were refused or the server is away, the
 * answers and the file remain. A default export, because it is loaded on its own.
 */
export default function Workbench({
  made,
  facts,
  stored,
  today,
  problems,
  questions,
}: {
  made: Made | null;
  facts: Facts;
  stored: Stored;
  today: string;
  problems: readonly Problem[];
  questions: readonly string[];
}) {
  const shared = { facts: stored.facts, today: stored.asOf ?? today, problems };
  return (
    <div className="min-w-0 space-y-12">
      {made ? <QuestionsSection paths={questions} missing={made.plan.missing} {...shared} /> : null}
      {made ? <WhatIfSection plan={made.plan} planFacts={made.facts} stored={stored} today={today} /> : null}
      <AnswersSection elsewhere={questions} {...shared} />
      <FileSection facts={facts} />
    </div>
  );
}
