import { daysBetween } from "@/app/_ui/dates";
import type { Task } from "@/server/features/tasks/schema";
import { isPutOff, type OwnGroup, type OwnLine } from "./own-lines";

/** The one thing to do next: a line of the plan, or something the person has set themselves. */
export type NextStep =
  { readonly kind: "line"; readonly own: OwnLine } | { readonly kind: "task"; readonly task: Task };

const SOON_DAYS = 7;

/** Own tasks that are not done, the earliest day first and those without a day last. */
export function sortTasks(tasks: readonly Task[]): Task[] {
  const dayOf = ({ due }: Task) => due ?? "9999-12-31";
  return tasks
    .filter(({ doneAt }) => doneAt === null)
    .toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0));
}

/**
 * The first line for now that is neither aside nor put off. An own task comes before it when it is due within a week and
 * before the line's last day. Then the lines of later groups, and the nearest task where there is no line at all.
 */
export function chooseNextStep(
  groups: readonly OwnGroup[],
  tasks: readonly Task[],
  today: string,
): NextStep | null {
  const open = groups.flatMap(({ name, lines }) =>
    lines.filter(({ status }) => !isPutOff(status, today)).map((own) => ({ name, own })),
  );
  const now = open.find(({ name }) => name === "now")?.own;
  const [task] = sortTasks(tasks);
  const day = task?.due ?? null;
  const last = now?.line.window?.to ?? null;
  const isPressing =
    day !== null && daysBetween(today, day) <= SOON_DAYS && (last === null || day < last || day < today);
  if (task && isPressing) return { kind: "task", task };
  const own = now ?? open[0]?.own;
  if (own) return { kind: "line", own };
  return task ? { kind: "task", task } : null;
}
