import { markPath } from "../mark";
import type { DateStatus } from "./season-timeline-model";

/**
 * A day on the timeline. Own dates are triangles; official ones are discs that empty as the source gets weaker:
 * full, half, hollow, broken outline.
 */
export function TimelineMark({ status, x, y }: { status: DateStatus | null; x: number; y: number }) {
  if (status === null)
    return <path d={markPath("triangle", x, y, 6)} className="fill-primary stroke-surface" />;
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r="5.5"
        strokeWidth="1.75"
        strokeDasharray={status === "projected" ? "2.6 2" : undefined}
        className={`stroke-ink ${status === "confirmed" ? "fill-ink" : "fill-surface"}`}
      />
      {status === "transcribed" ? (
        <path d={`M${x} ${y - 5.5}a5.5 5.5 0 0 0 0 11z`} className="fill-ink" />
      ) : null}
    </g>
  );
}

/** A period, in the same language as the marks. */
export function TimelineBar({
  status,
  x,
  y,
  width,
  hatch,
}: {
  status: DateStatus | null;
  x: number;
  y: number;
  width: number;
  hatch: string;
}) {
  const isOwn = status === null;
  return (
    <g>
      <rect
        x={x}
        y={y - 6}
        width={Math.max(width, 4)}
        height="12"
        strokeDasharray={status === "projected" ? "4 3" : undefined}
        strokeWidth="1.5"
        className={`${isOwn ? "fill-band stroke-primary" : "stroke-ink"} ${status === "confirmed" ? "fill-ink" : isOwn ? "" : "fill-surface"}`}
      />
      {status === "transcribed" ? (
        <rect x={x} y={y - 6} width={Math.max(width, 4)} height="12" fill={`url(#${hatch})`} />
      ) : null}
    </g>
  );
}
