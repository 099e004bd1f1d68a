import fc from "fast-check";
import { compare, EDITION, evaluate, findEdition, findSeasonFacts, SEASON_FACTS } from "@/server/rules";
import { FACT_FIELDS, validate, type Difference, type Facts } from "@/server/rules/contract";
import type { Rulebooks, VersionInput } from "@/server/rules";
import { anyFacts } from "../support/profiles";

export const FIRST_EDITION = "anesthesiology-img@2028.1";

/** A revision that only the tests know: fewer signals, and the day of submission moved. */
export const OTHER_SEASON: typeof SEASON_FACTS = {
  ...SEASON_FACTS,
  revision: "2028.test",
  limits: { ...SEASON_FACTS.limits, value: { ...SEASON_FACTS.limits.value, goldSignals: 4 } },
};

export const BOOKS: Rulebooks = {
  findEdition,
  findSeasonFacts: (name) => (name === OTHER_SEASON.revision ? OTHER_SEASON : findSeasonFacts(name)),
};

/** A version as it would be stored: the facts and the plan they gave under an edition and a revision. */
export function versionOf(facts: Facts, rulebook = EDITION.name, seasonFacts = "2028.1"): VersionInput {
  const edition = BOOKS.findEdition(rulebook);
  const season = BOOKS.findSeasonFacts(seasonFacts);
  if (edition === null || season === null) throw new Error(`There is no ${rulebook} with ${seasonFacts}`);
  return { facts, plan: evaluate(facts, edition, season) };
}

export const differenceOf = (older: VersionInput, newer: VersionInput): Difference =>
  compare(older, newer, BOOKS);

const anyEdition = fc.constantFrom(FIRST_EDITION, EDITION.name);
const anySeason = fc.constantFrom("2028.1", OTHER_SEASON.revision);
/** The top-level facts: the unit in which answers change. */
export const GROUPS = [...new Set(FACT_FIELDS.map(({ path }) => path.split(".")[0] ?? path))];

/** The facts with some top-level facts taken from another profile; null where that contradicts itself. */
export function mixed(facts: Facts, other: Facts, groups: readonly string[]): Facts | null {
  const taken = groups.map((name) => [name, Reflect.get(other, name) as unknown]);
  return validate({ ...facts, ...Object.fromEntries(taken) }).facts;
}

/** Two versions of one person: some answers, perhaps the day, the edition and the season facts differ. */
export const anyPair = fc
  .tuple(anyFacts, anyFacts, fc.subarray(GROUPS), anyEdition, anyEdition, anySeason, anySeason)
  .map(([facts, other, groups, ...names]) => ({
    older: versionOf(facts, names[0], names[2]),
    newer: versionOf(mixed(facts, other, groups) ?? other, names[1], names[3]),
  }));

/** What a profile holds at a dotted path, as JSON would keep it. */
export function entered(facts: Facts, path: string): unknown {
  const value = path
    .split(".")
    .reduce<unknown>(
      (at, key) => (typeof at === "object" && at !== null ? (Reflect.get(at, key) as unknown) : undefined),
      facts,
    );
  return JSON.parse(JSON.stringify(value ?? null)) as unknown;
}
