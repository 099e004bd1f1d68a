import { dayNumber } from "@/app/_ui/dates";
import type { Evaluated, OwnValues, TrialKey } from "@/server/features/scenarios/schema";
import { TRIAL_OPTIONS, TRIAL_RANGES } from "@/server/features/scenarios/schema";
import { matchDayOf, type Facts } from "@/server/rules/contract";
import type { TrialField } from "./trial-field";
import { sayOption, sayTrialKey, sayTrialValue, typedOf } from "./trial-words";

/** The record with a what-if beside it, also where the rules refuse that what-if. */
export type Tried = Extract<Evaluated, { kind: "compared" | "refused" }>;

/** Where sliders begin and end: values that plans are made of. The field beside takes any the rules take. */
const SLIDERS = {
  score: { from: 190, to: 290, start: 240 },
  target: { from: 200, to: 280, start: 245 },
  minimum: { from: 200, to: 280, start: 240 },
  weeks: { from: 0, to: 24, start: 0 },
  letters: { from: 0, to: 6, start: 0 },
  programs: { from: 0, to: 200, start: 0 },
} as const satisfies Record<keyof typeof TRIAL_RANGES, object>;

const SHORTEST_SPAN_DAYS = 180;

const isNumber = (key: TrialKey): key is keyof typeof TRIAL_RANGES => key in TRIAL_RANGES;
const hasOptions = (key: TrialKey): key is keyof typeof TRIAL_OPTIONS => key in TRIAL_OPTIONS;

function makeField(key: TrialKey, values: OwnValues, facts: Facts): TrialField {
  const own = values[key];
  const base = {
    key,
    label: sayTrialKey(key, facts.step2ck?.status === "failed"),
    own: own === null ? "" : typedOf(own),
    ownWords: sayTrialValue(key, own),
  };
  if (isNumber(key)) return { ...base, kind: "number", ...TRIAL_RANGES[key], slider: SLIDERS[key] };
  if (key === "date") {
    const from = dayNumber(facts.asOf);
    const to = Math.max(from + SHORTEST_SPAN_DAYS, dayNumber(matchDayOf(facts.season)));
    return { ...base, kind: "date", min: from, max: to, slider: { from, to, start: from } };
  }
  const options = hasOptions(key) ? TRIAL_OPTIONS[key] : ["yes", "no"];
  return {
    ...base,
    kind: "choice",
    options: options.map((value) => ({ value, ...sayOption(key, value) })),
  };
}

/** The fields of a page: everything that can be tried with this record. */
export function listFields({ values, own }: Tried, keys: readonly TrialKey[]): TrialField[] {
  const isOver = own.step2ck?.status === "passed";
  return keys.filter((key) => !(key === "date" && isOver)).map((key) => makeField(key, values, own));
}
