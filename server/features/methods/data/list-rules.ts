import "server-only";
import { EDITION, isSourceId, type RuleDoc, SEASON_FACTS, SOURCE_IDS, UNCITED } from "@/server/rules";
import { SECTIONS, type Section } from "@/server/rules/contract";
import type { Clause, Overview, RuleLine } from "../schema";
import { citationOf } from "./citations";
import { clausesOf, conditionOf, keyOf, linkTo, RULES, wordsOf } from "./clauses";

type Group = Overview["sections"][number]["groups"][number];

export const headOf = (rule: RuleDoc) => ({
  ...linkTo(rule),
  section: rule.section,
  priority: rule.priority,
  sources: [...rule.sources],
  ourReading: rule.ourReading,
});

/** The clauses that more than half of a section's rules ask: said once, so that each line shows what sets it apart. */
function usualClauses(section: Section): ReadonlySet<string> {
  const rules = RULES.filter((rule) => rule.section === section);
  const counts = new Map<string, number>();
  for (const key of rules.flatMap((rule) => clausesOf(rule).map(keyOf))) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > rules.length / 2).map(([key]) => key));
}

const usual = new Map(SECTIONS.map((section) => [section, usualClauses(section)]));

function groupRules(section: Section, rules: readonly RuleDoc[]): Group[] {
  const groups: Group[] = [];
  for (const rule of rules) {
    const isUsual = (clause: Clause) => usual.get(section)?.has(keyOf(clause)) ?? false;
    const clauses = clausesOf(rule);
    const shared = clauses.filter(isUsual);
    const line: RuleLine = { ...headOf(rule), clauses: clauses.filter((clause) => !isUsual(clause)) };
    const last = groups.at(-1);
    if (last && JSON.stringify(last.shared) === JSON.stringify(shared)) last.rules.push(line);
    else groups.push({ shared, rules: [line] });
  }
  return groups;
}

const haystacks = new Map(
  RULES.map((rule) => {
    const words = [
      rule.code,
      rule.title,
      ...rule.sources,
      ...wordsOf(conditionOf(rule)),
      ...rule.parameters.map((parameter) => parameter.says),
    ];
    return [rule.code, words.join(" ").toLowerCase()];
  }),
);

/** The rules that hold every word of a search, of one section or of all. */
function findRules(q: string, section: Section | null): RuleDoc[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return RULES.filter(
    (rule) =>
      (section === null || rule.section === section) &&
      words.every((word) => haystacks.get(rule.code)?.includes(word)),
  );
}

function listBands(): Overview["bands"] {
  return RULES.filter((rule) => rule.code.startsWith("standing.band-")).map((rule) => ({
    ...linkTo(rule),
    condition: conditionOf(rule),
    says: citationOf(rule.sources[0] ?? "G2.0"),
  }));
}

/** The overview of the edition, with the rules that fit a search. */
export function getOverview(q: string, section: Section | null): Overview {
  const found = findRules(q, section);
  const sections = SECTIONS.map((name) => ({
    section: name,
    groups: groupRules(
      name,
      found.filter((rule) => rule.section === name),
    ),
  }));
  return {
    edition: EDITION.name,
    seasonFacts: SEASON_FACTS.revision,
    ruleCount: RULES.length,
    sourceCount: SOURCE_IDS.length,
    found: found.length,
    sections: sections.filter(({ groups }) => groups.length > 0),
    bands: listBands(),
    premises: [citationOf("G2.0"), citationOf("G2.6")],
    uncited: Object.entries(UNCITED).flatMap(([id, reason]) =>
      isSourceId(id) ? [{ ...citationOf(id), reason }] : [],
    ),
  };
}
