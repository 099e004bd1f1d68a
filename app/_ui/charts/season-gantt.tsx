import { useId, type ReactNode } from "react";
import { DataTable, type Column } from "../data-table";
import { ChartFigure, LegendItem } from "./chart-figure";
import { ClashNumber, GanttBar, Lock, Tick } from "./gantt-mark";
import { GanttPlot } from "./gantt-plot";
import {
  seasonGanttModel,
  type GanttClash,
  type GanttLane,
  type GanttModel,
  type GanttRow,
  type GanttWords,
} from "./season-gantt-model";
import { StatusMark } from "./season-timeline";
import type { DateStatus } from "./season-timeline-model";

const STATUSES: readonly DateStatus[] = ["confirmed", "transcribed", "secondary", "projected"];

/**
 * A season by lane: official dates, windows of a plan, and a person's own tasks, with today and the clashes between them.
 * `caption` states the finding; `name` is the drawing's short name.
 */
export function SeasonGantt({
  lanes,
  clashes,
  today,
  caption,
  name,
  words,
}: {
  lanes: readonly GanttLane[];
  clashes: readonly GanttClash[];
  today: string;
  caption: ReactNode;
  name: string;
  words: GanttWords;
}) {
  const id = useId();
  const model = seasonGanttModel(lanes, clashes, today);
  const rows = model.lanes.flatMap((lane) => lane.rows).sort((a, b) => a.startDay - b.startDay);
  const plot = { model, words, name };
  return (
    <ChartFigure
      caption={caption}
      compact={<GanttPlot {...plot} id={`${id}c`} size={{ width: 328, isCompact: true }} />}
      wide={<GanttPlot {...plot} id={`${id}w`} size={{ width: 720, isCompact: false }} />}
      legend={<Legend rows={rows} words={words} />}
      notes={<Clashes model={model} words={words} id={`${id}n`} />}
      table={
        <DataTable
          caption="The same dates, in order"
          columns={columnsFor(rows, words)}
          rows={rows}
          rowKey={(row) => `${rows.indexOf(row)}`}
        />
      }
    />
  );
}

function columnsFor(rows: readonly GanttRow[], words: GanttWords): Column<GanttRow>[] {
  const isAny = (has: (row: GanttRow) => boolean) => rows.some(has);
  return [
    { key: "when", header: "Date", cell: (row) => row.when },
    { key: "what", header: "What", cell: (row) => <bdi>{row.label}</bdi> },
    { key: "lane", header: "Lane", cell: (row) => row.lane },
    {
      key: "status",
      header: "Status",
      cell: (row) => [sayKind(row, words), row.isDone ? words.done : ""].filter(Boolean).join(", "),
    },
    ...(isAny((row) => row.source !== null)
      ? [{ key: "source", header: "Source", cell: (row: GanttRow) => row.source ?? "–" }]
      : []),
    ...(isAny((row) => row.clashes.length > 0)
      ? [
          {
            key: "clash",
            header: words.clash,
            cell: (row: GanttRow) => (row.clashes.length === 0 ? "–" : row.clashes.join(", ")),
          },
        ]
      : []),
  ];
}

function sayKind(row: GanttRow, words: GanttWords): string {
  if (row.status !== null) return `${row.status}, ${words.locked}`;
  return row.kind === "plan" ? words.plan : words.own;
}

function Clashes({ model, words, id }: { model: GanttModel; words: GanttWords; id: string }) {
  if (model.clashes.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-4 border-t border-hairline pt-3">
      <p id={id} className="font-semibold">
        {words.clashes}
      </p>
      <ol className="mt-2 space-y-2">
        {model.clashes.map(({ number, words: said }) => (
          <li key={number} className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3">
            <svg viewBox="-11 -10 22 20" width="22" height="20" className="mt-1 shrink-0" aria-hidden="true">
              <ClashNumber number={number} x={0} y={0} />
            </svg>
            <span className="measure">
              <span className="sr-only">{`${words.clash} ${number}: `}</span>
              <bdi>{said}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Legend({ rows, words }: { rows: readonly GanttRow[]; words: GanttWords }) {
  const has = (check: (row: GanttRow) => boolean) => rows.some(check);
  return (
    <>
      {STATUSES.filter((status) => has((row) => row.status === status)).map((status) => (
        <LegendItem key={status} sign={<StatusMark status={status} />}>
          {status}
        </LegendItem>
      ))}
      {has((row) => row.kind === "official") ? (
        <LegendItem
          sign={
            <Sign>
              <Lock x={3} y={7} />
            </Sign>
          }
        >
          {words.locked}
        </LegendItem>
      ) : null}
      {has((row) => row.kind === "plan") ? (
        <LegendItem
          sign={
            <Sign>
              <GanttBar kind="plan" status={null} from={1.5} to={14.5} y={8} hatch="" />
            </Sign>
          }
        >
          {words.plan}
        </LegendItem>
      ) : null}
      {has((row) => row.kind === "own") ? (
        <LegendItem sign={<StatusMark status={null} />}>{words.own}</LegendItem>
      ) : null}
      {has((row) => row.isDone) ? (
        <LegendItem
          sign={
            <Sign>
              <Tick x={7} y={9} />
            </Sign>
          }
        >
          {words.done}
        </LegendItem>
      ) : null}
    </>
  );
}

function Sign({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0">
      {children}
    </svg>
  );
}
