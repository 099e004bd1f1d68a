import type { ReactNode } from "react";
import { Disclosure } from "../disclosure";

/**
 * The frame of every chart: caption that states the finding, the drawing, its legend, and the same facts as a table.
 * Two drawings of one picture are in the HTML; the room available, not the screen, decides which one shows.
 */
export function ChartFigure({
  caption,
  compact,
  wide,
  legend,
  notes,
  table,
}: {
  caption: ReactNode;
  compact: ReactNode;
  wide: ReactNode;
  legend: ReactNode;
  /** What the picture points at by number, in words. */
  notes?: ReactNode;
  /** Only a small picture that repeats a full one goes without. */
  table: ReactNode;
}) {
  return (
    <figure className="@container max-w-[51rem] min-w-0 border border-hairline bg-surface p-4 sm:p-6">
      <figcaption className="measure mb-4">{caption}</figcaption>
      <div className="mx-auto max-w-sm @xl:hidden">{compact}</div>
      <div className="hidden @xl:block">{wide}</div>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-note text-muted empty:hidden">{legend}</ul>
      {notes}
      {table ? (
        <Disclosure summary="Show as table" className="mt-2 print:hidden">
          {table}
        </Disclosure>
      ) : null}
    </figure>
  );
}

export function LegendItem({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-2">
      {sign}
      {children}
    </li>
  );
}

/** The faint 8 px grid of anesthesia paper, as a pattern for charts only. */
export function GridPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <path d="M8 0H0V8" className="fill-none stroke-hairline forced-colors:hidden" strokeWidth="0.5" />
    </pattern>
  );
}
