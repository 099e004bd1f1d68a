import { all, has, is, not } from "../engine/condition";
import { addYears, sayDay } from "../engine/days";
import { windowOf, type Rule, type Said } from "../engine/rule";
import type { View } from "../engine/view";
import {
  awaiting,
  certified,
  examIs,
  isPreparing,
  nextSeasonTiming,
  step1Passed,
  timingIs,
} from "./conditions";
import { idealTiming, late, missesScreening, noDate, windowToBook } from "./conditions-exam";

const bookedDay = (view: View) => view.derived.exam.bookedDay ?? view.profile.asOf;
const onBookedDay = (view: View) => windowOf(bookedDay(view), bookedDay(view));

function sayReach(view: View, release: number): string {
  const { submit, review } = view.calendar;
  if (release <= submit.day) return "before submission opens";
  if (release <= review.day) return "after submission opens and before programs review";
  return release <= view.calendar["rank-deadline"].day
    ? "after the first review and before rank lists close"
    : "after rank lists close, so it counts for the next season";
}

function sayMove(view: View): Pick<Said, "steps" | "window"> {
  const window = windowToBook(view);
  const season = window.isNextSeason ? "the next season" : "this season";
  return {
    steps: [
      `See if a day from ${sayDay(window.from)} to ${sayDay(window.to)} fits your preparation, for ${season}.`,
      "If your practice is not there yet, keep the later day and plan for the next season. That is a fair choice.",
    ],
    window: windowOf(view.profile.asOf, window.to),
  };
}

function sayLate(view: View, title: string, lead: string): Said {
  const release = view.derived.exam.typicalRelease ?? bookedDay(view);
  return {
    title,
    body: `${lead} The exam on ${sayDay(bookedDay(view))} usually gives a score by ${sayDay(release)}. Applications may be submitted from ${sayDay(view.calendar.submit.day)} and programs start to review on ${sayDay(view.calendar.review.day)}.`,
    ...sayMove(view),
  };
}

const WINDOW_QUOTES = ["earlyMonth", "lateMonth", "latestDay", "calendar", "release"] as const;

