import * as z from "zod";
import { Id, IdempotencyKey, text, Version } from "@/server/features/common/schema";
import { FACT_STATUSES, Facts } from "@/server/rules/contract";

/** How much of each kind a record holds, the removed ones aside. */
export const MAX_ERRORS = 1000;
export const MAX_SNAPSHOTS = 200;
/** As many as the rules' contract takes. */
export const MAX_PRACTICE = 200;
/** What a page shows of each; weeks of two years. */
export const WEEKS_SHOWN = 104;
export const ERRORS_SHOWN = 50;
export const REMOVED_SHOWN = 10;

const facts = Facts.shape;
const CivilDate = facts.asOf;
const Domain = facts.preparation.unwrap().unwrap().shape.weakDomains.unwrap().unwrap().element;
/** A practice exam, by the rules' own contract: the range of its score depends on the exam. */
export const PracticeEntry = facts.practice.unwrap().unwrap().element;
export type PracticeEntry = z.infer<typeof PracticeEntry>;
export const DOMAINS = Domain.options;
const PRACTICE_EXAMS = PracticeEntry.shape.exam.options;

const whole = (min: number, max: number) => {
  const sentence = `Enter a whole number from ${min} to ${max}.`;
  return z.int(sentence).min(min, sentence).max(max, sentence);
};
const percent = () => whole(0, 100);
const said = (max: number, sentence: string) =>
  text(max).refine((value) => /[\p{L}\p{N}]/u.test(value), sentence);

const HOURS = "Enter hours from 0 to 168, in quarters at most.";
const isMonday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
/** A week, by its Monday. */
const Week = CivilDate.refine(
  (date) => !(Date.parse(date) >= 0) || isMonday(date),
  "A week is named by its Monday.",
);

const Key = { idempotencyKey: IdempotencyKey };
const Base = Version.or(z.literal(0));

const week = {
  week: Week,
  hours: z.number(HOURS).min(0, HOURS).max(168, HOURS).multipleOf(0.25, HOURS),
  questions: whole(0, 10_000).nullable(),
  percentCorrect: percent().nullable(),
  domains: z
    .array(Domain)
    .max(DOMAINS.length)
    .refine((list) => new Set(list).size === list.length, "Name each domain once."),
  note: text(500),
};
/** What was studied in a week. */
export const StudyWeek = z.strictObject({ ...week, version: Version });
export type StudyWeek = z.infer<typeof StudyWeek>;
/** A week: version 0 for one that is not logged, or the whole of a changed one. */
export const SaveWeek = z.strictObject({ ...week, version: Base, ...Key });
export const MoveWeek = z.strictObject({ week: Week, version: Version, ...Key });

const error = {
  day: CivilDate,
  domain: Domain,
  topic: said(200, "Say what the question was about."),
  lesson: text(1000),
};
/** A question that was missed. */
export const StudyError = z.strictObject({ id: z.uuid(), ...error, version: Version });
export type StudyError = z.infer<typeof StudyError>;
/** A new one (id null, version 0), or the whole of a changed one. */
export const SaveError = z.strictObject({ id: Id.nullable(), ...error, version: Base, ...Key });

const snapshot = {
  day: CivilDate,
  name: said(200, "Name the question bank."),
  percentCorrect: percent(),
  percentDone: percent(),
  isTimedMixed: z.boolean("Answer true or false.").nullable(),
};
/** How far a question bank was on a day. */
export const QbankSnapshot = z.strictObject({ id: z.uuid(), ...snapshot, version: Version });
export type QbankSnapshot = z.infer<typeof QbankSnapshot>;
export const SaveSnapshot = z.strictObject({ id: Id.nullable(), ...snapshot, version: Base, ...Key });
export const MoveRow = z.strictObject({ id: Id, version: Version, ...Key });

export const Overview = z.strictObject({
  weeks: z.array(StudyWeek),
  /** The newest; `exams.errors` gives the others. */
  errors: z.array(StudyError),
  /** How many errors each domain has in all; a domain without any is not named. */
  domains: z.array(z.strictObject({ domain: Domain, count: z.int().positive() })),
  snapshots: z.array(QbankSnapshot),
  /** What was removed lately and can be brought back, newest removal first. */
  removed: z.strictObject({
    weeks: z.array(StudyWeek),
    errors: z.array(StudyError),
    snapshots: z.array(QbankSnapshot),
  }),
  /** The day it is for the person. */
  today: z.string(),
});
export type Overview = z.infer<typeof Overview>;

