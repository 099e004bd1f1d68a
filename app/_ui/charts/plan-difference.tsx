import type { ReactNode } from "react";
import { DataTable } from "../data-table";
import { ChartFigure, LegendItem } from "./chart-figure";
import { LINE } from "./fit-text";
import { ChartText, TEXT } from "./chart-text";
import {
  layOutDifference,
  type DifferenceCause,
  type DifferenceWords,
  type EffectKind,
  type PlacedCause,
  type PlacedEffect,
} from "./plan-difference-model";

const WIDTH = 720;
const CAUSE_WIDTH = 236;
const CAUSE_END = 252;
const EFFECT_START = 372;
const TEXT_START = 398;
const KINDS: readonly EffectKind[] = ["added", "removed", "changed"];
const DASHES: Readonly<Record<EffectKind, string | undefined>> = {
  added: undefined,
  removed: "7 4",
  changed: "2 3",
};

/** Causes joined to their effects; where there is little room, the same as a list. `caption` states the finding. */
export function PlanDifference({
  causes,
  words,
  columns,
  caption,
  name,
}: {
  causes: readonly DifferenceCause[];
  words: DifferenceWords;
  /** Headers of the table. */
  columns: { effect: string; kind: string; cause: string };
  caption: ReactNode;
  name: string;
}) {
  const rows = causes.flatMap(({ label: cause, effects }) => effects.map((effect) => ({ ...effect, cause })));
  return (
    <ChartFigure
      caption={caption}
      compact={<DifferenceList causes={causes} words={words} name={name} />}
      wide={<DifferencePlot causes={causes} words={words} name={name} />}
      legend={KINDS.filter((kind) => rows.some((row) => row.kind === kind)).map((kind) => (
        <LegendItem key={kind} sign={<KindSign kind={kind} />}>
          {words[kind]}
        </LegendItem>
      ))}
      table={
        <DataTable
          caption={name}
          columns={[
            {
              key: "effect",
              header: columns.effect,
              cell: (row: (typeof rows)[number]) => <bdi>{row.label}</bdi>,
            },
            { key: "kind", header: columns.kind, cell: (row) => words[row.kind] },
            { key: "cause", header: columns.cause, cell: (row) => <bdi>{row.cause}</bdi> },
          ]}
          rows={rows}
          rowKey={(row) => `${rows.indexOf(row)}`}
        />
      }
    />
  );
}

function DifferenceList({
  causes,
  words,
  name,
}: {
  causes: readonly DifferenceCause[];
  words: DifferenceWords;
  name: string;
}) {
  return (
    <ol aria-label={name} className="space-y-5 text-note">
      {causes.map((cause) => (
        <li key={cause.key} className="space-y-2">
          <p className="font-semibold">
            <bdi>{cause.label}</bdi>
          </p>
          <ul className="space-y-2 border-s-2 border-control ps-3">
            {cause.effects.map((effect, index) => (
              <li key={index} className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2">
                <KindSign kind={effect.kind} />
                <span className="min-w-0">
                  <b>{words[effect.kind]}:</b> <bdi>{effect.label}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function DifferencePlot({
  causes,
  words,
  name,
}: {
  causes: readonly DifferenceCause[];
  words: DifferenceWords;
  name: string;
}) {
  const layout = layOutDifference(causes, words, {
    causeWidth: CAUSE_WIDTH,
    effectWidth: WIDTH - TEXT_START,
  });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${layout.height}`}
      role="img"
      aria-label={name}
      className="block h-auto w-full forced-color-adjust-none"
    >
      {layout.causes.map((cause, index) => (
        <Cause key={index} cause={cause} />
      ))}
    </svg>
  );
}

function Cause({ cause }: { cause: PlacedCause }) {
  const bend = (CAUSE_END + EFFECT_START) / 2;
  return (
    <g>
      {cause.effects.map((effect, index) => (
        <path
          key={index}
          d={`M${CAUSE_END} ${cause.middle}C${bend} ${cause.middle} ${bend} ${effect.middle} ${EFFECT_START} ${effect.middle}`}
          className={`fill-none ${effect.kind === "added" ? "stroke-primary" : "stroke-muted"}`}
          strokeWidth="1.5"
          strokeDasharray={DASHES[effect.kind]}
        />
      ))}
      <path
        d={`M${CAUSE_END} ${cause.y}v${cause.lines.length * LINE}`}
        className="stroke-ink"
        strokeWidth="2.5"
      />
      {cause.lines.map((line, index) => (
        <ChartText key={index} x={0} y={cause.y + (index + 1) * LINE - 4} isStrong>
          {line}
        </ChartText>
      ))}
      {cause.effects.map((effect, index) => (
        <Effect key={index} effect={effect} />
      ))}
    </g>
  );
}

function Effect({ effect }: { effect: PlacedEffect }) {
  const start = `${effect.word}:`;
  return (
    <g>
      <KindMark kind={effect.kind} x={EFFECT_START + 9} y={effect.middle} />
      {effect.lines.map((line, index) => (
        <ChartText key={index} x={TEXT_START} y={effect.y + (index + 1) * LINE - 4}>
          {index === 0 && line.startsWith(start) ? (
            <>
              <tspan className="font-bold">{start}</tspan>
              {line.slice(start.length)}
            </>
          ) : (
            line
          )}
        </ChartText>
      ))}
    </g>
  );
}

/** Plus, minus or a wave, in a square; drawn, since the three letters differ in height and weight. */
function KindMark({ kind, x, y }: { kind: EffectKind; x: number; y: number }) {
  const sign = {
    added: `M${x - 5} ${y}h10M${x} ${y - 5}v10`,
    removed: `M${x - 5} ${y}h10`,
    changed: `M${x - 5} ${y + 1.5}q2.5 -5 5 -1.5t5 -1.5`,
  };
  const color = kind === "added" ? "stroke-primary" : "stroke-ink";
  return (
    <g>
      <rect
        x={x - 8}
        y={y - 8}
        width="16"
        height="16"
        className={`fill-surface ${color}`}
        strokeWidth="1.5"
      />
      <path d={sign[kind]} className={`fill-none ${color}`} strokeWidth="2" />
    </g>
  );
}

function KindSign({ kind }: { kind: EffectKind }) {
  return (
    <svg
      viewBox="0 0 18 18"
      width={TEXT + 4}
      height={TEXT + 4}
      aria-hidden="true"
      className="mt-0.5 shrink-0"
    >
      <KindMark kind={kind} x={9} y={9} />
    </svg>
  );
}
