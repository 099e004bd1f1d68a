import Link from "next/link";
import { DataTable } from "@/app/_ui/data-table";
import { formatDay } from "@/app/_ui/dates";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Overview, QbankSnapshot } from "@/server/features/exams/schema";
import { examsHref } from "./asked";
import { FormDisclosure } from "./form-disclosure";
import { RemovalsOf, RemoveButton } from "./removals";
import { RemovedList } from "./removed-list";
import { SnapshotForm } from "./snapshot-form";

const toThing = ({ id, version }: QbankSnapshot) => ({ kind: "snapshot", id, version }) as const;
const saySnapshot = ({ name, day }: QbankSnapshot) => `${name}, ${formatDay(day)}`;
const sayMode = ({ isTimedMixed }: QbankSnapshot) => {
  if (isTimedMixed === null) return "–";
  return isTimedMixed ? "timed and mixed" : "untimed or by subject";
};

/** How far the question bank was, day by day; the newest is what the plan reads. */
export function SnapshotsSection({ overview, asked }: { overview: Overview; asked: string | undefined }) {
  const { snapshots, removed, today } = overview;
  const [newest] = snapshots;
  const row = snapshots.find(({ id }) => id === asked);
  return (
    <section aria-labelledby="snapshots-title" id="snapshots" className="space-y-5">
      <SectionHeading id="snapshots-title">Your question bank</SectionHeading>
      {newest === undefined ? (
        <p className="measure text-muted">
          A snapshot now and then shows how far the question bank is. Keep the first one: your plan reads the
          newest.
        </p>
      ) : (
        <p className="measure">
          <bdi>{newest.name}</bdi> on {formatDay(newest.day)}: {newest.percentDone}&nbsp;% done,{" "}
          {newest.percentCorrect}&nbsp;% correct. Your plan reads this one, the newest.
        </p>
      )}
      <RemovalsOf>
        <FormDisclosure
          key={row?.id ?? "new"}
          id="snapshot-log"
          summary={row === undefined ? "Keep a new snapshot" : "Change a snapshot"}
          isOpen={row !== undefined || newest === undefined}
        >
          <SnapshotForm row={row} name={newest?.name ?? ""} today={today} />
        </FormDisclosure>
        {snapshots.length === 0 ? null : <SnapshotTable snapshots={snapshots} />}
        <RemovedList
          rows={removed.snapshots.map((each) => ({ thing: toThing(each), name: saySnapshot(each) }))}
        />
      </RemovalsOf>
    </section>
  );
}

function SnapshotTable({ snapshots }: { snapshots: readonly QbankSnapshot[] }) {
  return (
    <DataTable
      caption="Snapshots, the newest first"
      columns={[
        { key: "day", header: "Day", cell: (row: QbankSnapshot) => formatDay(row.day) },
        { key: "name", header: "Question bank", cell: (row) => <bdi>{row.name}</bdi> },
        { key: "done", header: "Done", cell: (row) => `${row.percentDone}\u00A0%`, isNumeric: true },
        { key: "correct", header: "Correct", cell: (row) => `${row.percentCorrect}\u00A0%`, isNumeric: true },
        { key: "mode", header: "Blocks", cell: sayMode },
        {
          key: "acts",
          header: "Change",
          cell: (row) => (
            <span className="-my-2 -ms-2 flex flex-wrap gap-x-2 @xl:flex-nowrap">
              <Link
                href={examsHref({ snapshot: row.id }, "snapshot-log")}
                className="link inline-flex min-h-11 items-center px-2 text-body/snug font-semibold"
              >
                Change<span className="sr-only"> {saySnapshot(row)}</span>
              </Link>
              <RemoveButton thing={toThing(row)} name={saySnapshot(row)} />
            </span>
          ),
        },
      ]}
      rows={snapshots}
      rowKey={(row) => row.id}
    />
  );
}
