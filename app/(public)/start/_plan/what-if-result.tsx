import { Mark, type MarkShape } from "@/app/_ui/mark";
import type { Plan, Recommendation } from "@/server/rules/contract";
import type { PlanState } from "../_preview/use-plan";
import { sayBand } from "../_words/assessment-words";
import { comparePlans } from "./compare-plans";

/** What a trial would change, line by line, or why that can't be told. */
export function WhatIfResult({ before, other }: { before: Plan; other: PlanState }) {
  const { plan, isCurrent, trouble } = other;
  if (trouble?.kind === "refused") {
    return (
      <p className="text-note text-caution">This does not fit your answers: {trouble.problems[0]?.message}</p>
    );
  }
  if (trouble)
    return <p className="text-note text-caution">This can't be tried just now. Your answers are kept.</p>;
  if (plan === null || !isCurrent) return <p className="text-note text-muted">Working it out.</p>;
  const { added, removed, changed } = comparePlans(before, plan);
  const bands = [before, plan].map(({ assessment }) => assessment.band);
  const [from, to] = bands;
  return (
    <>
      {from !== to && to ? (
        <p>
          Score band {sayBand(to)}
          {from ? `, now ${sayBand(from)}` : ""}.
        </p>
      ) : null}
      {added.length + removed.length + changed.length === 0 ? <p>No line would change.</p> : null}
      <Lines title="Would be added" mark="triangle" lines={added} />
      <Lines title="Would go away" mark="square" lines={removed} />
      <Lines title="Would read differently" mark="disc" lines={changed} />
    </>
  );
}

function Lines({ title, mark, lines }: { title: string; mark: MarkShape; lines: readonly Recommendation[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="text-note font-semibold">
        <Mark shape={mark} isHollow={mark === "square"} /> {title} ({lines.length})
      </h3>
      <ul className="list-disc ps-5 text-note">
        {lines.map(({ code, title: line }) => (
          <li key={code} data-change={`${title} ${code}`}>
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