export const ListErrors = z.strictObject({
  domain: Domain.optional(),
  /** The last row of the page before. */
  before: z.strictObject({ day: CivilDate, id: Id }).optional(),
});
export const ErrorPage = z.strictObject({
  errors: z.array(StudyError).max(ERRORS_SHOWN),
  next: z.strictObject({ day: z.string(), id: z.uuid() }).nullable(),
});
export type ErrorPage = z.infer<typeof ErrorPage>;

export const LogPractice = z.strictObject({ entry: PracticeEntry, ...Key });
/** An entry is named by what it says: `was` as it stands, which may break a rule that `entry` keeps. */
const WasPractice = z.strictObject({
  exam: z.enum(PRACTICE_EXAMS),
  form: text(1000).nullish(),
  date: z.string().max(10),
  score: z.number(),
  baseline: z.boolean().nullish(),
});
export const ChangePractice = z.strictObject({ was: WasPractice, entry: PracticeEntry, ...Key });
export const RemovePractice = z.strictObject({ was: WasPractice, ...Key });
/** An entry that was removed, and its place in the list. */
export const RestorePractice = z.strictObject({
  entry: PracticeEntry,
  at: whole(0, MAX_PRACTICE - 1),
  ...Key,
});
export const RemovedPractice = z.strictObject({ version: Version, at: z.int().min(0) });

const Known = { status: z.enum(FACT_STATUSES), sources: z.array(z.string()).min(1) };
/** Whether a score is there by an official date: by its usual release, and by the one to allow for. */
const Reach = z.strictObject({
  event: z.enum(["submit", "review", "rank-deadline"]),
  title: z.string(),
  date: z.string(),
  ...Known,
  byTypical: z.boolean(),
  bySafe: z.boolean(),
});
const SeasonReach = z.strictObject({
  season: z.int(),
  /** Null for a season whose dates Airway does not hold. */
  reaches: z.array(Reach).nullable(),
});
/** An exam day, when its score comes, and what that still reaches. */
const Landing = z.strictObject({
  day: z.string(),
  typical: z.string(),
  safe: z.string(),
  thisSeason: SeasonReach,
  /** The season after, for a score that comes when this season's rank lists are closed. */
  nextSeason: SeasonReach.nullable(),
});
export type Landing = z.infer<typeof Landing>;
const ExamWindow = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** The last acceptable day, with no slack. */
  latest: z.string(),
  isNextSeason: z.boolean(),
});
export type ExamWindow = z.infer<typeof ExamWindow>;
const Release = z.strictObject({ typicalDays: z.int(), safeDays: z.int(), ...Known });
/** The last exam day whose usual release is there by the day on which programs start to review. */
const ForReview = { lastForReview: z.string(), isReviewLost: z.boolean(), release: Release };

/** What there is to decide about the day of Step 2 CK, by when, and what each way still reaches. */
export const Decision = z.discriminatedUnion("kind", [
  /** Some answers contradict each other. */
  z.strictObject({
    kind: z.literal("unclear"),
    problems: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  }),
  z.strictObject({ kind: z.literal("passed") }),
  z.strictObject({ kind: z.literal("awaiting"), landing: Landing, release: Release }),
  /** No day is booked. */
  z.strictObject({
    kind: z.literal("open"),
    window: ExamWindow.nullable(),
    last: Landing.nullable(),
    ...ForReview,
  }),
  z.strictObject({
    kind: z.literal("booked"),
    isRetake: z.boolean(),
    /** The last day for deciding; null when the exam is today. */
    decideBy: z.string().nullable(),
    /** What makes it the last: the exam itself, or the programs' review date. */
    decideBecause: z.enum(["exam", "review"]),
    keep: Landing,
    move: z
      .strictObject({ window: ExamWindow, isEarlier: z.boolean(), first: Landing, last: Landing })
      .nullable(),
    ...ForReview,
  }),
]);
export type Decision = z.infer<typeof Decision>;
