import { monthStarts } from "../dates";
import { ChartText, TEXT } from "./chart-text";
import { fitText, fitWidth } from "./fit-text";
import { ClashNumber, GanttBar, Lock, Tick } from "./gantt-mark";
import { linearScale, round } from "./scale";
import { placeBrackets, sayRow, type GanttModel, type GanttRow, type GanttWords } from "./season-gantt-model";
import { LINE, SHEET_TOP, timelineSheet } from "./timeline-sheet";

const TRACK = 22;
const LOCK = 16;
const TICK = 19;

type Size = { width: number; isCompact: boolean };
type Room = { left: number; right: number; x: (day: number) => number };
type Spot = { x: number; anchor: "start" | "end" };
type Placed = {
  row: GanttRow;
  label: string[];
  /** The date in words: beside the mark, or as lines under the label where neither side of the mark has room. */
  words: string;
  spot: Spot | null;
  under: string[];
  y: number;
  markY: number;
};

/** The drawing at one size: as the season timeline, with the brackets of clashes at the end of the lines. */
export function GanttPlot({
  model,
  words,
  id,
  name,
  size,
}: {
  model: GanttModel;
  words: GanttWords;
  id: string;
  name: string;
  size: Size;
}) {
  const { width, isCompact } = size;
  const brackets = placeBrackets(model.clashes, isCompact ? 3 : 6);
  const tracks = Math.max(0, ...brackets.map((bracket) => bracket.track + 1));
  const left = isCompact ? 8 : 250;
  const right = width - 8 - tracks * TRACK;
  const room = { left, right, x: linearScale(model.days, [left, right]) };
  const drawn = new Set(brackets.map((bracket) => bracket.number));
  const { lanes, height } = layOut(model, room, size, (row) => sayWithClashes(row, words, drawn));
  const rowY = lanes.flatMap((lane) => lane.rows.map((placed) => placed.markY));
  const spots = brackets.map(({ number, top, bottom, track }) => ({
    number,
    x: right + 8 + (track + 0.5) * TRACK,
    from: rowY[top] ?? 0,
    to: rowY[bottom] ?? 0,
  }));
  return timelineSheet({
    model,
    id,
    name,
    width,
    height,
    ...room,
    children: (
      <>
        {monthStarts(...model.days).map(({ day }) => (
          <path
            key={day}
            d={`M${room.x(day)} ${SHEET_TOP}V${height}`}
            className="stroke-hairline forced-colors:hidden"
          />
        ))}
        {lanes.map((lane) => (
          <g key={lane.y}>
            <path d={`M0 ${lane.y}H${width}`} className="stroke-control" />
            {lane.lines.map((line, index) => (
              <ChartText key={index} x={0} y={lane.y + (index + 1) * LINE} isStrong>
                {line}
              </ChartText>
            ))}
            {lane.rows.map((placed, index) => (
              <Row key={index} placed={placed} room={room} hatch={`${id}-hatch`} />
            ))}
          </g>
        ))}
        {spots.map(({ number, x, from, to }) => (
          <path
            key={number}
            d={`M${right} ${from}H${x}V${to}H${right}`}
            className="fill-none stroke-caution"
            strokeWidth="1.5"
          />
        ))}
        {spots.map(({ number, x, from, to }) => (
          <g key={number}>
            <ClashNumber number={number} x={x} y={from} />
            <ClashNumber number={number} x={x} y={to} />
          </g>
        ))}
      </>
    ),
  });
}

/** A clash that found no bracket is named in the row instead, so that no number is only beneath the picture. */
function sayWithClashes(row: GanttRow, words: GanttWords, drawn: ReadonlySet<number>): string {
  const rest = row.clashes.filter((number) => !drawn.has(number));
  return rest.length === 0
    ? sayRow(row, words)
    : `${sayRow(row, words)}, ${words.clash.toLowerCase()} ${rest.join(", ")}`;
}

