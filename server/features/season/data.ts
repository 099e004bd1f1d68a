import "server-only";
import { PUBLISHED_SOURCES, type RuleDoc, SEASON_FACTS, type SourceId } from "@/server/rules";
import { type Season, SEASONS } from "@/server/rules/contract";
import { calendarOf, listEvents } from "./data/list-dates";
import { earlierErasFees, erasFeesOf, feeExample, prices } from "./data/list-fees";
import {
  backupOutcomes,
  examRules,
  examValidity,
  h1bPayment,
  limits,
  oet,
  outcomes,
  outcomeSpread,
  passMarks,
  positions,
  release,
  statistics,
} from "./data/list-values";
import type { Figure, SeasonCalendar } from "./schema";

export type SeasonUse = RuleDoc["seasonUses"][number];
type PublishedId = Extract<SourceId, keyof typeof PUBLISHED_SOURCES>;

const newestFirst = SEASONS.toReversed();

const BY_USE: Record<SeasonUse, () => Figure[]> = {
  calendar: () => newestFirst.map(calendarOf),
  erasFees: () => newestFirst.map(erasFeesOf),
  outcomes: () => [outcomes()],
  backupOutcomes: () => [backupOutcomes()],
  positions: () => [positions()],
  statistics: () => [statistics()],
  release: () => [release()],
  examValidityYears: () => [examValidity()],
  oet: () => [oet()],
  h1bPayment: () => [h1bPayment()],
  limits: () => [limits()],
};

const BY_SOURCE: Record<PublishedId, () => Figure[]> = {
  F1: () => [outcomes(), outcomeSpread(), backupOutcomes()],
  F2: () => [positions()],
  F4: () => [...newestFirst.map(erasFeesOf), earlierErasFees(), feeExample(), prices()],
  F5: () => newestFirst.map(calendarOf),
  F6: () => [limits()],
  F7: () => [passMarks(), statistics(), release(), examRules()],
  F8: () => [examValidity(), oet(), h1bPayment()],
};

/** The published values that a rule quotes, the newest season first. */
export const listFiguresOfUse = (use: SeasonUse): Figure[] => BY_USE[use]();

/** All values that a published source gives. */
export const listFiguresOfSource = (id: PublishedId): Figure[] => BY_SOURCE[id]();

/** The season that runs on a day: the first whose Match Day is not past, else the last one held. */
export function getCurrentSeason(today: string): Season {
  const isRunning = (season: Season) => SEASON_FACTS.calendars[season]["match-day"].value >= today;
  return SEASONS.find(isRunning) ?? newestFirst[0] ?? SEASONS[0];
}

/** Tells whether the season facts hold a Match year. */
export const isSeason = (year: number): year is Season => SEASONS.some((season) => season === year);

/** A season's dates and fees as they stand on a day. */
export function getSeasonCalendar(season: Season, today: string): SeasonCalendar {
  return {
    season,
    seasons: [...SEASONS],
    seasonFacts: SEASON_FACTS.revision,
    today,
    events: listEvents(season),
    fees: [erasFeesOf(season), prices()],
    feeNote: PUBLISHED_SOURCES.F4.statusNote,
  };
}
