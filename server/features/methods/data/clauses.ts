import "server-only";
import { describeRules, EDITION, type RuleDoc } from "@/server/rules";
import type { Clause, RuleLink } from "../schema";

/** Every rule of the edition, in the order in which a person reads them. */
export const RULES = describeRules(EDITION);

export const linkTo = ({ code, title }: RuleDoc): RuleLink => ({ code, title });

type Joined = Extract<RuleDoc["condition"], { kind: "all" | "any" }>;

/** The parts of an `all`, with those of an `all` inside it, for the nesting says nothing to a reader. */
function partsOf({ kind, of }: Joined): RuleDoc["condition"][] {
  return of.flatMap((part) => (part.kind === kind ? partsOf(part) : [part]));
}

function flatten(doc: RuleDoc["condition"]): Clause {
  if (doc.kind === "is") return { kind: "is", words: doc.words };
  if (doc.kind === "not") return { kind: "not", of: flatten(doc.of) };
  return { kind: doc.kind, of: partsOf(doc).map(flatten) };
}

export const keyOf = (clause: Clause): string => JSON.stringify(clause);

const ruleByCondition = new Map(
  RULES.map((rule) => [flatten(rule.condition), rule] as const)
    .filter(([clause]) => clause.kind === "all" || clause.kind === "any")
    .map(([clause, rule]) => [keyOf(clause), rule]),
);

/** Where a rule asks that another one is silent, its name says more than its whole condition. */
function nameSilentRules(clause: Clause): Clause {
  if (clause.kind === "is" || clause.kind === "rule") return clause;
  if (clause.kind !== "not") return { kind: clause.kind, of: clause.of.map(nameSilentRules) };
  const silent = ruleByCondition.get(keyOf(clause.of));
  return { kind: "not", of: silent ? { kind: "rule", ...linkTo(silent) } : nameSilentRules(clause.of) };
}

/** A rule's condition as people read it. */
export const conditionOf = (rule: RuleDoc): Clause => nameSilentRules(flatten(rule.condition));

/** The clauses that must all hold; one for a condition that is not an `all`. */
export function clausesOf(rule: RuleDoc): Clause[] {
  const condition = conditionOf(rule);
  return condition.kind === "all" ? condition.of : [condition];
}

/** All words of a condition, for a search. */
export function wordsOf(clause: Clause): string[] {
  if (clause.kind === "is") return [clause.words];
  if (clause.kind === "rule") return [clause.code];
  return clause.kind === "not" ? wordsOf(clause.of) : clause.of.flatMap(wordsOf);
}
