import Link from "next/link";
import { WeeklyRhythm } from "@/app/_ui/charts/weekly-rhythm";
import { DataTable } from "@/app/_ui/data-table";
import { formatDay, formatDayMonth } from "@/app/_ui/dates";
import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Overview, StudyWeek } from "@/server/features/exams/schema";
import { examsHref, mondayOf } from "./asked";
import { FormDisclosure } from "./form-disclosure";
import { RemovalsOf, RemoveButton } from "./removals";
import { RemovedList } from "./removed-list";
import { WeekForm } from "./week-form";
import { DOMAIN_OPTIONS, sayDomain } from "./domain-words";
import { sayHours, sayRhythm, sayWeek } from "./words";

const CHOICES = 8;
const BARS = 12;

const toThing = ({ week, version }: StudyWeek) => ({ kind: "week", week, version }) as const;
const sayLogged = (row: StudyWeek) => `${sayWeek(row.week)}, ${sayHours(row.hours)}`;

/** The rhythm of the weeks, the log behind it, and the form for one of them. */
export function WeeksSection({ overview, asked }: { overview: Overview; asked: string | undefined }) {
  const { weeks, removed, today } = overview;
  const mondays = Array.from({ length: CHOICES }, (_, index) => mondayOf(today, index));
  const current = mondays[0] ?? today;
  const week = asked !== undefined && asked <= current ? asked : current;
  return (
    <section aria-labelledby="weeks-title" id="weeks" className="space-y-5">
      <SectionHeading id="weeks-title">Your weeks</SectionHeading>
      <WeeklyRhythm
        name="Hours of study by week"
        caption={weeks.length === 0 ? EMPTY : sayRhythm(weeks, mondays)}
        weeks={weeks.map(({ week: monday, hours }) => ({ monday, hours, isCounted: hours > 0 }))}
        today={today}
        count={BARS}
        words={{
          counted: "studied",
          uncounted: "logged without hours",
          empty: "nothing logged",
          week: "Week of",
          hours: "Hours",
        }}
      />
      <RemovalsOf>
        <FormDisclosure
          key={`${week} ${asked === undefined}`}
          id="week-log"
          summary={`Log a week: ${week === current ? "this week" : sayWeek(week).toLowerCase()}`}
          isOpen={asked !== undefined || weeks.length === 0}
        >
          <div className="space-y-4">
            <nav aria-label="Week to log">
              <ul className="flex flex-wrap gap-x-2">
                {mondays.map((monday, index) => (
                  <li key={monday}>
                    <Link
                      href={examsHref({ week: monday }, "week-log")}
                      aria-current={monday === week ? "true" : undefined}
                      className="inline-flex min-h-11 items-center px-2 text-note text-primary underline underline-offset-[0.25em] aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                    >
                      {index === 0 ? "This week" : formatDayMonth(monday)}
                      {weeks.some((row) => row.week === monday) ? " ✓" : ""}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            <WeekForm week={week} domains={DOMAIN_OPTIONS} logged={weeks.find((row) => row.week === week)} />
          </div>
        </FormDisclosure>
        {weeks.length === 0 ? null : (
          <Disclosure
            summary={weeks.length === 1 ? "The week you logged" : `The ${weeks.length} weeks you logged`}
          >
            <WeekTable weeks={weeks} />
          </Disclosure>
        )}
        <RemovedList rows={removed.weeks.map((row) => ({ thing: toThing(row), name: sayLogged(row) }))} />
      </RemovalsOf>
    </section>
  );
}

const EMPTY =
  "Half a minute a week shows your rhythm: hours, and what you worked on. Nothing is logged yet, so the picture is empty.";

function WeekTable({ weeks }: { weeks: readonly StudyWeek[] }) {
  return (
    <DataTable
      caption="Your study log by week"
      isCaptionHidden
      columns={[
        { key: "week", header: "Week of", cell: (row: StudyWeek) => formatDay(row.week) },
        { key: "hours", header: "Hours", cell: (row) => row.hours, isNumeric: true },
        { key: "questions", header: "Questions", cell: (row) => row.questions ?? "–", isNumeric: true },
        {
          key: "correct",
          header: "Correct",
          cell: (row) => (row.percentCorrect === null ? "–" : `${row.percentCorrect}\u00A0%`),
          isNumeric: true,
        },
        { key: "domains", header: "Domains", cell: (row) => row.domains.map(sayDomain).join(", ") || "–" },
        { key: "note", header: "Note", cell: (row) => <bdi>{row.note || "–"}</bdi> },
      ]}
      rows={weeks}
      rowKey={(row) => row.week}
      detail={(row) => (
        <span className="flex flex-wrap gap-x-2">
          <Link
            href={examsHref({ week: row.week }, "week-log")}
            className="link inline-flex min-h-11 items-center px-2 text-body/snug font-semibold"
          >
            Change<span className="sr-only"> {sayLogged(row)}</span>
          </Link>
          <RemoveButton thing={toThing(row)} name={sayLogged(row)} />
        </span>
      )}
    />
  );
}
