import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { api } from "@/app/_trpc/server";
import { SeasonTimeline } from "@/app/_ui/charts/season-timeline";
import { Notice } from "@/app/_ui/notice";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import { FACT_STATUSES } from "@/server/rules/contract";
import { FigureTable } from "../../_reading/figure-table";
import { orNotFound } from "../../_reading/or-not-found";
import { StatusKey } from "../../_reading/status-word";
import { EventTable } from "../_parts/event-table";
import { captionOf, lanesOf } from "../_parts/season-words";
import { SeasonSwitch } from "../_parts/season-switch";

type Props = PageProps<"/calendar/[season]">;

const findCalendar = cache((season: string) => {
  if (!/^\d{4}$/.test(season)) notFound();
  return orNotFound(api.season.calendar({ season: Number(season) }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { season } = await findCalendar((await params).season);
  return { title: `Calendar, Match ${season}` };
}

export default async function SeasonPage({ params }: Props) {
  const calendar = await findCalendar((await params).season);
  const { season, events } = calendar;
  const used = new Set([...events, ...calendar.fees.flatMap(({ rows }) => rows)].map(({ status }) => status));
  const isProjected = events.some(({ status }) => status === "projected");
  return (
    <div className="space-y-12">
      <div className="space-y-6">
        <PageHeading
          title={`Calendar of the ${season} Match`}
          lead={`The application year is ${season - 1}, and Match Day is in ${season}. All times are US Eastern.`}
        />
        <SeasonSwitch season={season} seasons={calendar.seasons} />
        {isProjected ? (
          <Notice tone="caution" title="These dates are projected">
            <p>
              Nobody has published this season yet. We worked its dates out from the one before. Check each
              with AAMC, NRMP or ECFMG before you act on it.
            </p>
          </Notice>
        ) : (
          <p className="measure">Before you act on a date, check it with AAMC, NRMP or ECFMG.</p>
        )}
      </div>
      <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_17rem]">
        <SeasonTimeline
          name={`Timeline of the ${season} Match`}
          caption={captionOf(calendar)}
          lanes={lanesOf(events)}
          today={calendar.today}
        />
        <section aria-labelledby="status-title" className="space-y-4">
          <SectionHeading id="status-title">What the status words mean</SectionHeading>
          <StatusKey statuses={FACT_STATUSES.filter((status) => used.has(status))} />
          <p className="text-note text-muted">Season facts, revision {calendar.seasonFacts}.</p>
        </section>
      </div>
      <section aria-labelledby="dates-title" className="space-y-4">
        <SectionHeading id="dates-title">Dates</SectionHeading>
        <EventTable season={season} events={events} />
      </section>
      <section aria-labelledby="fees-title" className="space-y-6">
        <SectionHeading id="fees-title">Fees</SectionHeading>
        <p className="measure">{calendar.feeNote}</p>
        {calendar.fees.map((figure) => (
          <FigureTable key={figure.id} figure={figure} />
        ))}
      </section>
    </div>
  );
}
