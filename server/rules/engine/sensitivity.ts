import type { FactPath } from "../facts/fields";
import type { Facts } from "../facts/validate";
import { P } from "../rulebook/parameters";
import type { Edition } from "../rulebook/rulebook";
import type { SeasonFacts } from "../season/season-facts";
import { listCandidates } from "./candidates";
import { forEachFact, type FactSet } from "./fact-set";
import { fieldOf, readFact, setFact, type FactValue } from "./fact-value";
import { isAccepted } from "./flips";
import type { Priority } from "./rule";
import { tally } from "./tally";
import { viewOf, type View } from "./view";

/** One change of one fact with the lines it adds and removes; `weight` counts them by priority. */
export interface Change {
  readonly fact: FactPath;
  readonly from: FactValue;
  readonly to: FactValue;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly weight: number;
}

const WEIGHTS: Record<Priority, number> = { critical: 4, high: 2, normal: 1 };

/** Facts that nobody changes by planning: the day, the season, where one is from, what is on record. */
const GIVEN: ReadonlySet<string> = new Set([
  "asOf",
  "season",
  "citizenship.usCitizen",
  "citizenship.usPermanentResident",
  "school.graduationYear",
  "step1.attempts",
  "step2ck.attempts",
  "step3.attempts",
  "history.previousCycles",
  "history.unmatched",
  "history.thisSeason",
] satisfies FactPath[]);

const EXAM_OF: Readonly<Record<string, "step1" | "step2" | "step3">> = {
  "step1.status": "step1",
  "step2ck.status": "step2",
  "step3.status": "step3",
};

/** What could still become of a fact: a result stays, nobody plans to fail, an open question may get any answer. */
function listOpenValues(view: View, path: FactPath): readonly FactValue[] {
  const exam = EXAM_OF[path];
  if (exam !== undefined && view.profile[exam].hasResult) return [];
  const field = fieldOf(path);
  const isEntered = readFact(view.facts, view.profile, path) !== null;
  const values = isEntered
    ? listCandidates(view, path)
    : field?.kind === "boolean"
      ? [true, false]
      : field && "options" in field
        ? field.options
        : [];
  // A booked day that is past is no plan.
  const isPlan = (value: FactValue) =>
    value !== "failed" && !(field?.kind === "date" && typeof value === "string" && value < view.facts.asOf);
  return [...values.filter(isPlan), ...additions(view, path)];
}

/** What one more entry of a list would be; lists have no next value, so the change tried is the one the lines ask for. */
function additions(view: View, path: FactPath): readonly FactValue[] {
  const current = readFact(view.facts, view.profile, path);
  const list: readonly FactValue[] = Array.isArray(current) ? current : [];
  const isStudent = view.profile.schoolStatus === "student";
  const kind = isStudent ? "sub-internship" : "observership";
  const specialty = "anesthesiology";
  switch (path) {
    case "usce":
      return [[...list, { kind, specialty, weeks: P.deepenWeeks, status: "done" }]];
    case "letters":
      return [[...list, { specialty, us: true, observedDirectly: true, status: "received" }]];
    case "research":
      return [[...list, { anesthesia: true, output: "publication" }]];
    case "credentials":
      return [[...list, "mph"]];
    case "backupSpecialties":
      return [[...list, "internal-medicine"]];
    default:
      return [];
  }
}

interface Lines {
  readonly codes: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
  readonly touched: FactSet;
}

function linesOf(view: View, edition: Edition): Lines {
  const { fired, touched } = tally(view, edition);
  const weights = new Map(fired.map(({ rule }) => [rule.code, WEIGHTS[rule.priority]]));
  return { codes: new Set(weights.keys()), weights, touched };
}

function compare(before: Lines, after: Lines): Pick<Change, "added" | "removed" | "weight"> {
  const added = [...after.codes].filter((code) => !before.codes.has(code));
  const removed = [...before.codes].filter((code) => !after.codes.has(code));
  const weightOf = (codes: readonly string[], lines: Lines) =>
    codes.reduce((sum, code) => sum + (lines.weights.get(code) ?? 0), 0);
  return { added, removed, weight: weightOf(added, after) + weightOf(removed, before) };
}

function strongestChange(view: View, path: FactPath, before: Lines, edition: Edition): Change | null {
  const from = readFact(view.facts, view.profile, path);
  let strongest: Change | null = null;
  for (const to of listOpenValues(view, path)) {
    const facts = setFact(view.facts, path, to);
    if (!isAccepted(facts)) continue;
    const change = { fact: path, from, to, ...compare(before, linesOf(viewOf(facts, view.season), edition)) };
    if (change.weight > (strongest?.weight ?? 0)) strongest = change;
  }
  return strongest;
}

/**
 * The single changes of one fact, among those a person can still plan for, that alter the plan most: strongest first, one
 * for each fact, its nearest value with the greatest effect on a profile that would be accepted. Effects are lines added and removed, weighted by priority.
 */
export function sensitivity(facts: Facts, edition: Edition, season: SeasonFacts): readonly Change[] {
  const view = viewOf(facts, season);
  const before = linesOf(view, edition);
  const changes: Change[] = [];
  forEachFact(before.touched.lo, before.touched.hi, (path) => {
    if (GIVEN.has(path)) return;
    const change = strongestChange(view, path, before, edition);
    if (change !== null) changes.push(change);
  });
  return changes.sort((a, b) => b.weight - a.weight);
}
