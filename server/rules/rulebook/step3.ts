import { all, any, has, is, known, not } from "../engine/condition";
import { sayDay } from "../engine/days";
import { windowOf, type Rule } from "../engine/rule";
import type { View } from "../engine/view";
import { usd } from "../engine/words";
import type { Step3Decision } from "../plan/shape";
import {
  certified,
  examIs,
  flag,
  permanentResident,
  phaseIs,
  step1Passed,
  usCitizen,
  visaIs,
} from "./conditions";
import { P, type ParameterName } from "./parameters";

/** A row of the Step 3 table; `namesVisas` where its text speaks of visas. */
export interface Step3Row extends Rule {
  readonly decision: Step3Decision;
  readonly namesVisas?: true;
}

const scoredBelow = (name: ParameterName) =>
  is(
    `the Step 2 CK score is below ${P[name]}`,
    ["step2ck.status", "step2ck.score"],
    ({ profile }) => {
      if (!profile.step2.hasResult) return false;
      return profile.step2.score === null ? null : profile.step2.score < P[name];
    },
    [name],
  );
const below240 = scoredBelow("middleFloor");
const below220 = scoredBelow("catastrophicFloor");
const expectation = (words: string, ...values: readonly View["profile"]["expectation"][]) =>
  is(`practice puts Step 3 ${words} against Step 2 CK, by percentile`, ["step3.expectation"], ({ profile }) =>
    values.includes(profile.expectation),
  );
const clearlyBetter = expectation("clearly better", "clearly-better");
const atLeastSimilar = expectation("clearly better or similar", "clearly-better", "similar");
const methodsChanged = flag("study methods changed", "step3.methodsChanged", "methodsChanged");
const hasTime = flag("there is time for Step 3", "step3.hasTime", "hasTime");
const wantsH1b = all(visaIs("h1b", "either"), not(usCitizen), not(known(permanentResident)));
const canSitNow = phaseIs("ready-to-apply", "applying");
const isStudent = is("still a student", ["school.status"], ({ profile }) =>
  profile.schoolStatus === null ? null : profile.schoolStatus === "student",
);
const noStep2Result = has(
  "Step 2 CK has no result",
  (view) => view.derived.step2Result,
  (hasResult) => !hasResult,
);
const always = has(
  "in every other case",
  (view) => view.derived.step2Result,
  () => true,
);

const H1B_QUOTES = ["h1bPayment"] as const;
function sayH1b({ season }: View): string {
  const { amountUsd } = season.h1bPayment.value;
  return `A J-1 does not require Step 3. An H-1B does, before the employer files; a payment of ${usd(amountUsd)} applies to new petitions for people abroad (${season.h1bPayment.status}; check before relying on it).`;
}

const lastDayBefore = (view: View) => view.calendar["ranking-opens"].day - 1;

function beforeApplying(view: View) {
  const { asOf } = view.profile;
  const latest = view.calendar.submit.day - view.season.release.value.typicalDays;
  return latest >= asOf ? latest : lastDayBefore(view);
}

