import type { Facts } from "../../../server/rules/contract";
import { addDays, pick } from "./moments";
import type { Applicant, Story } from "./people";

type Answers = Omit<Facts, "asOf">;
type Day = (days: number) => string;

/** What an applicant of the demo has told, and how much of the interview they have done. */
export interface Told {
  readonly facts: Answers;
  /** The plan's day where they fixed one. */
  readonly asOf: string | null;
  readonly done: readonly number[];
}

const ALL_STEPS = [1, 2, 3, 4, 5, 6, 7, 8];
const ABROAD = { usCitizen: false, usPermanentResident: false } as const;
const VISAS = ["j1", "j1", "h1b", "either", "unknown"] as const;
const WEAK = ["cardiology", "renal", "neurology", "pharmacology"] as const;

/** An entry of a list that has some. */
const chosen = <T>(list: readonly [T, ...T[]], name: string): T => list[pick(name, list.length)] ?? list[0];

/** Who they are: the first four questions. */
function whoIs({ key, country }: Applicant, season: Answers["season"]) {
  const isStudent = pick(`student ${key}`, 3) === 0;
  return {
    season,
    citizenship: { country, ...ABROAD },
    visa: chosen(VISAS, `visa ${key}`),
    school: {
      country,
      status: isStudent ? "student" : "graduate",
      graduationYear: isStudent ? season - 1 : season - 2 - pick(`year ${key}`, 5),
    },
    ecfmg: "in-progress",
  } satisfies Answers;
}

const step1Passed = (day: Day, daysAgo = 420) =>
  ({ status: "passed", attempts: 1, date: day(-daysAgo) }) as const;
const step2Passed = (day: Day, score: number, daysAgo: number) =>
  ({ status: "passed", attempts: 1, date: day(-daysAgo), score }) as const;

/** Practice that rises to about a score, the last some days ago. */
function practiceTo(day: Day, last: number, daysAgo: number): NonNullable<Answers["practice"]> {
  return [
    { exam: "nbme", form: "CCSSA 11", date: day(-daysAgo - 56), score: last - 19, baseline: true },
    { exam: "uwsa1", date: day(-daysAgo - 35), score: last - 10 },
    { exam: "nbme", form: "CCSSA 13", date: day(-daysAgo - 17), score: last - 6 },
    { exam: "uwsa2", date: day(-daysAgo), score: last },
  ];
}

const preparing = ({ key }: Applicant, day: Day) => ({
  target: { step2ck: 245 + pick(`target ${key}`, 3) * 5, minimumAcceptable: 235 },
  qbank: {
    name: "UWorld",
    percentCorrect: 56 + pick(`correct ${key}`, 16),
    percentDone: 62,
    timedMixed: true,
  },
  preparation: {
    start: day(-60),
    hoursPerWeek: 30 + pick(`hours ${key}`, 5) * 5,
    fullLengthSimulations: pick(`simulations ${key}`, 3),
    errorLog: pick(`log ${key}`, 2) === 0,
    weakDomains: [chosen(WEAK, `weak ${key}`)],
  },
});

const USCE_DONE: NonNullable<Answers["usce"]> = [
  { kind: "observership", specialty: "anesthesiology", weeks: 4, status: "done" },
];
const USCE_PLANNED: NonNullable<Answers["usce"]> = [
  { kind: "elective", specialty: "anesthesiology", weeks: 4, status: "planned" },
];
const usLetter = (status: "planned" | "requested" | "received") =>
  ({ specialty: "anesthesiology", us: true, observedDirectly: true, status }) as const;

function sent(who: Applicant, day: Day, season: Answers["season"]): Answers {
  return {
    ...whoIs(who, season),
    ecfmg: "certified",
    step1: step1Passed(day, 700),
    step2ck: step2Passed(day, who.score, 236 + pick(`step2 ${who.key}`, 45)),
    step3: { status: "not-taken", attempts: 0, expectation: "similar", methodsChanged: true, hasTime: false },
    usce: [...USCE_DONE, { kind: "externship", specialty: "critical-care", weeks: 4, status: "done" }],
    letters: [
      usLetter("received"),
      usLetter("received"),
      { specialty: "internal-medicine", status: "received" },
    ],
    research: [{ anesthesia: true, output: pick(`paper ${who.key}`, 2) === 0 ? "poster" : "abstract" }],
    credentials: [],
    backupSpecialties: who.score < 240 ? ["internal-medicine"] : [],
    willingLessPopularPlaces: true,
    statement: { draft: true, addressesHistory: who.score < 230, explainsWhyAnesthesiology: true },
    history: { previousCycles: 0, unmatched: false },
    programs: { selected: who.score < 240 ? 85 : 55, budgetUsd: 2000 + 500 * pick(`budget ${who.key}`, 5) },
  };
}

const again = (cycles: number) =>
  ({ previousCycles: cycles, unmatched: true }) satisfies NonNullable<Answers["history"]>;

function scored(who: Applicant, day: Day, season: Answers["season"]): Answers {
  return {
    ...whoIs(who, season),
    step1: step1Passed(day),
    step2ck: step2Passed(day, who.score, 52 + pick(`step2 ${who.key}`, 40)),
    usce: who.score < 240 ? USCE_PLANNED : USCE_DONE,
    letters: [usLetter(who.score < 240 ? "planned" : "requested")],
    backupSpecialties: [],
    statement: { draft: false },
  };
}

