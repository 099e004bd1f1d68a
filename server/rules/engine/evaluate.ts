import { FACT_FIELDS, type FactPath } from "../facts/fields";
import { listWarnings } from "../facts/consistency";
import type { Facts } from "../facts/validate";
import { compareRecommendations } from "../plan/order";
import type { Evaluation, Recommendation } from "../plan/shape";
import { listConflicts, listEvidence, programListOf } from "../rulebook/evidence";
import { listMilestones } from "../rulebook/milestones";
import type { Edition } from "../rulebook/rulebook";
import type { Step3Row } from "../rulebook/step3";
import type { SeasonFacts } from "../season/season-facts";
import { forEachFact } from "./fact-set";
import { readFact, type FactValue } from "./fact-value";
import { findFlips } from "./flips";
import { isOurReading } from "./rule";
import { examsNotEntered, EXAM_STATUS_PATHS, tally, type Fired } from "./tally";
import { viewOf, type View } from "./view";

/** Facts for which none is an answer: their absence can be a reason. All others unknown are left out of `because`. */
const NONE_IS_A_VALUE: ReadonlySet<string> = new Set([
  "step2ck.date",
  "step2ck.retakeDate",
  "target.step2ck",
] satisfies FactPath[]);

function listBecause(view: View, { lo, hi }: Fired, values: Map<FactPath, FactValue>) {
  const because: { fact: FactPath; value: FactValue }[] = [];
  forEachFact(lo, hi, (path) => {
    let value = values.get(path);
    if (value === undefined) {
      value = readFact(view.facts, view.profile, path);
      values.set(path, value);
    }
    if (value !== null || NONE_IS_A_VALUE.has(path)) because.push({ fact: path, value });
  });
  return because;
}

function listMissing(view: View, unlocks: readonly number[]) {
  const open = examsNotEntered(view);
  const first = new Set<string>(EXAM_STATUS_PATHS.filter((_, index) => open[index]));
  const rest = FACT_FIELDS.map((field, index) => ({ field, unlocks: unlocks[index] ?? 0 })).filter(
    (entry) => entry.unlocks > 0 || first.has(entry.field.path),
  );
  return rest
    .sort(
      (a, b) =>
        Number(first.has(b.field.path)) - Number(first.has(a.field.path)) ||
        (first.has(a.field.path) ? 0 : b.unlocks - a.unlocks),
    )
    .map(({ field, unlocks: count }) => ({ fact: field.path, question: field.question, unlocks: count }));
}

function assess({ derived }: View, decision: Step3Row): Evaluation["assessment"] {
  return {
    band: derived.band.value.band,
    bandBasis: derived.band.value.basis,
    risk: derived.risk.value,
    phase: derived.phase.value,
    track: derived.track.value,
    premises: { noStep1Failure: derived.noStep1Failure.value, usClinicalExposure: derived.usExposure.value },
    multipleAttempts: derived.multipleAttempts.value,
    projection: derived.projection.value,
    timing: derived.exam.timing.value,
    preparationBand: derived.preparationBand.value,
    step3Decision: decision.decision,
  };
}

/** The codes that fire, without texts: for flips, sensitivity and dry-runs. */
export function listCodes(facts: Facts, edition: Edition, season: SeasonFacts): string[] {
  return tally(viewOf(facts, season), edition).fired.map(({ rule }) => rule.code);
}

/**
 * The plan for validated facts under an edition and season facts: pure and total, the same facts give the same bytes.
 * @param options.flips set to false to leave `flipsWhen` empty, where only the lines are needed
 */
export function evaluate(
  facts: Facts,
  edition: Edition,
  season: SeasonFacts,
  options: { readonly flips: boolean } = { flips: true },
): Evaluation {
  const view = viewOf(facts, season);
  const { fired, decision, unlocks } = tally(view, edition);
  const flips = options.flips
    ? findFlips(view, fired, edition)
    : new Map<string, Recommendation["flipsWhen"]>();
  const values = new Map<FactPath, FactValue>();
  const recommendations = fired.map((line): Recommendation => {
    const { rule } = line;
    const said = rule.say(view);
    return {
      code: rule.code,
      section: rule.section,
      priority: rule.priority,
      title: said.title,
      body: said.body,
      steps: [...said.steps],
      because: listBecause(view, line, values) as Recommendation["because"],
      flipsWhen: flips.get(rule.code) ?? [],
      sources: [...rule.sources],
      ourReading: isOurReading(rule),
      window: said.window,
    };
  });
  return {
    rulebook: edition.name,
    seasonFacts: season.revision,
    season: facts.season,
    asOf: facts.asOf,
    assessment: assess(view, decision),
    recommendations: recommendations.sort(compareRecommendations),
    milestones: listMilestones(view),
    evidence: listEvidence(view),
    programList: programListOf(view),
    missing: listMissing(view, unlocks),
    conflicts: listConflicts(view, decision.namesVisas === true),
    warnings: listWarnings(facts),
  };
}
