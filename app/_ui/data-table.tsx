import { Fragment, type ReactNode } from "react";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  isNumeric?: boolean;
};

/**
 * A table that becomes a stack of cards where there is less than 36rem of room. The roles are written out because
 * `display: block` takes a table's meaning away in some browsers. The first column names the row.
 */
export function DataTable<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  rowKey,
  detail,
}: {
  caption: ReactNode;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands below a row, over its whole width. */
  detail?: (row: Row) => ReactNode;
}) {
  return (
    <div className="@container min-w-0">
      <table role="table" className="block w-full border-collapse text-note @xl:table print:table">
        <caption
          className={isCaptionHidden ? "sr-only" : "block pb-2 text-start text-muted @xl:table-caption"}
        >
          {caption}
        </caption>
        <thead
          role="rowgroup"
          className="sr-only @xl:not-sr-only @xl:table-header-group print:table-header-group"
        >
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={`border-b border-control py-2 pe-4 align-bottom font-semibold last:pe-0 ${column.isNumeric ? "text-end" : "text-start"}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block @xl:table-row-group print:table-row-group">
          {rows.map((row) => (
            <Fragment key={rowKey(row)}>
              <tr
                role="row"
                className={`block border-t border-hairline pt-3 @xl:table-row @xl:pt-0 print:table-row ${detail ? "" : "pb-3 last:border-b @xl:border-b @xl:pb-0"}`}
              >
                {columns.map((column, index) => (
                  <Cell key={column.key} column={column} isRowName={index === 0}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </tr>
              {detail ? (
                <tr
                  role="row"
                  className="block pb-2 last:border-b last:border-hairline @xl:table-row print:hidden"
                >
                  <td role="cell" colSpan={columns.length} className="block pb-1 @xl:table-cell">
                    {detail(row)}
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({
  column,
  isRowName,
  children,
}: {
  column: Column<Row>;
  isRowName: boolean;
  children: ReactNode;
}) {
  const place = `min-w-0 py-0.5 @xl:table-cell @xl:py-2 @xl:pe-4 @xl:align-top @xl:last:pe-0 print:table-cell print:pe-4 ${column.isNumeric ? "@xl:text-end" : "text-start"}`;
  if (isRowName)
    return (
      <th role="rowheader" scope="row" className={`block font-semibold @max-xl:text-body/snug ${place}`}>
        {children}
      </th>
    );
  return (
    <td role="cell" className={`grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 ${place}`}>
      <span aria-hidden="true" className="text-muted @xl:hidden print:hidden">
        {column.header}
      </span>
      <div className="min-w-0">{children}</div>
    </td>
  );
}
