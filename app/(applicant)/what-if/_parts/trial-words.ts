import { sayFact, sayValue, sayWord } from "@/app/(public)/start/_words/fact-words";
import type { OwnValues, ScenarioChanges, TrialKey, TrialNote } from "@/server/features/scenarios/schema";
import { TRIAL_KEYS, type Typed } from "./trial-keys";

/** The fact behind each thing that can be tried. */
const FACTS: Readonly<Record<TrialKey, string>> = {
  score: "step2ck.score",
  date: "step2ck.date",
  weeks: "usce",
  letters: "letters",
  step3: "step3.status",
  expect: "step3.expectation",
  programs: "programs.selected",
  visa: "visa",
  ecfmg: "ecfmg",
  target: "target.step2ck",
  minimum: "target.minimumAcceptable",
  backup: "backupSpecialties",
  draft: "statement.draft",
  timed: "qbank.timedMixed",
};

export const factOf = (key: TrialKey): string => FACTS[key];

/** Names that say more, or less, than the fact's own. */
const LABELS: Partial<Record<TrialKey, string>> = {
  weeks: "Weeks of US clinical experience",
  letters: "Letters from US anesthesiologists",
  backup: "A second specialty alongside",
};

/** The name of what is tried. */
export function sayTrialKey(key: TrialKey, retakes = false): string {
  if (key === "date" && retakes) return sayFact("step2ck.retakeDate");
  return LABELS[key] ?? sayFact(FACTS[key]);
}

/** A value in words, as within a sentence. */
export function sayTrialValue(key: TrialKey, value: OwnValues[TrialKey] | undefined): string {
  if (value === null || value === undefined) return "not entered";
  return typeof value === "number" ? String(value) : sayValue(FACTS[key], value);
}

/** One answer of a choice: as a label, and within a sentence. */
export function sayOption(key: TrialKey, option: string): { label: string; words: string } {
  const words = sayWord(option, FACTS[key]);
  return { label: words.charAt(0).toUpperCase() + words.slice(1), words };
}

/** All that a what-if changes, in one breath. */
export function sayScenario(changes: ScenarioChanges): string {
  return TRIAL_KEYS.flatMap((key) => {
    const to = changes[key];
    return to === undefined ? [] : [`${sayTrialKey(key)}: ${sayTrialValue(key, to)}`];
  }).join("; ");
}

/** Values as they stand in the fields and in the address. */
export function toTyped(changes: ScenarioChanges): Typed {
  return Object.fromEntries(
    TRIAL_KEYS.flatMap((key) => {
      const to = changes[key];
      return to === undefined ? [] : [[key, typedOf(to)]];
    }),
  );
}

/** One value as it stands in a field. */
export function typedOf(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** What was changed beside a change, and why. */
export const NOTE_WORDS: Readonly<Record<TrialNote, string>> = {
  "passes-step2": "The score is tried as if Step 2 CK were passed with it, with one attempt more.",
  "books-step2": "The date is tried as if Step 2 CK were booked for that day.",
  "moves-retake": "The date is tried as the day of your next attempt.",
  "date-aside": "The date is left aside while a score is tried: the exam is then over.",
  "date-over": "The date is left aside: your Step 2 CK is passed.",
  "date-past": "The date is left aside: it is before today, the day of this plan.",
  "adds-observership": "The added weeks are tried as one observership in anesthesiology that is done.",
  "adds-sub-internship": "The added weeks are tried as one sub-internship in anesthesiology that is done.",
  "adds-letters": "The added letters are tried as received from anesthesiologists who saw you work.",
  "clears-step3": "What you entered for the Step 3 you took or booked is left out with it.",
  "sits-step3": "Step 3 is tried with one attempt more, and without a score.",
  "adds-backup": "The second specialty is tried as internal medicine.",
};
