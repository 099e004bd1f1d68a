import { parseDay } from "../engine/days";
import type { Dated } from "./shape";

/** A pass mark with the day from which it applies; `null` where the source gives no first day. */
export interface PassMark extends Dated<number> {
  readonly from: string | null;
}

const transcribed = { sources: ["F7"], status: "transcribed", checked: "2026-11-22" } as const;

export const STEP2_PASS_MARKS: readonly PassMark[] = [
  { value: 209, from: "2014-07-01", ...transcribed },
  { value: 214, from: "2022-07-01", ...transcribed },
  { value: 218, from: "2025-07-01", ...transcribed },
];

export const STEP3_PASS_MARKS: readonly PassMark[] = [
  { value: 198, from: null, ...transcribed },
  { value: 200, from: "2024-01-01", ...transcribed },
];

/**
 * The pass marks that may have held for an exam: the one of its day, or every known one when the day is not known.
 * Empty for a day before the first known mark. Source F7.
 */
export function passMarksOn(marks: readonly PassMark[], date: string | null): readonly number[] {
  if (date === null) return marks.map((mark) => mark.value);
  const day = parseDay(date);
  const held = marks.filter((mark) => mark.from === null || parseDay(mark.from) <= day).at(-1);
  return held === undefined ? [] : [held.value];
}
