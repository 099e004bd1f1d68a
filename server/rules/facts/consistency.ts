import type * as z from "zod";
import { passMarksOn, STEP2_PASS_MARKS, STEP3_PASS_MARKS, type PassMark } from "../season/exams";
import type { FactsShape } from "./shape";

/** What is wrong, or worth a second look, at one place of a profile; `path` is dotted with list indexes. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

type Shaped = z.infer<typeof FactsShape>;
type Exam = NonNullable<Shaped["step1"]>;

const isResult = (status: string | null | undefined) => status === "passed" || status === "failed";
// ISO dates compare as text.
const isAfter = (date: string | null | undefined, other: string) => typeof date === "string" && date > other;

function listExamProblems(name: string, exam: Exam | null | undefined, asOf: string, problems: Problem[]) {
  if (!exam) return;
  const { attempts, date } = exam;
  const status = exam.status ?? "not-taken";
  const resulted = isResult(status);
  if (typeof attempts === "number" && resulted !== attempts > 0) {
    problems.push({
      path: `${name}.attempts`,
      message: resulted
        ? "An exam with a result has at least 1 attempt."
        : "An exam without a result has 0 attempts. Enter the result first.",
    });
  }
  if (typeof exam.score === "number" && !resulted) {
    problems.push({
      path: `${name}.score`,
      message: "A score needs a result: set the exam to passed or failed.",
    });
  }
  if (typeof date === "string" && status === "not-taken") {
    problems.push({
      path: `${name}.date`,
      message: "An exam not taken has no date. Set it to scheduled, or clear the date.",
    });
  }
  if (resulted && isAfter(date, asOf)) {
    problems.push({
      path: `${name}.date`,
      message: `A result can't be dated after the plan's date, ${asOf}.`,
    });
  }
}

/** Facts that can't be true together, each with the path to mend. An empty list means the profile may be planned. */
export function listContradictions(facts: Shaped): Problem[] {
  const problems: Problem[] = [];
  listExamProblems("step1", facts.step1, facts.asOf, problems);
  listExamProblems("step2ck", facts.step2ck, facts.asOf, problems);
  listExamProblems("step3", facts.step3, facts.asOf, problems);
  const step2 = facts.step2ck;
  if (typeof step2?.retakeDate === "string") {
    if (step2.status !== "failed") {
      problems.push({
        path: "step2ck.retakeDate",
        message: "A retake date belongs to an exam whose latest result is failed.",
      });
    } else if (typeof step2.date === "string" && step2.retakeDate <= step2.date) {
      problems.push({
        path: "step2ck.retakeDate",
        message: "The retake must be later than the exam that was failed.",
      });
    }
  }
  facts.practice?.forEach((practice, index) => {
    if (isAfter(practice.date, facts.asOf)) {
      problems.push({
        path: `practice.${index}.date`,
        message: `A practice exam can't be dated after the plan's date, ${facts.asOf}.`,
      });
    }
  });
  return problems;
}

function listScoreWarnings(
  name: string,
  label: string,
  exam: Exam | null | undefined,
  marks: readonly PassMark[],
  warnings: Problem[],
) {
  if (!exam || !isResult(exam.status)) return;
  const { score } = exam;
  if (typeof score !== "number") {
    if (exam.status === "passed") {
      warnings.push({
        path: `${name}.score`,
        message: `${label} is passed, but its score is not entered. Some lines wait for it.`,
      });
    }
    return;
  }
  const possible = passMarksOn(marks, exam.date ?? null);
  if (possible.length === 0) return;
  const named =
    possible.length === 1 ? `the pass mark of its day, ${possible[0]}` : "any pass mark we know of";
  if (exam.status === "failed" && possible.every((mark) => score >= mark)) {
    warnings.push({
      path: `${name}.score`,
      message: `${label} is entered as failed with ${score}, which reaches ${named}. Check both.`,
    });
  }
  if (exam.status === "passed" && possible.every((mark) => score < mark)) {
    warnings.push({
      path: `${name}.score`,
      message: `${label} is entered as passed with ${score}, which is below ${named}. Check both.`,
    });
  }
}

/** Contradictions that can be real, in the order of the facts. */
export function listWarnings(facts: Shaped): Problem[] {
  const warnings: Problem[] = [];
  listScoreWarnings("step2ck", "Step 2 CK", facts.step2ck, STEP2_PASS_MARKS, warnings);
  listScoreWarnings("step3", "Step 3", facts.step3, STEP3_PASS_MARKS, warnings);
  return warnings;
}
