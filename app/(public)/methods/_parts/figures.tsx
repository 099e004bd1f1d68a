import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import { FACT_STATUSES } from "@/server/rules/contract";
import type { Figure } from "@/server/features/season/schema";
import { FigureTable } from "../../_reading/figure-table";
import { StatusKey } from "../../_reading/status-word";

/** Dated values as tables; those of earlier seasons are folded, for the newest is what most people look for. */
export function Figures({
  figures,
  lead,
  of,
}: {
  figures: readonly Figure[];
  lead: string;
  /** The source whose own page this is. */
  of?: string;
}) {
  if (figures.length === 0) return null;
  const newest = Math.max(...figures.map(({ season }) => season ?? 0));
  const used = new Set(figures.flatMap(({ rows }) => rows.map(({ status }) => status)));
  return (
    <section aria-labelledby="figures-title" className="space-y-6">
      <SectionHeading id="figures-title">Dated facts</SectionHeading>
      <p className="measure">{lead}</p>
      {figures.map((figure) =>
        figure.season === null || figure.season === newest ? (
          <FigureTable key={figure.id} figure={figure} of={of} />
        ) : (
          <Disclosure key={figure.id} summary={figure.title}>
            <FigureTable figure={figure} of={of} />
          </Disclosure>
        ),
      )}
      <StatusKey statuses={FACT_STATUSES.filter((status) => used.has(status))} />
    </section>
  );
}
