import { SEASON_FACTS, type SeasonFacts } from "../season/season-facts";
import { EDITION_2028_2 } from "./edition-2028-2";
import { EDITION_2028_1, type Edition } from "./rulebook";

/** The edition that new plans are made with. */
export const EDITION: Edition = EDITION_2028_2;

/** Every edition a plan was ever made with, newest last: a stored plan re-evaluates under the one it names. */
export const EDITIONS: readonly Edition[] = [EDITION_2028_1, EDITION_2028_2];

/** Every revision of the season facts that a plan was ever made with, newest last. */
export const SEASON_FACTS_REVISIONS: readonly SeasonFacts[] = [SEASON_FACTS];

/** The edition of a name, or null where this build does not know it. */
export function findEdition(name: string): Edition | null {
  return EDITIONS.find((edition) => edition.name === name) ?? null;
}

/** The season facts of a revision, or null where this build does not know it. */
export function findSeasonFacts(revision: string): SeasonFacts | null {
  return SEASON_FACTS_REVISIONS.find((facts) => facts.revision === revision) ?? null;
}

/**
 * Content hashes of the editions and season-facts revisions, newest last. A test compares the newest with the sources: when
 * it fails, the rules or the season facts changed, so name a new edition or revision and add its hash here.
 */
export const EDITION_HASHES: ReadonlyMap<string, string> = new Map([
  ["anesthesiology-img@2028.1", "sha256:d40889065f9c24cac57136a4f17f098d24c3a1a9090f98cb23073b214c9e7998"],
  ["anesthesiology-img@2028.2", "sha256:29a27ed0cecce299ef56c8acd140e5b7b84fe8aa1fbbdc1d871d3ae8e56d5033"],
]);

export const SEASON_FACTS_HASHES: ReadonlyMap<string, string> = new Map([
  ["2028.1", "sha256:fe4737657a49984f0b9f024805669ba09396f1c97df0a07217a9fbb0188e6936"],
]);

/** The ledger's hash of an edition, as stored versions keep it, or null where this build does not know the name. */
export function findEditionHash(name: string): string | null {
  return EDITION_HASHES.get(name) ?? null;
}
