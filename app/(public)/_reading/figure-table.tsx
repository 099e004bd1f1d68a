import type { Cell, Figure } from "@/server/features/season/schema";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatDay } from "@/app/_ui/dates";
import { formatCount, formatTime } from "./format";
import { SourceLinks } from "./source-links";
import { StatusWord } from "./status-word";

type Row = Figure["rows"][number];

/**
 * Published values as a table; each row ends with its source, its status in words and the day it was checked.
 * `of` is the source whose own page this is, which need not name itself in every row.
 */
export function FigureTable({ figure, of }: { figure: Figure; of?: string | undefined }) {
  const [rowName = "", ...names] = figure.columns;
  const columns: Column<Row>[] = [
    { key: "name", header: rowName, cell: (row) => row.name },
    ...names.map((header, index) => ({
      key: `cell-${index}`,
      header,
      cell: (row: Row) => {
        const cell = row.cells[index];
        return cell === undefined ? null : <CellValue cell={cell} />;
      },
    })),
    ...(figure.rows.every(({ sources }) => sources.every((id) => id === of))
      ? []
      : [{ key: "source", header: "Source", cell: (row: Row) => <SourceLinks ids={row.sources} /> }]),
    { key: "status", header: "Status", cell: (row) => <StatusWord status={row.status} /> },
    { key: "checked", header: "Checked", cell: (row) => formatDay(row.checked) },
  ];
  return (
    <DataTable
      caption={<span className="text-body font-semibold text-ink">{figure.title}</span>}
      columns={columns}
      rows={figure.rows}
      rowKey={rowKeyOf}
    />
  );
}

const rowKeyOf = (row: Row) => `${row.name} ${JSON.stringify(row.cells)}`;

function CellValue({ cell }: { cell: Cell }) {
  switch (cell.kind) {
    case "day":
      return (
        <>
          {formatDay(cell.date)}
          {cell.time === null ? null : `, ${formatTime(cell.time)} Eastern`}
        </>
      );
    case "usd":
      return <>US$ {formatCount(cell.amount)}</>;
    case "number":
      return (
        <>
          {formatCount(cell.value)}
          {cell.unit === "" ? null : ` ${cell.unit}`}
        </>
      );
    case "quartiles":
      return (
        <>
          {cell.values.join(" – ")} <span className="text-muted">(n = {cell.n})</span>
        </>
      );
    case "text":
      return <>{cell.text}</>;
  }
}
