import { Temporal } from "temporal-polyfill";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import { type Facts, type Season, SEASONS, validate } from "@/server/rules/contract";
import type { Decision, ExamWindow, Landing } from "./schema";

type Decided = Exclude<Decision, { kind: "unclear" }>;
type Reaches = Landing["thisSeason"];

const EVENTS = ["submit", "review", "rank-deadline"] as const;
/** The lines of the rules that name a window to book in. */
const BOOKING = new Set(["exam.book-step2", "exam.retake-step2"]);
/** Where the rules put an exam that is not past its last acceptable day. */
const IN_TIME = new Set(["early", "ideal", "latest"]);

const { value: RELEASE, status, sources } = SEASON_FACTS.release;
const release = { ...RELEASE, status, sources: [...sources] };

const plain = (date: string) => Temporal.PlainDate.from(date);
const addDays = (date: string, days: number) => plain(date).add({ days }).toString();
const earlier = (one: string, other: string) => (one < other ? one : other);
const isHeld = (season: number): season is Season => SEASONS.some((held) => held === season);

function reachesOf(season: number, typical: string, safe: string): Reaches {
  if (!isHeld(season)) return { season, reaches: null };
  const calendar = SEASON_FACTS.calendars[season];
  const reaches = EVENTS.map((event) => {
    const { title, value: date, ...known } = calendar[event];
    return {
      event,
      title,
      date,
      status: known.status,
      sources: [...known.sources],
      byTypical: typical <= date,
      bySafe: safe <= date,
    };
  });
  return { season, reaches };
}

/** When the score of an exam day comes, and which official dates of the season it is there for. */
function land(season: Season, day: string): Landing {
  const typical = addDays(day, RELEASE.typicalDays);
  const safe = addDays(day, RELEASE.safeDays);
  const isTooLate = typical > SEASON_FACTS.calendars[season]["rank-deadline"].value;
  return {
    day,
    typical,
    safe,
    thisSeason: reachesOf(season, typical, safe),
    nextSeason: isTooLate ? reachesOf(season + 1, typical, safe) : null,
  };
}

function timingOf(season: Season, date: string) {
  const facts: Facts = { asOf: date, season, step2ck: { status: "scheduled", date } };
  return evaluate(facts, EDITION, SEASON_FACTS, { flips: false }).assessment.timing;
}

/** The last acceptable exam day of a season, found by asking the rules: what they call in time never comes after late. */
function lastInTime(season: Season): string {
  const first = plain(`${season - 1}-01-01`);
  let low = 0;
  let high = first.daysInYear - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const timing = timingOf(season, first.add({ days: middle }).toString());
    if (timing !== null && IN_TIME.has(timing)) low = middle;
    else high = middle - 1;
  }
  return first.add({ days: low }).toString();
}

/** The window that the rules would book in from a day on, with the booked day taken out of the answers. */
function windowFrom(facts: Facts, day: string): ExamWindow | null {
  const { step2ck, preparation } = facts;
  const isRetake = step2ck?.status === "failed";
  const unbooked: Facts = {
    ...facts,
    asOf: day,
    step2ck: isRetake ? { ...step2ck, retakeDate: null } : { status: "not-taken" },
    // The weeks of study count from the person's own day, not from the one asked about.
    preparation: { ...preparation, start: preparation?.start ?? facts.asOf },
  };
  const { recommendations } = evaluate(unbooked, EDITION, SEASON_FACTS, { flips: false });
  const window = recommendations.find(({ code }) => BOOKING.has(code))?.window ?? null;
  if (window === null) return null;
  const latest = lastInTime(facts.season);
  const years = Number(window.to.slice(0, 4)) - (facts.season - 1);
  return { ...window, latest: plain(latest).add({ years }).toString(), isNextSeason: years > 0 };
}

/** Where a booked exam could go instead: an earlier window that is still open to a late one, else the one after it. */
function windowBeside(facts: Facts, booked: string): ExamWindow | null {
  const now = windowFrom(facts, facts.asOf);
  return now !== null && now.latest < booked ? now : windowFrom(facts, addDays(booked, 1));
}

function decideBooked(facts: Facts, booked: string): Extract<Decided, { kind: "booked" }> {
  const { asOf, season } = facts;
  const lastForReview = addDays(SEASON_FACTS.calendars[season].review.value, -RELEASE.typicalDays);
  const isReviewLost = asOf > lastForReview;
  const lastBefore = addDays(booked, -1);
  const decideBy = isReviewLost ? lastBefore : earlier(lastBefore, lastForReview);
  const window = windowBeside(facts, booked);
  return {
    kind: "booked",
    isRetake: facts.step2ck?.status === "failed",
    decideBy: decideBy < asOf ? null : decideBy,
    decideBecause: decideBy === lastBefore ? "exam" : "review",
    keep: land(season, booked),
    move: window && {
      window,
      isEarlier: window.latest < booked,
      first: land(season, window.from),
      last: land(season, window.latest),
    },
    lastForReview,
    isReviewLost,
    release,
  };
}

/**
 * What there is to decide about the day of Step 2 CK. Every date is the person's, an official one, or one of these plus
 * the days to a score that USMLE names; nothing here says how likely anything is.
 */
export function decide(facts: Facts): Decided {
  const { asOf, season, step2ck } = facts;
  if (step2ck?.status === "passed") return { kind: "passed" };
  const booked = step2ck?.status === "failed" ? step2ck.retakeDate : step2ck?.date;
  if (typeof booked === "string") {
    return booked < asOf
      ? { kind: "awaiting", landing: land(season, booked), release }
      : decideBooked(facts, booked);
  }
  const lastForReview = addDays(SEASON_FACTS.calendars[season].review.value, -RELEASE.typicalDays);
  const window = windowFrom(facts, asOf);
  return {
    kind: "open",
    window,
    last: window && land(season, window.latest),
    lastForReview,
    isReviewLost: asOf > lastForReview,
    release,
  };
}

/** The same for answers as they were entered, whether or not they fit together. */
export function decideFrom(answers: unknown): Decision {
  const { facts, errors } = validate(answers);
  return facts === null ? { kind: "unclear", problems: [...errors] } : decide(facts);
}
