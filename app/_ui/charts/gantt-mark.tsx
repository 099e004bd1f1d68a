import { TEXT } from "./chart-text";
import type { GanttKind } from "./season-gantt-model";
import type { DateStatus } from "./season-timeline-model";
import { TimelineBar, TimelineMark } from "./timeline-mark";

/** A day or a period. What a plan advises is an open window between two posts; the rest is as on the season timeline. */
export function GanttBar({
  kind,
  status,
  from,
  to,
  y,
  hatch,
}: {
  kind: GanttKind;
  status: DateStatus | null;
  from: number;
  to: number;
  y: number;
  hatch: string;
}) {
  const width = Math.max(to - from, 0);
  if (kind === "plan" && width === 0)
    return (
      <path d={`M${from} ${y - 7}l7 7l-7 7l-7 -7z`} className="fill-surface stroke-primary" strokeWidth="2" />
    );
  if (kind === "plan")
    return (
      <g>
        <rect x={from} y={y - 3} width={width} height="6" className="fill-band" />
        <path
          d={`M${from} ${y - 7}v14M${from} ${y}H${to}M${to} ${y - 7}v14`}
          className="stroke-primary"
          strokeWidth="2"
        />
      </g>
    );
  if (width === 0) return <TimelineMark status={status} x={from} y={y} />;
  return <TimelineBar status={status} x={from} y={y} width={width} hatch={hatch} />;
}

/** A tick for what is done, its short stroke starting 6 before x. */
export function Tick({ x, y }: { x: number; y: number }) {
  return <path d={`M${x - 6} ${y}l4 5l9 -12`} className="fill-none stroke-ink" strokeWidth="2.5" />;
}

/** A closed lock, its start edge at x. */
export function Lock({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <path
        d={`M${x + 2.5} ${y - 1}v-2a2.5 2.5 0 0 1 5 0v2`}
        className="fill-none stroke-muted"
        strokeWidth="1.5"
      />
      <rect x={x} y={y - 1} width="10" height="7" className="fill-muted" />
    </g>
  );
}

/** The number of a clash, the same in the picture and in the list beneath it. */
export function ClashNumber({ number, x, y }: { number: number; x: number; y: number }) {
  return (
    <g>
      <rect
        x={x - 10}
        y={y - 9}
        width="20"
        height="18"
        className="fill-surface stroke-caution"
        strokeWidth="1.5"
      />
      <text x={x} y={y + 5} textAnchor="middle" fontSize={TEXT} className="fill-caution font-bold">
        {number}
      </text>
    </g>
  );
}
