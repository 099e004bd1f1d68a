/** The conditions that several lines share, each with its words. Section lists say which lines use them. */
import { all, any, has, is, known, not, type Condition } from "../engine/condition";
import type { ExamStatus, Profile } from "../engine/profile";
import type { Band, Phase, Timing } from "../plan/shape";
import { P, type ParameterName } from "./parameters";

const BAND_EDGES: Record<Band, readonly ParameterName[]> = {
  "260+": ["topFloor"],
  "250-259": ["strongFloor", "topFloor"],
  "240-249": ["middleFloor", "strongFloor"],
  "230-239": ["lowFloor", "middleFloor"],
  "<230": ["lowFloor"],
};
const BAND_WORDS: Record<Band, string> = {
  "260+": `${P.topFloor} or more`,
  "250-259": `${P.strongFloor} to ${P.topFloor - 1}`,
  "240-249": `${P.middleFloor} to ${P.strongFloor - 1}`,
  "230-239": `${P.lowFloor} to ${P.middleFloor - 1}`,
  "<230": `below ${P.lowFloor}`,
};
type Bases = "any basis" | "score or practice" | "score";

/** Band conditions by the basis they accept: any, a result or practice, or a result only. */
export function bandIs(bases: Bases, ...bands: readonly Band[]): Condition {
  const accepted = bases === "any basis" ? 3 : bases === "score or practice" ? 2 : 1;
  const rank = { score: 1, projection: 2, target: 3 } as const;
  const on = {
    "any basis": " (result, practice or target)",
    "score or practice": " (result or practice)",
    score: "",
  };
  const words = `the Step 2 CK score${on[bases]} is ${bands.map((band) => BAND_WORDS[band]).join(", or ")}`;
  return has(
    words,
    (view) => view.derived.band,
    ({ band, basis, isScoreWanting }) => {
      if (basis === null || rank[basis] > accepted) return isScoreWanting ? null : false;
      return band !== null && bands.includes(band);
    },
    [...new Set(bands.flatMap((band) => BAND_EDGES[band]))],
  );
}

export const scoredBelow230 = bandIs("score", "<230");
export const scoredBelow240 = bandIs("score", "230-239", "<230");
export const scored230s = bandIs("score", "230-239");
export const scoredBelow250 = bandIs("score", "240-249", "230-239", "<230");
export const scored240s = bandIs("score", "240-249");
export const scored250Up = bandIs("score", "250-259", "260+");

const step2Open = has(
  "Step 2 CK is not passed",
  (view) => view.derived.isStep2Open,
  (isOpen) => isOpen,
);
export const awaiting = has(
  "the booked Step 2 CK day is past and no result is entered",
  (view) => view.derived.exam.awaiting,
  (isAwaiting) => isAwaiting,
);
/** The gate of the sections exam and study. */
export const isPreparing = all(step2Open, not(awaiting));

const STATUS_WORDS: Record<ExamStatus, string> = {
  "not-taken": "not taken",
  scheduled: "scheduled",
  passed: "passed",
  failed: "failed",
};
const EXAM_PATHS = { step1: "step1.status", step2: "step2ck.status", step3: "step3.status" } as const;
const EXAM_NAMES = { step1: "Step 1", step2: "Step 2 CK", step3: "Step 3" } as const;

export function examIs(exam: keyof typeof EXAM_PATHS, ...statuses: readonly ExamStatus[]): Condition {
  const words = `${EXAM_NAMES[exam]} is ${statuses.map((status) => STATUS_WORDS[status]).join(" or ")}`;
  return is(words, [EXAM_PATHS[exam]], (view) => statuses.includes(view.profile[exam].status));
}

export const step1Passed = examIs("step1", "passed");
export const multipleAttempts = has(
  "more than one attempt at any Step, or a failed one",
  (view) => view.derived.multipleAttempts,
  (isMultiple) => isMultiple,
);
export const step1Failure = has(
  "Step 1 was failed or needed more than one attempt",
  (view) => view.derived.noStep1Failure,
  (isClean) => (isClean === null ? null : !isClean),
);

const PHASE_WORDS: Record<Phase, string> = {
  "before-step2": "before submission opens, with Step 2 CK not passed",
  "ready-to-apply": "before submission opens, with Step 2 CK passed",
  applying: "from the opening of submission to the day before ranking opens",
  ranking: "from the opening of ranking to the rank-list deadline",
  "awaiting-match": "from the rank-list deadline to Match Day",
  "after-match": "from Match Day on",
};

export function phaseIs(...phases: readonly Phase[]): Condition {
  return has(
    `the season stands ${phases.map((phase) => PHASE_WORDS[phase]).join(", or ")}`,
    (view) => view.derived.phase,
    (phase) => phases.includes(phase),
  );
}
export const notAfterMatch = not(phaseIs("after-match"));

export function timingIs(timing: Timing, words: string): Condition {
  return has(
    words,
    (view) => view.derived.exam.timing,
    (value) => value === timing,
    ["earlyMonth", "lateMonth", "latestDay"],
  );
}
export const nextSeasonTiming = timingIs(
  "next-season",
  "the usual score release of the booked exam falls after the rank-list deadline",
);

/** The booked exam is at most so many days away, today included. */
export function examWithin(parameter: ParameterName): Condition {
  const days = P[parameter];
  return has(
    `the booked Step 2 CK is at most ${days} days away`,
    (view) => view.derived.exam.day,
    (day, view) => day !== null && day <= view.profile.asOf + days,
    [parameter],
  );
}

export const hasTarget = is(
  "a Step 2 CK target is set",
  ["target.step2ck"],
  (view) => view.profile.target !== null,
);

type Flag = { [K in keyof Profile]: Profile[K] extends boolean | null ? K : never }[keyof Profile];
type FlagPath = Parameters<typeof is>[1][number];

/** A yes-or-no fact, three-valued. */
export function flag(words: string, path: FlagPath, name: Flag): Condition {
  return is(words, [path], (view) => view.profile[name]);
}

export const usCitizen = known(flag("a US citizen", "citizenship.usCitizen", "usCitizen"));
export const permanentResident = flag(
  "a US permanent resident",
  "citizenship.usPermanentResident",
  "usPermanentResident",
);

export const certified = is("ECFMG certified", ["ecfmg"], ({ profile }) =>
  profile.ecfmg === null ? null : profile.ecfmg === "certified",
);

export function visaIs(...visas: readonly Profile["visa"][]): Condition {
  const names = {
    none: "none needed",
    j1: "J-1",
    h1b: "H-1B",
    either: "either of the two",
    unknown: "not decided",
  };
  return is(`the visa is ${visas.map((visa) => names[visa]).join(", or ")}`, ["visa"], (view) =>
    visas.includes(view.profile.visa),
  );
}

/** Counts of a list, three-valued: null where the list is absent, or where its open entries could change the answer. */
export function someOf<T>(list: readonly T[] | null, test: (entry: T) => boolean | null): boolean | null {
  if (list === null) return null;
  let isOpen = false;
  for (const entry of list) {
    const result = test(entry);
    if (result === true) return true;
    if (result === null) isOpen = true;
  }
  return isOpen ? null : false;
}

export const isAnesthesiology = (specialty: string | null | undefined) =>
  specialty ? specialty === "anesthesiology" : null;

export const someUsce = is("some US clinical experience is done or planned", ["usce"], ({ profile }) =>
  profile.usce === null ? null : profile.usce.length > 0,
);

/** Low score or several attempts: the trigger of backups, volume and the two-cycle path. */
export const lowOrMultiple = any(scoredBelow230, multipleAttempts);
