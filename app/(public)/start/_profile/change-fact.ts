import { readFact, writeFact, type GuestFacts } from "./fact-access";

const EXAMS = ["step1", "step2ck", "step3"];

/**
 * Changes one fact and lets go of what can no longer be true beside it: an exam that is not taken has no score. Facts of
 * the same exam are the only ones it ever touches.
 */
export function changeFact(facts: GuestFacts, path: string, value: unknown, today: string): GuestFacts {
  const changed = writeFact(facts, path, value);
  const [exam = "", field] = path.split(".");
  if (field !== "status" || !EXAMS.includes(exam)) return changed;
  const outdated = listOutdated(exam, hasResult(facts, exam), changed, today);
  return outdated.reduce((rest, name) => writeFact(rest, `${exam}.${name}`, undefined), changed);
}

/** Whether a fact of an exam can be told at all with the exam's present status; every other fact always can. */
export function isApplicable(facts: GuestFacts, path: string): boolean {
  const [exam = "", field = ""] = path.split(".");
  if (!EXAMS.includes(exam)) return true;
  if (field === "score" || field === "attempts") return hasResult(facts, exam);
  if (field === "retakeDate") return statusOf(facts, exam) === "failed";
  return field !== "date" || statusOf(facts, exam) !== "not-taken";
}

function statusOf(facts: GuestFacts, exam: string): unknown {
  return readFact(facts, `${exam}.status`) ?? "not-taken";
}

function hasResult(facts: GuestFacts, exam: string): boolean {
  const status = statusOf(facts, exam);
  return status === "passed" || status === "failed";
}

function listOutdated(exam: string, hadResult: boolean, facts: GuestFacts, today: string): string[] {
  const status = statusOf(facts, exam);
  if (status === "not-taken") return ["attempts", "date", "score", "retakeDate"];
  if (status === "scheduled") return ["attempts", "score", "retakeDate", ...(hadResult ? ["date"] : [])];
  const date = readFact(facts, `${exam}.date`);
  return [
    ...(readFact(facts, `${exam}.attempts`) === 0 ? ["attempts"] : []),
    ...(typeof date === "string" && date > today ? ["date"] : []),
    ...(status === "passed" ? ["retakeDate"] : []),
  ];
}
