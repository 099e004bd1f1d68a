import { all, any, has, is } from "../engine/condition";
import { sayDay } from "../engine/days";
import { SHORTEST_WEEKS } from "../engine/derive-practice";
import { windowOf, type Rule, type Said } from "../engine/rule";
import type { View } from "../engine/view";
import type { PreparationBand } from "../plan/shape";
import { isPreparing } from "./conditions";
import { earliestFitOf, isPeriodShort, windowToBook } from "./conditions-exam";
import { P, type ParameterName } from "./parameters";

const baselineIs = (band: PreparationBand, words: string, uses: readonly ParameterName[]) =>
  has(
    `the practice baseline is ${words}`,
    (view) => view.derived.preparationBand,
    (value) => value === band,
    uses,
  );

const strong = baselineIs(">=240", `${P.baselineStrong} or more`, ["baselineStrong"]);
const gap = baselineIs("236-239", `${P.baselineGap} to ${P.baselineStrong - 1}`, [
  "baselineGap",
  "baselineStrong",
]);
const middle = baselineIs("220-235", `${P.baselineMiddle} to ${P.baselineGap - 1}`, [
  "baselineMiddle",
  "baselineGap",
]);
const low = baselineIs("<220", `below ${P.baselineMiddle}`, ["baselineMiddle"]);

/** A dedicated period: for which baseline, how long, in which words. */
export interface Period {
  readonly code: string;
  readonly when: typeof strong;
  readonly sources: Rule["sources"];
  readonly min: ParameterName;
  readonly max: ParameterName;
  readonly title: string;
  readonly how: string;
  readonly steps: readonly string[];
  readonly extra?: Partial<Pick<Rule, "isOurs" | "resolutions">>;
  readonly also?: readonly ParameterName[];
}

/** The first and last usual day to begin, and the exam they are counted back from; null where none is booked. */
export function startOf({ derived }: View, { min, max }: Period) {
  const exam = derived.exam.day.value;
  return exam === null ? null : { exam, first: exam - P[max] * 7, last: exam - P[min] * 7 };
}

/** The line of a period, with the words on when it starts. */
export function sayPeriod(view: View, period: Period, startWords: string): Said {
  const start = startOf(view, period);
  return {
    title: period.title,
    body: `From your baseline, ${P[period.min]} to ${P[period.max]} weeks of dedicated study are usual${period.how} ${startWords} The weeks assume that your main clinical rotations are done.`,
    steps: period.steps,
    window: start === null ? null : windowOf(start.first, start.exam),
  };
}

function sayStart(view: View, period: Period): string {
  const start = startOf(view, period);
  return start === null
    ? "Count these weeks back from the exam day once it is booked."
    : `Counted back from ${sayDay(start.exam)}, it starts between ${sayDay(start.first)} and ${sayDay(start.last)}.`;
}

function dedicated(period: Period): Omit<Rule, "section"> {
  return {
    code: period.code,
    priority: "high",
    sources: period.sources,
    ...period.extra,
    when: all(isPreparing, period.when),
    quotes: [period.min, period.max, ...(period.also ?? [])],
    say: (view) => sayPeriod(view, period, sayStart(view, period)),
  };
}

/** The dedicated periods by baseline, shortest first. */
export const PERIODS: readonly Period[] = [
  {
    code: "study.dedicated-4-6",
    when: strong,
    sources: ["G3.4a", "G3.4e"],
    min: "weeksStrongMin",
    max: "weeksStrongMax",
    title: "A short, intense preparation fits your baseline",
    how: ", at high intensity.",
    steps: ["Keep the pace high and the period short.", "Let practice scores, not the calendar, end it."],
    extra: { resolutions: ["G3.4a"] },
  },
  {
    code: "study.dedicated-6-8",
    when: gap,
    sources: ["G3.4d", "G3.4e"],
    min: "weeksGapMin",
    max: "weeksGapMax",
    title: "A preparation of medium length fits your baseline",
    how: ". The guide names no period for this baseline; this is our reading between its two neighbours.",
    steps: ["Choose the longer end when weak domains remain."],
    extra: { isOurs: true, resolutions: ["G3.4d"] },
  },
  {
    code: "study.dedicated-8-10",
    when: middle,
    sources: ["G3.4b", "G3.4e"],
    min: "weeksMiddleMin",
    max: "weeksMiddleMax",
    title: "Plan a full-time study period",
    how: `, at ${P.hoursMin} to ${P.hoursMax} hours a week.`,
    steps: [
      "Keep the weeks free of other work where you can.",
      "Measure progress with a practice exam on the way.",
    ],
    also: ["hoursMin", "hoursMax"],
  },
  {
    code: "study.dedicated-12-16",
    when: low,
    sources: ["G3.4c", "G3.4e"],
    min: "weeksLowMin",
    max: "weeksLowMax",
    title: "Plan a long, structured preparation",
    how: " or more, with a plan that rebuilds the weak domains step by step.",
    steps: [
      "Work through one domain after the other, with tests between.",
      "Think about a coach or a study partner.",
    ],
  },
];

/** How long and how full the dedicated period should be. */
export const STUDY_PERIOD: readonly Omit<Rule, "section">[] = [
  ...PERIODS.map(dedicated),
  {
    code: "study.period-short",
    priority: "critical",
    sources: ["G3.4e", "G6.1c"],
    isOurs: true,
    resolutions: ["G6.1c"],
    when: isPeriodShort,
    quotes: ["calendar"],
    say: (view) => {
      const { asOf, preparationStart } = view.profile;
      const band = view.derived.preparationBand.value ?? ">=240";
      const exam = view.derived.exam.day.value ?? asOf;
      const earliest = earliestFitOf(view) ?? exam;
      const window = windowToBook(view);
      return {
        title: "The study period does not fit before the exam",
        body: `From ${sayDay(preparationStart ?? asOf)} to the exam on ${sayDay(exam)} there is less time than the ${SHORTEST_WEEKS[band]} weeks that your baseline needs at least. The earliest day that fits is ${sayDay(earliest)}.`,
        steps: [
          `Move the exam to ${sayDay(earliest)} or later, or start the dedicated period sooner.`,
          "Match the period to your practice, not to a fixed day.",
        ],
        window: windowOf(earliest, Math.max(earliest, window.to)),
      };
    },
  },
  {
    code: "study.hours-low",
    priority: "high",
    sources: ["G3.4b"],
    isOurs: true,
    when: all(
      isPreparing,
      any(middle, low),
      is(
        `fewer than ${P.hoursMin} study hours a week`,
        ["preparation.hoursPerWeek"],
        ({ profile }) => (profile.hoursPerWeek === null ? null : profile.hoursPerWeek < P.hoursMin),
        ["hoursMin"],
      ),
    ),
    quotes: ["hoursMax"],
    say: (view) => ({
      title: "The weekly hours are below full time",
      body: `You study ${view.profile.hoursPerWeek} hours a week. From this baseline the guide counts on ${P.hoursMin} to ${P.hoursMax}.`,
      steps: ["Free more hours, or give the preparation more weeks. Either works."],
      window: null,
    }),
  },
];
