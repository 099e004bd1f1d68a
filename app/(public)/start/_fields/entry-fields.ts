import { SPECIALTIES, USCE_KINDS } from "./options";
import {
  checkFields,
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
