import type { ReactNode } from "react";
import { DataTable } from "../data-table";
import { ChartFigure } from "./chart-figure";
import { LINE } from "./fit-text";
import { BAR } from "./chart-patterns";
import { ChartText } from "./chart-text";
import { layOutDomains, type DomainCount, type DomainRow } from "./domain-bars-model";
import { round } from "./scale";

/** Categories as bars with count and share, in the order given. `caption` states the finding. */
export function DomainBars({
  domains,
  columns,
  caption,
  name,
}: {
  domains: readonly DomainCount[];
  /** Headers of the table. */
  columns: { name: string; count: string; share: string };
  caption: ReactNode;
  name: string;
}) {
  return (
    <ChartFigure
      caption={caption}
      compact={<BarsPlot domains={domains} name={name} width={328} isCompact />}
      wide={<BarsPlot domains={domains} name={name} width={720} isCompact={false} />}
      legend={null}
      table={
        <DataTable
          caption={name}
          columns={[
            { key: "name", header: columns.name, cell: (row: DomainRow) => row.name },
            { key: "count", header: columns.count, cell: (row) => row.count, isNumeric: true },
            { key: "share", header: columns.share, cell: (row) => row.share, isNumeric: true },
          ]}
          rows={layOutDomains(domains, { width: 720, isCompact: false }).rows}
          rowKey={(row) => row.key}
        />
      }
    />
  );
}

function BarsPlot({
  domains,
  name,
  width,
  isCompact,
}: {
  domains: readonly DomainCount[];
  name: string;
  width: number;
  isCompact: boolean;
}) {
  const { rows, barX, height } = layOutDomains(domains, { width, isCompact });
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
      className="block h-auto w-full forced-color-adjust-none"
    >
      {rows.map((row) => (
        <g key={row.key}>
          {row.lines.map((line, index) => (
            <ChartText key={index} x={0} y={row.y + (index + 1) * LINE - 4}>
              {line}
            </ChartText>
          ))}
          <rect x={barX} y={row.barY} width={row.barWidth} height={BAR} className="fill-primary" />
          <ChartText x={round(barX + row.barWidth + 8)} y={row.barY + 12} isStrong>
            {row.text}
          </ChartText>
        </g>
      ))}
      <path d={`M${barX} 0V${height}`} className="stroke-control" />
    </svg>
  );
}
