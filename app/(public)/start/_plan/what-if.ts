import { changeFact } from "../_profile/change-fact";
import { readFact, writeFact, type GuestFacts } from "../_profile/fact-access";

/** What the what-if fields try out, as typed. An empty field tries nothing. */
export type Trial = { readonly score: string; readonly date: string };

export const NO_TRIAL: Trial = { score: "", date: "" };

/** Which fact the score field stands for, and whether there is a test date to move. */
export function trialFields(facts: GuestFacts): { scorePath: string; datePath: string | null } {
  const status = readFact(facts, "step2ck.status");
  if (status === "passed") return { scorePath: "step2ck.score", datePath: null };
  if (status === "failed") return { scorePath: "target.step2ck", datePath: "step2ck.retakeDate" };
  return { scorePath: "target.step2ck", datePath: "step2ck.date" };
}

export function scoreError({ score }: Trial): string | undefined {
  const isScore = /^\d{1,3}$/.test(score) && Number(score) >= 1 && Number(score) <= 300;
  return score === "" || isScore ? undefined : "Enter a whole number from 1 to 300.";
}

/** The facts with the trial in them; null when it tries nothing new. A date for an exam not booked yet books it. */
export function tryOut(facts: GuestFacts, trial: Trial, today: string): GuestFacts | null {
  const { scorePath, datePath } = trialFields(facts);
  let tried = facts;
  if (trial.score !== "" && scoreError(trial) === undefined) {
    tried = writeFact(tried, scorePath, Number(trial.score));
  }
  if (datePath !== null && trial.date !== "") {
    if (datePath === "step2ck.date") tried = changeFact(tried, "step2ck.status", "scheduled", today);
    tried = writeFact(tried, datePath, trial.date);
  }
  return JSON.stringify(tried) === JSON.stringify(facts) ? null : tried;
}
