import { formatDay } from "@/app/_ui/dates";
import { dateError, numberError } from "../_fields/form-field";
import { changeFact } from "../_profile/change-fact";
import { readFact, writeFact, type GuestFacts } from "../_profile/fact-access";

/** What the what-if fields try out, as typed. An empty field tries nothing. */
export type Trial = { readonly score: string; readonly date: string };

export const NO_TRIAL: Trial = { score: "", date: "" };

const MOST_ATTEMPTS = 4;

/** The test date that can still be moved; null once the exam is passed. */
export function trialDatePath(facts: GuestFacts): "step2ck.date" | "step2ck.retakeDate" | null {
  const status = readFact(facts, "step2ck.status");
  if (status === "passed") return null;
  return status === "failed" ? "step2ck.retakeDate" : "step2ck.date";
}

/** Whether a trial may become an answer: the score of an exam that is still open is no fact. */
export function canBeUsed(facts: GuestFacts, { score }: Trial): boolean {
  return score === "" || trialDatePath(facts) === null;
}

export function scoreError({ score }: Trial): string | undefined {
  return score === "" ? undefined : numberError(score, 1, 300);
}

export function trialDateError({ date }: Trial, today: string): string | undefined {
  if (date === "") return undefined;
  return date < today ? `Enter ${formatDay(today)}, the day of this plan, or a later day.` : dateError(date);
}

/** The facts with the trial in them; null when it tries nothing new. A date for an exam not booked yet books it. */
export function tryOut(facts: GuestFacts, trial: Trial, today: string): GuestFacts | null {
  const datePath = trialDatePath(facts);
  const isDateWrong = datePath !== null && trialDateError(trial, today) !== undefined;
  if (isDateWrong || scoreError(trial) !== undefined) return null;
  let tried = facts;
  if (trial.score !== "") {
    const sat = datePath === null ? facts : passExam(facts, today);
    tried = writeFact(sat, "step2ck.score", Number(trial.score));
  } else if (datePath !== null && trial.date !== "") {
    if (datePath === "step2ck.date") tried = changeFact(tried, "step2ck.status", "scheduled", today);
    tried = writeFact(tried, datePath, trial.date);
  }
  return JSON.stringify(tried) === JSON.stringify(facts) ? null : tried;
}

/** The facts as if the open exam were passed: one attempt more, and no date that belongs to another day's exam. */
function passExam(facts: GuestFacts, today: string): GuestFacts {
  const wasFailed = readFact(facts, "step2ck.status") === "failed";
  const attempts = facts.step2ck?.attempts ?? (wasFailed ? 1 : 0);
  const passed = changeFact(facts, "step2ck.status", "passed", today);
  const dated = wasFailed ? writeFact(passed, "step2ck.date", undefined) : passed;
  return writeFact(dated, "step2ck.attempts", Math.min(attempts + 1, MOST_ATTEMPTS));
}
