import { useId, type ReactNode } from "react";
import { DataTable } from "../data-table";
import { formatDay } from "../dates";
import { ChartFigure, GridPattern, LegendItem } from "./chart-figure";
import { BarHatch, FilledBar, FillSwatch, type BarFill } from "./chart-patterns";
import { ChartText, TEXT } from "./chart-text";
import { fitWidth } from "./fit-text";
import { linearScale, round } from "./scale";
import {
  sayHours,
  weeklyRhythmModel,
  type RhythmBar,
  type RhythmModel,
  type RhythmWeek,
} from "./weekly-rhythm-model";

const TOP = 26;
const FOOT = 26;

type RhythmWords = {
  /** A week that counts, one that was logged and does not, one without an entry. */
  counted: string;
  uncounted: string;
  empty: string;
  week: string;
  hours: string;
};

/** Hours by week up to today. `caption` states the finding ("4 of the last 5 weeks"); `name` is the drawing's short name. */
export function WeeklyRhythm({
  weeks,
  today,
  count = 12,
  caption,
  name,
  words,
}: {
  weeks: readonly RhythmWeek[];
  today: string;
  count?: number;
  caption: ReactNode;
  name: string;
  words: RhythmWords;
}) {
  const id = useId();
  const model = weeklyRhythmModel(weeks, today, count);
  const fills = new Set(model.bars.map(fillOf));
  const said: Record<BarFill, string> = {
    solid: words.counted,
    hatch: words.uncounted,
    empty: words.empty,
  };
  return (
    <ChartFigure
      caption={caption}
      compact={
        <RhythmPlot model={model} id={`${id}c`} name={name} unit={words.hours} width={328} height={190} />
      }
      wide={
        <RhythmPlot model={model} id={`${id}w`} name={name} unit={words.hours} width={720} height={210} />
      }
      legend={(["solid", "hatch", "empty"] as const)
        .filter((fill) => fills.has(fill))
        .map((fill) => (
          <LegendItem key={fill} sign={<FillSwatch fill={fill} />}>
            {said[fill]}
          </LegendItem>
        ))}
      table={
        <DataTable
          caption={name}
          columns={[
            { key: "week", header: words.week, cell: (bar: RhythmBar) => formatDay(bar.monday) },
            {
              key: "hours",
              header: words.hours,
              cell: (bar) => (bar.hours === null ? "–" : sayHours(bar.hours)),
              isNumeric: true,
            },
            { key: "state", header: "Status", cell: (bar) => said[fillOf(bar)] },
          ]}
          rows={model.bars}
          rowKey={(bar) => bar.monday}
        />
      }
    />
  );
}

function fillOf(bar: RhythmBar): BarFill {
  if (bar.hours === null) return "empty";
  return bar.isCounted ? "solid" : "hatch";
}

function RhythmPlot({
  model,
  id,
  name,
  unit,
  width,
  height,
}: {
  model: RhythmModel;
  id: string;
  name: string;
  unit: string;
  width: number;
  height: number;
}) {
  const { bars, most } = model;
  const bottom = height - FOOT;
  const slot = width / bars.length;
  const thick = round(Math.min(slot * 0.7, 40));
  const tall = linearScale([0, most], [0, bottom - TOP]);
  // The newest week keeps its words, moved in from the edge; older ones follow as far apart as the words need.
  const half = Math.max(...bars.map((bar) => fitWidth(bar.name, TEXT))) / 2;
  const isNth = nthFromEnd(bars, 2 * half + 8 + Math.max(0, half - slot / 2), slot);
  const isNamed = (index: number) => isNth(index) && (index + 0.5) * slot >= half;
  const isShort = bars.some((bar) => fitWidth(sayHours(bar.hours ?? 0), TEXT) > slot - 2);
  const widest = Math.max(...bars.map((bar) => fitWidth(sayHours(bar.hours ?? 0, isShort), TEXT)));
  const isCounted = nthFromEnd(bars, widest + 2, slot);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
      className="block h-auto w-full forced-color-adjust-none"
    >
      <defs>
        <GridPattern id={`${id}-grid`} />
        <BarHatch id={`${id}-hatch`} />
      </defs>
      <rect x="0" y={TOP} width={width} height={bottom - TOP} fill={`url(#${id}-grid)`} />
      <ChartText x={0} y={14} isMuted>
        {unit}
      </ChartText>
      {bars.map((bar, index) => {
        const middle = round((index + 0.5) * slot);
        const size = bar.hours === null ? 14 : Math.max(2, tall(bar.hours));
        return (
          <g key={bar.monday}>
            <FilledBar
              fill={fillOf(bar)}
              hatch={`${id}-hatch`}
              x={round(middle - thick / 2)}
              y={round(bottom - size)}
              width={thick}
              height={size}
            />
            {bar.hours !== null && isCounted(index) ? (
              <ChartText
                x={round(Math.min(middle, width - widest / 2))}
                y={round(bottom - size - 6)}
                anchor="middle"
                isStrong
              >
                {sayHours(bar.hours, isShort)}
              </ChartText>
            ) : null}
            {isNamed(index) ? (
              <g>
                <path d={`M${middle} ${bottom}v5`} className="stroke-control" />
                <ChartText x={round(Math.min(middle, width - half))} y={height - 6} anchor="middle" isMuted>
                  {bar.name}
                </ChartText>
              </g>
            ) : null}
          </g>
        );
      })}
      <path d={`M0 ${bottom}H${width}`} className="stroke-control" />
    </svg>
  );
}

function nthFromEnd(bars: readonly unknown[], need: number, slot: number): (index: number) => boolean {
  const every = Math.max(1, Math.ceil(need / slot));
  return (index) => (bars.length - 1 - index) % every === 0;
}
