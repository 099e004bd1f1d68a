import type { SourceId } from "../sources/sources";

/** How well a value is known: the publisher's own text was seen, a transcription, another source, or derived. */
export const FACT_STATUSES = ["confirmed", "transcribed", "secondary", "projected"] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** A published value with where it comes from, how well it is known and when that was last checked. */
export interface Dated<T> {
  readonly value: T;
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly status: FactStatus;
  readonly checked: string;
}
