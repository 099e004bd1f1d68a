import { all, has } from "../engine/condition";
import { sayDay } from "../engine/days";
import { windowOf, type Rule, type Said } from "../engine/rule";
import type { View } from "../engine/view";
import { isPreparing, nextSeasonTiming, timingIs } from "./conditions";
import {
  bookedDay,
  idealTiming,
  late,
  missesScreening,
  windowToBook,
  WINDOW_QUOTES,
} from "./conditions-exam";

const onBookedDay = (view: View) => windowOf(bookedDay(view), bookedDay(view));

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

/** When the booked exam lies in its season. */
export const EXAM_TIMING: readonly Omit<Rule, "section">[] = [
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
];