const ROWS: readonly Omit<Step3Row, "section">[] = [
  {
    decision: "done",
    code: "step3.done",
    priority: "normal",
    sources: ["G1.6"],
    when: examIs("step3", "passed"),
    say: () => ({
      title: "Step 3 is done",
      body: "Step 3 is not needed to apply, and having it can only help. Nothing more to do here.",
      steps: ["List it in the application."],
      window: null,
    }),
  },
  {
    decision: "retake-with-mentor",
    code: "step3.retake",
    priority: "critical",
    sources: ["G4.2b"],
    isOurs: true,
    resolutions: ["G4.2b"],
    when: examIs("step3", "failed"),
    quotes: ["betterPoints"],
    say: () => ({
      title: "Do not sit Step 3 again alone",
      body: "The next attempt should follow a changed way of studying and a second opinion. A further low result would weigh more than waiting.",
      steps: [
        "Go through the score report with a mentor.",
        "Decide together if and when a retake makes sense.",
      ],
      window: null,
    }),
  },
  {
    decision: "booked",
    code: "step3.booked",
    priority: "normal",
    sources: ["G4.2b", "G7.3"],
    resolutions: ["G4.2b"],
    when: examIs("step3", "scheduled"),
    say: () => ({
      title: "Step 3 is booked: keep it only if you are ready",
      body: "It helps when practice points to a clearly better standing than your Step 2 CK, or when a program's policy asks for it. A hasty attempt can add a second low score.",
      steps: ["Check your practice standing before the day. Moving the date is allowed."],
      window: null,
    }),
  },
  {
    decision: "later",
    code: "step3.later",
    priority: "normal",
    sources: ["G1.6"],
    when: noStep2Result,
    say: () => ({
      title: "Step 3 can wait until Step 2 CK is done",
      body: "Step 3 is not needed to apply. Step 2 CK weighs far more now.",
      steps: ["Come back to this once the Step 2 CK result is in."],
      window: null,
    }),
  },
  {
    decision: "not-eligible-yet",
    code: "step3.not-eligible",
    priority: "normal",
    sources: ["F7"],
    when: any(examIs("step2", "failed"), not(step1Passed), not(certified), isStudent),
    say: () => ({
      title: "Step 3 is not open to you yet",
      body: "An IMG may sit Step 3 with Step 1 and Step 2 CK passed, the medical degree, and ECFMG Certification. One of these is still missing.",
      steps: ["Finish the missing one first."],
      window: null,
    }),
  },
  {
    decision: "delay",
    code: "step3.delay",
    priority: "high",
    sources: ["G7.3"],
    resolutions: ["G7.3"],
    namesVisas: true,
    when: all(not(hasTime), any(below240, wantsH1b)),
    quotes: H1B_QUOTES,
    say: (view) => ({
      title: "Hold off on Step 3 until there is time for it",
      body: `Step 3 could help you, but it should not be squeezed in alongside clinical or research work. A rushed attempt can harm more than none. ${sayH1b(view)}`,
      steps: ["Find a block of weeks you can keep free, then decide again."],
      window: null,
    }),
  },
  {
    decision: "avoid",
    code: "step3.avoid",
    priority: "high",
    sources: ["G5.3d", "G4.2b"],
    isOurs: true,
    resolutions: ["G5.3d", "G4.2b"],
    when: all(below220, not(clearlyBetter)),
    say: (view) => ({
      title: "Step 3 is better left for now",
      body: `With a Step 2 CK of ${view.profile.step2.score} a further low score is the main risk, unless practice shows a clearly better standing.`,
      steps: [
        "Put the effort into experience, letters and research.",
        "Look again if practice changes the picture.",
      ],
      window: null,
    }),
  },
  {
    decision: "change-methods-first",
    code: "step3.change-methods",
    priority: "critical",
    sources: ["G4.2b"],
    resolutions: ["G4.2b"],
    when: all(below240, clearlyBetter, not(methodsChanged)),
    say: () => ({
      title: "Change how you study before Step 3",
      body: "Practice looks better than your Step 2 CK, but you have not changed your methods. Without that, another low score is the risk.",
      steps: ["Change the method first, then measure again, by percentile and not by points."],
      window: null,
    }),
  },
  {
    decision: "take-before-match",
    code: "step3.take-visa",
    priority: "high",
    sources: ["G5.3a", "G5.3d", "G7.3", "F8"],
    resolutions: ["G5.3d", "G7.3"],
    namesVisas: true,
    when: all(wantsH1b, atLeastSimilar, certified, hasTime, any(not(below240), methodsChanged), canSitNow),
    quotes: ["calendar", ...H1B_QUOTES],
    say: (view) => ({
      title: "Take Step 3 before the Match, for the H-1B",
      body: `Some programs want Step 3 before they sponsor an H-1B, and your practice points to a result at your Step 2 CK level or above. A result before ranking opens on ${sayDay(view.calendar["ranking-opens"].day)} can still count. ${sayH1b(view)}`,
      steps: [
        "Choose a date that leaves clinical and research work whole.",
        "Ask each H-1B program by when it needs the result.",
      ],
      window: windowOf(view.profile.asOf, lastDayBefore(view)),
    }),
  },
  {
    decision: "take-before-applying",
    code: "step3.take-score",
    priority: "high",
    sources: ["G4.2a", "G7.3"],
    resolutions: ["G7.3"],
    when: all(below240, clearlyBetter, certified, hasTime, methodsChanged, canSitNow),
    quotes: ["calendar", "release"],
    say: (view) => ({
      title: "Step 3 can show the step up",
      body: `Your practice stands clearly better than your Step 2 CK, your methods have changed and there is time. A result can show improvement and help with preliminary or second-specialty programs. An exam by ${sayDay(beforeApplying(view))} usually reports in time for this season.`,
      steps: ["Confirm the standing with one more timed practice exam, then book."],
      window: windowOf(view.profile.asOf, beforeApplying(view)),
    }),
  },
  {
    decision: "prepare-first",
    code: "step3.prepare",
    priority: "high",
    sources: ["G4.2b", "G5.3d", "F8"],
    resolutions: ["G4.2b", "G5.3d"],
    namesVisas: true,
    when: any(wantsH1b, all(below240, clearlyBetter)),
    quotes: H1B_QUOTES,
    say: (view) => ({
      title: "Prepare for Step 3 before you book it",
      body: `Step 3 may be worth it for you, but something is still open: practice, certification, time or the season. ${sayH1b(view)}`,
      steps: [
        "Take a Step 3 practice exam and compare percentiles with your Step 2 CK.",
        "Book when the result would be at least as good.",
      ],
      window: null,
    }),
  },
  {
    decision: "not-now",
    code: "step3.not-now",
    priority: "high",
    sources: ["G4.2b", "G7.3", "G5.3d"],
    resolutions: ["G4.2b", "G7.3", "G5.3d"],
    when: below240,
    say: (view) => ({
      title: "Step 3 would not help right now",
      body: `With a Step 2 CK of ${view.profile.step2.score}, Step 3 helps only with a clearly better standing, and practice does not show that yet.`,
      steps: ["Leave it for now. Experience and letters do more."],
      window: null,
    }),
  },
  {
    decision: "optional",
    code: "step3.optional",
    priority: "normal",
    sources: ["G1.6", "G2.6"],
    namesVisas: true,
    when: always,
    say: () => ({
      title: "Step 3 is your choice",
      body: "It is not needed to apply, and your plan does not depend on it. The guide sees some use for it in interviews and, at some institutions, in visa sponsorship.",
      steps: ["Take it only when it does not cost you clinical or research time."],
      window: null,
    }),
  },
];

/** The Step 3 table in its order; the first row that holds decides. */
export const STEP3: readonly Step3Row[] = ROWS.map((row) => ({ ...row, section: "step3" }));
