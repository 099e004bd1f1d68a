import * as z from "zod";
import { CivilDate } from "../facts/shape";
import { FACT_STATUSES } from "../season/shape";

export const SECTIONS = [
  "standing",
  "exam",
  "study",
  "step3",
  "experience",
  "story",
  "visa",
  "programs",
  "contingency",
] as const;
export type Section = (typeof SECTIONS)[number];
export const PRIORITIES = ["critical", "high", "normal"] as const;
const BANDS = ["260+", "250-259", "240-249", "230-239", "<230"] as const;
const BAND_BASES = ["score", "projection", "target"] as const;
const RISKS = ["lower", "moderate", "elevated", "high", "very-high", "unknown"] as const;
const PHASES = [
  "before-step2",
  "ready-to-apply",
  "applying",
  "ranking",
  "awaiting-match",
  "after-match",
] as const;
const TRACKS = ["this-cycle", "two-cycle", "reapplicant"] as const;
const TIMINGS = ["early", "ideal", "latest", "late", "misses-first-screening", "next-season"] as const;
const PREPARATION_BANDS = [">=240", "236-239", "220-235", "<220"] as const;
const STEP3_DECISIONS = [
  "done",
  "retake-with-mentor",
  "booked",
  "later",
  "not-eligible-yet",
  "delay",
  "avoid",
  "change-methods-first",
  "take-before-match",
  "take-before-applying",
  "prepare-first",
  "not-now",
  "optional",
] as const;

export type Band = (typeof BANDS)[number];
export type BandBasis = (typeof BAND_BASES)[number];
export type Risk = (typeof RISKS)[number];
export type Phase = (typeof PHASES)[number];
export type Track = (typeof TRACKS)[number];
export type Timing = (typeof TIMINGS)[number];
export type PreparationBand = (typeof PREPARATION_BANDS)[number];
export type Step3Decision = (typeof STEP3_DECISIONS)[number];

const Sources = z.array(z.string()).min(1);
/** Facts that may contradict each other, at one place of the profile. */
export const Warning = z.strictObject({ path: z.string(), message: z.string() });
/** A fact as the profile holds it, or null where it holds none. */
export const FactValue = z.json();

/** One line of a plan, with what triggered it, what would remove it and where it comes from. */
export const Recommendation = z.strictObject({
  code: z.string(),
  section: z.enum(SECTIONS),
  priority: z.enum(PRIORITIES),
  title: z.string(),
  body: z.string(),
  steps: z.array(z.string()),
  because: z.array(z.strictObject({ fact: z.string(), value: FactValue })).min(1),
  flipsWhen: z.array(z.strictObject({ fact: z.string(), to: FactValue })),
  sources: Sources,
  ourReading: z.boolean(),
  window: z.strictObject({ from: CivilDate, to: CivilDate }).nullable(),
});
export type Recommendation = z.infer<typeof Recommendation>;

const Projection = z.strictObject({
  low: z.int(),
  mid: z.int(),
  high: z.int(),
  n: z.int(),
  method: z.string(),
});

export const Assessment = z.strictObject({
  band: z.enum(BANDS).nullable(),
  bandBasis: z.enum(BAND_BASES).nullable(),
  risk: z.enum(RISKS),
  phase: z.enum(PHASES),
  track: z.enum(TRACKS),
  premises: z.strictObject({
    noStep1Failure: z.boolean().nullable(),
    usClinicalExposure: z.boolean().nullable(),
  }),
  multipleAttempts: z.boolean().nullable(),
  projection: Projection.nullable(),
  timing: z.enum(TIMINGS).nullable(),
  preparationBand: z.enum(PREPARATION_BANDS).nullable(),
  step3Decision: z.enum(STEP3_DECISIONS),
});

/** A dated point of the season. `entered` marks the person's own booking, which no publisher states. */
export const Milestone = z.strictObject({
  code: z.string(),
  date: CivilDate,
  status: z.enum([...FACT_STATUSES, "entered"]),
  sources: Sources,
});
export type Milestone = z.infer<typeof Milestone>;

/** A published distribution beside the person's own value; never a chance of anything. */
export const Evidence = z.strictObject({
  code: z.string(),
  title: z.string(),
  text: z.string(),
  year: z.int(),
  n: z.int(),
  status: z.enum(FACT_STATUSES),
  sources: Sources,
  value: z.number().nullable(),
  groups: z.array(
    z.strictObject({
      label: z.string(),
      n: z.int(),
      of: z.int().nullable(),
      quartiles: z.tuple([z.number(), z.number(), z.number()]).nullable(),
      median: z.number().nullable(),
    }),
  ),
});
export type Evidence = z.infer<typeof Evidence>;

export const Conflict = z.strictObject({ guide: z.string(), data: z.string(), text: z.string() });
export type Conflict = z.infer<typeof Conflict>;

/** A question still open, with the number of rules that wait for its answer. */
export const Missing = z.strictObject({ fact: z.string(), question: z.string(), unlocks: z.int() });

export const ProgramList = z.strictObject({
  volume: z.strictObject({ min: z.int(), max: z.int() }),
  mix: z.strictObject({ reach: z.number(), target: z.number(), likely: z.number() }),
  ourReading: z.boolean(),
});
export type ProgramList = z.infer<typeof ProgramList>;

/** A plan without the hash of its facts, as the pure engine returns it. */
export const Evaluation = z.strictObject({
  rulebook: z.string(),
  seasonFacts: z.string(),
  season: z.int(),
  asOf: CivilDate,
  assessment: Assessment,
  recommendations: z.array(Recommendation),
  milestones: z.array(Milestone),
  evidence: z.array(Evidence),
  programList: ProgramList.nullable(),
  missing: z.array(Missing),
  conflicts: z.array(Conflict),
  warnings: z.array(Warning),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** A whole plan: §3 of the rulebook. `inputHash` is `sha256:` and 64 hexadecimal digits. */
export const Plan = z.strictObject({ ...Evaluation.shape, inputHash: z.string() });
export type Plan = z.infer<typeof Plan>;
