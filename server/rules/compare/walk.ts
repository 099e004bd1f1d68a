import { evaluate } from "../engine/evaluate";
import { enteredFact, setFact } from "../engine/fact-value";
import { isAccepted } from "../engine/flips";
import { FACT_FIELDS, type FactPath } from "../facts/fields";
import type { Facts } from "../facts/validate";
import type { Evaluation } from "../plan/shape";
import type { Edition } from "../rulebook/rulebook";
import type { SeasonFacts } from "../season/season-facts";
import { canonical } from "./canonical";
import type { Cause, ChangedFact } from "./shape";

/** A plan with the facts it was made from; edition and season facts are named in the plan. */
export interface VersionInput {
  readonly facts: Facts;
  readonly plan: Evaluation;
}

/** Where editions and revisions are looked up by the names that plans hold. */
export interface Rulebooks {
  readonly findEdition: (name: string) => Edition | null;
  readonly findSeasonFacts: (revision: string) => SeasonFacts | null;
}

/** One move on the way from an older plan to a newer one, with the plan it leads to. */
export interface Step {
  readonly cause: Cause;
  readonly plan: Evaluation;
}

interface Answer {
  readonly path: FactPath;
  readonly change: ChangedFact;
}
type Group = readonly Answer[];

interface Move {
  readonly cause: Cause;
  readonly facts: Facts;
}

/** The answers that differ, by top-level fact, in the order of the contract; the day is none. */
function groupAnswers(older: Facts, newer: Facts): readonly Group[] {
  const groups = new Map<string, Answer[]>();
  for (const { path } of FACT_FIELDS) {
    const from = enteredFact(older, path);
    const to = enteredFact(newer, path);
    if (path === "asOf" || canonical(from) === canonical(to)) continue;
    const [name = path] = path.split(".");
    const group = groups.get(name) ?? [];
    group.push({ path, change: { fact: path, from, to } as Answer["change"] });
    groups.set(name, group);
  }
  return [...groups.values()];
}

const answered = (facts: Facts, group: Group): Facts =>
  group.reduce((sum, { path, change }) => setFact(sum, path, change.to), facts);

const answerMove = (facts: Facts, group: Group): Move => ({
  cause: { kind: "answer", facts: group.map(({ change }) => change) },
  facts: answered(facts, group),
});

/** Puts in place, one by one, the groups that leave an accepted profile; the others are handed back. */
function takeAccepted(facts: Facts, groups: readonly Group[]) {
  const moves: Move[] = [];
  const refused: Group[] = [];
  let at = facts;
  for (const group of groups) {
    const move = answerMove(at, group);
    if (!isAccepted(move.facts)) {
      refused.push(group);
      continue;
    }
    moves.push(move);
    at = move.facts;
  }
  return { moves, refused, facts: at };
}

/**
 * From the older facts to the newer: the answers in the order of the contract, then the day. Answers that only the newer
 * day allows, such as a result dated after the older one, follow it; what is accepted only together goes together.
 */
function moveFacts(older: Facts, newer: Facts): readonly Move[] {
  const early = takeAccepted(older, groupAnswers(older, newer));
  const moves = [...early.moves];
  let { facts } = early;
  if (older.asOf !== newer.asOf) {
    facts = { ...facts, asOf: newer.asOf };
    moves.push({ cause: { kind: "day", from: older.asOf, to: newer.asOf }, facts });
  }
  const late = takeAccepted(facts, early.refused);
  moves.push(...late.moves);
  if (late.refused.length > 0) moves.push(answerMove(late.facts, late.refused.flat()));
  return moves;
}

function required<T>(found: T | null, name: string): T {
  if (found === null) throw new Error(`This build does not know ${name}.`);
  return found;
}

/**
 * The moves from an older plan to a newer one in a fixed order: answers, day, rules, season facts. The last one leads to the
 * newer plan itself; none when nothing differs that plans are made of. @throws for an edition or a revision it can't find
 */
export function walk(older: VersionInput, newer: VersionInput, books: Rulebooks): readonly Step[] {
  const rulesOf = ({ plan }: VersionInput) => required(books.findEdition(plan.rulebook), plan.rulebook);
  const seasonOf = ({ plan }: VersionInput) =>
    required(books.findSeasonFacts(plan.seasonFacts), `season facts ${plan.seasonFacts}`);
  const [oldRules, newRules] = [rulesOf(older), rulesOf(newer)];
  const [oldSeason, newSeason] = [seasonOf(older), seasonOf(newer)];
  const steps: { cause: Cause; make: () => Evaluation }[] = moveFacts(older.facts, newer.facts).map(
    ({ cause, facts }) => ({ cause, make: () => evaluate(facts, oldRules, oldSeason) }),
  );
  if (oldRules.name !== newRules.name) {
    const cause = { kind: "rules" as const, from: oldRules.name, to: newRules.name };
    steps.push({ cause, make: () => evaluate(newer.facts, newRules, oldSeason) });
  }
  if (oldSeason.revision !== newSeason.revision) {
    const cause = { kind: "season-facts" as const, from: oldSeason.revision, to: newSeason.revision };
    steps.push({ cause, make: () => evaluate(newer.facts, newRules, newSeason) });
  }
  const last = steps.length - 1;
  return steps.map(({ cause, make }, index) => ({ cause, plan: index === last ? newer.plan : make() }));
}
