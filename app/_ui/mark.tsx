export type MarkShape = "disc" | "triangle" | "square" | "diamond";

/** Outline of a mark of about equal weight whatever its shape, centred on x, y. */
export function markPath(shape: MarkShape, x: number, y: number, radius: number): string {
  const r = radius;
  switch (shape) {
    case "disc":
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case "triangle":
      return `M${x} ${y - 1.15 * r}l${1.2 * r} ${2.1 * r}h${-2.4 * r}z`;
    case "square":
      return `M${x - 0.9 * r} ${y - 0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`;
    case "diamond":
      return `M${x} ${y - 1.3 * r}l${1.3 * r} ${1.3 * r}l${-1.3 * r} ${1.3 * r}l${-1.3 * r} ${-1.3 * r}z`;
  }
}

/** A chart mark in running text, in the color of that text. */
export function Mark({ shape, isHollow = false }: { shape: MarkShape; isHollow?: boolean }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="inline-block size-3 shrink-0 align-baseline">
      <path
        d={markPath(shape, 6, 6, 4)}
        stroke="currentColor"
        strokeWidth="1.5"
        fill={isHollow ? "none" : "currentColor"}
      />
    </svg>
  );
}
