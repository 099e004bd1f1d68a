import { parseDay } from "../engine/days";
import type { Season } from "./seasons";
import type { Dated, FactStatus } from "./shape";

/** The dated events of a season, in the order of the calendar. */
export const CALENDAR_EVENTS = [
  "season-opens",
  "submit",
  "nrmp-opens",
  "review",
  "nrmp-deadline",
  "pathways",
  "ranking-opens",
  "rank-deadline",
  "match-week",
  "soap",
  "match-day",
] as const;
export type CalendarEvent = (typeof CALENDAR_EVENTS)[number];

/** One official date: `time` is US Eastern, 24 hours, or null where none is published. */
export interface CalendarEntry extends Dated<string> {
  readonly event: CalendarEvent;
  readonly title: string;
  readonly time: string | null;
  readonly day: number;
}

const TITLES: Record<CalendarEvent, string> = {
  "season-opens": "ERAS season opens",
  submit: "Applications may be submitted",
  "nrmp-opens": "NRMP registration opens",
  review: "Programs start to review; MSPE released",
  "nrmp-deadline": "NRMP standard registration deadline",
  pathways: "ECFMG Pathways deadline",
  "ranking-opens": "Ranking opens",
  "rank-deadline": "Rank-order list deadline",
  "match-week": "Match status known; SOAP begins",
  soap: "SOAP offer rounds",
  "match-day": "Match Day",
};

const TIMES: Partial<Record<CalendarEvent, string>> = {
  "ranking-opens": "12:00",
  "rank-deadline": "21:00",
  "match-week": "10:00",
  "match-day": "12:00",
};

const DATES: Record<Season, Record<CalendarEvent, string>> = {
  2026: {
    "season-opens": "2025-06-04",
    submit: "2025-09-03",
    "nrmp-opens": "2025-09-15",
    review: "2025-09-24",
    "nrmp-deadline": "2026-01-30",
    pathways: "2026-01-31",
    "ranking-opens": "2026-02-02",
    "rank-deadline": "2026-03-04",
    "match-week": "2026-03-16",
    soap: "2026-03-19",
    "match-day": "2026-03-20",
  },
  2027: {
    "season-opens": "2026-06-03",
    submit: "2026-09-02",
    "nrmp-opens": "2026-09-15",
    review: "2026-09-23",
    "nrmp-deadline": "2027-01-29",
    pathways: "2027-01-31",
    "ranking-opens": "2027-02-01",
    "rank-deadline": "2027-03-03",
    "match-week": "2027-03-15",
    soap: "2027-03-18",
    "match-day": "2027-03-19",
  },
  2028: {
    "season-opens": "2027-06-02",
    submit: "2027-09-01",
    "nrmp-opens": "2027-09-14",
    review: "2027-09-22",
    "nrmp-deadline": "2028-01-28",
    pathways: "2028-01-31",
    "ranking-opens": "2028-01-31",
    "rank-deadline": "2028-03-01",
    "match-week": "2028-03-13",
    soap: "2028-03-16",
    "match-day": "2028-03-17",
  },
};

// Season 2026 is partly confirmed and partly transcribed, without saying which: the weaker word stands for all.
const STATUS: Record<Season, FactStatus> = { 2026: "transcribed", 2027: "transcribed", 2028: "projected" };

function entryOf(season: Season, event: CalendarEvent): CalendarEntry {
  const value = DATES[season][event];
  const isSecondary = season === 2027 && event === "season-opens";
  return {
    event,
    title: TITLES[event],
    value,
    day: parseDay(value),
    time: TIMES[event] ?? null,
    status: isSecondary ? "secondary" : STATUS[season],
    sources: event === "pathways" ? ["F5", "F8"] : ["F5"],
    checked: "2026-11-22",
  };
}

export type SeasonCalendar = Readonly<Record<CalendarEvent, CalendarEntry>>;

function calendarOf(season: Season): SeasonCalendar {
  const entries = CALENDAR_EVENTS.map((event) => [event, entryOf(season, event)] as const);
  return Object.fromEntries(entries) as Record<CalendarEvent, CalendarEntry>;
}

/** The official dates of each season with source and status. Source F5. */
export const CALENDARS: Readonly<Record<Season, SeasonCalendar>> = {
  2026: calendarOf(2026),
  2027: calendarOf(2027),
  2028: calendarOf(2028),
};
