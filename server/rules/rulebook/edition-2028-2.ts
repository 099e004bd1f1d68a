import { sayDay } from "../engine/days";
import { windowOf, type Said } from "../engine/rule";
import type { View } from "../engine/view";
import { bookedDay, earliestFitOf } from "./conditions-exam";
import { sayPlacesLeft } from "./contingency";
import { lapseOf } from "./exam-date";
import { reword, type Rewording } from "./reword";
import { EDITION_2028_1 } from "./rulebook";
import { PERIODS, sayPeriod, startOf, type Period } from "./study-period";

const isPast = ({ profile }: View, day: number) => day < profile.asOf;

/** What is overdue is for now: no window lies in the past as if it were ahead. */
const today = ({ profile }: View) => windowOf(profile.asOf, profile.asOf);

function sayLateStart(view: View, period: Period, said: Said): Said {
  const start = startOf(view, period);
  if (start === null || !isPast(view, start.last)) return said;
  const { preparationStart, asOf } = view.profile;
  const now =
    preparationStart !== null && preparationStart <= asOf
      ? `You entered ${sayDay(preparationStart)} as your start.`
      : "If yours has not begun, begin now, or see if a later exam day leaves the whole period.";
  return sayPeriod(
    view,
    period,
    `Counted back from ${sayDay(start.exam)}, the usual time to start was between ${sayDay(start.first)} and ${sayDay(start.last)}, and it has passed. ${now}`,
  );
}

