import type { Facts } from "../facts/validate";
import { parseDay } from "./days";

type Present<T> = NonNullable<T>;
type Entry<K extends "usce" | "letters" | "research"> = Present<Facts[K]>[number];
type Exam = Present<Facts["step1"]>;
export type ExamStatus = Present<Exam["status"]>;

/** A practice exam with its day; `order` keeps the list's order for exams of one day. */
export interface Practice {
  readonly exam: Present<Facts["practice"]>[number]["exam"];
  readonly day: number;
  readonly score: number;
  readonly isBaseline: boolean;
}

/** An exam as the rules read it: absent status is not taken, attempts without a result are 0, else unknown (null). */
export interface ExamFacts {
  readonly status: ExamStatus;
  readonly hasResult: boolean;
  readonly attempts: number | null;
  readonly day: number | null;
  readonly score: number | null;
}

/** The facts with the defaults of §1 applied; null is unknown. Days count from 1970-01-01. */
export interface Profile {
  readonly asOf: number;
  readonly season: Facts["season"];
  readonly usCitizen: boolean | null;
  readonly usPermanentResident: boolean | null;
  readonly visa: Present<Facts["visa"]>;
  readonly schoolStatus: Present<Present<Facts["school"]>["status"]> | null;
  readonly graduationYear: number | null;
  readonly ecfmg: Present<Facts["ecfmg"]> | null;
  readonly step1: ExamFacts;
  readonly step2: ExamFacts;
  readonly retakeDay: number | null;
  readonly step3: ExamFacts;
  readonly expectation: Present<Present<Facts["step3"]>["expectation"]>;
  readonly methodsChanged: boolean | null;
  readonly hasTime: boolean | null;
  readonly target: number | null;
  readonly minimumAcceptable: number;
  readonly practice: readonly Practice[];
  readonly timedMixed: boolean | null;
  readonly preparationStart: number | null;
  readonly hoursPerWeek: number | null;
  readonly simulations: number | null;
  readonly errorLog: boolean | null;
  readonly weakDomains: readonly string[] | null;
  readonly methodsChangedSinceFailure: boolean | null;
  readonly usce: readonly Entry<"usce">[] | null;
  readonly letters: readonly Entry<"letters">[] | null;
  readonly research: readonly Entry<"research">[] | null;
  readonly credentials: readonly string[] | null;
  readonly backups: readonly string[] | null;
  readonly isOpenToPlaces: boolean | null;
  readonly hasDraft: boolean;
  readonly addressesHistory: boolean | null;
  readonly explainsWhy: boolean | null;
  readonly previousCycles: number | null;
  readonly wasUnmatched: boolean | null;
  readonly thisSeason: Present<Present<Facts["history"]>["thisSeason"]>;
}

const DEFAULT_MINIMUM_ACCEPTABLE = 240;

const dayOrNull = (date: string | null | undefined) => (date ? parseDay(date) : null);

function readExam(exam: Exam | null | undefined): ExamFacts {
  const status = exam?.status ?? "not-taken";
  const hasResult = status === "passed" || status === "failed";
  return {
    status,
    hasResult,
    attempts: exam?.attempts ?? (hasResult ? null : 0),
    day: dayOrNull(exam?.date),
    score: exam?.score ?? null,
  };
}

/** Practice exams by date; exams of one day keep the order of the list. */
function readPractice(list: Facts["practice"]): readonly Practice[] {
  if (!list || list.length === 0) return [];
  return list
    .map((entry) => ({
      exam: entry.exam,
      day: parseDay(entry.date),
      score: entry.score,
      isBaseline: entry.baseline === true,
    }))
    .sort((a, b) => a.day - b.day);
}

/** Reads validated facts into the flat shape the rules test, with the defaults of §1 of the rulebook. */
export function readProfile(facts: Facts): Profile {
  const { citizenship, school, step3, target, preparation, statement, history } = facts;
  const targetScore = target?.step2ck ?? null;
  return {
    asOf: parseDay(facts.asOf),
    season: facts.season,
    usCitizen: citizenship?.usCitizen ?? null,
    usPermanentResident: citizenship?.usPermanentResident ?? null,
    visa: facts.visa ?? "unknown",
    schoolStatus: school?.status ?? null,
    graduationYear: school?.graduationYear ?? null,
    ecfmg: facts.ecfmg ?? null,
    step1: readExam(facts.step1),
    step2: readExam(facts.step2ck),
    retakeDay: dayOrNull(facts.step2ck?.retakeDate),
    step3: readExam(step3),
    expectation: step3?.expectation ?? "unknown",
    methodsChanged: step3?.methodsChanged ?? null,
    hasTime: step3?.hasTime ?? null,
    target: targetScore,
    minimumAcceptable:
      target?.minimumAcceptable ??
      (targetScore === null ? DEFAULT_MINIMUM_ACCEPTABLE : Math.min(DEFAULT_MINIMUM_ACCEPTABLE, targetScore)),
    practice: readPractice(facts.practice),
    timedMixed: facts.qbank?.timedMixed ?? null,
    preparationStart: dayOrNull(preparation?.start),
    hoursPerWeek: preparation?.hoursPerWeek ?? null,
    simulations: preparation?.fullLengthSimulations ?? null,
    errorLog: preparation?.errorLog ?? null,
    weakDomains: preparation?.weakDomains ?? null,
    methodsChangedSinceFailure: preparation?.methodsChangedSinceFailure ?? null,
    usce: facts.usce ?? null,
    letters: facts.letters ?? null,
    research: facts.research ?? null,
    credentials: facts.credentials ?? null,
    backups: facts.backupSpecialties ?? null,
    isOpenToPlaces: facts.willingLessPopularPlaces ?? null,
    hasDraft: statement?.draft ?? false,
    addressesHistory: statement?.addressesHistory ?? null,
    explainsWhy: statement?.explainsWhyAnesthesiology ?? null,
    previousCycles: history?.previousCycles ?? null,
    wasUnmatched: history?.unmatched ?? null,
    thisSeason: history?.thisSeason ?? "unknown",
  };
}
