import { type ScorePoint } from "@/app/_ui/charts/score-path-model";
import { type TimelineLane } from "@/app/_ui/charts/season-timeline-model";
import { formatDay } from "@/app/_ui/dates";
import { type CalendarEvent } from "@/server/features/season/schema";
import { MILESTONE_TITLES, type Plan } from "@/server/rules/contract";
import { lanesOf } from "../calendar/_parts/season-words";
import { sayWord } from "../start/_words/fact-words";
import { type EXAMPLE } from "./facts";

type Practice = (typeof EXAMPLE.practice)[number];

/** The practice exams as points of the score path. */
export function pointsOf(practice: readonly Practice[]): ScorePoint[] {
  return practice.map((sitting) => ({
    date: sitting.date,
    score: sitting.score,
    kind: sitting.exam === "nbme" ? sayWord(sitting.exam) : "UWSA",
    label: "form" in sitting ? `${sayWord(sitting.exam)} ${sitting.form}` : sayWord(sitting.exam),
    mark: sitting.exam === "nbme" ? "disc" : "triangle",
  }));
}

/** What the score path shows: from where to where, what it points to, and the distance to the target. */
export function scoreCaption(plan: Plan, practice: readonly Practice[], target: number): string {
  const first = practice[0];
  const last = practice.at(-1);
  const { projection } = plan.assessment;
  if (first === undefined || last === undefined || projection === null) return "Practice exams by date.";
  const place = projection.mid < target ? "below" : "at or above";
  return `Practice exams went from ${first.score} to ${last.score} in ${practice.length} sittings. Read together they point to about ${projection.mid}, range ${projection.low} to ${projection.high}: ${place} the target of ${target}. No practice-test formula is validated, so this is a range and not a forecast.`;
}

const OWN = ["milestone.step2", "milestone.release-typical", "milestone.release-safe"];

/** The example's own exam above the official dates. */
export function lanesWithExam(plan: Plan, events: readonly CalendarEvent[]): TimelineLane[] {
  const own = plan.milestones.filter(({ code }) => OWN.includes(code));
  const items = own.map(({ code, date, status }) => ({
    label: code === "milestone.step2" ? "Step 2 CK (booked)" : (MILESTONE_TITLES[code] ?? code),
    start: date,
    status: status === "entered" ? null : status,
  }));
  return [{ name: "Exam", items }, ...lanesOf(events)];
}

/** What the timeline shows: whether a score from this exam day comes in time. */
export function timelineCaption(plan: Plan): string {
  const dateOf = (code: string) => plan.milestones.find((milestone) => milestone.code === code);
  const exam = dateOf("milestone.step2");
  const usual = dateOf("milestone.release-typical");
  const submit = dateOf("milestone.submit");
  if (exam === undefined || usual === undefined || submit === undefined) return "The season's dates.";
  const place = usual.date <= submit.date ? "before" : "after";
  return `An exam on ${formatDay(exam.date)} usually has its score by ${formatDay(usual.date)}, ${place} applications may be submitted on ${formatDay(submit.date)} (${submit.status}).`;
}
