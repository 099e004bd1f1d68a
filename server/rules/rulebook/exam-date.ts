import { all, has, is, not } from "../engine/condition";
import { addYears, sayDay } from "../engine/days";
import { windowOf, type Rule } from "../engine/rule";
import type { View } from "../engine/view";
import { awaiting, certified, examIs, isPreparing, step1Passed } from "./conditions";
import { bookedDay, noDate, windowToBook, WINDOW_QUOTES } from "./conditions-exam";

function sayReach(view: View, release: number): string {
  const { submit, review } = view.calendar;
  if (release <= submit.day) return "before submission opens";
  if (release <= review.day) return "after submission opens and before programs review";
  return release <= view.calendar["rank-deadline"].day
    ? "after the first review and before rank lists close"
    : "after rank lists close, so it counts for the next season";
}

/** Booking Step 2 CK, and what stands around it: Step 1, the result, certification. */
export const EXAM_DATE: readonly Omit<Rule, "section">[] = [
  {
    code: "exam.step1-open",
    priority: "critical",
    sources: ["G1.1", "F8"],
    when: not(step1Passed),
    say: ({ profile }) => ({
      title: "Pass Step 1 first",
      body:
        profile.step1.status === "failed"
          ? "ECFMG Certification needs both Step 1 and Step 2 CK. Programs will see the earlier attempt. Many filter on it; some do not. Passing Step 1 is what opens the rest."
          : "ECFMG Certification needs both Step 1 and Step 2 CK. A pass in Step 1 does not set an application apart, but a fail closes doors, so go in prepared.",
      steps: [
        profile.step1.status === "failed"
          ? "Change how you study, then plan the next attempt without haste."
          : "Enter your Step 1 result if you have one.",
        "Plan Step 1 before you fix the Step 2 CK day.",
      ],
      window: null,
    }),
  },
  {
    code: "exam.awaiting-result",
    priority: "normal",
    sources: ["F7"],
    when: awaiting,
    quotes: ["release", "calendar"],
    say: (view) => {
      const { typicalRelease, safeRelease } = view.derived.exam;
      const typical = typicalRelease ?? bookedDay(view);
      const safe = safeRelease ?? bookedDay(view);
      return {
        title: "Your Step 2 CK result is on its way",
        body: `For an exam on ${sayDay(bookedDay(view))}, scores usually come by ${sayDay(typical)}, ${sayReach(view, typical)}. USMLE advises to allow until ${sayDay(safe)}, ${sayReach(view, safe)}.`,
        steps: ["Enter the result when it arrives. The plan follows from it."],
        window: windowOf(typical, safe),
      };
    },
  },
  {
    code: "exam.retake-step2",
    priority: "critical",
    sources: ["G6.2b", "G4.0"],
    isOurs: true,
    resolutions: ["G4.0"],
    when: all(
      isPreparing,
      examIs("step2", "failed"),
      has(
        "no retake is booked",
        (view) => view.derived.exam.day,
        (day) => day === null,
      ),
    ),
    quotes: WINDOW_QUOTES,
    say: (view) => {
      const window = windowToBook(view);
      const season = window.isNextSeason ? "the next season" : "this season";
      return {
        title: "Plan the Step 2 CK retake with care",
        body: `A retake has to show a clear step up, so the way you study counts more than speed. To count for ${season}, a day from ${sayDay(window.from)} to ${sayDay(window.to)} works; the last one is ${sayDay(window.latest)}.`,
        steps: ["Change what did not work before you book.", "Enter the retake date when you have one."],
        window: windowOf(window.from, window.to),
      };
    },
  },
  {
    code: "exam.book-step2",
    priority: "critical",
    sources: ["G3.1a", "G3.1b", "G6.1c", "G1.8"],
    resolutions: ["G3.1a", "G3.1b", "G6.1c"],
    when: all(isPreparing, examIs("step2", "not-taken", "scheduled"), noDate),
    quotes: WINDOW_QUOTES,
    say: (view) => {
      const window = windowToBook(view);
      const season = window.isNextSeason
        ? "This season's window is past or leaves too little time, so this is for the next season."
        : "A score from then is ready when applications open.";
      return {
        title: view.profile.step1.status === "passed" ? "Book your Step 2 CK day" : "Plan your Step 2 CK day",
        body: `The exam date and how hard you prepare decide most of what is open to you. The next good window is ${sayDay(window.from)} to ${sayDay(window.to)}, at the latest ${sayDay(window.latest)}. ${season}`,
        steps: [
          "Count your dedicated study weeks back from the day you choose.",
          view.profile.step1.status === "passed"
            ? "Book the seat, then enter the date here."
            : "Book the seat once Step 1 is passed, then enter the date here.",
        ],
        window: windowOf(window.from, window.to),
      };
    },
  },
  {
    code: "exam.ecfmg-time",
    priority: "high",
    sources: ["G3.1d", "F8"],
    when: all(isPreparing, not(certified)),
    quotes: ["calendar", "oet"],
    say: (view) => ({
      title: "Certification takes time alongside the exam",
      body: `ECFMG Certification needs a listed school, Step 1 and Step 2 CK, a Pathway with OET Medicine and verified credentials. The Pathways deadline of this season is ${sayDay(view.calendar.pathways.day)} (${view.calendar.pathways.status}). Visa and licence steps follow it.`,
      steps: [
        "Start the credential check and book OET early.",
        "Check the deadline with ECFMG before you rely on it.",
      ],
      window: windowOf(view.profile.asOf, view.calendar.pathways.day),
    }),
  },
  {
    code: "exam.seven-years",
    priority: "high",
    sources: ["F8", "G3.1d"],
    isOurs: true,
    when: all(
      isPreparing,
      step1Passed,
      is("Step 1 falls out of the exam validity period before Match Day", ["step1.date", "season"], (view) =>
        view.profile.step1.day === null ? null : lapseOf(view) < view.calendar["match-day"].day,
      ),
    ),
    quotes: ["examValidityYears", "calendar"],
    say: (view) => ({
      title: "Step 1 may lapse before you are certified",
      body: `The Steps must lie within ${view.season.examValidityYears.value} years of each other. Counted from your Step 1, that ends on ${sayDay(lapseOf(view))}, before Match Day on ${sayDay(view.calendar["match-day"].day)}.`,
      steps: [
        "Pass Step 2 CK and finish certification before that day.",
        "Ask ECFMG what holds in your case.",
      ],
      window: windowOf(view.profile.asOf, lapseOf(view)),
    }),
  },
];

/** The day on which Step 1 falls out of the exam validity period; days count from 1970-01-01. */
export function lapseOf(view: View): number {
  return addYears(view.profile.step1.day ?? view.profile.asOf, view.season.examValidityYears.value);
}
