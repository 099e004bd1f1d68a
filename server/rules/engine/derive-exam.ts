import type { Timing } from "../plan/shape";
import type { SeasonCalendar } from "../season/calendar";
import type { RELEASE } from "../season/figures";
import { P } from "../rulebook/parameters";
import { dayOf } from "./days";
import { factSet, union } from "./fact-set";
import type { Profile } from "./profile";
import { traced, type Traced } from "./traced";

/** The booked Step 2 CK: days count from 1970-01-01, null where none is booked. */
export interface ExamView {
  readonly day: Traced<number | null>;
  readonly awaiting: Traced<boolean>;
  /** The booked day, ahead or past, of an exam whose result is not in. */
  readonly bookedDay: number | null;
  readonly timing: Traced<Timing | null>;
  readonly typicalRelease: number | null;
  readonly safeRelease: number | null;
}

/** The edges of the exam window of a year, as days: 1 May, 31 July, 7 August. Source G3.1a, G3.1b. */
export function examWindowOf(year: number) {
  return {
    opens: dayOf(year, P.earlyMonth, 1),
    closes: dayOf(year, P.lateMonth, 1) - 1,
    latest: dayOf(year, P.lateMonth, P.latestDay),
  };
}

const NOT_BOOKED = factSet("step2ck.status");
const BOOKED = factSet("asOf", "step2ck.status", "step2ck.date");
const REBOOKED = factSet("asOf", "step2ck.status", "step2ck.retakeDate");
const SEASON = factSet("season");

function timingOf(day: number, calendar: SeasonCalendar, year: number, typicalDays: number): Timing {
  const window = examWindowOf(year);
  if (day < window.opens) return "early";
  if (day <= window.closes) return "ideal";
  if (day <= window.latest) return "latest";
  const release = day + typicalDays;
  if (release > calendar["rank-deadline"].day) return "next-season";
  return release > calendar.review.day ? "misses-first-screening" : "late";
}

/** `examDate`, `awaiting`, `timing` and `release` of §2. */
export function deriveExam(
  profile: Profile,
  calendar: SeasonCalendar,
  release: (typeof RELEASE)["value"],
): ExamView {
  const { status } = profile.step2;
  const booked = status === "failed" ? profile.retakeDay : status === "scheduled" ? profile.step2.day : null;
  const reads = status === "failed" ? REBOOKED : status === "scheduled" ? BOOKED : NOT_BOOKED;
  const day = booked !== null && booked >= profile.asOf ? booked : null;
  const timing = day === null ? null : timingOf(day, calendar, profile.season - 1, release.typicalDays);
  return {
    day: traced(day, reads),
    awaiting: traced(booked !== null && booked < profile.asOf, reads),
    bookedDay: booked,
    timing: traced(timing, union(reads, SEASON)),
    typicalRelease: booked === null ? null : booked + release.typicalDays,
    safeRelease: booked === null ? null : booked + release.safeDays,
  };
}
