import type { PlanReason } from "@/db/enums";
import type { KeptFacts } from "@/server/features/profiles/schema";
import { hashCanonical } from "@/server/lib/canonical-json";
import { DomainError } from "@/server/lib/errors";
import {
  contentOf,
  EDITION,
  EDITIONS,
  evaluate,
  findEdition,
  findEditionHash,
  findSeasonFacts,
  SEASON_FACTS,
  type Rulebooks,
} from "@/server/rules";
import { defaultSeason, type Evaluation, type Facts, type Plan, validate } from "@/server/rules/contract";

/** The rules a plan is made under. */
export interface Rules {
  readonly edition: typeof EDITION;
  readonly season: typeof SEASON_FACTS;
}

/** The newest rules, under which a first plan is made. */
export const NEWEST: Rules = { edition: EDITION, season: SEASON_FACTS };

/** Where plans of every edition find their rules again. */
export const BOOKS: Rulebooks = { findEdition, findSeasonFacts };

/**
 * The rules that a stored version names.
 * @throws Error when this build does not hold them, which is a fault of ours: editions are kept for ever
 */
export function rulesOf(version: { readonly edition: string; readonly seasonFacts: string }): Rules {
  const edition = findEdition(version.edition);
  const season = findSeasonFacts(version.seasonFacts);
  if (edition === null || season === null) throw new Error("A stored plan names rules that are not kept.");
  return { edition, season };
}

export const isNewest = ({ edition, season }: Rules): boolean =>
  edition.name === NEWEST.edition.name && season.revision === NEWEST.season.revision;

/** What the ledger knows an edition by. */
export function editionHashOf({ edition }: Rules): string {
  const hash = findEditionHash(edition.name);
  if (hash === null) throw new Error("An edition stands in no ledger.");
  return hash;
}

/** The facts of a record on a day, or why they give no plan. */
export function factsOf({ facts, asOf }: KeptFacts, today: string) {
  return validate({ ...facts, asOf: asOf ?? today, season: facts["season"] ?? defaultSeason(today) });
}

/** Whether nothing was told yet from which a plan could be made. */
export const isUntold = ({ facts, done }: KeptFacts): boolean =>
  Object.keys(facts).length === 0 && done.length === 0;

/** A plan with the hash of its facts. */
export function toPlan(evaluation: Evaluation, facts: Facts): Plan {
  return { ...evaluation, inputHash: hashCanonical(facts) };
}

/** A plan as it is stored, with the hashes by which it is known again. */
export function makePlan(facts: Facts, rules: Rules) {
  const plan = evaluate(facts, rules.edition, rules.season);
  return {
    facts,
    plan,
    inputHash: hashCanonical(facts),
    contentHash: hashCanonical(contentOf(plan)),
    planHash: hashCanonical(plan),
  };
}

export type MadePlan = ReturnType<typeof makePlan>;

const withoutDay = (facts: Facts) => hashCanonical({ ...facts, asOf: null });

/** Why a version is made whose content differs from the one before. */
export function reasonFor(
  before: { readonly facts: Facts; readonly edition: string; readonly seasonFacts: string } | null,
  facts: Facts,
  rules: Rules,
): PlanReason {
  if (before === null) return "first";
  if (before.edition !== rules.edition.name) return "edition-changed";
  if (before.seasonFacts !== rules.season.revision) return "season-changed";
  return withoutDay(before.facts) === withoutDay(facts) ? "day-changed" : "facts-changed";
}

/** @throws DomainError BAD_REQUEST with what to mend */
export function refuseFacts(problems: readonly { readonly path: string; readonly message: string }[]): never {
  throw new DomainError("BAD_REQUEST", "Some answers do not fit together, so there is no new plan yet.", {
    problems,
  });
}

const CODES: ReadonlySet<string> = new Set(
  EDITIONS.flatMap(({ rules, step3 }) => [...rules, ...step3].map(({ code }) => code)),
);

/** Whether any edition has a recommendation of this code. */
export const isCode = (code: string): boolean => CODES.has(code);
