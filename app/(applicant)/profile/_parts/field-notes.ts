import { factOfProblem } from "@/app/(public)/start/_fields/fact-id";
import type { CurrentPlan } from "@/server/features/plans/schema";

/** What the plan and the rules say of one answer. */
export interface FieldNotes {
  /** The lines of the plan that are there because of it. */
  readonly lines: readonly { readonly code: string; readonly title: string }[];
  /** How many rules wait for it. */
  readonly waiting: number;
  /** Why it can't be taken into a plan, or null. */
  readonly problem: string | null;
  /** What is worth a second look. */
  readonly warnings: readonly string[];
}

/** Says of an entry of a list which one it is: "practice.1.date" is about the second. */
function sayPlace(problemPath: string, message: string): string {
  const index = /\.(\d+)(\.|$)/.exec(problemPath)?.[1];
  return index === undefined ? message : `Entry ${Number(index) + 1}: ${message}`;
}

/** Collects what is said of one answer. */
export function notesOf(
  path: string,
  { plan, problems }: Pick<CurrentPlan, "plan" | "problems">,
): FieldNotes {
  const own = problems.filter((problem) => factOfProblem(problem.path) === path);
  const [first] = own;
  return {
    lines: (plan?.recommendations ?? [])
      .filter(({ because }) => because.some(({ fact }) => fact === path))
      .map(({ code, title }) => ({ code, title })),
    waiting: plan?.missing.find(({ fact }) => fact === path)?.unlocks ?? 0,
    problem: first === undefined ? null : sayPlace(first.path, first.message),
    warnings: (plan?.warnings ?? [])
      .filter((warning) => factOfProblem(warning.path) === path)
      .map(({ message }) => message),
  };
}
