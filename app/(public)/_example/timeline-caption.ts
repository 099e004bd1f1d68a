import { formatDay } from "@/app/_ui/dates";
import type { Plan } from "@/server/rules/contract";

/** What the example's timeline shows: whether a score from its exam day usually comes before the first day to submit. */
export function timelineCaption({ milestones, season }: Plan): string {
  const find = (code: string) => milestones.find((milestone) => milestone.code === code);
  const exam = find("milestone.step2");
  const usual = find("milestone.release-typical");
  const submit = find("milestone.submit");
  if (exam === undefined || usual === undefined || submit === undefined)
    return `Dates of the ${season} Match.`;
  const place = usual.date <= submit.date ? "before" : "after";
  return `An exam on ${formatDay(exam.date)} usually has its score by ${formatDay(usual.date)}, ${place} applications may be submitted on ${formatDay(submit.date)} (${submit.status}).`;
}
