import type { ReactNode } from "react";
import { GridPattern } from "./chart-figure";
import { ChartText, TEXT } from "./chart-text";
import { dayTicks, textWidth } from "./scale";
import type { TimelineModel } from "./season-timeline-model";

/** Height of a line of text on a timeline. */
export const LINE = 18;
/** Where the lanes begin, under the words of today and of the months. */
export const SHEET_TOP = 2 * LINE + 8;

/**
 * The paper of a timeline: months, today, and the hatching `${id}-hatch`; its rows are the children. A function, not a
 * component: the guest's plan carries it to the browser, and remembering its parts costs more bytes than drawing them.
 */
export function timelineSheet({
  model,
  id,
  name,
  width,
  height,
  left,
  right,
  x,
  children,
}: {
  model: Pick<TimelineModel, "days" | "today">;
  id: string;
  name: string;
  width: number;
  height: number;
  left: number;
  right: number;
  x: (day: number) => number;
  children: ReactNode;
}) {
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
      <rect
        x={left}
        y={SHEET_TOP}
        width={right - left}
        height={height - SHEET_TOP}
        fill={`url(#${id}-grid)`}
      />
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
      {dayTicks(model.days, Math.floor((right - left) / 62)).map(({ at, label }) => (
        <g key={at}>
          <path d={`M${x(at)} ${SHEET_TOP - 5}V${height}`} className="stroke-hairline" />
          <ChartText x={Math.min(x(at), width - textWidth(label, TEXT))} y={SHEET_TOP - 9} isMuted>
            {label}
          </ChartText>
        </g>
      ))}
      {children}
    </svg>
  );
}
