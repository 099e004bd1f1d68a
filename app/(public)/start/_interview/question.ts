import { type Choice } from "@/app/_ui/choice-card";
import { type GuestFacts } from "../_profile/fact-access";

/** What stands in the fields of one screen: `choice`, and the follow-up fields by key, all as text. */
export type Form = Readonly<Record<string, string>>;

export const LATER = "later";

/** A field that appears under a choice which needs a little more. */
export type FollowUp = {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** What is said when a needed one is left empty; without it the field may stay empty. */
  readonly needed?: string;
} & (
  | { readonly kind: "number"; readonly min: number; readonly max: number; readonly unit?: string }
  | { readonly kind: "date" }
  | { readonly kind: "options"; readonly options: readonly { value: string; label: string }[] }
);

/** One screen of the interview and how its answer becomes facts. */
export interface Question {
  readonly title: string;
  readonly question: string;
  readonly hint?: string;
  readonly why: string;
  readonly later: string;
  readonly choices: (today: string) => readonly Choice[];
  readonly followUps: (choice: string) => readonly FollowUp[];
  /** The facts as this screen shows them; no `choice` while they say nothing. */
  readonly read: (facts: GuestFacts) => Form;
  /** Sets this question's own facts and no others. Called with valid fields only; a field left empty is absent. */
  readonly write: (facts: GuestFacts, form: Form, today: string) => GuestFacts;
}

export const NO_FOLLOW_UPS = (): readonly FollowUp[] => [];

/** A whole number typed into a field, or undefined. */
export function numberIn(form: Form, key: string): number | undefined {
  const text = form[key]?.trim() ?? "";
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Text of a field, or undefined when it is empty. */
export function textIn(form: Form, key: string): string | undefined {
  return form[key]?.trim() || undefined;
}

/** A form from values that may be missing. */
export function toForm(values: Readonly<Record<string, unknown>>): Form {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === "string" || typeof value === "number" ? [[key, String(value)]] : [],
    ),
  );
}
