import { type Column, DataTable } from "@/app/_ui/data-table";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { sayHeadline } from "@/app/(public)/start/_words/headline";
import type { Evaluated } from "@/server/features/scenarios/schema";
import type { Facts, Plan } from "@/server/rules/contract";
import { ChangedLines, LineList } from "./changed-lines";
import { listAssessed, listDates, type Row, sortLines } from "./difference-words";
import type { Tried } from "./list-fields";
import { NOTE_WORDS } from "./trial-words";

/** The plan as it is beside the plan as it would be. */
export function Result({ tried, leftOut }: { tried: Tried; leftOut: readonly string[] }) {
  return (
    <div className="space-y-8">
      <Notices tried={tried} leftOut={leftOut} />
      {tried.kind === "refused" ? (
        <Headlines before={tried.before} own={tried.own} />
      ) : (
        <Compared tried={tried} />
      )}
    </div>
  );
}

/** What of the address could not be tried, what the rules refuse, and what was changed beside a change. */
function Notices({ tried, leftOut }: { tried: Tried; leftOut: readonly string[] }) {
  const { notes } = tried;
  return (
    <div className="space-y-4 empty:hidden">
      {leftOut.length > 0 ? (
        <Notice tone="caution" title="Some of this address can't be tried and is left out">
          <Sentences list={leftOut} />
        </Notice>
      ) : null}
      {tried.kind === "refused" ? (
        <Notice tone="caution" title="These changes do not fit your answers">
          <Sentences list={tried.problems.map(({ message }) => message)} />
          <p>Nothing is lost: change one of the fields, and the plan is made anew.</p>
        </Notice>
      ) : null}
      {notes.length > 0 ? (
        <Notice title="How this is tried">
          <Sentences list={notes.map((note) => NOTE_WORDS[note])} />
        </Notice>
      ) : null}
    </div>
  );
}

function Sentences({ list }: { list: readonly string[] }) {
  if (list.length === 1) return <p>{list[0]}</p>;
  return (
    <ul className="list-disc ps-5">
      {list.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Compared({ tried }: { tried: Extract<Evaluated, { kind: "compared" }> }) {
  const { before, after, own, facts, difference, changes } = tried;
  const { added, removed, changed } = sortLines(difference);
  if (Object.keys(changes).length === 0) {
    return (
      <>
        <Headlines before={before} own={own} />
        <p className="measure text-muted">
          Move a slider or press one of the changes that matter most. What would be different stands here,
          beside your plan as it is. Your profile stays as it is, whatever you try.
        </p>
      </>
    );
  }
  return (
    <>
      <Headlines before={before} own={own} after={after} facts={facts} />
      <DifferenceTable title="Where you would stand" rows={listAssessed(before, after)} />
      <DifferenceTable title="Dates that would change" rows={listDates(difference)} />
      <LineList title="Would be added" mark="triangle" lines={added} facts={facts} changes={changes} />
      <LineList title="Would go away" mark="square" lines={removed} facts={own} changes={changes} />
      <ChangedLines lines={changed} asOf={facts.asOf} changes={changes} />
      <Warnings before={before} after={after} />
    </>
  );
}

function Headlines({ before, own, after, facts }: { before: Plan; own: Facts; after?: Plan; facts?: Facts }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <HeadlinePanel name="now" title="Your plan now" plan={before} facts={own} />
      {after && facts ? (
        <HeadlinePanel name="if" title="With these changes" plan={after} facts={facts} />
      ) : null}
    </div>
  );
}

function HeadlinePanel({
  name,
  title,
  plan,
  facts,
}: {
  name: string;
  title: string;
  plan: Plan;
  facts: Facts;
}) {
  const { sentence, certainty } = sayHeadline(plan, facts);
  const { length } = plan.recommendations;
  return (
    <Panel as="section" aria-labelledby={`headline-${name}`} data-headline={name} className="space-y-2">
      <h2 id={`headline-${name}`} className="text-note font-semibold text-muted">
        {title}
      </h2>
      <p className="font-title text-lead">{sentence}</p>
      <p className="text-note text-muted">{certainty}</p>
      <p className="text-note">
        {length} {length === 1 ? "line" : "lines"} in all
      </p>
    </Panel>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { key: "name", header: "What", cell: ({ name }) => name },
  { key: "now", header: "Now", cell: ({ before }) => before },
  { key: "if", header: "If so", cell: ({ after }) => <span className="font-semibold">{after}</span> },
];

function DifferenceTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title} className="space-y-3">
      <SectionHeading>{title}</SectionHeading>
      <DataTable caption={title} isCaptionHidden columns={COLUMNS} rows={rows} rowKey={({ name }) => name} />
    </section>
  );
}

/** Contradictions that can be real, where the changes bring them about. */
function Warnings({ before, after }: { before: Plan; after: Plan }) {
  const known = new Set(before.warnings.map(({ message }) => message));
  const fresh = after.warnings.filter(({ message }) => !known.has(message));
  if (fresh.length === 0) return null;
  return (
    <Notice tone="caution" title="Worth a second look">
      <Sentences list={fresh.map(({ message }) => message)} />
    </Notice>
  );
}
