import { daysBetween } from "@/app/_ui/dates";
import type { Task } from "@/server/features/tasks/schema";
import { MILESTONE_TITLES, type Facts, type Plan } from "@/server/rules/contract";

export type NextDate = {
  readonly key: string;
  readonly date: string;
  readonly title: string;
  /** Where it comes from, in a word. */
  readonly origin: string;
};

const MOST = 3;

/** The next three dates: the season's, the person's own exams and their tasks, today included. */
export function listNextDates(
  plan: Pick<Plan, "milestones">,
  facts: Pick<Facts, "step1" | "step3">,
  tasks: readonly Task[],
  today: string,
): NextDate[] {
  const exam = (name: string, booked: Facts["step1"]) =>
    booked?.status === "scheduled" && typeof booked.date === "string"
      ? [{ key: name, date: booked.date, title: `Your ${name}`, origin: "yours" }]
      : [];
  const dates: NextDate[] = [
    ...plan.milestones.map(({ code, date, status }) => ({
      key: code,
      date,
      title: MILESTONE_TITLES[code] ?? code,
      origin: status === "entered" ? "yours" : status,
    })),
    ...exam("Step 1", facts.step1),
    ...exam("Step 3", facts.step3),
    ...tasks.flatMap(({ id, title, due, doneAt }) =>
      due === null || doneAt !== null ? [] : [{ key: id, date: due, title, origin: "your task" }],
    ),
  ];
  return dates
    .filter(({ date }) => date >= today)
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .slice(0, MOST);
}

/** How far away a day is, in words. */
export function sayDistance(today: string, date: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days < 100 ? `in ${days} days` : `in ${Math.round(days / 7)} weeks`;
}
