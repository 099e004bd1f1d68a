import { formatDay } from "@/app/_ui/dates";
import { FACT_FIELDS, type FactField } from "@/server/rules/contract";
import { isFields, type Fields } from "../_profile/fact-access";

const FIELDS: ReadonlyMap<string, FactField> = new Map(FACT_FIELDS.map((field) => [field.path, field]));

export function fieldOf(path: string): FactField | undefined {
  return FIELDS.get(path);
}

/** The name of a fact for people; a path we do not know names itself. */
export function sayFact(path: string): string {
  return fieldOf(path)?.label ?? path;
}

/** Words that are more than their value with spaces for hyphens. */
const WORDS: Readonly<Record<string, string>> = {
  j1: "J-1",
  h1b: "H-1B",
  either: "J-1 or H-1B",
  nbme: "NBME",
  uwsa1: "UWSA 1",
  uwsa2: "UWSA 2",
  uwsa3: "UWSA 3",
  amboss: "AMBOSS",
  free120: "Free 120",
  mph: "MPH",
  ms: "MS",
  phd: "PhD",
  unknown: "not decided",
  "pulmonology-critical-care": "pulmonology and critical care",
  "sub-internship": "sub-internship",
};
const WORDS_OF_FACT: Readonly<Record<string, string>> = {
  "visa none": "no visa needed",
  "step3.expectation unknown": "not known",
  "history.thisSeason unknown": "not known yet",
};

/** A word of the contract as people write it: "in-progress" becomes "in progress". */
export function sayWord(word: string, path = ""): string {
  return WORDS_OF_FACT[`${path} ${word}`] ?? WORDS[word] ?? word.replaceAll("-", " ");
}

/** The value of a fact in words. Text that people wrote comes back as it is. */
export function sayValue(path: string, value: unknown): string {
  if (value === null || value === undefined) return "not entered";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? "none" : value.map((entry) => sayEntry(path, entry)).join("; ");
  }
  if (typeof value !== "string") return "entered";
  const kind = fieldOf(path)?.kind;
  if (kind === "date") return sayDay(value);
  return kind === "text" ? value : sayWord(value, path);
}

/** A civil date in words, or the text itself where it is none. */
export function sayDay(text: string): string {
  try {
    return formatDay(text);
  } catch {
    return text;
  }
}

/** One entry of a list of facts in words. */
export function sayEntry(path: string, entry: unknown): string {
  if (typeof entry === "string") return sayWord(entry);
  if (!isFields(entry)) return "entered";
  return SAY_ENTRY[path]?.(entry).filter(Boolean).join(", ") ?? "entered";
}

const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const word = (value: unknown) => (typeof value === "string" ? sayWord(value) : "");

const SAY_ENTRY: Readonly<Record<string, (entry: Fields) => string[]>> = {
  practice: ({ exam, form, score, date, baseline }) => [
    `${[word(exam), text(form)].filter(Boolean).join(" ")}: ${text(score)}${exam === "free120" ? "\u00a0%" : ""} on ${sayDay(text(date))}`,
    baseline === true ? "baseline" : "",
  ],
  usce: ({ kind, specialty, weeks, status }) => [
    `${word(kind)}${typeof specialty === "string" ? ` in ${specialty === "other" ? "another field" : sayWord(specialty)}` : ""}`,
    typeof weeks === "number" ? `${weeks} ${weeks === 1 ? "week" : "weeks"}` : "",
    word(status),
  ],
  letters: ({ specialty, us, observedDirectly, status }) => [
    `${us === true ? "US " : us === false ? "non-US " : ""}${typeof specialty === "string" ? sayWord(specialty) : "letter"}`,
    observedDirectly === true ? "saw you work" : observedDirectly === false ? "did not see you work" : "",
    word(status),
  ],
  research: ({ anesthesia, output }) => [
    anesthesia === true ? "in anesthesia" : anesthesia === false ? "in another field" : "project",
    output === "none" ? "no output yet" : word(output),
  ],
};
