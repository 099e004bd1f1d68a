"use client";

import { useEffect, useRef } from "react";
import { LinkButton } from "@/app/_ui/button";
import { FactsList } from "@/app/_ui/facts-list";
import { PageHeading } from "@/app/_ui/page-heading";
import { formatDay } from "@/app/_ui/dates";
import type { Facts, Plan } from "@/server/rules/contract";
import { useAnswers } from "../_profile/use-answers";
import { sayAssessment } from "../_words/assessment-words";
import { sayHeadline } from "../_words/headline";
import { groupLines } from "./group-lines";

/** The headline with its uncertainty, the assessment in words, and the way to each part. */
export function PlanHeader({ plan, facts, open }: { plan: Plan; facts: Facts; open: number }) {
  const { store } = useAnswers();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button of the last question is gone; whoever already holds something on this page keeps it.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const { sentence, certainty } = sayHeadline(plan, facts);
  const links = [
    ...groupLines(plan.recommendations, plan.asOf).map(({ name, title, lines }) => ({
      id: name,
      label: `${title} (${lines.length})`,
    })),
    ...(open > 0 ? [{ id: "questions", label: `Open questions (${open})` }] : []),
    { id: "what-if", label: "What if" },
    { id: "answers", label: "Your answers" },
  ];
  return (
    <div className="space-y-6">
      <PageHeading
        ref={heading}
        eyebrow={`Your plan for the ${plan.season} Match, as of ${formatDay(plan.asOf)}`}
        title={sentence}
        lead={certainty}
        isDisplay
      />
      <FactsList facts={sayAssessment(plan.assessment)} />
      {store.place === "device" ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          <LinkButton href="/sign-up" prefetch={false} variant="primary">
            Keep this
          </LinkButton>
          <p className="measure text-note text-muted">
            Your answers go into an account of yours. Until then they are on this device only.
          </p>
        </div>
      ) : null}
      <nav aria-label="Parts of the plan" className="flex flex-wrap gap-x-5 print:hidden">
        {links.map(({ id, label }) => (
          <a key={id} href={`#${id}`} className="link inline-flex min-h-11 items-center">
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}
