import { dayOf } from "../engine/days";
import { SEASONS, type Season } from "../season/seasons";

/** Match Day: the third Friday of March. A test holds this against the dated season facts. */
export function matchDayOf(season: number): string {
  // Day 0 was a Thursday, so Fridays are the days that leave 1 when divided by 7.
  const untilFriday = (((1 - dayOf(season, 3, 1)) % 7) + 7) % 7;
  return `${season}-03-${15 + untilFriday}`;
}

/** After September of the application year most programs have begun to read, so a new plan aims for the Match after. */
function isStillEarly(season: number, today: string): boolean {
  return today < `${season - 1}-10-01`;
}

/** The seasons as a person is offered them: the one to prepare for now, the others ahead, then those whose Match is over. */
export function orderSeasons(today: string): Season[] {
  const ahead = SEASONS.filter((season) => matchDayOf(season) >= today);
  const first = ahead.find((season) => isStillEarly(season, today)) ?? ahead.at(-1);
  const rank = (season: Season) => (season === first ? 0 : ahead.includes(season) ? 1 : 2);
  return SEASONS.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 2 ? b - a : a - b));
}

/** The season of a plan while none has been chosen. */
export function defaultSeason(today: string): Season {
  return orderSeasons(today)[0] ?? SEASONS[0];
}