function layOut(model: GanttModel, room: Room, { width, isCompact }: Size, say: (row: GanttRow) => string) {
  const labelWidth = isCompact ? room.right : room.left - 18;
  let y = SHEET_TOP;
  const lanes = model.lanes.map((lane) => {
    const laneY = y;
    const lines = fitText(lane.name, width - 16, TEXT);
    y += lines.length * LINE + 8;
    const rows = lane.rows.map((row) => {
      const label = fitText(row.label, labelWidth, TEXT);
      const words = say(row);
      const spot = spotFor(row, words, room);
      const under = spot ? [] : fitText(words, labelWidth - signsWidth(row), TEXT);
      const textHeight = (label.length + under.length) * LINE;
      const markY = isCompact ? y + textHeight + 11 : y + textHeight / 2;
      const placed: Placed = { row, label, words, spot, under, y: y + LINE - 3, markY: round(markY) };
      y += textHeight + (isCompact ? 28 : 10);
      return placed;
    });
    y += 4;
    return { lines, y: laneY, rows };
  });
  return { lanes, height: round(y + 2) };
}

function spotFor(row: GanttRow, words: string, { left, right, x }: Room): Spot | null {
  const need = fitWidth(words, TEXT) + signsWidth(row);
  const after = x(row.endDay ?? row.startDay) + 12;
  const before = x(row.startDay) - 12;
  if (after + need <= right) return { x: after, anchor: "start" };
  return before - need >= left ? { x: before, anchor: "end" } : null;
}

function Row({ placed, room, hatch }: { placed: Placed; room: Room; hatch: string }) {
  const { row, label, words, spot, under, y, markY } = placed;
  const { left, right, x } = room;
  const start = x(row.startDay);
  const end = x(row.endDay ?? row.startDay);
  const signs = signsWidth(row);
  const size = fitWidth(words, TEXT) + signs;
  const leaderEnd = spot?.anchor === "end" ? Math.max(left, spot.x - size - 6) : start;
  const leaderStart = spot?.anchor === "start" ? spot.x + size + 6 : end + 8;
  const underY = y + label.length * LINE;
  return (
    <g>
      <path d={`M${left} ${markY}H${round(leaderEnd)}`} className="stroke-control" strokeDasharray="1 4" />
      {row.clashes.length > 0 && leaderStart < right ? (
        <path
          d={`M${round(leaderStart)} ${markY}H${right}`}
          className="stroke-caution"
          strokeDasharray="1 4"
        />
      ) : null}
      {label.map((line, index) => (
        <ChartText key={index} x={0} y={y + index * LINE}>
          {line}
        </ChartText>
      ))}
      <GanttBar kind={row.kind} status={row.status} from={start} to={end} y={markY} hatch={hatch} />
      {spot ? (
        <>
          <Signs row={row} x={round(spot.anchor === "start" ? spot.x : spot.x - signs + 6)} y={markY} />
          <ChartText
            x={round(spot.anchor === "start" ? spot.x + signs : spot.x - signs)}
            y={markY + 5}
            anchor={spot.anchor}
            isMuted
          >
            {words}
          </ChartText>
        </>
      ) : (
        <Signs row={row} x={0} y={underY - 5} />
      )}
      {under.map((line, index) => (
        <ChartText key={index} x={signs} y={underY + index * LINE} isMuted>
          {line}
        </ChartText>
      ))}
    </g>
  );
}

function signsWidth(row: GanttRow): number {
  return (row.kind === "official" ? LOCK : 0) + (row.isDone ? TICK : 0);
}

/** What stands before the words of a row: that it is locked, that it is done. */
function Signs({ row, x, y }: { row: GanttRow; x: number; y: number }) {
  const isLocked = row.kind === "official";
  return (
    <>
      {isLocked ? <Lock x={x} y={y} /> : null}
      {row.isDone ? <Tick x={x + 6 + (isLocked ? LOCK : 0)} y={y} /> : null}
    </>
  );
}
