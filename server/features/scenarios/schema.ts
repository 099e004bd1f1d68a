import * as z from "zod";
import { Id, IdempotencyKey, Name, Version } from "@/server/features/common/schema";
import { Sensitivity } from "@/server/features/planner/schema";
import { Difference, Facts, Plan } from "@/server/rules/contract";

/** How many what-ifs a person may keep at a time. */
export const MAX_SCENARIOS = 50;
/** How many of those removed last can be brought back. */
export const MAX_REMOVED = 20;

/** The ends of each number; those of the facts themselves where they have ends. */
export const TRIAL_RANGES = {
  score: { min: 1, max: 300 },
  target: { min: 1, max: 300 },
  minimum: { min: 1, max: 300 },
  weeks: { min: 0, max: 104 },
  letters: { min: 0, max: 10 },
  programs: { min: 0, max: 500 },
} as const;

/** The words of each choice, as the contract of the rules names them. */
export const TRIAL_OPTIONS = {
  step3: ["not-taken", "scheduled", "passed", "failed"],
  expect: ["clearly-better", "similar", "worse", "unknown"],
  visa: ["none", "j1", "h1b", "either", "unknown"],
  ecfmg: ["not-started", "in-progress", "certified"],
} as const;

const number = ({ min, max }: { readonly min: number; readonly max: number }) => {
  const sentence = `Enter a whole number from ${min} to ${max}.`;
  return z.int(sentence).min(min, sentence).max(max, sentence).optional();
};
const choice = <const T extends readonly string[]>(options: T) =>
  z.enum(options, "Choose one of the answers offered.").optional();
const yesNo = () => z.boolean("Choose yes or no.").optional();

const isInRange = (date: string) => date >= "1990-01-01" && date <= "2100-12-31";
const DATE = "Enter a real date between 1990 and 2100.";

/** What is tried, by short names that also stand in the address: only what differs from the record. */
export const ScenarioChanges = z.strictObject({
  score: number(TRIAL_RANGES.score),
  date: z.iso.date(DATE).refine(isInRange, DATE).optional(),
  /** Weeks of US clinical experience that are done. */
  weeks: number(TRIAL_RANGES.weeks),
  /** From US anesthesiologists who saw the person work. */
  letters: number(TRIAL_RANGES.letters),
  step3: choice(TRIAL_OPTIONS.step3),
  expect: choice(TRIAL_OPTIONS.expect),
  programs: number(TRIAL_RANGES.programs),
  visa: choice(TRIAL_OPTIONS.visa),
  ecfmg: choice(TRIAL_OPTIONS.ecfmg),
  target: number(TRIAL_RANGES.target),
  minimum: number(TRIAL_RANGES.minimum),
  backup: yesNo(),
  draft: yesNo(),
  timed: yesNo(),
});
export type ScenarioChanges = z.infer<typeof ScenarioChanges>;
export type TrialKey = keyof ScenarioChanges;

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();
/** What the record says of each thing that can be tried; null where it says nothing. */
const OwnValues = z.record(ScenarioChanges.keyof(), value);
export type OwnValues = z.infer<typeof OwnValues>;

/** What was done to the facts beside a change, so that they can be true together. */
export const TRIAL_NOTES = [
  "passes-step2",
  "books-step2",
  "moves-retake",
  "date-aside",
  "date-over",
  "date-past",
  "adds-observership",
  "adds-sub-internship",
  "adds-letters",
  "clears-step3",
  "sits-step3",
  "adds-backup",
] as const;
export type TrialNote = (typeof TRIAL_NOTES)[number];

export const Evaluate = z.strictObject({ changes: ScenarioChanges });

const Problem = z.strictObject({ path: z.string(), message: z.string() });
const own = {
  /** The plan of the record as it is, and the facts it was made from. */
  before: Plan,
  own: Facts,
  values: OwnValues,
  /** Those of the changes that differ from the record. */
  changes: ScenarioChanges,
  notes: z.array(z.enum(TRIAL_NOTES)),
  /** The single changes that alter the plan of the record most. */
  strongest: Sensitivity.shape.changes,
};

/** A what-if beside the record; or why the rules refuse it; or why the record itself gives no plan. */
export const Evaluated = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("compared"), ...own, after: Plan, facts: Facts, difference: Difference }),
  z.strictObject({ kind: z.literal("refused"), ...own, problems: z.array(Problem).min(1) }),
  z.strictObject({ kind: z.literal("unplanned"), problems: z.array(Problem).min(1) }),
  z.strictObject({ kind: z.literal("empty") }),
]);
export type Evaluated = z.infer<typeof Evaluated>;

/** A what-if that was kept. */
export const Scenario = z.strictObject({
  id: Id,
  name: z.string(),
  changes: ScenarioChanges,
  version: Version,
  createdAt: z.date(),
});
export type Scenario = z.infer<typeof Scenario>;

/** All that are kept, newest first, and those removed last. */
export const ScenarioList = z.strictObject({
  scenarios: z.array(Scenario).max(MAX_SCENARIOS),
  removed: z.array(Scenario).max(MAX_REMOVED),
});
export type ScenarioList = z.infer<typeof ScenarioList>;

const hasChange = (changes: ScenarioChanges) =>
  Object.values(changes).some((changed) => changed !== undefined);

/** Keeps a what-if, or changes a kept one; `id` is null and version 0 for a new one. */
export const SaveScenario = z
  .strictObject({
    id: Id.nullable(),
    name: Name,
    changes: ScenarioChanges.refine(hasChange, "Change something first, then save it."),
    version: Version.or(z.literal(0)),
    idempotencyKey: IdempotencyKey,
  })
  .refine(({ id, version }) => (id === null) === (version === 0), {
    path: ["version"],
    message: "A new what-if begins at version 0.",
  });
export const PickScenario = z.strictObject({ id: Id, version: Version, idempotencyKey: IdempotencyKey });
export const ChangedScenario = z.strictObject({ id: Id, version: Version });
