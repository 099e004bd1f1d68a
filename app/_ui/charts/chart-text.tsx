import type { ReactNode } from "react";
import { textWidth } from "./scale";

/** Font size of all chart text, in viewBox units: 12.6 px when the compact drawing stands on a phone of 360 px. */
export const TEXT = 14;

/** Text on a chart, with a halo in the color of the sheet so that lines under it do not cut it. */
export function ChartText({
  x,
  y,
  anchor = "start",
  isMuted = false,
  isStrong = false,
  children,
}: {
  x: number;
  y: number;
  anchor?: "start" | "middle" | "end";
  isMuted?: boolean;
  isStrong?: boolean;
  children: ReactNode;
}) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={TEXT}
      paintOrder="stroke"
      strokeWidth="3"
      strokeLinejoin="round"
      className={`stroke-surface ${isMuted ? "fill-muted" : "fill-ink"} ${isStrong ? "font-bold" : ""}`}
    >
      {children}
    </text>
  );
}

type Placed = { x: number; y: number; text: string };

/** Puts each number above its mark, else below it, and leaves out what fits neither; the table has them all. */
export function placePointLabels(points: readonly Placed[]): Placed[] {
  const placed: Placed[] = [];
  // From the newest back: when room is short, the latest score is the one that must be readable.
  for (const point of points.toReversed()) {
    const spot = [point.y - 11, point.y + 20].find((y) => isFree({ ...point, y }, points, placed));
    if (spot !== undefined) placed.push({ ...point, y: spot });
  }
  return placed;
}

function isFree(label: Placed, marks: readonly Placed[], labels: readonly Placed[]): boolean {
  const half = textWidth(label.text, TEXT) / 2;
  const middle = label.y - TEXT / 3;
  const isOffMarks = marks.every(
    (mark) => Math.abs(mark.x - label.x) > half + 5 || Math.abs(mark.y - middle) > TEXT / 3 + 6,
  );
  return (
    isOffMarks &&
    labels.every((other) => Math.abs(other.x - label.x) > 2 * half || Math.abs(other.y - label.y) > TEXT)
  );
}
