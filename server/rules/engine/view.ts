import type { Facts } from "../facts/validate";
import type { SeasonCalendar } from "../season/calendar";
import type { SeasonFacts } from "../season/season-facts";
import { derive, type Derived } from "./derive";
import { readProfile, type Profile } from "./profile";

/**
 * What a condition sees: the profile, what follows from it, the season's dates. `lo` and `hi` hold the facts
 * that support the latest result; `unknownLo` and `unknownHi` collect every fact found wanting so far.
 */
export interface View {
  readonly facts: Facts;
  readonly profile: Profile;
  readonly derived: Derived;
  readonly calendar: SeasonCalendar;
  readonly season: SeasonFacts;
  readonly applicationYear: number;
  lo: number;
  hi: number;
  unknownLo: number;
  unknownHi: number;
}

/** Reads validated facts against the season facts. Pure; the view is made for one evaluation. */
export function viewOf(facts: Facts, season: SeasonFacts): View {
  const profile = readProfile(facts);
  const calendar = season.calendars[facts.season];
  return {
    facts,
    profile,
    derived: derive(profile, calendar, season),
    calendar,
    season,
    applicationYear: facts.season - 1,
    lo: 0,
    hi: 0,
    unknownLo: 0,
    unknownHi: 0,
  };
}
