import { useId, type ReactNode } from "react";
import { DataTable } from "../data-table";
import { ChartFigure, LegendItem } from "./chart-figure";
import { BAR, BarHatch, FilledBar, FillSwatch } from "./chart-patterns";
import { LINE } from "./fit-text";
import { ChartText } from "./chart-text";
import {
  layOutRibbon,
  LEVELS,
  type ReadinessBar,
  type ReadinessWords,
  type RibbonLayout,
  type RibbonRow,
} from "./readiness-ribbon-model";
import { round } from "./scale";

const ORDER = ["enough", "thin", "missing"] as const;

/** Named bars, each enough, thin or missing, with one line of reason. `caption` states the finding. */
export function ReadinessRibbon({
  bars,
  words,
  columns,
  caption,
  name,
}: {
  bars: readonly ReadinessBar[];
  words: ReadinessWords;
  /** Headers of the table: what a bar is called, its level, its line. */
  columns: { name: string; level: string; line: string };
  caption: ReactNode;
  name: string;
}) {
  const id = useId();
  const compact = layOutRibbon(bars, words, { width: 328, isCompact: true });
  const wide = layOutRibbon(bars, words, { width: 720, isCompact: false });
  return (
    <ChartFigure
      caption={caption}
      compact={<RibbonPlot layout={compact} id={`${id}c`} name={name} width={328} />}
      wide={<RibbonPlot layout={wide} id={`${id}w`} name={name} width={720} />}
      legend={ORDER.filter((level) => bars.some((bar) => bar.level === level)).map((level) => (
        <LegendItem key={level} sign={<FillSwatch fill={LEVELS[level].fill} />}>
          {words[level]}
        </LegendItem>
      ))}
      table={
        <DataTable
          caption={name}
          columns={[
            { key: "name", header: columns.name, cell: (bar: ReadinessBar) => bar.name },
            { key: "level", header: columns.level, cell: (bar) => words[bar.level] },
            { key: "line", header: columns.line, cell: (bar) => <bdi>{bar.line}</bdi> },
          ]}
          rows={bars}
          rowKey={(bar) => bar.key}
        />
      }
    />
  );
}

function RibbonPlot({
  layout,
  id,
  name,
  width,
}: {
  layout: RibbonLayout;
  id: string;
  name: string;
  width: number;
}) {
  return (
    <svg
      viewBox={`0 0 ${width} ${layout.height}`}
      role="img"
      aria-label={name}
      className="block h-auto w-full forced-color-adjust-none"
    >
      <defs>
        <BarHatch id={`${id}-hatch`} />
      </defs>
      {layout.rows.map((row) => (
        <Row key={row.bar.key} row={row} layout={layout} hatch={`${id}-hatch`} width={width} />
      ))}
    </svg>
  );
}

function Row({
  row,
  layout: { barX, barWidth },
  hatch,
  width,
}: {
  row: RibbonRow;
  layout: RibbonLayout;
  hatch: string;
  width: number;
}) {
  const { fill, share } = LEVELS[row.bar.level];
  const box = { hatch, x: barX, y: row.barY, height: BAR };
  return (
    <g>
      {row.name.map((line, index) => (
        <ChartText key={index} x={0} y={row.y + index * LINE} isStrong>
          {line}
        </ChartText>
      ))}
      <FilledBar {...box} fill="empty" width={barWidth} />
      {share === 0 ? null : <FilledBar {...box} fill={fill} width={round(barWidth * share)} />}
      <ChartText x={row.wordX} y={row.wordY} anchor={row.wordX === width ? "end" : "start"} isStrong>
        {row.word}
      </ChartText>
      {row.lines.map((line, index) => (
        <ChartText key={index} x={row.linesX} y={row.linesY + index * LINE} isMuted>
          {line}
        </ChartText>
      ))}
    </g>
  );
}
