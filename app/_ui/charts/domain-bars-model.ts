import { BAR } from "./chart-patterns";
import { TEXT } from "./chart-text";
import { fitText, fitWidth, LINE } from "./fit-text";
import { linearScale } from "./scale";

/** One named category and how often it occurs. */
export type DomainCount = { key: string; name: string; count: number };

export type DomainRow = DomainCount & {
  /** Of all counts, "34 %"; a dash when there are none at all. */
  share: string;
  lines: string[];
  y: number;
  barY: number;
  barWidth: number;
  /** "12 (34 %)". */
  text: string;
};
export type DomainLayout = { rows: DomainRow[]; barX: number; height: number };

/** Bars in the caller's order, the longest as wide as the words at its end allow. */
export function layOutDomains(
  domains: readonly DomainCount[],
  { width, isCompact }: { width: number; isCompact: boolean },
): DomainLayout {
  const counts = domains.map(({ count }) => Math.max(0, count));
  const sum = counts.reduce((total, count) => total + count, 0);
  const share = (count: number) => (sum === 0 ? "–" : `${Math.round((100 * count) / sum)} %`);
  const texts = counts.map((count) => (sum === 0 ? String(count) : `${count} (${share(count)})`));
  const barX = isCompact ? 1 : 210;
  const room = width - barX - 10 - Math.max(0, ...texts.map((text) => fitWidth(text, TEXT)));
  const long = linearScale([0, Math.max(1, ...counts)], [0, Math.max(20, room)]);
  let y = 2;
  const rows = domains.map((domain, index) => {
    const count = counts[index] ?? 0;
    const lines = fitText(domain.name, isCompact ? width : barX - 14, TEXT);
    const textHeight = lines.length * LINE;
    const row = {
      ...domain,
      count,
      share: share(count),
      lines,
      y,
      barY: isCompact ? y + textHeight + 4 : y + (textHeight - BAR) / 2,
      barWidth: long(count),
      text: texts[index] ?? "",
    };
    y += textHeight + (isCompact ? BAR + 16 : 12);
    return row;
  });
  return { rows, barX, height: y };
}
