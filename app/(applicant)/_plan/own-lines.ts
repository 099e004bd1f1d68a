import { groupLines, type LineGroup } from "@/app/(public)/start/_plan/group-lines";
import type { PlanStatusRow } from "@/server/features/plans/schema";
import type { Plan, Recommendation } from "@/server/rules/contract";

/** What a person says of a line; version 0 is nothing said yet. */
export type OwnStatus = Pick<PlanStatusRow, "status" | "reason" | "movedTo" | "version">;
export type OwnLine = { readonly line: Recommendation; readonly status: OwnStatus };
export type OwnGroup = Omit<LineGroup, "lines"> & { readonly lines: readonly OwnLine[] };

const NOTHING_SAID: OwnStatus = { status: "to-do", reason: "", movedTo: null, version: 0 };

/** Whether a line needs nothing more from the person: done, or not for them. */
export function isAside({ status }: OwnStatus): boolean {
  return status === "done" || status === "not-for-me";
}

/** Whether a line waits for a day that has not come yet. */
export function isPutOff(status: OwnStatus, today: string): boolean {
  return !isAside(status) && status.movedTo !== null && status.movedTo > today;
}

/** The lines of a plan with what was said of them: those still open in their groups, put off ones last, and the rest aside. */
export function sortLines(
  plan: Plan,
  statuses: readonly PlanStatusRow[],
  today: string,
): { readonly groups: readonly OwnGroup[]; readonly aside: readonly OwnLine[] } {
  const said = new Map<string, OwnStatus>(statuses.map((row) => [row.code, row]));
  const groups = groupLines(plan.recommendations, plan.asOf).map((group) => ({
    ...group,
    lines: group.lines.map((line) => ({ line, status: said.get(line.code) ?? NOTHING_SAID })),
  }));
  const waits = ({ status }: OwnLine) => Number(isPutOff(status, today));
  return {
    groups: groups
      .map((group) => ({
        ...group,
        lines: group.lines
          .filter(({ status }) => !isAside(status))
          .toSorted((one, other) => waits(one) - waits(other)),
      }))
      .filter(({ lines }) => lines.length > 0),
    aside: groups.flatMap(({ lines }) => lines.filter(({ status }) => isAside(status))),
  };
}
