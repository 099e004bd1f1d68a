import fc from "fast-check";
import { validate, type Facts } from "@/server/rules/contract";
import { isoOf, parseDay } from "@/server/rules/engine/days";
import {
  CREDENTIALS,
  DOMAINS,
  ECFMG_STATUSES,
  EXPECTATIONS,
  LETTER_STATUSES,
  PRACTICE_EXAMS,
  RESEARCH_OUTPUTS,
  SCHOOL_STATUSES,
  SEASON_RESULTS,
  USCE_KINDS,
  USCE_STATUSES,
  VISAS,
} from "@/server/rules/facts/fields";
import { CALENDARS } from "@/server/rules/season/calendar";
import { SEASONS } from "@/server/rules/season/seasons";

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const yesNo = maybe(fc.boolean());
const score = fc.oneof(
  fc.integer({ min: 205, max: 270 }),
  oneOf([219, 220, 229, 230, 239, 240, 249, 250, 260]),
);
const specialty = oneOf(["anesthesiology", "internal-medicine", "surgery"]);

/** Days on which something in a season turns, and the days beside them. */
const seasonDay = (season: (typeof SEASONS)[number]) => {
  const edges = Object.values(CALENDARS[season]).map((entry) => entry.day);
  const first = parseDay(`${season - 2}-06-01`);
  const last = parseDay(`${season}-06-01`);
  return fc.oneof(
    fc.integer({ min: first, max: last }),
    fc.tuple(oneOf(edges), fc.integer({ min: -1, max: 1 })).map(([edge, by]) => edge + by),
  );
};

const before = (asOf: number, days: number) => fc.integer({ min: asOf - days, max: asOf }).map(isoOf);
const NOT_TAKEN = { status: "not-taken" } as const;

function examOf(asOf: number) {
  const ahead = fc.integer({ min: asOf - 20, max: asOf + 400 }).map(isoOf);
  const resulted = fc.record({
    attempts: maybe(fc.integer({ min: 1, max: 4 })),
    date: maybe(before(asOf, 2800)),
    score: maybe(score),
  });
  return fc.oneof(
    fc.constant(undefined),
    fc.constant(NOT_TAKEN),
    maybe(ahead).map((date) => ({ status: "scheduled" as const, date })),
    resulted.map((result) => ({ status: "passed" as const, ...result })),
    resulted.map((result) => ({ status: "failed" as const, ...result })),
  );
}

const step2Of = (asOf: number) =>
  fc
    .tuple(examOf(asOf), maybe(fc.integer({ min: asOf - 30, max: asOf + 300 }).map(isoOf)))
    .map(([exam, retake]) => {
      const date = exam !== undefined && "date" in exam ? exam.date : undefined;
      const canRetake =
        exam?.status === "failed" && retake !== undefined && (date === undefined || retake > date);
      return canRetake ? { ...exam, retakeDate: retake } : exam;
    });

function practiceOf(asOf: number) {
  const day = fc.oneof(before(asOf, 150), before(asOf, 30), fc.constant(isoOf(asOf)));
  const exam = fc.record({ exam: oneOf(PRACTICE_EXAMS), date: day, score, baseline: yesNo });
  const list = fc.array(exam, { maxLength: 6 });
  return maybe(
    list.map((entries) =>
      entries.map((entry) => (entry.exam === "free120" ? { ...entry, score: 70 } : entry)),
    ),
  );
}

const listOf = <T>(entry: fc.Arbitrary<T>) => maybe(fc.array(entry, { maxLength: 3 }));
const usce = listOf(
  fc.record({
    kind: oneOf(USCE_KINDS),
    specialty: maybe(specialty),
    weeks: maybe(fc.integer({ min: 0, max: 12 })),
    status: oneOf(USCE_STATUSES),
  }),
);
const letters = listOf(
  fc.record({
    specialty: maybe(specialty),
    us: yesNo,
    observedDirectly: yesNo,
    status: oneOf(LETTER_STATUSES),
  }),
);

const profileOf = (season: (typeof SEASONS)[number], asOf: number) =>
  fc.record({
    asOf: fc.constant(isoOf(asOf)),
    season: fc.constant(season),
    citizenship: maybe(fc.record({ usCitizen: yesNo, usPermanentResident: yesNo })),
    visa: maybe(oneOf(VISAS)),
    school: maybe(
      fc.record({
        status: maybe(oneOf(SCHOOL_STATUSES)),
        graduationYear: maybe(fc.integer({ min: season - 6, max: season + 1 })),
      }),
    ),
    ecfmg: maybe(oneOf(ECFMG_STATUSES)),
    step1: examOf(asOf).map((exam) => (exam && "score" in exam ? { ...exam, score: undefined } : exam)),
    step2ck: step2Of(asOf),
    step3: fc
      .tuple(
        examOf(asOf),
        fc.record({ expectation: maybe(oneOf(EXPECTATIONS)), methodsChanged: yesNo, hasTime: yesNo }),
      )
      .map(([exam, plans]) => ({ ...exam, ...plans })),
    target: maybe(fc.record({ step2ck: maybe(score), minimumAcceptable: maybe(score) })),
    practice: practiceOf(asOf),
    qbank: maybe(fc.record({ timedMixed: yesNo })),
    preparation: maybe(
      fc.record({
        start: maybe(fc.integer({ min: asOf - 120, max: asOf + 60 }).map(isoOf)),
        hoursPerWeek: maybe(oneOf([20, 39, 39.5, 40, 50])),
        fullLengthSimulations: maybe(fc.integer({ min: 0, max: 3 })),
        errorLog: yesNo,
        weakDomains: maybe(fc.subarray([...DOMAINS])),
        methodsChangedSinceFailure: yesNo,
      }),
    ),
    usce,
    letters,
    research: listOf(fc.record({ anesthesia: yesNo, output: maybe(oneOf(RESEARCH_OUTPUTS)) })),
    credentials: listOf(oneOf(CREDENTIALS)),
    backupSpecialties: listOf(specialty),
    willingLessPopularPlaces: yesNo,
    statement: maybe(fc.record({ draft: yesNo, addressesHistory: yesNo, explainsWhyAnesthesiology: yesNo })),
    history: maybe(
      fc.record({
        previousCycles: maybe(fc.integer({ min: 0, max: 2 })),
        unmatched: yesNo,
        thisSeason: maybe(oneOf(SEASON_RESULTS)),
      }),
    ),
  });

/** Profiles that validate, over all seasons and phases, with many facts missing and values near the rules' edges. */
export const anyFacts: fc.Arbitrary<Facts> = oneOf(SEASONS)
  .chain((season) => seasonDay(season).chain((asOf) => profileOf(season, asOf)))
  .map((profile) => {
    const { facts, errors } = validate(profile);
    if (facts === null)
      throw new Error(`The generator made a profile that is refused: ${JSON.stringify(errors)}`);
    return facts;
  });
