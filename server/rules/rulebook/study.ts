import { all, any, has, is, not } from "../engine/condition";
import { sayDay } from "../engine/days";
import { isFullLength, SHORTEST_WEEKS, type PreparationBand } from "../engine/derive-practice";
import { section, windowOf, type Rule } from "../engine/rule";
import type { View } from "../engine/view";
import { examWithin, flag, isPreparing, multipleAttempts } from "./conditions";
import { earliestFitOf, isPeriodShort, windowToBook } from "./conditions-exam";
import { P, type ParameterName } from "./parameters";

const baselineIs = (band: PreparationBand, words: string, uses: readonly ParameterName[]) =>
  has(`the practice baseline is ${words}`, (view) => view.derived.preparationBand, (value) => value === band, uses);

const strong = baselineIs(">=240", `${P.baselineStrong} or more`, ["baselineStrong"]);
const gap = baselineIs("236-239", `${P.baselineGap} to ${P.baselineStrong - 1}`, ["baselineGap", "baselineStrong"]);
const middle = baselineIs("220-235", `${P.baselineMiddle} to ${P.baselineGap - 1}`, ["baselineMiddle", "baselineGap"]);
const low = baselineIs("<220", `below ${P.baselineMiddle}`, ["baselineMiddle"]);

interface Period {
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

function startBy(view: View, longestWeeks: number, shortestWeeks: number) {
  const exam = view.derived.exam.day.value;
  if (exam === null) return { words: "Count these weeks back from the exam day once it is booked.", window: null };
  const first = exam - longestWeeks * 7;
  const last = exam - shortestWeeks * 7;
  return {
    words: `Counted back from ${sayDay(exam)}, it starts between ${sayDay(first)} and ${sayDay(last)}.`,
    window: windowOf(first, exam),
  };
}

function dedicated({ code, when, sources, min, max, title, how, steps, extra, also = [] }: Period) {
  return {
    code,
    priority: "high" as const,
    sources,
    ...extra,
    when: all(isPreparing, when),
    quotes: [min, max, ...also],
    say: (view: View) => {
      const start = startBy(view, P[max], P[min]);
      return {
        title,
        body: `From your baseline, ${P[min]} to ${P[max]} weeks of dedicated study are usual${how} ${start.words} The weeks assume that your main clinical rotations are done.`,
        steps,
        window: start.window,
      };
    },
  };
}

export const STUDY = section("study", [
  {
    code: "study.baseline",
    priority: "critical",
    sources: ["G6.1a", "G3.2a"],
    when: all(
      isPreparing,
      is("no practice exam of any kind is entered", ["practice"], ({ profile }) => profile.practice.length === 0),
    ),
    say: () => ({
      title: "Take a first practice exam",
      body: "Readiness shows in measured scores, not in how it feels. One NBME exam now gives a starting point, and the length of your preparation follows from it.",
      steps: [
        "Take a calibrated NBME form (CCSSA) under timed conditions and enter the score.",
        "Start the question bank and note the weak domains.",
      ],
      window: null,
    }),
  },
  dedicated({
    code: "study.dedicated-4-6",
    when: strong,
    sources: ["G3.4a", "G3.4e"],
    min: "weeksStrongMin",
    max: "weeksStrongMax",
    title: "A short, intense preparation fits your baseline",
    how: ", at high intensity.",
    steps: ["Keep the pace high and the period short.", "Let practice scores, not the calendar, end it."],
    extra: { resolutions: ["G3.4a"] },
  }),
  dedicated({
    code: "study.dedicated-6-8",
    when: gap,
    sources: ["G3.4d", "G3.4e"],
    min: "weeksGapMin",
    max: "weeksGapMax",
    title: "A preparation of medium length fits your baseline",
    how: ". The guide names no period for this baseline; this is our reading between its two neighbours.",
    steps: ["Choose the longer end when weak domains remain."],
    extra: { isOurs: true, resolutions: ["G3.4d"] },
  }),
  dedicated({
    code: "study.dedicated-8-10",
    when: middle,
    sources: ["G3.4b", "G3.4e"],
    min: "weeksMiddleMin",
    max: "weeksMiddleMax",
    title: "Plan a full-time study period",
    how: `, at ${P.hoursMin} to ${P.hoursMax} hours a week.`,
    steps: ["Keep the weeks free of other work where you can.", "Measure progress with a practice exam on the way."],
    also: ["hoursMin", "hoursMax"],
  }),
  dedicated({
    code: "study.dedicated-12-16",
    when: low,
    sources: ["G3.4c", "G3.4e"],
    min: "weeksLowMin",
    max: "weeksLowMax",
    title: "Plan a long, structured preparation",
    how: " or more, with a plan that rebuilds the weak domains step by step.",
    steps: ["Work through one domain after the other, with tests between.", "Think about a coach or a study partner."],
  }),
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
  {
    code: "study.domains",
    priority: "normal",
    sources: ["G3.3a", "G3.3b"],
    when: isPreparing,
    say: (view) => ({
      title: "Study the core domains, weak ones first",
      body: `Six domains matter for the exam and for anesthesiology: cardiology, pulmonology and critical care, neurology, renal and electrolytes, pharmacology and toxicology, emergency medicine.${sayWeak(view)}`,
      steps: ["Finish these before the rest.", "Then mix them in timed blocks."],
      window: null,
    }),
  },
  {
    code: "study.timed-mixed",
    priority: "high",
    sources: ["G3.2a", "G3.3b", "G6.1d"],
    when: all(isPreparing, not(flag("question-bank blocks are timed and mixed", "qbank.timedMixed", "timedMixed"))),
    say: () => ({
      title: "Switch to timed, mixed blocks",
      body: "Blocks with a clock and mixed subjects come closer to the exam, and their scores say more about it.",
      steps: ["Do timed mixed blocks each study day."],
      window: null,
    }),
  },
  {
    code: "study.error-log",
    priority: "high",
    sources: ["G3.3b", "G6.1d"],
    when: all(isPreparing, not(flag("an error log is kept", "preparation.errorLog", "errorLog"))),
    say: () => ({
      title: "Keep a log of what you miss",
      body: "Missed questions show what to study next, once the same weakness turns up again and again.",
      steps: ["Review each miss the same day.", "Note its domain and why it was missed."],
      window: null,
    }),
  },
  {
    code: "study.weekly-check",
    priority: "high",
    sources: ["G6.1d"],
    isOurs: true,
    when: all(
      isPreparing,
      examWithin("weeklyCheckDays"),
      is(
        `no full-length practice exam within the last ${P.weeklyGapDays} days`,
        ["asOf", "practice"],
        ({ profile }) =>
          !profile.practice.some((entry) => isFullLength(entry) && entry.day >= profile.asOf - P.weeklyGapDays),
        ["weeklyGapDays"],
      ),
    ),
    quotes: ["weeklyCheckWeeksLow", "weeklyCheckWeeksHigh"],
    say: () => ({
      title: "Time for a weekly practice exam",
      body: `In the last ${P.weeklyCheckWeeksLow} to ${P.weeklyCheckWeeksHigh} weeks an NBME or UWSA each week shows where you stand. None is entered for the last ${P.weeklyGapDays} days.`,
      steps: ["Take one this week and enter the score."],
      window: null,
    }),
  },
  {
    code: "study.simulations",
    priority: "high",
    sources: ["G3.5a"],
    isOurs: true,
    resolutions: ["G3.5a"],
    when: all(
      isPreparing,
      examWithin("closeExamDays"),
      is(
        `fewer than ${P.simulationsMin} full-length practice days`,
        ["preparation.fullLengthSimulations"],
        ({ profile }) => (profile.simulations === null ? null : profile.simulations < P.simulationsMin),
        ["simulationsMin"],
      ),
    ),
    quotes: ["simulationsMax", "blocksMin", "blocksMax"],
    say: (view) => ({
      title: "Rehearse the whole exam day",
      body: `${P.simulationsMin} to ${P.simulationsMax} full days of ${P.blocksMin} to ${P.blocksMax} blocks are advised. You have entered ${view.profile.simulations}.`,
      steps: ["Set a day aside with real times, breaks and food."],
      window: null,
    }),
  },
  {
    code: "study.test-day",
    priority: "normal",
    sources: ["G3.5b"],
    when: all(isPreparing, examWithin("closeExamDays")),
    quotes: ["questionSeconds"],
    say: () => ({
      title: "Practise the habits of the exam day",
      body: `Spend at most ${P.questionSeconds} seconds on a hard question, then make a good guess and go on. Short calming breaks between blocks keep you steady.`,
      steps: ["Try one short breathing routine between blocks, and keep it."],
      window: null,
    }),
  },
  {
    code: "study.methods-unchanged",
    priority: "critical",
    sources: ["G4.1c", "G4.2b"],
    when: all(
      isPreparing,
      multipleAttempts,
      not(flag("study methods changed since the earlier attempt", "preparation.methodsChangedSinceFailure", "methodsChangedSinceFailure")),
    ),
    say: () => ({
      title: "Change how you study before you sit again",
      body: "The same methods tend to give the same result, and another low score would add to the record.",
      steps: ["Name two things you will do in a new way.", "Start them before you fix a date."],
      window: null,
    }),
  },
]);

const DOMAIN_WORDS: Record<string, string> = {
  cardiology: "cardiology",
  "pulmonology-critical-care": "pulmonology and critical care",
  neurology: "neurology",
  renal: "renal",
  pharmacology: "pharmacology",
  emergency: "emergency medicine",
  other: "other subjects",
};

function sayWeak({ profile }: View): string {
  const weak = new Set(profile.weakDomains ?? []);
  const named = Object.keys(DOMAIN_WORDS).filter((domain) => weak.has(domain));
  return named.length === 0 ? "" : ` You named as weak: ${named.map((domain) => DOMAIN_WORDS[domain]).join(", ")}.`;
}
