import { BAR, type BarFill } from "./chart-patterns";
import { TEXT } from "./chart-text";
import { fitText, fitWidth, LINE } from "./fit-text";

export type ReadinessLevel = "enough" | "thin" | "missing";

/** One named bar, and the one line that says why it stands there. */
export type ReadinessBar = { key: string; name: string; level: ReadinessLevel; line: string };

/** The three levels in the words of the page. */
export type ReadinessWords = Record<ReadinessLevel, string>;

/** How each level is drawn: by its fill and by how much of the bar is full. */
export const LEVELS: Readonly<Record<ReadinessLevel, { fill: BarFill; share: number }>> = {
  enough: { fill: "solid", share: 1 },
  thin: { fill: "hatch", share: 0.5 },
  missing: { fill: "empty", share: 0 },
};

export type RibbonRow = {
  bar: ReadinessBar;
  word: string;
  name: string[];
  lines: string[];
  /** Where its text, its bar and its reason begin. */
  y: number;
  barY: number;
  wordX: number;
  wordY: number;
  linesX: number;
  linesY: number;
};
export type RibbonLayout = { rows: RibbonRow[]; barX: number; barWidth: number; height: number };

/** Wide: name, bar, word and reason side by side. Compact: name and word over the bar, the reason under it. */
export function layOutRibbon(
  bars: readonly ReadinessBar[],
  words: ReadinessWords,
  { width, isCompact }: { width: number; isCompact: boolean },
): RibbonLayout {
  const nameWidth = isCompact ? width : 178;
  const barX = isCompact ? 1 : 190;
  const barWidth = isCompact ? width - 2 : 150;
  const textX = isCompact ? 0 : barX + barWidth + 20;
  let y = 4;
  const rows = bars.map((bar) => {
    const word = words[bar.level];
    const wordWidth = fitWidth(word, TEXT);
    const name = fitText(bar.name, isCompact ? nameWidth - wordWidth - 12 : nameWidth, TEXT);
    const lines = fitText(bar.line, width - textX, TEXT);
    const nameHeight = name.length * LINE;
    const first = y + LINE - 4;
    const row: RibbonRow = {
      bar,
      word,
      name,
      lines,
      y: first,
      barY: isCompact ? y + nameHeight + 2 : y + 2,
      wordX: isCompact ? width : textX,
      wordY: first,
      linesX: textX,
      linesY: isCompact ? first + nameHeight + BAR + 6 : first + LINE,
    };
    y += isCompact
      ? nameHeight + BAR + 6 + lines.length * LINE + 16
      : Math.max(nameHeight, (lines.length + 1) * LINE) + 14;
    return row;
  });
  return { rows, barX, barWidth, height: y };
}
