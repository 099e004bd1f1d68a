import { formatDay } from "@/app/_ui/dates";
import type { Decision, ExamWindow, Landing } from "@/server/features/exams/schema";

type Reach = NonNullable<Landing["thisSeason"]["reaches"]>[number];

/** What an official date means for a score, in the card's own words. */
export const EVENT_NAMES: Readonly<Record<Reach["event"], string>> = {
  submit: "Submission opens",
  review: "First review",
  "rank-deadline": "Rank lists close",
};

/** Whether the score is there by a date. */
export function sayReach({ byTypical, bySafe }: Pick<Reach, "byTypical" | "bySafe">): string {
  if (byTypical && bySafe) return "there in time, a slow release too";
  return byTypical ? "there in time with the usual release, not with a slow one" : "not there in time";
}

/** A window to book in: "1 May 2027 to 31 Jul 2027, at the latest 7 Aug 2027". */
export const sayWindow = ({ from, to, latest }: ExamWindow) =>
  `${from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`}, at the latest ${formatDay(latest)}`;

/** What the card says first. */
export function sayDecision(decision: Decision): { readonly title: string; readonly lead: string } {
  switch (decision.kind) {
    case "unclear":
      return {
        title: "The exam day waits",
        lead: "Some answers do not fit together, so the rules can say nothing yet. All of them are kept.",
      };
    case "passed":
      return { title: "Step 2 CK is passed", lead: "There is no exam day left to decide." };
    case "awaiting": {
      const { day, typical, safe } = decision.landing;
      return {
        title: "The exam is behind you",
        lead: `For ${formatDay(day)} the score usually comes by ${formatDay(typical)}; USMLE advises to allow until ${formatDay(safe)}. Enter the result when it is there.`,
      };
    }
    case "open":
      return sayOpen(decision);
    case "booked":
      return sayBooked(decision);
  }
}

function sayOpen({ window, lastForReview, isReviewLost }: Extract<Decision, { kind: "open" }>) {
  const review = isReviewLost
    ? `${formatDay(lastForReview)} was the last exam day whose usual score release reaches this season's first review.`
    : `${formatDay(lastForReview)} is the last exam day whose usual score release reaches this season's first review; it leaves no slack.`;
  if (window === null) return { title: "No exam day is set", lead: review };
  return {
    title: window.isNextSeason ? "No exam day is set: the next window" : "No exam day is set: choose one",
    lead: `The next good window is ${sayWindow(window)}. ${review}`,
  };
}

function sayBooked(decision: Extract<Decision, { kind: "booked" }>) {
  const { decideBy, decideBecause, keep, isRetake, lastForReview, isReviewLost } = decision;
  const exam = isRetake ? "retake" : "exam";
  if (decideBy === null) {
    return {
      title: `Your ${exam} is today`,
      lead: "The booked day is here. What follows is when the score comes.",
    };
  }
  const title = `Decide by ${formatDay(decideBy)} at the latest: keep ${formatDay(keep.day)}, or move`;
  if (isReviewLost) {
    return {
      title,
      lead: `That is the day before the ${exam}. ${formatDay(lastForReview)} was the last exam day whose usual score release reaches this season's first review.`,
    };
  }
  return {
    title,
    lead:
      decideBecause === "exam"
        ? `That is the day before the ${exam}. Until ${formatDay(lastForReview)} an exam usually has its score there for the first review.`
        : "It is the last exam day whose usual score release reaches this season's first review. The booked day is after it.",
  };
}

/** What a score that comes after the rank lists of this season is for. */
export function sayNextSeason(landing: Landing): string | null {
  if (landing.nextSeason === null) return null;
  const { season, reaches } = landing.nextSeason;
  return reaches === null
    ? `The score counts for the Match of ${season}. Airway holds no dates for that season yet.`
    : `The score counts for the Match of ${season}.`;
}
