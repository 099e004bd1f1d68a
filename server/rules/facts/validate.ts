import type * as z from "zod";
import { isCivilDate } from "../engine/days";
import { listContradictions, listWarnings, type Problem } from "./consistency";
import { FactsShape } from "./shape";

/** A profile that may be planned: every field valid, and no field contradicts another. */
export const Facts = FactsShape.superRefine((facts, context) => {
  // Without a real date there is nothing to compare with, and that problem is named already.
  if (!isCivilDate(facts.asOf)) return;
  for (const { path, message } of listContradictions(facts)) {
    context.addIssue({ code: "custom", path: path.split("."), message });
  }
});
export type Facts = z.infer<typeof Facts>;

/** Turns zod's issues into problems: one for each place, and each unknown key is a place of its own. */
export function toProblems(error: z.ZodError): Problem[] {
  const problems = error.issues.flatMap((issue) => {
    const at = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: [...at, key].join("."),
        message: "Airway does not know this field. Check its spelling, or take it out.",
      }));
    }
    return [{ path: at.join("."), message: issue.message }];
  });
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const isFirst = !seen.has(path);
    seen.add(path);
    return isFirst;
  });
}

export type Validated =
  | { readonly facts: Facts; readonly errors: readonly []; readonly warnings: readonly Problem[] }
  | { readonly facts: null; readonly errors: readonly Problem[]; readonly warnings: readonly [] };

/** Checks anything that claims to be a profile. Errors refuse it; warnings come with the facts. Never throws. */
export function validate(input: unknown): Validated {
  const parsed = Facts.safeParse(input);
  if (!parsed.success) return { facts: null, errors: toProblems(parsed.error), warnings: [] };
  return { facts: parsed.data, errors: [], warnings: listWarnings(parsed.data) };
}