function studying(who: Applicant, day: Day, season: Answers["season"], examIn: number): Answers {
  return {
    ...whoIs(who, season),
    step1: step1Passed(day),
    step2ck: { status: "scheduled", attempts: 0, date: day(examIn) },
    ...preparing(who, day),
    // Nobody practises once the exam is behind them.
    practice: practiceTo(
      day,
      232 + pick(`practice ${who.key}`, 24),
      Math.max(4 + pick(`sat ${who.key}`, 6), 5 - examIn),
    ),
    usce: pick(`usce ${who.key}`, 2) === 0 ? USCE_PLANNED : [],
    letters: [],
  };
}

/** The one whom visitors sign in as: every part of the profile says something. */
function studyingClosely(who: Applicant, day: Day, season: Answers["season"]): Answers {
  return {
    ...whoIs(who, season),
    visa: "j1",
    school: { country: who.country, status: "graduate", graduationYear: season - 3 },
    step1: step1Passed(day, 395),
    step2ck: { status: "scheduled", attempts: 0, date: day(47) },
    step3: { status: "not-taken", attempts: 0, expectation: "unknown", methodsChanged: false, hasTime: true },
    target: { step2ck: 250, minimumAcceptable: 240 },
    practice: [...practiceTo(day, 243, 9), { exam: "free120", date: day(-3), score: 78 }],
    qbank: { name: "UWorld", percentCorrect: 66, percentDone: 71, timedMixed: true },
    preparation: {
      start: day(-70),
      hoursPerWeek: 45,
      fullLengthSimulations: 1,
      errorLog: true,
      weakDomains: ["renal", "pharmacology"],
    },
    usce: [...USCE_DONE, { kind: "elective", specialty: "anesthesiology", weeks: 4, status: "planned" }],
    letters: [usLetter("requested"), { specialty: "internal-medicine", us: false, status: "received" }],
    research: [{ anesthesia: true, output: "poster" }],
    credentials: [],
    backupSpecialties: [],
    willingLessPopularPlaces: true,
    statement: { draft: true, explainsWhyAnesthesiology: true },
    history: { previousCycles: 0, unmatched: false },
    programs: { budgetUsd: 3000 },
  };
}

const STORIES: Readonly<
  Record<Story, ((who: Applicant, day: Day, season: Answers["season"]) => Answers) | null>
> = {
  silent: null,
  arriving: (_who, _day, season) => ({ season }),
  starting: (who, _day, season) => {
    const { ecfmg: _ecfmg, ...start } = whoIs(who, season);
    return start;
  },
  student: (who, day, season) => ({
    ...whoIs(who, season),
    ecfmg: "not-started",
    step1: step1Passed(day, 150),
    step2ck: { status: "not-taken", attempts: 0 },
    target: { step2ck: 250 },
    usce: [],
  }),
  "step1-ahead": (who, day, season) => ({
    ...whoIs(who, season),
    ecfmg: "not-started",
    step1: { status: "scheduled", attempts: 0, date: day(58) },
    step2ck: { status: "not-taken", attempts: 0 },
  }),
  studying: (who, day, season) => studying(who, day, season, 60 + pick(`exam ${who.key}`, 60)),
  "studying-closely": studyingClosely,
  "last-weeks": (who, day, season) => studying(who, day, season, 9 + pick(`exam ${who.key}`, 10)),
  waiting: (who, day, season) => studying(who, day, season, -9),
  failed: (who, day, season) => ({
    ...whoIs(who, season),
    step1: step1Passed(day, 500),
    step2ck: {
      status: "failed",
      attempts: 1,
      date: day(-120),
      score: who.score,
      retakeDate: day(85),
    },
    ...preparing(who, day),
    practice: practiceTo(day, 229, 12),
    usce: USCE_DONE,
    backupSpecialties: ["internal-medicine"],
  }),
  scored,
  returning: (who, day, season) => ({
    ...sent(who, day, season),
    history: again(1),
    programs: { selected: 0, budgetUsd: 4000 },
    statement: { draft: false },
  }),
  applying: sent,
  "applying-again": (who, day, season) => ({ ...sent(who, day, season), history: again(1) }),
  "looking-at-ranking": sent,
  "looking-at-match-week": sent,
  "not-matched": (who, day) => ({
    ...sent(who, day, 2026),
    history: { ...again(1), thisSeason: "unmatched" },
  }),
};

/** Days that two of the demo fixed, to see what is to be done then. */
const FIXED: Partial<Record<Story, string>> = {
  "looking-at-ranking": "2027-02-15",
  "looking-at-match-week": "2027-03-12",
};
const STEPS: Partial<Record<Story, readonly number[]>> = {
  arriving: [1],
  starting: [1, 2, 3],
  student: [1, 2, 3, 4, 5, 6, 7],
  "step1-ahead": [1, 2, 3, 4, 5, 6],
};

/** What somebody has told by a day; null when they have told nothing. */
export function tell(who: Applicant, season: Answers["season"], today: string): Told | null {
  const story = STORIES[who.story];
  if (story === null) return null;
  const asOf = FIXED[who.story] ?? null;
  const day: Day = (days) => addDays(asOf ?? today, days);
  return { facts: story(who, day, season), asOf, done: STEPS[who.story] ?? ALL_STEPS };
}
