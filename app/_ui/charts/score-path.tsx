import { useId } from "react";
import { DataTable } from "../data-table";
import { formatDay } from "../dates";
import { Mark } from "../mark";
import { ChartFigure, LegendItem } from "./chart-figure";
import {
  scorePathModel,
  type PlottedPoint,
  type ScorePathData,
  type ScorePathModel,
} from "./score-path-model";
import { ScorePlot } from "./score-plot";

/** Scores over time toward a target and a day. `caption` states the finding; `name` is the drawing's short name. */
export function ScorePath({
  caption,
  name,
  isSmall = false,
  ...data
}: ScorePathData & {
  caption: string;
  name: string;
  /** For a page that shows it in passing: less height, and no table, which the full picture has. */
  isSmall?: boolean;
}) {
  const id = useId();
  const model = scorePathModel(data);
  const height = (isSmall ? 190 : 320) + (model.aside.length > 0 ? 42 : 0);
  return (
    <ChartFigure
      caption={caption}
      compact={<ScorePlot model={model} id={`${id}c`} name={name} width={328} height={height} />}
      wide={<ScorePlot model={model} id={`${id}w`} name={name} width={720} height={height + 30} />}
      legend={<Legend model={model} />}
      table={isSmall ? null : <ScoreTable model={model} />}
    />
  );
}

function Legend({ model }: { model: ScorePathModel }) {
  const { counted, aside, trend, fan, target } = model;
  const kinds = new Map([...counted, ...aside].map((point) => [point.kind, point]));
  return (
    <>
      {[...kinds.values()].map((point) => (
        <LegendItem key={point.kind} sign={<Mark shape={point.mark} isHollow={point.isAside === true} />}>
          {point.isAside ? `${point.kind}, not counted` : point.kind}
        </LegendItem>
      ))}
      {counted.some((point) => point.isHollow) ? (
        <LegendItem sign={<Mark shape="disc" isHollow />}>hollow: untimed</LegendItem>
      ) : null}
      {trend ? (
        <LegendItem sign={<Swatch kind="line" />}>trend</LegendItem>
      ) : (
        <li>Too few to draw a trend</li>
      )}
      {fan ? <LegendItem sign={<Swatch kind="solid" />}>50 % range</LegendItem> : null}
      {fan ? <LegendItem sign={<Swatch kind="dots" />}>80 % range</LegendItem> : null}
      {target === null ? null : <LegendItem sign={<Swatch kind="dash" />}>target {target}</LegendItem>}
      {target === null ? null : (
        <LegendItem sign={<Swatch kind="hatch" />}>
          5–10 above target ({target + 5}–{target + 10})
        </LegendItem>
      )}
    </>
  );
}

function Swatch({ kind }: { kind: "line" | "dash" | "solid" | "dots" | "hatch" }) {
  return (
    <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true" className="shrink-0">
      {kind === "line" ? <path d="M0 6H24" className="stroke-primary" strokeWidth="2" /> : null}
      {kind === "dash" ? (
        <path d="M0 6H24" className="stroke-ink" strokeWidth="1.5" strokeDasharray="9 4" />
      ) : null}
      {kind === "solid" ? (
        <rect x="0.5" y="0.5" width="23" height="11" className="fill-band stroke-primary" />
      ) : null}
      {kind === "dots" ? (
        <>
          <rect
            x="0.5"
            y="0.5"
            width="23"
            height="11"
            className="fill-none stroke-primary"
            strokeDasharray="3 3"
          />
          <path
            d="M4 4h0m6 0h0m6 0h0m5 0h0M7 8h0m6 0h0m6 0h0"
            className="stroke-primary"
            strokeWidth="2.4"
            strokeLinecap="round"
          />
        </>
      ) : null}
      {kind === "hatch" ? (
        <path d="M0 12L8 0m0 12L16 0m0 12L24 0" className="stroke-control" strokeWidth="1.5" />
      ) : null}
    </svg>
  );
}

function ScoreTable({ model }: { model: ScorePathModel }) {
  const { counted, aside, fan, target } = model;
  const rows = [...counted, ...aside].sort((a, b) => a.day - b.day);
  return (
    <>
      <DataTable
        caption="Scores by date"
        columns={[
          { key: "date", header: "Date", cell: (row: PlottedPoint) => formatDay(row.date) },
          {
            key: "exam",
            header: "Exam",
            cell: (row) => (row.isHollow ? `${row.label}, untimed` : row.label),
          },
          { key: "score", header: "Score", cell: (row) => row.text, isNumeric: true },
          { key: "counted", header: "Counted", cell: (row) => (row.isAside ? "no" : "yes") },
        ]}
        rows={rows}
        rowKey={(row) => `${rows.indexOf(row)}`}
      />
      <p className="text-note">
        {target === null ? "No target set." : `Target ${target}.`}{" "}
        {fan ? `80 % range ${fan.low}–${fan.high}, middle ${fan.mid}.` : "Too few scores to draw a trend."}
      </p>
    </>
  );
}
