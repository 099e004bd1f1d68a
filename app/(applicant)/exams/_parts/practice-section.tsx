import Link from "next/link";
import type { Entry } from "@/app/_log/entry";
import { sayEntry, sayExam, sayScore } from "@/app/_log/words";
import { ScorePath } from "@/app/_ui/charts/score-path";
import { DataTable } from "@/app/_ui/data-table";
import { formatDay } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/page-heading";
import { EXAMPLE } from "@/app/(public)/_example/facts";
import { toScorePath } from "@/app/(public)/start/_plan/score-points";
import { sayEntry as sayAnyEntry } from "@/app/(public)/start/_words/fact-words";
import { PracticeEntry } from "@/server/features/exams/schema";
import type { Facts, Plan } from "@/server/rules/contract";
import { RemovalsOf, RemoveButton } from "./removals";
import { ChangeEntry } from "./open-log";

/** The score path and the log under it. Without a plan, because some answers contradict each other, the log stands alone. */
export function PracticeSection({
  practice,
  plan,
  facts,
}: {
  practice: readonly unknown[];
  plan: Plan | null;
  facts: Facts;
}) {
  const { entries, broken } = readPractice(practice);
  return (
    <section aria-labelledby="practice-title" id="practice" className="space-y-5">
      <SectionHeading id="practice-title">Your practice exams</SectionHeading>
      {plan === null ? (
        <Notice tone="caution" title="The score path waits">
          <p>
            Some answers do not fit together, so the rules can say nothing yet. All of them are kept.{" "}
            <Link href="/plan" className="link">
              See which ones
            </Link>
            .
          </p>
        </Notice>
      ) : null}
      {plan !== null && practice.length > 0 ? (
        <ScorePath name="Practice scores over time" {...toScorePath(plan, facts)} />
      ) : null}
      {practice.length === 0 ? <EmptyPath /> : null}
      <RemovalsOf>{entries.length > 0 ? <PracticeTable entries={entries} /> : null}</RemovalsOf>
      {broken.length === 0 ? null : (
        <Notice tone="caution" title="Entries that say too little to be read">
          <ul>
            {broken.map((entry, index) => (
              <li key={index}>
                <bdi>{sayAnyEntry("practice", entry)}</bdi>
              </li>
            ))}
          </ul>
          <p>
            <Link href="/profile/practice" className="link">
              Mend them in your profile
            </Link>
          </p>
        </Notice>
      )}
    </section>
  );
}

/** The entries newest first, those of one day as they were logged, and what is no entry. */
function readPractice(practice: readonly unknown[]): { entries: Entry[]; broken: unknown[] } {
  const parsed = practice.map((raw) => ({ raw, result: PracticeEntry.safeParse(raw) }));
  const entries = parsed.flatMap(({ result }) => {
    if (!result.success) return [];
    const { exam, form, date, score, baseline } = result.data;
    return [
      {
        exam,
        date,
        score,
        ...(form ? { form } : {}),
        ...(typeof baseline === "boolean" ? { baseline } : {}),
      },
    ];
  });
  return {
    entries: entries.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)),
    broken: parsed.filter(({ result }) => !result.success).map(({ raw }) => raw),
  };
}

function EmptyPath() {
  return (
    <div className="space-y-4">
      <p className="measure text-muted">
        Log each practice exam when you have taken it. From the second on, the rules read a range from them;
        from the third on, a trend is drawn toward your exam day.
      </p>
      <div className="space-y-2">
        <p className="text-note text-muted">An example of what stands here then. These scores are made up.</p>
        <ScorePath
          isSmall
          name="Example of practice scores over time"
          caption="Four made-up exams, their trend, and a target."
          points={EXAMPLE.practice.map(({ date, score }) => ({
            date,
            score,
            kind: "Example",
            label: "Example",
            mark: "disc",
          }))}
          projection={null}
          target={EXAMPLE.target.step2ck}
          examDate={EXAMPLE.step2ck.date}
          asOf={EXAMPLE.asOf}
        />
      </div>
    </div>
  );
}

function PracticeTable({ entries }: { entries: readonly Entry[] }) {
  return (
    <DataTable
      caption="Your practice log, the newest first"
      columns={[
        { key: "exam", header: "Exam", cell: (entry: Entry) => <bdi>{sayExam(entry)}</bdi> },
        { key: "date", header: "Date", cell: (entry) => formatDay(entry.date) },
        { key: "score", header: "Score", cell: sayScore, isNumeric: true },
        { key: "notes", header: "Counts", cell: sayCounts },
        {
          key: "acts",
          header: "Change",
          cell: (entry) => (
            <span className="-my-2 -ms-2 flex flex-wrap gap-x-2 @xl:flex-nowrap print:hidden">
              <ChangeEntry entry={entry} name={sayEntry(entry)} />
              <RemoveButton thing={{ kind: "practice", entry }} name={sayEntry(entry)} />
            </span>
          ),
        },
      ]}
      rows={entries}
      rowKey={(entry) => `${entries.indexOf(entry)} ${JSON.stringify(entry)}`}
    />
  );
}

function sayCounts({ exam, baseline }: Entry): string {
  if (exam === "free120") return "no, it is a percent";
  return baseline === true ? "yes, as the baseline" : "yes";
}