/** Booking and timing of Step 2 CK. */
export const EXAM_DATE: readonly Omit<Rule, "section">[] = [
  {
    code: "exam.step1-open",
    priority: "critical",
    sources: ["G1.1", "F8"],
    when: not(step1Passed),
    say: () => ({
      title: "Step 1 passed comes first",
      body: "ECFMG Certification needs both Step 1 and Step 2 CK. A pass in Step 1 will not set an application apart, but a fail closes doors.",
      steps: [
        "Enter your Step 1 result if you have one.",
        "If not, plan Step 1 before you fix the Step 2 CK day.",
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
        title: "Book your Step 2 CK day",
        body: `The exam date and how hard you prepare decide most of what is open to you. The next good window is ${sayDay(window.from)} to ${sayDay(window.to)}, at the latest ${sayDay(window.latest)}. ${season}`,
        steps: [
          "Count your dedicated study weeks back from the day you choose.",
          "Book the seat, then enter the date here.",
        ],
        window: windowOf(window.from, window.to),
      };
    },
  },
  {
    code: "exam.timing-early",
    priority: "normal",
    sources: ["G3.1e"],
    when: all(isPreparing, timingIs("early", "the booked exam is before May of the application year")),
    say: (view) => ({
      title: "An early exam leaves time for US experience",
      body: `Your exam on ${sayDay(bookedDay(view))} is before the usual window. That is fine, and it frees the months after it.`,
      steps: ["Use the time after the exam for rotations or observerships in the US."],
      window: onBookedDay(view),
    }),
  },
  {
    code: "exam.timing-ideal",
    priority: "normal",
    sources: ["G3.1a"],
    resolutions: ["G3.1a"],
    when: all(isPreparing, idealTiming),
    say: (view) => ({
      title: "The exam date fits the season",
      body: `${sayDay(bookedDay(view))} lies in the best window for this season.`,
      steps: ["Keep the date while your practice supports it."],
      window: onBookedDay(view),
    }),
  },
  {
    code: "exam.timing-latest",
    priority: "high",
    sources: ["G3.1b", "F7"],
    isOurs: true,
    resolutions: ["G3.1b"],
    when: all(
      isPreparing,
      timingIs("latest", "the booked exam is in the first week of August of the application year"),
    ),
    quotes: ["release", "calendar"],
    say: (view) => ({
      title: "This is the last good week, with no slack",
      body: `An exam on ${sayDay(bookedDay(view))} usually gives a score by ${sayDay(view.derived.exam.typicalRelease ?? bookedDay(view))}. A slower release would miss the opening of submission on ${sayDay(view.calendar.submit.day)}.`,
      steps: ["If your practice is ready, see if an earlier day is free."],
      window: onBookedDay(view),
    }),
  },
  {
    code: "exam.timing-late",
    priority: "critical",
    sources: ["G3.1b", "G3.1c", "F5", "F7"],
    isOurs: true,
    resolutions: ["G3.1b"],
    when: all(isPreparing, late),
    quotes: WINDOW_QUOTES,
    say: (view) =>
      sayLate(
        view,
        "The exam is late for this season",
        "The score may arrive after programs have begun to sort.",
      ),
  },
  {
    code: "exam.misses-first-screening",
    priority: "critical",
    sources: ["G3.1b", "G3.1c", "F5", "F7"],
    isOurs: true,
    resolutions: ["G3.1b"],
    when: all(isPreparing, missesScreening),
    quotes: WINDOW_QUOTES,
    say: (view) =>
      sayLate(
        view,
        "The score would miss the first review",
        "Programs would first see the file without this score, and some will not look again.",
      ),
  },
  {
    code: "exam.next-season",
    priority: "critical",
    sources: ["G3.1c", "F5", "F7"],
    when: all(isPreparing, nextSeasonTiming),
    quotes: ["release", "calendar"],
    say: (view) => ({
      title: "This exam counts for the next season",
      body: `The exam on ${sayDay(bookedDay(view))} usually gives a score by ${sayDay(view.derived.exam.typicalRelease ?? bookedDay(view))}. Rank lists close on ${sayDay(view.calendar["rank-deadline"].day)}, so the score can't reach this season. More time can serve you better than a low score that stays.`,
      steps: ["Plan for the next season, or see if an earlier day suits your practice."],
      window: onBookedDay(view),
    }),
  },
  {
    code: "exam.release-margin",
    priority: "high",
    sources: ["F5", "F7", "G3.1b"],
    isOurs: true,
    resolutions: ["G3.1b"],
    when: all(
      isPreparing,
      idealTiming,
      has(
        "a release at the time USMLE advises to allow falls after submission opens",
        (view) => view.derived.exam.day,
        (_, view) => {
          const { safeRelease } = view.derived.exam;
          return safeRelease !== null && safeRelease > view.calendar.submit.day;
        },
      ),
    ),
    quotes: ["release", "calendar"],
    say: (view) => {
      const { typicalDays, safeDays } = view.season.release.value;
      const { typicalRelease, safeRelease } = view.derived.exam;
      return {
        title: "A slow score release would come after submission opens",
        body: `Scores usually come within ${typicalDays / 7} weeks, here by ${sayDay(typicalRelease ?? bookedDay(view))}. USMLE advises to allow ${safeDays / 7}, here until ${sayDay(safeRelease ?? bookedDay(view))}. Submission opens on ${sayDay(view.calendar.submit.day)}.`,
        steps: [`A day up to ${sayDay(view.calendar.submit.day - safeDays)} keeps the full margin.`],
        window: windowOf(view.profile.asOf, Math.max(view.profile.asOf, view.calendar.submit.day - safeDays)),
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
      title: "Certification takes time beside the exam",
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

function lapseOf(view: View): number {
  return addYears(view.profile.step1.day ?? view.profile.asOf, view.season.examValidityYears.value);
}
