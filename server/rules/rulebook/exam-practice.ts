import { all, any, is, known, not } from "../engine/condition";
import { sayDay } from "../engine/days";
import { windowOf, type Rule } from "../engine/rule";
import type { View } from "../engine/view";
import { count } from "../engine/words";
import { hasTarget, isPreparing, nextSeasonTiming, step1Failure } from "./conditions";
import {
  isAtMargin,
  isBelowMargin,
  isPeriodShort,
  isUnstable,
  late,
  meanOfLastTwo,
  missesScreening,
  shouldConsiderPostponing,
  windowToBook,
} from "./conditions-exam";
import { P } from "./parameters";

const targetBelow = (name: "targetFloor" | "redemptionScore") =>
  is(
    `the Step 2 CK target is below ${P[name]}`,
    ["target.step2ck"],
    ({ profile }) => profile.target !== null && profile.target < P[name],
    [name],
  );

const examDayOf = (view: View) => view.derived.exam.day.value ?? view.profile.asOf;

function sayLastTwo(view: View): string {
  const two = view.derived.practice.lastTwo.value;
  return two === null
    ? ""
    : `${two[0].score} on ${sayDay(two[0].day)} and ${two[1].score} on ${sayDay(two[1].day)}`;
}

/** Target and readiness for Step 2 CK. */
export const EXAM_PRACTICE: readonly Omit<Rule, "section">[] = [
  {
    code: "exam.set-target",
    priority: "high",
    sources: ["G6.1b", "G1.4", "G4.1b", "G2.6"],
    when: all(isPreparing, not(hasTarget)),
    quotes: ["targetFloor", "redemptionScore", "seenFrom", "seenTo"],
    say: () => ({
      title: "Set a Step 2 CK target",
      body: `Aim for at least ${P.targetFloor}, higher if you can; after an earlier Step 1 failure, ${P.redemptionScore}. Competitive programs often see scores of ${P.seenFrom} to ${P.seenTo} and more. The target decides how hard to prepare and when to move the date.`,
      steps: ["Enter a target, and the lowest score you would go into the season with."],
      window: null,
    }),
  },
  {
    code: "exam.target-low",
    priority: "high",
    sources: ["G6.1b", "G4.1b"],
    when: all(
      isPreparing,
      any(targetBelow("targetFloor"), all(targetBelow("redemptionScore"), step1Failure)),
    ),
    say: (view) => ({
      title: "The target is below what the guide calls realistic",
      body: `Your target is ${view.profile.target}. The guide aims for ${P.targetFloor} or more, and for ${P.redemptionScore} or more after an earlier Step 1 failure.`,
      steps: ["Raise the target, or plan for a longer preparation or a second specialty alongside."],
      window: null,
    }),
  },
  {
    code: "exam.redemption",
    priority: "critical",
    sources: ["G4.1a", "G4.1b", "G4.1c", "G7.2"],
    when: all(isPreparing, step1Failure),
    quotes: ["redemptionScore"],
    say: () => ({
      title: "Step 2 CK is the place to show the recovery",
      body: `Programs look at the earlier attempt, at how you explain it and most of all at what came after. A score of ${P.redemptionScore} or more eases the concern a good deal; some filters stay. Longer preparation serves you better than a quick date.`,
      steps: ["Change what went wrong last time before you add hours.", "Move the date rather than rush it."],
      window: null,
    }),
  },
  {
    code: "exam.postpone-consider",
    priority: "critical",
    sources: ["G3.1c", "G3.2c", "G6.1e"],
    isOurs: true,
    resolutions: ["G3.2c"],
    when: shouldConsiderPostponing,
    quotes: ["lowFloor", "calendar", "release"],
    say: (view) => {
      const window = windowToBook(view);
      const season = window.isNextSeason ? "the next season" : "this season still";
      return {
        title: "Consider a later exam date",
        body: `Your last two full-length scores are ${sayLastTwo(view)}. The lowest score you would accept is ${view.profile.minimumAcceptable}; below ${P.lowFloor} the guide advises more time. A score stays on the record, so a later date can be the better choice, even past this cycle. A day from ${sayDay(window.from)} to ${sayDay(window.to)} would reach ${season}.`,
        steps: [
          "Compare both: keep the date, or take more preparation time.",
          "Talk it through with someone who knows your practice before the fee for changing grows.",
        ],
        window: windowOf(view.profile.asOf, examDayOf(view)),
      };
    },
  },
  {
    code: "exam.instability",
    priority: "critical",
    sources: ["G3.5c"],
    isOurs: true,
    resolutions: ["G3.5c"],
    when: isUnstable,
    quotes: ["closeExamDays", "dropPoints"],
    say: (view) => ({
      title: "Practice scores fall or swing close to the exam",
      body: `The exam is on ${sayDay(examDayOf(view))} and the latest full-length scores do not hold steady: the last two are ${sayLastTwo(view)}. A later day may protect the result.`,
      steps: [
        "Look for a cause first: tiredness, a different form, untimed blocks.",
        "Take one more full-length exam under real conditions, then decide.",
      ],
      window: windowOf(view.profile.asOf, examDayOf(view)),
    }),
  },
  {
    code: "exam.practice-margin",
    priority: "high",
    sources: ["G3.2b"],
    isOurs: true,
    resolutions: ["G3.2b"],
    when: isBelowMargin,
    quotes: ["practiceMarginLow", "practiceMarginHigh"],
    say: (view) => {
      const mean = meanOfLastTwo(view) ?? 0;
      const target = view.profile.target ?? 0;
      return {
        title: "Practice is not yet above the target",
        body: `Your last two full-length exams average ${mean}; the target is ${target}. Practice should run ${P.practiceMarginLow} to ${P.practiceMarginHigh} points above it, so ${count(target + P.practiceMarginLow - mean, "point")} more would close the gap.`,
        steps: [
          "Work on the domains where the most points are lost.",
          "Check again with the next full-length exam.",
        ],
        window: null,
      };
    },
  },
  {
    code: "exam.on-track",
    priority: "normal",
    sources: ["G3.2b"],
    resolutions: ["G3.2b"],
    when: all(
      isAtMargin,
      not(known(shouldConsiderPostponing)),
      not(known(isUnstable)),
      not(late),
      not(missesScreening),
      not(nextSeasonTiming),
      not(known(isPeriodShort)),
    ),
    quotes: ["nearExamDays"],
    say: (view) => ({
      title: "Practice supports your exam date",
      body: `Your last two full-length exams average ${meanOfLastTwo(view) ?? 0}, at least ${P.practiceMarginLow} above your target of ${view.profile.target}. Keep ${sayDay(examDayOf(view))}.`,
      steps: ["Hold the routine. Rest well in the last days."],
      window: windowOf(examDayOf(view), examDayOf(view)),
    }),
  },
];
