import Link from "next/link";
import { FactsList } from "@/app/_ui/facts-list";
import { formatDay } from "@/app/_ui/dates";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { SourceLinks } from "@/app/(public)/_reading/source-links";
import type { Decision, Landing } from "@/server/features/exams/schema";
import { EVENT_NAMES, sayDecision, sayNextSeason, sayReach, sayWindow } from "./decide-words";

type Release = Extract<Decision, { kind: "booked" }>["release"];

/** By when to decide about the exam day, and what each way still reaches. No chance of anything is told. */
export function DecideCard({ decision }: { decision: Decision }) {
  const { title, lead } = sayDecision(decision);
  return (
    <section aria-labelledby="decide-title" className="space-y-4 print:break-inside-avoid">
      <SectionHeading id="decide-title">{title}</SectionHeading>
      <p className="measure">{lead}</p>
      {decision.kind === "unclear" ? (
        <>
          <ul className="measure list-disc space-y-1 ps-5">
            {decision.problems.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
          <p>
            <Link href="/plan" className="link inline-flex min-h-11 items-center">
              See which ones
            </Link>
          </p>
        </>
      ) : null}
      {decision.kind === "awaiting" ? (
        <Branch title={`The exam of ${formatDay(decision.landing.day)}`} landing={decision.landing} />
      ) : null}
      {decision.kind === "open" && decision.last !== null ? (
        <Branch title={`At the latest: ${formatDay(decision.last.day)}`} landing={decision.last} />
      ) : null}
      {decision.kind === "booked" ? <Branches decision={decision} /> : null}
      {"release" in decision ? <Basis release={decision.release} /> : null}
    </section>
  );
}

function Branches({ decision: { keep, move } }: { decision: Extract<Decision, { kind: "booked" }> }) {
  return (
    <>
      <div className="grid gap-4 xl:grid-cols-2">
        <Branch title={`Keep ${formatDay(keep.day)}`} landing={keep} />
        {move === null ? null : (
          <Branch
            title={`Move to ${formatDay(move.window.from)} or later`}
            lead={`${move.isEarlier ? "An earlier window is still open" : "The next good window"}: ${sayWindow(move.window)}. On its first day the score usually comes by ${formatDay(move.first.typical)}. On its last:`}
            landing={move.last}
          />
        )}
      </div>
      <p className="measure text-note text-muted">
        Changing a booked day can cost more the closer it comes: look at the terms of your booking, and
        whether a seat is free. Both ways are fair. What your practice says stands below.
      </p>
    </>
  );
}

/** One way, with the dates that its score is there for. */
function Branch({ title, lead, landing }: { title: string; lead?: string; landing: Landing }) {
  const { typical, safe, thisSeason, nextSeason } = landing;
  const next = sayNextSeason(landing);
  const rows = ({ season, reaches }: Landing["thisSeason"]) =>
    (reaches ?? []).map(({ event, date, status, sources, ...reach }) => ({
      key: `${season} ${event}`,
      name: EVENT_NAMES[event],
      value: (
        <>
          {formatDay(date)}: {sayReach(reach)}{" "}
          <span className="text-note text-muted">
            ({status}, <SourceLinks ids={sources} />)
          </span>
        </>
      ),
    }));
  return (
    <Panel as="article" className="space-y-3">
      <SectionHeading level={3}>{title}</SectionHeading>
      {lead ? <p>{lead}</p> : null}
      <FactsList
        facts={[
          { key: "typical", name: "Score usually by", value: formatDay(typical) },
          { key: "safe", name: "Allow until", value: formatDay(safe) },
          ...(nextSeason?.reaches ? [] : rows(thisSeason)),
          ...(nextSeason === null ? [] : rows(nextSeason)),
        ]}
      />
      {next === null ? null : <p>Rank lists of this season are closed by then. {next}</p>}
    </Panel>
  );
}

function Basis({ release }: { release: Release }) {
  return (
    <p className="measure text-note text-muted">
      Scores usually come within {release.typicalDays / 7} weeks, and USMLE advises to allow{" "}
      {release.safeDays / 7} ({release.status}, <SourceLinks ids={release.sources} />
      ). Windows are those of{" "}
      <Link href="/methods/exam.book-step2" className="link">
        the rule on the exam day
      </Link>
      . Nobody can say a score in advance, and this does not.
    </p>
  );
}
