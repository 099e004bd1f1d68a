import "server-only";
import { SEASON_FACTS } from "@/server/rules";
import type { Season } from "@/server/rules/contract";
import type { CalendarEvent, Figure } from "../schema";
import { day, figure, knownOf, row } from "./make-figure";

type Event = keyof (typeof SEASON_FACTS.calendars)[Season];

const LANES: Record<Event, CalendarEvent["lane"]> = {
  "season-opens": "application",
  submit: "application",
  review: "application",
  pathways: "certification",
  "nrmp-opens": "match",
  "nrmp-deadline": "match",
  "ranking-opens": "match",
  "rank-deadline": "match",
  "match-week": "match-week",
  soap: "match-week",
  "match-day": "match-week",
};

/** The official dates of a season, in their order. */
export function listEvents(season: Season): CalendarEvent[] {
  return Object.values(SEASON_FACTS.calendars[season])
    .sort((a, b) => a.day - b.day)
    .map(({ event, title, time, value, ...known }) => ({
      event,
      title,
      lane: LANES[event],
      date: value,
      time,
      ...knownOf(known),
    }));
}

/** The same dates as a table. */
export const calendarOf = (season: Season): Figure =>
  figure(
    `calendar-${season}`,
    `Calendar of the ${season} Match`,
    ["Event", "Date"],
    listEvents(season).map((event) => row(event, event.title, day(event.date, event.time))),
    season,
  );
