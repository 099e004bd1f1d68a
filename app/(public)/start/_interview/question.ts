import type { Choice } from "@/app/_ui/choice-card";
import type { Form, FormField } from "../_fields/form-field";
import type { GuestFacts } from "../_profile/fact-access";

export const LATER = "later";

/** One screen of the interview and how its answer becomes facts. */
export interface Question {
  readonly title: string;
  readonly question: string;
  readonly hint?: string;
  readonly why: string;
  readonly later: string;
  readonly choices: (today: string) => readonly Choice[];
  readonly followUps: (choice: string) => readonly FormField[];
  /** The follow-up fields without which nothing of the answer can be kept. */
  readonly required?: readonly string[];
  /** `choice` and the follow-up fields, as the facts have them; no `choice` while they say nothing. */
  readonly read: (facts: GuestFacts) => Form;
  /** Sets this question's own facts and no others. Called with valid fields only; a field left empty is absent. */
  readonly write: (facts: GuestFacts, form: Form, today: string) => GuestFacts;
}

export const NO_FOLLOW_UPS = (): readonly FormField[] => [];

/** A form from values that may be missing. */
export function toForm(values: Readonly<Record<string, unknown>>): Form {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === "string" || typeof value === "number" ? [[key, String(value)]] : [],
    ),
  );
}
