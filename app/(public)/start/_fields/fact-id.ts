import { FACT_FIELDS } from "@/server/rules/contract";

/** The id of a fact's field on the plan page. */
export function factId(path: string): string {
  return `fact-${path.replaceAll(".", "-")}`;
}

/** The fact that a problem is about: "practice.0.date" belongs to the field "practice". Null when none is. */
export function factOfProblem(path: string): string | null {
  const fact = FACT_FIELDS.find((field) => path === field.path || path.startsWith(`${field.path}.`));
  return fact?.path ?? null;
}
