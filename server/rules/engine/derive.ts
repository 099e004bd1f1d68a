import type { Band, BandBasis, Phase, PreparationBand, Risk, Track } from "../plan/shape";
import type { SeasonCalendar } from "../season/calendar";
import type { SeasonFacts } from "../season/season-facts";
import { P } from "../rulebook/parameters";
import { deriveExam, type ExamView } from "./derive-exam";
import { derivePractice, preparationBandOf, type PracticeView, type Projection } from "./derive-practice";
import { factSet, NO_FACTS, union, type FactSet } from "./fact-set";
import type { Profile } from "./profile";
import { traced, type Traced } from "./traced";

/** A band with its basis; `isScoreWanting` when a result stands without its score. */
export interface BandView {
  readonly band: Band | null;
  readonly basis: BandBasis | null;
  readonly isScoreWanting: boolean;
}

/** What follows from the profile: §2 of the rulebook. */
export interface Derived {
  readonly isStep2Open: Traced<boolean>;
  readonly step2Result: Traced<boolean>;
  readonly exam: ExamView;
  readonly practice: PracticeView;
  readonly projection: Traced<Projection | null>;
  readonly band: Traced<BandView>;
  readonly noStep1Failure: Traced<boolean | null>;
  readonly usExposure: Traced<boolean | null>;
  readonly multipleAttempts: Traced<boolean | null>;
  readonly risk: Traced<Risk>;
  readonly phase: Traced<Phase>;
  readonly track: Traced<Track>;
  readonly preparationBand: Traced<PreparationBand | null>;
}

const FACTS = {
  step1Status: factSet("step1.status"),
  step1Attempts: factSet("step1.attempts"),
  step2Status: factSet("step2ck.status"),
  step2Attempts: factSet("step2ck.attempts"),
  step3Status: factSet("step3.status"),
  step3Attempts: factSet("step3.attempts"),
  score: factSet("step2ck.score"),
  result: factSet("step2ck.status", "step2ck.score"),
  target: factSet("step2ck.status", "target.step2ck"),
  usce: factSet("usce"),
  date: factSet("asOf", "season"),
  cycles: factSet("history.previousCycles"),
  unmatched: factSet("history.unmatched"),
  history: factSet("history.previousCycles", "history.unmatched"),
} as const;

/** The band of a Step 2 CK score in points (1–300). Source G2. */
function bandOf(score: number): Band {
  if (score >= P.topFloor) return "260+";
  if (score >= P.strongFloor) return "250-259";
  if (score >= P.middleFloor) return "240-249";
  return score >= P.lowFloor ? "230-239" : "<230";
}

function deriveBand(
  profile: Profile,
  isOpen: boolean,
  projection: Traced<Projection | null>,
): Traced<BandView> {
  const { step2, target } = profile;
  if (step2.hasResult && step2.score !== null) {
    return traced({ band: bandOf(step2.score), basis: "score", isScoreWanting: false }, FACTS.result);
  }
  const isScoreWanting = step2.hasResult;
  const wanting = isScoreWanting ? FACTS.score : NO_FACTS;
  if (isOpen && projection.value !== null) {
    const view: BandView = { band: bandOf(projection.value.mid), basis: "projection", isScoreWanting };
    return traced(view, projection.reads, wanting);
  }
  if (isOpen && target !== null) {
    return traced({ band: bandOf(target), basis: "target", isScoreWanting }, FACTS.target, wanting);
  }
  const reads = isScoreWanting
    ? FACTS.result
    : isOpen
      ? union(projection.reads, FACTS.target)
      : FACTS.step2Status;
  return traced({ band: null, basis: null, isScoreWanting }, reads, wanting);
}

type ExamName = "step1" | "step2" | "step3";
const EXAMS: readonly { name: ExamName; status: FactSet; attempts: FactSet }[] = [
  { name: "step1", status: FACTS.step1Status, attempts: FACTS.step1Attempts },
  { name: "step2", status: FACTS.step2Status, attempts: FACTS.step2Attempts },
  { name: "step3", status: FACTS.step3Status, attempts: FACTS.step3Attempts },
];

/** Whether any of the exams was failed or sat more than once; unknown where attempts are wanting. */
function deriveAttempts(profile: Profile, names: readonly ExamName[]): Traced<boolean | null> {
  let reads = NO_FACTS;
  let wanting = NO_FACTS;
  for (const exam of EXAMS) {
    if (!names.includes(exam.name)) continue;
    const { status, attempts } = profile[exam.name];
    if (status === "failed") return traced(true, exam.status);
    if (attempts !== null && attempts > 1) return traced(true, exam.attempts);
    if (attempts === null) wanting = union(wanting, exam.attempts);
    reads = union(reads, exam.status, exam.attempts);
  }
  const isUnknown = wanting.lo !== 0 || wanting.hi !== 0;
  return traced(isUnknown ? null : false, reads, wanting);
}

