import { ChartText, TEXT } from "./chart-text";
import { linearScale, round, textWidth, wrapText } from "./scale";
import type { TimelineModel, TimelineRow } from "./season-timeline-model";
import { TimelineBar, TimelineMark } from "./timeline-mark";
import { LINE, SHEET_TOP, timelineSheet } from "./timeline-sheet";

type Side = "after" | "before" | "name";
type Placed = {
  row: TimelineRow;
  lines: string[];
  y: number;
  markY: number;
  start: number;
  end: number;
  /** Where the date stands: beside its mark, or in the name when neither side has room. */
  side: Side;
  when: number;
};

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
  const left = isCompact ? 4 : 250;
  const right = width - 8;
  const x = linearScale(model.days, [left, right]);
  const { lanes, height } = layOut(model, x, left, width, isCompact);
  return timelineSheet({
    model,
    id,
    name,
    width,
    height,
    x,
    left,
    right,
    children: lanes.map((lane) => (
      <g key={lane.name}>
        <path d={`M0 ${lane.y}H${width}`} className="stroke-control" />
        <ChartText x={0} y={lane.y + LINE} isStrong>
          {lane.name}
        </ChartText>
        {lane.rows.map((placed, index) => (
          <Row key={index} placed={placed} left={left} hatch={`${id}-hatch`} />
        ))}
      </g>
    )),
  });
}

function layOut(
  model: TimelineModel,
  x: (day: number) => number,
  left: number,
  width: number,
  isCompact: boolean,
) {
  const nameWidth = isCompact ? width - 8 : left - 16;
  let y = SHEET_TOP;
  const lanes = model.lanes.map((lane) => {
    const laneY = y;
    y += LINE + 8;
    const rows = lane.rows.map((row) => {
      const start = x(row.startDay);
      const end = x(row.endDay ?? row.startDay);
      const when = textWidth(row.when, TEXT) + 12;
      const side: Side = end + when < width ? "after" : start - when >= left ? "before" : "name";
      const lines = wrapText(side === "name" ? `${row.label}, ${row.when}` : row.label, nameWidth, TEXT);
      const textHeight = lines.length * LINE;
      const markY = isCompact ? y + textHeight + 11 : y + textHeight / 2;
      const placed: Placed = { row, lines, y: y + LINE - 3, markY, start, end, side, when };
      y += textHeight + (isCompact ? 26 : 8);
      return placed;
    });
    y += 4;
    return { name: lane.name, y: laneY, rows };
  });
  return { lanes, height: round(y + 2) };
}

function Row({ placed, left, hatch }: { placed: Placed; left: number; hatch: string }) {
  const { row, lines, y, markY, start, end, side, when } = placed;
  const leaderEnd = side === "before" ? Math.max(left, start - when - 6) : start;
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
      {side === "name" ? null : (
        <ChartText
          x={side === "after" ? end + 12 : start - 12}
          y={markY + 5}
          anchor={side === "after" ? "start" : "end"}
          isMuted
        >
          {row.when}
        </ChartText>
      )}
    </g>
  );
}
