import { dateError, LAST_DAY, numberError } from "@/app/(public)/start/_fields/form-field";
import type { TrialKey } from "@/server/features/scenarios/schema";

/** One thing that can be tried, with what the record says of it. Plain data: it is made on the server. */
export type TrialField = {
  readonly key: TrialKey;
  readonly label: string;
  /** As in the field; empty where the record says nothing. */
  readonly own: string;
  readonly ownWords: string;
} & (
  | {
      readonly kind: "number" | "date";
      readonly min: number;
      readonly max: number;
      /** The ends of the slider, and where it stands while there is no value. Days count from 1970-01-01. */
      readonly slider: { readonly from: number; readonly to: number; readonly start: number };
    }
  | {
      readonly kind: "choice"; /** `words` is the label within a sentence. */
      readonly options: readonly { value: string; label: string; words: string }[];
    }
);

/** Why a text can't be tried, or nothing. An empty one tries nothing. */
export function problemOf(field: TrialField, text: string): string | undefined {
  if (text === "") return undefined;
  switch (field.kind) {
    case "number":
      return numberError(text, field.min, field.max);
    case "date":
      return dateError(text, LAST_DAY);
    case "choice":
      return field.options.some(({ value }) => value === text) ? undefined : "Choose one of the answers.";
  }
}
