/** Height of a bar that lies. */
export const BAR = 14;

/** How a bar is filled: with color, with hatching, or not at all. Say in words beside it what that means. */
export type BarFill = "solid" | "hatch" | "empty";

/** The hatching of `FilledBar`; one for each drawing, since a pattern in a hidden drawing fills nothing. */
export function BarHatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V6" className="stroke-primary" strokeWidth="4" />
    </pattern>
  );
}

export function FilledBar({
  fill,
  hatch,
  x,
  y,
  width,
  height,
}: {
  fill: BarFill;
  hatch: string;
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  const box = { x, y, width: Math.max(width, 0), height: Math.max(height, 0) };
  if (fill === "empty")
    return <rect {...box} className="fill-surface stroke-control" strokeWidth="1.5" strokeDasharray="4 3" />;
  if (fill === "solid") return <rect {...box} className="fill-primary stroke-primary" strokeWidth="1.5" />;
  return (
    <g>
      <rect {...box} className="fill-surface stroke-primary" strokeWidth="1.5" />
      <rect {...box} fill={`url(#${hatch})`} />
    </g>
  );
}

/** The fill of a bar in a legend. */
export function FillSwatch({ fill }: { fill: BarFill }) {
  return (
    <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true" className="shrink-0">
      <rect
        x="0.75"
        y="0.75"
        width="22.5"
        height="10.5"
        strokeWidth="1.5"
        strokeDasharray={fill === "empty" ? "4 3" : undefined}
        className={
          fill === "empty"
            ? "fill-none stroke-control"
            : `stroke-primary ${fill === "solid" ? "fill-primary" : "fill-none"}`
        }
      />
      {fill === "hatch" ? (
        <path d="M1 11L7 1M7 11L13 1M13 11L19 1M18 11L23 3" className="stroke-primary" strokeWidth="2.5" />
      ) : null}
    </svg>
  );
}
