import { TEXT } from "./chart-text";
import { fitText, LINE } from "./fit-text";
import { round } from "./scale";

export type EffectKind = "added" | "removed" | "changed";
export type DifferenceEffect = { key: string; label: string; kind: EffectKind };

/** What happened, and everything it changed. Each effect has this one cause. */
export type DifferenceCause = { key: string; label: string; effects: readonly DifferenceEffect[] };

/** The three kinds in words. */
export type DifferenceWords = Record<EffectKind, string>;

export type PlacedEffect = { kind: EffectKind; word: string; lines: string[]; y: number; middle: number };
export type PlacedCause = { lines: string[]; y: number; middle: number; effects: PlacedEffect[] };
export type DifferenceLayout = { causes: PlacedCause[]; height: number };

const GAP = 10;

/** Causes and effects as two columns of blocks: each cause beside its own effects, so that no lines cross. */
export function layOutDifference(
  causes: readonly DifferenceCause[],
  words: DifferenceWords,
  { causeWidth, effectWidth }: { causeWidth: number; effectWidth: number },
): DifferenceLayout {
  let y = 4;
  const placed = causes.map((cause) => {
    const lines = fitText(cause.label, causeWidth, TEXT);
    const effects = cause.effects.map((effect) => {
      const word = words[effect.kind];
      return { kind: effect.kind, word, lines: fitText(`${word}: ${effect.label}`, effectWidth, TEXT) };
    });
    const causeHeight = lines.length * LINE;
    const effectsHeight = effects.reduce((sum, effect) => sum + effect.lines.length * LINE + GAP, -GAP);
    const height = Math.max(causeHeight, effectsHeight);
    // Of a long list the top is where reading begins.
    const causeY = y + Math.min((height - causeHeight) / 2, 90);
    let effectY = y + (height - Math.max(0, effectsHeight)) / 2;
    const group: PlacedCause = {
      lines,
      y: round(causeY),
      middle: round(causeY + causeHeight / 2),
      effects: effects.map((effect) => {
        const size = effect.lines.length * LINE;
        const spot = { ...effect, y: round(effectY), middle: round(effectY + Math.min(size, LINE) / 2) };
        effectY += size + GAP;
        return spot;
      }),
    };
    y += height + 2 * GAP;
    return group;
  });
  return { causes: placed, height: round(y) };
}
