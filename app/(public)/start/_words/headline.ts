import { formatDay } from "@/app/_ui/dates";
import type { Facts, Plan } from "@/server/rules/contract";

/** The plan's one sentence, and beside it how sure that sentence is. Neither holds a chance of matching. */
export type Headline = { readonly sentence: string; readonly certainty: string };

const OF_SCORE =
  "It rests on one score. Published groups of past applicants overlap widely, so a score alone decides nothing.";

/** What matters most now, from the assessment and the lines that follow from it. */
export function sayHeadline(plan: Plan, facts: Facts): Headline {
  const { assessment, season } = plan;
  const has = (code: string) => plan.recommendations.some((line) => line.code === code);
  if (assessment.phase === "after-match") {
    return {
      sentence: `The ${season} Match is over, and this plan is about what comes next.`,
      certainty: "It goes by what you entered about how it ended.",
    };
  }
  if (assessment.bandBasis === "score" && assessment.band !== null) {
    return { sentence: sayScore(assessment.band, facts.step2ck?.score), certainty: OF_SCORE };
  }
  if (has("exam.step1-open")) {
    return {
      sentence: "Step 1 comes first; Step 2 CK and the rest of the plan build on it.",
      certainty: "There is no score yet, so this can't say what it opens.",
    };
  }
  return sayOpenExam(plan, facts, has);
}

function sayScore(band: string, score: number | null | undefined): string {
  const place = `A Step 2 CK${typeof score === "number" ? ` of ${score}` : " with this score"}`;
  switch (band) {
    case "260+":
      return `${place} is a strong part of this file; the other parts now have to match it.`;
    case "250-259":
      return `${place} is strong for most filters; the rest of the file still decides.`;
    case "240-249":
      return `${place} is near the line at many programs that take IMGs; the rest of the file decides.`;
    case "230-239":
      return `${place} makes anesthesiology harder; experience, letters and the choice of programs carry more weight.`;
    default:
      return `${place} makes anesthesiology hard for now; letters and a well-chosen list carry more weight, and a second specialty is worth a look.`;
  }
}

function sayOpenExam(plan: Plan, facts: Facts, has: (code: string) => boolean): Headline {
  const { projection } = plan.assessment;
  const exam = plan.milestones.find(({ code }) => code === "milestone.step2");
  if (has("exam.awaiting-result")) {
    return {
      sentence: "Your Step 2 CK result is on its way, and much of this plan waits for it.",
      certainty: "Enter the score when it arrives; the plan changes with it.",
    };
  }
  const sentence = exam
    ? `Step 2 CK on ${formatDay(exam.date)} is the next big step.`
    : facts.step2ck?.status === "failed"
      ? "Passing Step 2 CK is the next big step."
      : "Step 2 CK is the next big step, and it has no date yet.";
  const certainty = projection
    ? `Your last ${projection.n} full-length practice exams point to about ${projection.mid}, with a range of ${projection.low} to ${projection.high}. No formula for practice exams is validated, so read it as a range.`
    : typeof facts.target?.step2ck === "number"
      ? `You aim for ${facts.target.step2ck}. Without two recent practice exams there is no estimate, only the aim.`
      : "Without a score or two recent practice exams there is no estimate yet.";
  return { sentence, certainty };
}
