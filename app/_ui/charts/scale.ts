import { formatDayMonth, isoDay, monthStarts } from "../dates";

export type Range = readonly [number, number];
export type Tick = { at: number; label: string };

/** A straight line from one range to another; a range without extent maps to the middle. */
export function linearScale([from, to]: Range, [start, end]: Range): (value: number) => number {
  if (from === to) return () => (start + end) / 2;
  const slope = (end - start) / (to - from);
  return (value) => round(start + (value - from) * slope);
}

/** Multiples of `step` inside a range. */
export function stepTicks([from, to]: Range, step: number): number[] {
  const ticks = [];
  for (let value = Math.ceil(from / step) * step; value <= to; value += step) ticks.push(value);
  return ticks;
}

/** Starts of months, thinned to at most `most`, the year written where it changes; two plain days when the span is short. */
export function dayTicks([from, to]: Range, most: number): Tick[] {
  const months = monthStarts(from, to);
  if (months.length < 2) return [from, to].map((day) => ({ at: day, label: formatDayMonth(isoDay(day)) }));
  const every = [1, 2, 3, 6, 12].find((size) => months.length / size <= most) ?? 24;
  let lastYear = 0;
  return months
    .filter((_, index) => index % every === 0)
    .map(({ day, month, year }) => {
      const label = year === lastYear ? month : `${month} ${year}`;
      lastYear = year;
      return { at: day, label };
    });
}

/** A generous guess at the width of text: better a label too early out of the way than one cut off. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.55;
}

/** Breaks words into lines that fit a width; a single long word keeps its line. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, fontSize) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** SVG needs no more than a tenth of a pixel, and server and browser must write the same digits. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
