import { DataTable } from "@/app/_ui/data-table";
import { formatDay } from "@/app/_ui/dates";
import { readFact } from "@/app/(public)/start/_profile/fact-access";
import { listDifferent } from "@/app/(public)/start/_profile/same-answers";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import { sayFact, sayValue } from "@/app/(public)/start/_words/fact-words";

type Row = { readonly key: string; readonly name: string; readonly one: string; readonly other: string };

const sayDay = ({ asOf }: Stored) => (asOf === null ? "Today" : formatDay(asOf));

function listRows(one: Stored, other: Stored): Row[] {
  const rows = listDifferent(one.facts, other.facts).map((path) => ({
    key: path,
    name: sayFact(path),
    one: sayValue(path, readFact(one.facts, path)),
    other: sayValue(path, readFact(other.facts, path)),
  }));
  const isOtherDay = one.asOf !== other.asOf;
  return isOtherDay
    ? [...rows, { key: "asOf", name: "The day of the plan", one: sayDay(one), other: sayDay(other) }]
    : rows;
}

/** The answers that differ between two keepers, side by side. */
export function Differences({
  caption,
  one,
  other,
  oneName,
  otherName,
}: {
  caption: string;
  one: Stored;
  other: Stored;
  oneName: string;
  otherName: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "name", header: "Answer", cell: (row: Row) => row.name },
        { key: "one", header: oneName, cell: (row) => <bdi>{row.one}</bdi> },
        { key: "other", header: otherName, cell: (row) => <bdi>{row.other}</bdi> },
      ]}
      rows={listRows(one, other)}
      rowKey={(row) => row.key}
    />
  );
}
