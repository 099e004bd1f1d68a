import type { TimelineLane } from "@/app/_ui/charts/season-timeline-model";
import { daysBetween, formatDay } from "@/app/_ui/dates";
import type { CalendarEvent, SeasonCalendar } from "@/server/features/season/schema";

const LANES: readonly { lane: CalendarEvent["lane"]; name: string }[] = [
  { lane: "application", name: "Application (ERAS)" },
  { lane: "certification", name: "Certification (ECFMG)" },
  { lane: "match", name: "Registration and ranking (NRMP)" },
  { lane: "match-week", name: "Match week" },
];

/** A season's dates as lanes of the timeline. */
export function lanesOf(events: readonly CalendarEvent[]): TimelineLane[] {
  return LANES.map(({ lane, name }) => ({
    name,
    items: events
      .filter((event) => event.lane === lane)
      .map(({ title, date, status }) => ({ label: title, start: date, status })),
  }));
}

const wholeWeeks = (from: string, to: string) => Math.floor(daysBetween(from, to) / 7);

/** The finding of the timeline: how long the season is, and what comes next when it runs now. */
export function captionOf({ season, events, today }: SeasonCalendar): string {
  const dateOf = (name: string) => events.find(({ event }) => event === name)?.date;
  const submit = dateOf("submit");
  const review = dateOf("review");
  const matchDay = dateOf("match-day");
  if (submit === undefined || review === undefined || matchDay === undefined) return `The ${season} Match.`;
  const length = `From the first day to submit, ${formatDay(submit)}, it is ${wholeWeeks(submit, review)} weeks until programs start to review and ${wholeWeeks(submit, matchDay)} weeks until Match Day, ${formatDay(matchDay)}.`;
  const next = events.find(({ date }) => date >= today);
  if (next === undefined) return `${length} This season is over.`;
  return next.date === today
    ? `${length} Today: ${next.title}.`
    : `${length} Next: ${next.title}, ${formatDay(next.date)}.`;
}
