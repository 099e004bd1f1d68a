import { formatDay, isoDay } from "../dates";
import { markPath } from "../mark";
import { GridPattern } from "./chart-figure";
import { ChartText, placePointLabels, TEXT } from "./chart-text";
import { dayTicks, linearScale, round, stepTicks, textWidth } from "./scale";
import type { ScorePathModel } from "./score-path-model";

const ROW = 18;

/** The drawing itself at one size; `id` keeps its patterns apart from those of the other size. */
export function ScorePlot({
  model,
  id,
  name,
  width,
  height,
}: {
  model: ScorePathModel;
  id: string;
  name: string;
  width: number;
  height: number;
}) {
  const { counted, aside, trend, fan, target, examDay, today, days, scores } = model;
  const left = 34;
  const right = width - (fan ? 34 : 8);
  const top = examDay === null ? ROW + 6 : 2 * ROW + 6;
  const bottom = height - ROW - 4 - (aside.length > 0 ? 2 * ROW + 6 : 0);
  const x = linearScale(days, [left, right]);
  const y = linearScale(scores, [bottom, top]);
  const labels = placePointLabels(
    counted.map((point) => ({ x: x(point.day), y: y(point.score), text: point.text })),
  );
  const isClear = (labelX: number, labelY: number, text: string) =>
    counted.every((point) => {
      const apartX = x(point.day) - labelX;
      return apartX < -20 || apartX > textWidth(text, TEXT) + 20 || Math.abs(y(point.score) - labelY) > 26;
    });

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
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V7" className="stroke-control" strokeWidth="1.5" />
        </pattern>
        <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1.2" className="fill-primary" />
        </pattern>
      </defs>

      <rect x={left} y={top} width={right - left} height={bottom - top} fill={`url(#${id}-grid)`} />
      {stepTicks(scores, y(0) - y(10) < 18 ? 20 : 10).map((score) => (
        <g key={score}>
          <path d={`M${left} ${y(score)}H${right}`} className="stroke-hairline" />
          <ChartText x={left - 6} y={y(score) + 5} anchor="end" isMuted>
            {score}
          </ChartText>
        </g>
      ))}
      {dayTicks(days, Math.floor((right - left) / 70)).map(({ at, label }) => (
        <g key={at}>
          <path d={`M${x(at)} ${bottom}v5`} className="stroke-control" />
          <ChartText
            x={Math.min(x(at), right - textWidth(label, TEXT) / 2)}
            y={bottom + ROW}
            anchor="middle"
            isMuted
          >
            {label}
          </ChartText>
        </g>
      ))}
      <path d={`M${left} ${top}V${bottom}H${right}`} className="fill-none stroke-control" />

      {fan ? (
        <g>
          <path
            d={wedge(x(fan.fromDay), y(fan.mid), x(fan.toDay), y(fan.low), y(fan.high))}
            fill={`url(#${id}-dots)`}
          />
          <path
            d={wedge(x(fan.fromDay), y(fan.mid), x(fan.toDay), y(fan.low), y(fan.high))}
            className="fill-none stroke-primary"
            strokeDasharray="3 3"
          />
          <path
            d={wedge(x(fan.fromDay), y(fan.mid), x(fan.toDay), y(fan.half[0]), y(fan.half[1]))}
            className="fill-band stroke-primary"
          />
          {[fan.high, fan.mid, fan.low].map((value, index) => (
            <ChartText key={index} x={x(fan.toDay) + 5} y={y(value) + 5} isStrong={index === 1}>
              {value}
            </ChartText>
          ))}
        </g>
      ) : null}

      {target === null ? null : (
        <g>
          <rect
            x={left}
            y={y(target + 10)}
            width={right - left}
            height={round(y(target + 5) - y(target + 10))}
            fill={`url(#${id}-hatch)`}
            opacity="0.55"
          />
          <path
            d={`M${left} ${y(target)}H${right}`}
            className="stroke-ink"
            strokeWidth="1.5"
            strokeDasharray="9 4"
          />
        </g>
      )}

      <DayLine at={x(today)} top={top - 2} bottom={bottom} text="Today" width={width} isDashed />
      {examDay === null ? null : (
        <DayLine
          at={x(examDay)}
          top={top - 2 - ROW}
          bottom={bottom}
          text={`Exam ${formatDay(isoDay(examDay))}`}
          width={width}
        />
      )}

      {target !== null && isClear(left + 8, y(target) - 5, `Target ${target}`) ? (
        <ChartText x={left + 8} y={y(target) - 5} isStrong>
          Target {target}
        </ChartText>
      ) : null}
      {target !== null &&
      y(target) - y(target + 7.5) > 24 &&
      isClear(left + 8, y(target + 7.5), "5–10 above") ? (
        <ChartText x={left + 8} y={y(target + 7.5) + 5}>
          5–10 above
        </ChartText>
      ) : null}

      {trend ? (
        <path
          d={`M${x(trend[0].day)} ${y(trend[0].value)}L${x(trend[1].day)} ${y(trend[1].value)}`}
          className="stroke-primary"
          strokeWidth="2"
        />
      ) : null}
      {counted.map((point, index) => (
        <path
          key={index}
          d={markPath(point.mark, x(point.day), y(point.score), 5)}
          className={`stroke-ink ${point.isHollow ? "fill-surface" : "fill-ink"}`}
          strokeWidth="1.5"
        />
      ))}
      {labels.map((label, index) => (
        <ChartText key={index} x={label.x} y={label.y} anchor="middle" isStrong>
          {label.text}
        </ChartText>
      ))}

      {aside.length > 0 ? (
        <g>
          <ChartText x={left} y={bottom + 2 * ROW + 2} isMuted>
            Shown, not counted
          </ChartText>
          {aside.map((point, index) => (
            <g key={index}>
              <path
                d={markPath(point.mark, x(point.day), bottom + 3 * ROW, 5)}
                className="fill-surface stroke-ink"
                strokeWidth="1.5"
              />
              <ChartText x={x(point.day) + 10} y={bottom + 3 * ROW + 5}>
                {point.text}
              </ChartText>
            </g>
          ))}
        </g>
      ) : null}
    </svg>
  );
}

function wedge(fromX: number, fromY: number, toX: number, lowY: number, highY: number): string {
  return `M${fromX} ${fromY}L${toX} ${highY}V${lowY}Z`;
}

function DayLine({
  at,
  top,
  bottom,
  text,
  width,
  isDashed = false,
}: {
  at: number;
  top: number;
  bottom: number;
  text: string;
  width: number;
  isDashed?: boolean;
}) {
  const half = textWidth(text, TEXT) / 2 + 4;
  return (
    <g>
      <path
        d={`M${at} ${top}V${bottom}`}
        className="stroke-ink"
        strokeDasharray={isDashed ? "2 3" : undefined}
      />
      <ChartText
        x={Math.min(Math.max(at, half), width - half)}
        y={top - 4}
        anchor="middle"
        isStrong={!isDashed}
      >
        {text}
      </ChartText>
    </g>
  );
}