const negated = (from: Traced<boolean | null>): Traced<boolean | null> =>
  traced(from.value === null ? null : !from.value, from.reads, from.wanting);

const LEVELS = ["lower", "moderate", "elevated", "high", "very-high"] as const;
const LEVEL_OF: Record<Band, number> = { "260+": 0, "250-259": 1, "240-249": 2, "230-239": 3, "<230": 4 };

function deriveRisk(
  band: Traced<BandView>,
  premises: readonly Traced<boolean | null>[],
  lateAttempts: Traced<boolean | null>,
  multiple: Traced<boolean | null>,
): Traced<Risk> {
  const { band: name, basis } = band.value;
  if (name === null || basis === "target") return traced("unknown", band.reads);
  let level = LEVEL_OF[name];
  if (premises.some((premise) => premise.value === false)) level += 1;
  if (lateAttempts.value === true) level += 1;
  if (multiple.value === true) level = Math.max(level, LEVELS.indexOf("high"));
  const risk = LEVELS[Math.min(level, LEVELS.length - 1)] ?? "very-high";
  const reads = union(
    band.reads,
    ...premises.map((premise) => premise.reads),
    lateAttempts.reads,
    multiple.reads,
  );
  return traced(risk, reads);
}

function derivePhase(asOf: number, calendar: SeasonCalendar, isOpen: boolean): Traced<Phase> {
  if (asOf < calendar.submit.day) {
    return traced(isOpen ? "before-step2" : "ready-to-apply", union(FACTS.date, FACTS.step2Status));
  }
  if (asOf < calendar["ranking-opens"].day) return traced("applying", FACTS.date);
  if (asOf <= calendar["rank-deadline"].day) return traced("ranking", FACTS.date);
  return traced(asOf < calendar["match-day"].day ? "awaiting-match" : "after-match", FACTS.date);
}

function deriveTrack(
  profile: Profile,
  band: Traced<BandView>,
  multiple: Traced<boolean | null>,
  phase: Traced<Phase>,
): Traced<Track> {
  if (profile.wasUnmatched === true) return traced("reapplicant", FACTS.unmatched);
  if ((profile.previousCycles ?? 0) > 0) return traced("reapplicant", FACTS.cycles);
  const isBeforeSeason = phase.value === "before-step2" || phase.value === "ready-to-apply";
  const isLow = band.value.basis === "score" && band.value.band === "<230";
  const trigger = isLow ? band : multiple;
  const isTwoCycle = isBeforeSeason && (isLow || multiple.value === true);
  return traced(isTwoCycle ? "two-cycle" : "this-cycle", union(FACTS.history, phase.reads, trigger.reads));
}

function deriveExposure(profile: Profile): Traced<boolean | null> {
  if (profile.usce === null) return traced(null, FACTS.usce, FACTS.usce);
  return traced(
    profile.usce.some((entry) => entry.status === "done"),
    FACTS.usce,
  );
}

/** Everything §2 of the rulebook derives, each value with the facts it came from. */
export function derive(profile: Profile, calendar: SeasonCalendar, season: SeasonFacts): Derived {
  const isOpen = profile.step2.status !== "passed";
  const exam = deriveExam(profile, calendar, season.release.value);
  const practice = derivePractice(profile, exam);
  const projection = practice.projection(isOpen, season.statistics.value.step2MeasurementError);
  const band = deriveBand(profile, isOpen, projection);
  const noStep1Failure = negated(deriveAttempts(profile, ["step1"]));
  const usExposure = deriveExposure(profile);
  const multipleAttempts = deriveAttempts(profile, ["step1", "step2", "step3"]);
  const lateAttempts = deriveAttempts(profile, ["step2", "step3"]);
  const phase = derivePhase(profile.asOf, calendar, isOpen);
  return {
    isStep2Open: traced(isOpen, FACTS.step2Status),
    step2Result: traced(profile.step2.hasResult, FACTS.step2Status),
    exam,
    practice,
    projection,
    band,
    noStep1Failure,
    usExposure,
    multipleAttempts,
    risk: deriveRisk(band, [noStep1Failure, usExposure], lateAttempts, multipleAttempts),
    phase,
    track: deriveTrack(profile, band, multipleAttempts, phase),
    preparationBand: preparationBandOf(profile, isOpen),
  };
}
