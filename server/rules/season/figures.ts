import type { Dated } from "./shape";

const transcribed = { status: "transcribed", checked: "2026-11-22" } as const;
const secondary = { status: "secondary", checked: "2026-11-22" } as const;

/** Quartiles of a group with the number of people behind them. */
export interface Distribution {
  readonly n: number;
  readonly quartiles: readonly [number, number, number];
}

interface Outcome {
  readonly matched: Distribution;
  readonly notMatched: Distribution;
}

const outcome = (matched: Distribution["quartiles"], notMatched: Distribution["quartiles"]): Outcome => ({
  matched: { n: 76, quartiles: matched },
  notMatched: { n: 108, quartiles: notMatched },
});

/** Mean, standard deviation and range of a group's Step 2 CK scores, in points. */
interface ScoreSpread {
  readonly mean: number;
  readonly sd: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Charting Outcomes 2026, non-US IMGs who preferred anesthesiology; 76 and 108 of them consented. Source F1. */
export const CHARTING_OUTCOMES: Dated<{
  readonly year: number;
  readonly applicants: number;
  readonly matched: number;
  readonly notMatched: number;
  readonly step2: Outcome;
  readonly step2Spread: { readonly matched: ScoreSpread; readonly notMatched: ScoreSpread };
  readonly ranks: Outcome;
  readonly ranksMean: { readonly matched: number; readonly notMatched: number };
  readonly publications: Outcome;
  readonly abstracts: Outcome;
  readonly presentations: Outcome;
  readonly researchExperiences: Outcome;
  readonly phdPercent: { readonly matched: number; readonly notMatched: number };
}> = {
  value: {
    year: 2026,
    applicants: 230,
    matched: 89,
    notMatched: 141,
    step2: outcome([243, 255, 262], [238, 247, 254]),
    step2Spread: {
      matched: { mean: 252, sd: 14, lowest: 212, highest: 274 },
      notMatched: { mean: 246, sd: 12, lowest: 219, highest: 280 },
    },
    ranks: outcome([3, 4, 7], [1, 2, 3]),
    ranksMean: { matched: 5.1, notMatched: 2.3 },
    publications: outcome([2, 4, 7], [1, 2, 5]),
    abstracts: outcome([1, 3, 6], [0, 2, 5]),
    presentations: outcome([2, 4, 7], [1, 2, 5]),
    researchExperiences: outcome([2, 4, 8], [1, 3, 5]),
    phdPercent: { matched: 7.9, notMatched: 3.3 },
  },
  sources: ["F1"],
  ...transcribed,
};

/** Non-US IMGs in the two usual backup specialties, Match 2026. Source F1. */
export const BACKUP_OUTCOMES: Dated<
  readonly {
    readonly specialty: string;
    readonly applicants: number;
    readonly matched: number;
    readonly medianStep2: number;
  }[]
> = {
  value: [
    { specialty: "internal medicine", applicants: 6992, matched: 3392, medianStep2: 251 },
    { specialty: "family medicine", applicants: 1112, matched: 599, medianStep2: 230 },
  ],
  sources: ["F1"],
  ...transcribed,
};

/** Anesthesiology positions in the main Match. Source F2. */
export const POSITIONS: Dated<
  readonly { readonly year: number; readonly offered: number; readonly unfilled: number | null }[]
> = {
  value: [
    { year: 2026, offered: 2290, unfilled: null },
    { year: 2024, offered: 2146, unfilled: 2 },
  ],
  sources: ["F2"],
  ...secondary,
};

/** Step 2 CK and Step 3 as published: means and standard deviations of first takers, in points. Source F7. */
export const EXAM_STATISTICS: Dated<{
  readonly step2Mean: number;
  readonly step2Sd: number;
  readonly step3Mean: number;
  readonly step3Sd: number;
  readonly step2MeasurementError: number;
}> = {
  value: { step2Mean: 251, step2Sd: 15, step3Mean: 227, step3Sd: 15, step2MeasurementError: 6 },
  sources: ["F7"],
  ...transcribed,
};

/** The difference of two Step 2 CK results that their errors of measurement explain, in points: derived. Source F7. */
export const RESULT_DIFFERENCE: Dated<number> = {
  value: 8.5,
  sources: ["F7"],
  status: "projected",
  checked: "2026-11-22",
};

/** The most attempts at any one Step. Source F7. */
export const ATTEMPT_LIMIT: Dated<number> = { value: 4, sources: ["F7"], ...secondary };

/** The day from which Step 1 is reported as pass or fail. Source F7. */
export const STEP1_PASS_FAIL_SINCE: Dated<string> = { value: "2022-01-26", sources: ["F7"], ...transcribed };

/** Days from an exam to its result: usual, and the time USMLE advises to allow. Source F7. */
export const RELEASE: Dated<{ readonly typicalDays: number; readonly safeDays: number }> = {
  value: { typicalDays: 28, safeDays: 56 },
  sources: ["F7"],
  ...transcribed,
};

/** The years within which the Steps must lie for certification. Source F8. */
export const EXAM_VALIDITY_YEARS: Dated<number> = { value: 7, sources: ["F8"], ...transcribed };

/** OET Medicine for ECFMG Pathways: lowest grades in one sitting, and the first day that counts for 2027. Source F8. */
export const OET: Dated<{
  readonly main: number;
  readonly writing: number;
  readonly firstDay: string;
  readonly forYear: number;
}> = {
  value: { main: 350, writing: 300, firstDay: "2025-01-01", forYear: 2027 },
  sources: ["F8"],
  ...transcribed,
};

/** The payment on new H-1B petitions for people abroad, in US dollars; its later status is not verified. Source F8. */
export const H1B_PAYMENT: Dated<{ readonly amountUsd: number; readonly since: string }> = {
  value: { amountUsd: 100_000, since: "2025-09-21" },
  sources: ["F8"],
  ...secondary,
};

/** Anesthesiology signals and entries in the ERAS application. Source F6. */
export const APPLICATION_LIMITS: Dated<{
  readonly goldSignals: number;
  readonly silverSignals: number;
  readonly signalsSince: number;
  readonly statementsSince: number;
  readonly regions: number;
  readonly experiences: number;
  readonly meaningful: number;
  readonly specialtyQuestions: number;
  readonly questionCharacters: number;
}> = {
  value: {
    goldSignals: 5,
    silverSignals: 10,
    signalsSince: 2024,
    statementsSince: 2026,
    regions: 3,
    experiences: 10,
    meaningful: 3,
    specialtyQuestions: 3,
    questionCharacters: 500,
  },
  sources: ["F6"],
  ...transcribed,
};
