import { all, is, not } from "../engine/condition";
import { isFullLength } from "../engine/derive-practice";
import { section } from "../engine/rule";
import type { View } from "../engine/view";
import { examWithin, flag, isPreparing, multipleAttempts } from "./conditions";
import { P } from "./parameters";
import { STUDY_PERIOD } from "./study-period";

export const STUDY = section("study", [
  ...STUDY_PERIOD,
  {
    code: "study.baseline",
    priority: "critical",
    sources: ["G6.1a", "G3.2a"],
    when: all(
      isPreparing,
      is(
        "no practice exam of any kind is entered",
        ["practice"],
        ({ profile }) => profile.practice.length === 0,
      ),
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
    when: all(
      isPreparing,
      not(flag("question-bank blocks are timed and mixed", "qbank.timedMixed", "timedMixed")),
    ),
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
          !profile.practice.some(
            (entry) => isFullLength(entry) && entry.day >= profile.asOf - P.weeklyGapDays,
          ),
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
      not(
        flag(
          "study methods changed since the earlier attempt",
          "preparation.methodsChangedSinceFailure",
          "methodsChangedSinceFailure",
        ),
      ),
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
  return named.length === 0
    ? ""
    : ` You named as weak: ${named.map((domain) => DOMAIN_WORDS[domain]).join(", ")}.`;
}
