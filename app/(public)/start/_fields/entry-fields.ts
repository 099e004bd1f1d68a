import { isFields } from "../_profile/fact-access";
import { SPECIALTIES, USCE_KINDS } from "./options";
import {
  checkFields,
  type EntryWas,
  textIn,
  wholeNumber,
  YES_NO,
  type Form,
  type FormErrors,
  type FormField,
} from "./form-field";

const PRACTICE_EXAMS = [
  { value: "nbme", label: "NBME" },
  { value: "uwsa1", label: "UWSA 1" },
  { value: "uwsa2", label: "UWSA 2" },
  { value: "uwsa3", label: "UWSA 3" },
  { value: "amboss", label: "AMBOSS, full length" },
  { value: "free120", label: "Free 120" },
];

/** The fields of one entry of a list of facts, by the list's path; `today` bounds what has happened. */
export function entryFieldsOf(path: string, today: string): readonly FormField[] {
  switch (path) {
    case "practice":
      return [
        { key: "exam", kind: "options", label: "Exam", needed: "Choose the exam.", options: PRACTICE_EXAMS },
        { key: "form", kind: "text", label: "Form, if it has a name", hint: "For example CCSSA 13." },
        { key: "date", kind: "date", label: "Date", needed: "Enter the day you took it.", latest: today },
        {
          key: "score",
          kind: "number",
          min: 0,
          max: 300,
          label: "Score",
          hint: "For Free 120, percent correct.",
          needed: "Enter the score.",
        },
        { key: "baseline", kind: "options", label: "Was it your baseline?", options: YES_NO },
      ];
    case "usce":
      return [
        { key: "kind", kind: "options", label: "Kind", needed: "Choose the kind.", options: USCE_KINDS },
        {
          key: "specialty",
          kind: "options",
          label: "Field",
          needed: "Choose the field.",
          options: SPECIALTIES,
        },
        { key: "weeks", kind: "number", min: 0, max: 520, label: "Weeks", hint: "You can leave this empty." },
        {
          key: "status",
          kind: "options",
          label: "Planned or done?",
          needed: "Choose one.",
          options: words("planned", "done"),
        },
      ];
    case "letters":
      return [
        {
          key: "specialty",
          kind: "options",
          label: "Writer's field",
          needed: "Choose the field.",
          options: SPECIALTIES,
        },
        { key: "us", kind: "options", label: "Does the writer work in the US?", options: YES_NO },
        { key: "observedDirectly", kind: "options", label: "Did the writer see you work?", options: YES_NO },
        {
          key: "status",
          kind: "options",
          label: "How far is it?",
          needed: "Choose one.",
          options: words("planned", "requested", "received"),
        },
      ];
    case "research":
      return [
        {
          key: "anesthesia",
          kind: "options",
          label: "Is it in anesthesia?",
          needed: "Choose one.",
          options: YES_NO,
        },
        {
          key: "output",
          kind: "options",
          label: "What came out of it so far?",
          options: words("none", "abstract", "poster", "publication"),
        },
      ];
    default:
      return [];
  }
}

function words(...values: string[]) {
  return values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));
}

/** What keeps an entry from being added. */
export function checkEntry(path: string, form: Form, today: string): FormErrors {
  const errors = checkFields(entryFieldsOf(path, today), form);
  const score = wholeNumber(form["score"]);
  if (path !== "practice" || "score" in errors || score === undefined) return errors;
  if (form["exam"] === "free120" && score > 100)
    return { ...errors, score: "Enter a percent from 0 to 100." };
  if (form["exam"] !== "free120" && score < 1) return { ...errors, score: "Enter a score from 1 to 300." };
  return errors;
}

/** The entry that a checked form stands for; what was left empty is absent. */
export function toEntry(path: string, form: Form, today: string): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  for (const field of entryFieldsOf(path, today)) {
    const text = textIn(form, field.key);
    if (text !== undefined) entry[field.key] = toValue(field, text);
  }
  return entry;
}

function toValue(field: FormField, text: string): unknown {
  if (field.kind === "number") return wholeNumber(text);
  return field.kind === "options" && field.options === YES_NO ? text === "yes" : text;
}

/** The form in which an entry stands to be changed. */
export function toForm(path: string, entry: unknown, today: string): Form {
  const textOf = (key: string) => (isFields(entry) ? toText(entry[key]) : "");
  return Object.fromEntries(entryFieldsOf(path, today).map(({ key }) => [key, textOf(key)]));
}

function toText(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Where an entry is now: in its place, or wherever one that says the same is; -1 when it has gone or was changed. */
export function findEntry(path: string, list: readonly unknown[], was: EntryWas, today: string): number {
  const isIt = (entry: unknown) => isSameForm(toForm(path, entry, today), was.form);
  return isIt(list[was.place]) ? was.place : list.findIndex(isIt);
}

/** Whether two forms hold the same; a field that was never typed into is an empty one. */
export function isSameForm(one: Form, other: Form): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => textIn(one, key) === textIn(other, key));
}
