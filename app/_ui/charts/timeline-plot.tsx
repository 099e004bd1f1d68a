import { GridPattern } from "./chart-figure";
import { ChartText, TEXT } from "./chart-text";
import { dayTicks, linearScale, round, textWidth, wrapText } from "./scale";
import type { TimelineModel, TimelineRow } from "./season-timeline-model";
import { TimelineBar, TimelineMark } from "./timeline-mark";

const LINE = 18;
const TOP = 2 * LINE + 8;

type Placed = { row: TimelineRow; lines: string[]; y: number; markY: number; end: number };
type Layout = { lanes: { name: string; y: number; rows: Placed[] }[]; left: number; height: number };

/**
 * The drawing at one size. Wide: names in a column, marks beside them. Compact: the name over its own line of time,
 * so that a phone shows every word without scrolling sideways.
 */
export function TimelinePlot({
  model,
  id,
  name,
  width,
  isCompact,
}: {
  model: TimelineModel;
  id: string;
  name: string;
  width: number;
  isCompact: boolean;
}) {
  const { lanes, left, height } = layOut(model, width, isCompact);
  const x = linearScale(model.days, [left, width - 8]);
  const isTodayInside = model.today >= model.days[0] && model.today <= model.days[1];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
      className="block h-auto w-full forced-color-adjust-none"
    >
      <defs>
        <GridPattern id={`${id}-grid`} />
        <pattern
          id={`${id}-hatch`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V5" className="stroke-ink" strokeWidth="3" />
        </pattern>
      </defs>
      <rect x={left} y={TOP} width={width - 8 - left} height={height - TOP} fill={`url(#${id}-grid)`} />
      {isTodayInside ? (
        <g>
          <path d={`M${x(model.today)} ${LINE + 2}V${height}`} className="stroke-primary" strokeWidth="1.5" />
          <ChartText
            x={Math.min(Math.max(x(model.today), 20), width - 20)}
            y={LINE - 4}
            anchor="middle"
            isStrong
          >
            Today
          </ChartText>
        </g>
      ) : null}
      {dayTicks(model.days, Math.floor((width - left) / 78)).map(({ at, label }) => (
        <g key={at}>
          <path d={`M${x(at)} ${TOP - 5}V${height}`} className="stroke-hairline" />
          <ChartText x={Math.min(x(at), width - textWidth(label, TEXT))} y={TOP - 9} isMuted>
            {label}
          </ChartText>
        </g>
      ))}
      {lanes.map((lane) => (
        <g key={lane.name}>
          <path d={`M0 ${lane.y}H${width}`} className="stroke-control" />
          <ChartText x={0} y={lane.y + LINE} isStrong>
            {lane.name}
          </ChartText>
          {lane.rows.map((placed, index) => (
            <Row key={index} placed={placed} x={x} width={width} left={left} hatch={`${id}-hatch`} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function layOut(model: TimelineModel, width: number, isCompact: boolean): Layout {
  const left = isCompact ? 4 : 250;
  const nameWidth = isCompact ? width - 8 : left - 16;
  let y = TOP;
  const lanes = model.lanes.map((lane) => {
    const laneY = y;
    y += LINE + 8;
    const rows = lane.rows.map((row) => {
      const lines = wrapText(row.label, nameWidth, TEXT);
      const textHeight = lines.length * LINE;
      const placed = {
        row,
        lines,
        y: y + LINE - 3,
        markY: isCompact ? y + textHeight + 11 : y + textHeight / 2,
        end: y + textHeight + (isCompact ? 26 : 8),
      };
      y = placed.end;
      return placed;
    });
    y += 4;
    return { name: lane.name, y: laneY, rows };
  });
  return { lanes, left, height: round(y + 2) };
}

function Row({
  placed,
  x,
  width,
  left,
  hatch,
}: {
  placed: Placed;
  x: (day: number) => number;
  width: number;
  left: number;
  hatch: string;
}) {
  const { row, lines, y, markY } = placed;
  const start = x(row.startDay);
  const end = row.endDay === null ? start : x(row.endDay);
  const isRoomAfter = end + 12 + textWidth(row.when, TEXT) < width;
  const leaderEnd = isRoomAfter ? start : Math.max(left, start - 18 - textWidth(row.when, TEXT));
  return (
    <g>
      <path d={`M${left} ${markY}H${round(leaderEnd)}`} className="stroke-control" strokeDasharray="1 4" />
      {lines.map((line, index) => (
        <ChartText key={line} x={0} y={y + index * LINE}>
          {line}
        </ChartText>
      ))}
      {row.endDay === null ? (
        <TimelineMark status={row.status} x={start} y={markY} />
      ) : (
        <TimelineBar status={row.status} x={start} y={markY} width={round(end - start)} hatch={hatch} />
      )}
      <ChartText
        x={isRoomAfter ? end + 12 : start - 12}
        y={markY + 5}
        anchor={isRoomAfter ? "start" : "end"}
        isMuted
      >
        {row.when}
      </ChartText>
    </g>
  );
}