/** Lines that still read as a plan for the future once the time they name has passed. */
const REWORDINGS: readonly Rewording[] = [
  {
    code: "exam.awaiting-result",
    say: (view, said) => {
      const { typicalRelease, safeRelease } = view.derived.exam;
      if (typicalRelease === null || safeRelease === null || !isPast(view, safeRelease)) return said;
      return {
        title: "Your Step 2 CK result should be in by now",
        body: `For an exam on ${sayDay(bookedDay(view))}, scores usually come by ${sayDay(typicalRelease)}. The time USMLE advises to allow ended on ${sayDay(safeRelease)}.`,
        steps: [
          "Enter the result, or the new date if the exam was moved.",
          "If you sat it and have no result, ask ECFMG what holds it up.",
        ],
        window: today(view),
      };
    },
  },
  {
    code: "exam.ecfmg-time",
    say: (view, said) => {
      const { pathways } = view.calendar;
      if (!isPast(view, pathways.day)) return said;
      return {
        title: "Certification now serves the next season",
        body: `ECFMG Certification needs a listed school, Step 1 and Step 2 CK, a Pathway with OET Medicine and verified credentials. The Pathways deadline of this season, ${sayDay(pathways.day)} (${pathways.status}), has passed. Started now, it can be ready for the next one.`,
        steps: [
          "Start the credential check and book OET now, alongside the exam.",
          "Ask ECFMG for the Pathways dates of the next season.",
        ],
        window: today(view),
      };
    },
  },
  {
    code: "exam.seven-years",
    say: (view, said) => {
      const lapse = lapseOf(view);
      if (!isPast(view, lapse)) return said;
      return {
        title: "Step 1 may have lapsed",
        body: `The Steps must lie within ${view.season.examValidityYears.value} years of each other. Counted from your Step 1, that ended on ${sayDay(lapse)}, so Step 1 may no longer count towards certification.`,
        steps: [
          "Ask ECFMG now what holds in your case, before you spend more on exams.",
          "Check that the Step 1 date is entered right.",
        ],
        window: today(view),
      };
    },
  },
  {
    code: "exam.misses-first-screening",
    say: (view, said) => {
      const { submit, review } = view.calendar;
      if (!isPast(view, submit.day)) return said;
      const release = view.derived.exam.typicalRelease ?? bookedDay(view);
      const reviewWords = isPast(view, review.day) ? "programs began to review" : "programs start to review";
      return {
        ...said,
        body: `Programs would first see the file without this score, and some will not look again. The exam on ${sayDay(bookedDay(view))} usually gives a score by ${sayDay(release)}. Submission opened on ${sayDay(submit.day)}, and ${reviewWords} on ${sayDay(review.day)}.`,
      };
    },
  },
  {
    code: "exam.next-season",
    say: (view, said) => {
      const deadline = view.calendar["rank-deadline"].day;
      if (!isPast(view, deadline)) return said;
      const release = view.derived.exam.typicalRelease ?? bookedDay(view);
      return {
        ...said,
        body: `The exam on ${sayDay(bookedDay(view))} usually gives a score by ${sayDay(release)}. Rank lists of this season closed on ${sayDay(deadline)}, so the score is for the next one. More time can serve you better than a low score that stays.`,
        steps: ["Set the next season as the one you aim for, and plan from there."],
      };
    },
  },
  {
    code: "exam.release-margin",
    say: (view, said) => {
      const last = view.calendar.submit.day - view.season.release.value.safeDays;
      if (!isPast(view, last)) return said;
      return {
        ...said,
        steps: [
          `The last day with the full margin, ${sayDay(last)}, has passed. Keep your date while your practice supports it.`,
          "Have the rest of the application complete, so that only the score is awaited.",
        ],
      };
    },
  },
  ...PERIODS.map((period) => ({
    code: period.code,
    say: (view: View, said: Said) => sayLateStart(view, period, said),
  })),
  {
    code: "study.period-short",
    say: (view, said) => {
      const { preparationStart, asOf } = view.profile;
      const earliest = earliestFitOf(view);
      if (earliest === null || (preparationStart ?? asOf) > asOf) return said;
      return {
        ...said,
        steps: [
          `Move the exam to ${sayDay(earliest)} or later: the start can't be moved back any more.`,
          "Match the period to your practice, not to a fixed day.",
        ],
      };
    },
  },
  {
    code: "programs.signals",
    say: (view, said) => {
      const { submit, review, "ranking-opens": ranking } = view.calendar;
      if (!isPast(view, review.day)) return said;
      const { goldSignals, silverSignals } = view.season.limits.value;
      return {
        title: "The usual time for signals has passed",
        body: `Anesthesiology gives ${goldSignals} gold and ${silverSignals} silver signals, which go in with the application. Submission opened on ${sayDay(submit.day)} and programs began to review on ${sayDay(review.day)}. If yours is in, this is settled.`,
        steps: [
          "If you still send an application, choose its signals first, with an honest reason for each.",
        ],
        window: windowOf(view.profile.asOf, ranking.day - 1),
      };
    },
  },
  {
    code: "contingency.soap",
    say: (view, said) => {
      const { soap, "match-week": week } = view.calendar;
      if (!isPast(view, week.day)) return said;
      return {
        ...said,
        body: `SOAP began with the Match status on ${sayDay(week.day)}; offer rounds are on ${sayDay(soap.day)}. ${sayPlacesLeft(view)}`,
        steps: ["Keep documents for other specialties at hand until then."],
      };
    },
  },
  {
    code: "calendar.rank-early",
    say: (view, said) => {
      const { "ranking-opens": opening, "rank-deadline": deadline } = view.calendar;
      if (!isPast(view, opening.day)) return said;
      const isLastDay = view.profile.asOf === deadline.day;
      return {
        ...said,
        title: isLastDay ? "Certify your rank-order list today" : said.title,
        body: `Ranking opened on ${sayDay(opening.day)} and closes on ${sayDay(deadline.day)} at ${deadline.time} US Eastern (${deadline.status}). A list that is not certified does not count.`,
        steps: isLastDay ? ["Check that the list is certified before it closes."] : said.steps,
      };
    },
  },
  {
    code: "calendar.pathways",
    say: (view, said) => {
      if (!isPast(view, view.calendar.pathways.day)) return said;
      return {
        ...said,
        steps: [
          "Ask ECFMG now if certification can still come in time for this season.",
          "If it can't, book OET now and apply for the next Pathways when they open.",
        ],
        window: today(view),
      };
    },
  },
];

/** The lines of 2028.1, which say so when the time they name has passed. */
export const EDITION_2028_2 = reword(EDITION_2028_1, "anesthesiology-img@2028.2", REWORDINGS);
