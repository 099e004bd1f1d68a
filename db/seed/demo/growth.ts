import type { Facts } from "../../../server/rules/contract";
import { addDays } from "./moments";

export type Answers = Omit<Facts, "asOf">;
type Exam = NonNullable<Answers["step2ck"]>;

/** Days from an exam to its result, as it usually goes. */
const RESULT_DAYS = 27;

/** From which part of their way somebody speaks of a thing; the interview comes first. */
const TOLD_FROM: readonly (readonly [share: number, heads: readonly (keyof Answers)[]])[] = [
  [0, ["season", "citizenship", "visa", "school", "ecfmg", "step1", "step2ck"]],
  [0.15, ["target", "preparation", "practice", "usce", "letters"]],
  [0.5, ["research", "credentials"]],
  [0.65, ["backupSpecialties", "willingLessPopularPlaces"]],
  [0.8, ["statement", "history"]],
  [0.9, ["step3", "programs"]],
];
/** The interview's last two questions, about experience and letters, are answered with those. */
const STEPS_AT_FIRST = 6;

const hasResult = ({ status }: Exam) => status === "passed" || status === "failed";

/** The day on which a result was known; null where there is none yet. */
function resultDay(exam: Exam | null | undefined): string | null {
  if (!exam || typeof exam.date !== "string" || !hasResult(exam)) return null;
  return addDays(exam.date, RESULT_DAYS);
}

/** The days of all answers that could not be told before them: practice exams and results. */
export function listDatedDays({ practice, step1, step2ck, step3 }: Answers): string[] {
  const results = [step1, step2ck, step3].map(resultDay).filter((day) => day !== null);
  return [...(practice ?? []).map(({ date }) => date), ...results];
}

/** An exam as it was told before its result was known. */
function examBy(exam: Exam, day: string): Exam {
  const known = resultDay(exam);
  if (known === null || known <= day || typeof exam.date !== "string") return exam;
  return { status: "scheduled", attempts: 0, date: exam.date };
}

/** A booked exam was once not booked, and for some then booked for another day. */
function bookingBy(exam: Exam, day: string, share: number, wasMoved: boolean): Exam {
  if (exam.status !== "scheduled" || typeof exam.date !== "string") return exam;
  if (share === 0) return { status: "not-taken", attempts: 0 };
  const before = addDays(exam.date, -14);
  return wasMoved && share < 0.5 && before > day ? { ...exam, date: before } : exam;
}

/** Letters are planned, then asked for, then there. */
function lettersBy(letters: NonNullable<Answers["letters"]>, share: number) {
  const earlier = { planned: "planned", requested: "planned", received: "requested" } as const;
  return share < 0.6
    ? letters.map((letter) => ({ ...letter, status: earlier[letter.status] }))
    : [...letters];
}

/** What is not finished at that part of their way. */
function unfinished(facts: Answers, share: number): Answers {
  const { usce, letters, ecfmg, programs, preparation } = facts;
  return {
    ...facts,
    ...(usce && share < 0.4 ? { usce: usce.map((entry) => ({ ...entry, status: "planned" as const })) } : {}),
    ...(letters ? { letters: lettersBy(letters, share) } : {}),
    ...(preparation && share < 0.7 ? { preparation: { ...preparation, fullLengthSimulations: 0 } } : {}),
    ...(ecfmg === "certified" && share < 0.7 ? { ecfmg: "in-progress" as const } : {}),
    ...(programs?.selected
      ? { programs: { ...programs, selected: Math.round(programs.selected * 0.6) } }
      : {}),
  };
}

/** How far somebody was: on which day, and which part of their way, from 0 to just under 1. */
interface Place {
  readonly day: string;
  readonly share: number;
  /** Whether the exam was once booked for an earlier day. */
  readonly wasMoved: boolean;
}

/**
 * What somebody had told by an earlier day: the beginning of what they have told now, and nothing that had not happened.
 * The question bank is left out: its snapshots say how it was.
 */
export function tellBy(facts: Answers, { day, share, wasMoved }: Place): Answers {
  const shown = new Set<string>(TOLD_FROM.flatMap(([from, heads]) => (share >= from ? heads : [])));
  const told = Object.entries(unfinished(facts, share)).filter(([head]) => shown.has(head));
  const { step1, step2ck, practice, ...rest } = {
    season: facts.season,
    ...Object.fromEntries(told),
  } as Answers;
  const sat = practice?.filter(({ date }) => date <= day) ?? [];
  return {
    ...rest,
    ...(step1 ? { step1: examBy(step1, day) } : {}),
    ...(step2ck ? { step2ck: bookingBy(examBy(step2ck, day), day, share, wasMoved) } : {}),
    ...(sat.length > 0 ? { practice: sat } : {}),
  };
}

/** The steps of the interview that were done by then. */
export function stepsBy(done: readonly number[], share: number): number[] {
  return done.filter((step) => share > 0 || step <= STEPS_AT_FIRST);
}
