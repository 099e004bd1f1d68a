/** A field of a small form, kept as text while it is filled in. */
export type FormField = {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** What is said when a needed field is left empty; without it the field may stay empty. */
  readonly needed?: string;
} & (
  | { readonly kind: "number"; readonly min: number; readonly max: number }
  | { readonly kind: "date"; readonly latest?: string }
  | { readonly kind: "text" }
  | { readonly kind: "options"; readonly options: readonly { value: string; label: string }[] }
);

/** What stands in the fields, by key. */
export type Form = Readonly<Record<string, string>>;
export type FormErrors = Readonly<Record<string, string>>;

/** An entry of a list as it was when its form was opened: what its fields held, and where it stood. */
export interface EntryWas {
  readonly form: Form;
  readonly place: number;
}

/** What was typed and not taken yet: `typed` into a field, `form` into the form of an entry, of a new one where `was` is null. */
export interface Drafted {
  readonly typed: string | null;
  readonly form: Form | null;
  readonly was: EntryWas | null;
}

/** The same where a page keeps it over a reload; null when nothing is left to keep. */
export interface Draft extends Drafted {
  readonly keep: (drafted: Partial<Drafted> | null) => void;
}

export const FIRST_DAY = "1990-01-01";
export const LAST_DAY = "2100-12-31";
export const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** A whole number in a text of digits, or undefined. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
}

/** The text of a field without the spaces around it, or undefined when it is empty. */
export function textIn(form: Form, key: string): string | undefined {
  return form[key]?.trim() || undefined;
}

/** What keeps fields from being taken, by key; empty when nothing does. */
export function checkFields(fields: readonly FormField[], form: Form): FormErrors {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const message = checkField(field, form[field.key]?.trim() ?? "");
      return message === undefined ? [] : [[field.key, message]];
    }),
  );
}

function checkField(field: FormField, text: string): string | undefined {
  if (text === "") return field.needed;
  if (field.kind === "number") return numberError(text, field.min, field.max);
  if (field.kind === "date") return dateError(text, field.latest);
  return undefined;
}

export function numberError(text: string, min: number, max = Number.POSITIVE_INFINITY): string | undefined {
  const number = wholeNumber(text);
  if (number !== undefined && number >= min && number <= max) return undefined;
  return max === Number.POSITIVE_INFINITY
    ? `Enter a whole number, ${min} or more.`
    : `Enter a whole number from ${min} to ${max}.`;
}

export function dateError(text: string, latest = LAST_DAY): string | undefined {
  if (text < FIRST_DAY || text > LAST_DAY) return "Enter a date between 1990 and 2100.";
  return text > latest ? "Enter a day that is not in the future." : undefined;
}
