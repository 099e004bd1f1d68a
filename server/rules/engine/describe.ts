import type { Edition } from "../rulebook/rulebook";
import { PARAMETERS, type Parameter, type ParameterName } from "../rulebook/parameters";
import { CALENDARS } from "../season/calendar";
import { SEASON_FACTS } from "../season/season-facts";
import { SEASONS } from "../season/seasons";
import type { SourceId } from "../sources/sources";
import type { ConditionDoc } from "./condition";
import { isOurReading, type Priority, type Rule, type SeasonUse } from "./rule";
import { viewOf } from "./view";

/** A rule as people read it: when it speaks, from which sources, with which numbers. */
export interface RuleDoc {
  readonly code: string;
  /** What the line is usually called; a title may differ once its date is past. */
  readonly title: string;
  readonly section: Rule["section"];
  readonly priority: Priority;
  readonly sources: readonly SourceId[];
  readonly ourReading: boolean;
  readonly resolutions: readonly SourceId[];
  readonly condition: ConditionDoc;
  readonly parameters: readonly (Parameter & { readonly name: ParameterName })[];
  readonly seasonUses: readonly SeasonUse[];
  /** For a row of the Step 3 table: the rows before it are tried first. */
  readonly decision: string | null;
}

function namesIn(doc: ConditionDoc): readonly ParameterName[] {
  if (doc.kind === "is") return doc.uses;
  return doc.kind === "not" ? namesIn(doc.of) : doc.of.flatMap(namesIn);
}

const [season] = SEASONS;
/** Nobody's profile, on the day a season opens: titles do not depend on a person. */
const NOBODY = viewOf({ asOf: CALENDARS[season]["season-opens"].value, season }, SEASON_FACTS);

const isParameter = (name: string): name is ParameterName => name in PARAMETERS;

function describe(rule: Rule, decision: string | null): RuleDoc {
  const quotes = rule.quotes ?? [];
  const names = new Set([...namesIn(rule.when.doc), ...quotes.filter(isParameter)]);
  return {
    code: rule.code,
    title: rule.say(NOBODY).title,
    section: rule.section,
    priority: rule.priority,
    sources: rule.sources,
    ourReading: isOurReading(rule),
    resolutions: rule.resolutions ?? [],
    condition: rule.when.doc,
    parameters: [...names].map((name) => ({ name, ...PARAMETERS[name] })),
    seasonUses: quotes.filter((name): name is SeasonUse => !isParameter(name)),
    decision,
  };
}

/** Every rule of an edition in reading order, the Step 3 table in its own order. */
export function describeRules(edition: Edition): readonly RuleDoc[] {
  const step3 = edition.step3.map((row) => describe(row, row.decision));
  const docs = edition.rules.map((rule) => describe(rule, null));
  const after = docs.findIndex((doc) => doc.section === "experience");
  return [...docs.slice(0, after), ...step3, ...docs.slice(after)];
}
