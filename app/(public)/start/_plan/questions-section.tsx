"use client";

import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Plan, Problem } from "@/server/rules/contract";
import { readFact, type GuestFacts } from "../_profile/fact-access";
import { FactList } from "./fact-list";

const SHOWN = 4;

/** The open questions of the plan, answerable in place. `paths` keeps those just answered where they stood. */
export function QuestionsSection({
  paths,
  missing,
  facts,
  today,
  problems,
}: {
  paths: readonly string[];
  missing: Plan["missing"];
  facts: GuestFacts;
  today: string;
  problems: readonly Problem[];
}) {
  if (paths.length === 0) return null;
  const open = paths.filter((path) => readFact(facts, path) === undefined).length;
  const hintOf = (path: string) => {
    const unlocks = missing.find(({ fact }) => fact === path)?.unlocks ?? 0;
    if (readFact(facts, path) !== undefined || unlocks === 0) return undefined;
    return unlocks === 1 ? "One line depends on it." : `${unlocks} lines depend on it.`;
  };
  const shared = { facts, today, problems, hintOf };
  return (
    <section id="questions" aria-labelledby="questions-title" className="space-y-4 print:hidden">
      <div>
        <SectionHeading id="questions-title">What would sharpen it</SectionHeading>
        <p role="status" className="text-note text-muted">
          {open === 0
            ? "You have answered all of these. The plan goes by them."
            : `${open} open ${open === 1 ? "question" : "questions"}, the most useful first. Each answer changes the plan at once.`}
        </p>
      </div>
      <FactList paths={paths.slice(0, SHOWN)} {...shared} />
      {paths.length > SHOWN ? (
        <Disclosure summary={`${paths.length - SHOWN} more`}>
          <FactList paths={paths.slice(SHOWN)} {...shared} />
        </Disclosure>
      ) : null}
    </section>
  );
}
