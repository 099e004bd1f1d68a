import Link from "next/link";
import { DomainBars } from "@/app/_ui/charts/domain-bars";
import { DataTable } from "@/app/_ui/data-table";
import { formatDay } from "@/app/_ui/dates";
import { SectionHeading } from "@/app/_ui/page-heading";
import { DOMAINS, type ErrorPage, type Overview, type StudyError } from "@/server/features/exams/schema";
import { type ExamsAsked, examsHref } from "./asked";
import { ErrorForm } from "./error-form";
import { FormDisclosure } from "./form-disclosure";
import { RemovalsOf, RemoveButton } from "./removals";
import { RemovedList } from "./removed-list";
import { DOMAIN_OPTIONS, sayDomain } from "./domain-words";

const toThing = ({ id, version }: StudyError) => ({ kind: "error", id, version }) as const;
const sayMissed = ({ topic, day }: StudyError) => `${topic}, ${formatDay(day)}`;

/** The log of missed questions: by domain as bars, filtered by the address, with its form. */
export function ErrorsSection({
  overview,
  page,
  asked,
}: {
  overview: Overview;
  page: ErrorPage;
  asked: ExamsAsked;
}) {
  const { domains, removed, today } = overview;
  const all = domains.reduce((sum, { count }) => sum + count, 0);
  const row = [...page.errors, ...overview.errors].find(({ id }) => id === asked.error);
  return (
    <section aria-labelledby="errors-title" id="errors" className="space-y-5">
      <SectionHeading id="errors-title">Your error log</SectionHeading>
      {all === 0 ? (
        <p className="measure text-muted">
          A missed question is worth most when its lesson is written down. Add the first one: the domain, what
          it was about, and what you will do differently.
        </p>
      ) : (
        <DomainBars
          name="Missed questions by domain"
          caption={sayMost(domains, all)}
          domains={toBars(domains)}
          columns={{ name: "Domain", count: "Missed", share: "Share" }}
        />
      )}
      <RemovalsOf>
        <FormDisclosure
          key={row?.id ?? "new"}
          id="error-log"
          summary={row === undefined ? "Add a missed question" : "Change a missed question"}
          isOpen={row !== undefined || all === 0}
        >
          <ErrorForm row={row} today={today} domains={DOMAIN_OPTIONS} />
        </FormDisclosure>
        {all === 0 ? null : <Filter domains={domains} chosen={asked.domain} all={all} />}
        {page.errors.length > 0 ? <ErrorTable errors={page.errors} domain={asked.domain} /> : null}
        {all > 0 && page.errors.length === 0 ? (
          <p>
            Nothing is logged here.{" "}
            <Link href="/exams#errors" className="link">
              Show all {all}
            </Link>
            .
          </p>
        ) : null}
        {page.next === null ? null : (
          <Link
            href={examsHref(
              { domain: asked.domain, beforeDay: page.next.day, beforeId: page.next.id },
              "errors",
            )}
            className="link inline-flex min-h-11 items-center"
          >
            Older ones
          </Link>
        )}
        <RemovedList rows={removed.errors.map((each) => ({ thing: toThing(each), name: sayMissed(each) }))} />
      </RemovalsOf>
    </section>
  );
}

const toBars = (domains: Overview["domains"]) =>
  DOMAINS.map((domain) => ({
    key: domain,
    name: sayDomain(domain),
    count: domains.find((each) => each.domain === domain)?.count ?? 0,
  }));

function sayMost(domains: Overview["domains"], all: number): string {
  const most = domains[0];
  const questions = all === 1 ? "1 missed question" : `${all} missed questions`;
  if (most === undefined || all < 2) return `${questions} so far.`;
  const isTied = domains[1]?.count === most.count;
  return isTied
    ? `${questions}; no single domain stands out.`
    : `${sayDomain(most.domain)} has the most of your ${questions}: ${most.count}.`;
}

/** Links, so that the filter is the address. */
function Filter({
  domains,
  chosen,
  all,
}: {
  domains: Overview["domains"];
  chosen: ExamsAsked["domain"];
  all: number;
}) {
  const choices = [
    { domain: undefined, name: "All", count: all },
    ...domains.map(({ domain, count }) => ({ domain, name: sayDomain(domain), count })),
  ];
  return (
    <nav aria-label="Show by domain" className="print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {choices.map(({ domain, name, count }) => (
          <li key={name}>
            <Link
              href={examsHref({ domain }, "errors")}
              aria-current={domain === chosen ? "true" : undefined}
              className="inline-flex min-h-11 items-center text-note text-primary underline underline-offset-[0.25em] aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {name} ({count})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ErrorTable({ errors, domain }: { errors: readonly StudyError[]; domain: ExamsAsked["domain"] }) {
  return (
    <DataTable
      caption={
        domain === undefined ? "Missed questions" : `Missed questions in ${sayDomain(domain).toLowerCase()}`
      }
      columns={[
        { key: "topic", header: "What it was about", cell: (row: StudyError) => <bdi>{row.topic}</bdi> },
        { key: "lesson", header: "Next time", cell: (row) => <bdi>{row.lesson || "–"}</bdi> },
        { key: "domain", header: "Domain", cell: (row) => sayDomain(row.domain) },
        {
          key: "day",
          header: "Day",
          cell: (row) => <span className="whitespace-nowrap">{formatDay(row.day)}</span>,
        },
        {
          key: "acts",
          header: "Change",
          cell: (row) => (
            <span className="-my-2 -ms-2 flex flex-wrap gap-x-2 @xl:flex-nowrap">
              <Link
                href={examsHref({ domain, error: row.id }, "error-log")}
                className="link inline-flex min-h-11 items-center px-2 text-body/snug font-semibold"
              >
                Change<span className="sr-only"> {sayMissed(row)}</span>
              </Link>
              <RemoveButton thing={toThing(row)} name={sayMissed(row)} />
            </span>
          ),
        },
      ]}
      rows={errors}
      rowKey={(row) => row.id}
    />
  );
}
