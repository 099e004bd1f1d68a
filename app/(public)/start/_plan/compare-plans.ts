import type { Plan, Recommendation } from "@/server/rules/contract";

export type PlanChange = {
  readonly added: readonly Recommendation[];
  readonly removed: readonly Recommendation[];
  /** Lines that stay but say something else or to another day. */
  readonly changed: readonly Recommendation[];
};

const said = ({ priority, title, body, steps, window }: Recommendation) =>
  JSON.stringify([priority, title, body, steps, window]);

/** What another profile would make of a plan, line by line. */
export function comparePlans(before: Plan, after: Plan): PlanChange {
  const old = new Map(before.recommendations.map((line) => [line.code, line]));
  const present = new Set(after.recommendations.map(({ code }) => code));
  return {
    added: after.recommendations.filter(({ code }) => !old.has(code)),
    removed: before.recommendations.filter(({ code }) => !present.has(code)),
    changed: after.recommendations.filter((line) => {
      const other = old.get(line.code);
      return other !== undefined && said(other) !== said(line);
    }),
  };
}
