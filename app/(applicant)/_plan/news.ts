import type { Looks } from "@/server/features/audit/schema";
import type { PlanStatusRow, VersionSummary } from "@/server/features/plans/schema";

export type News = {
  /** Versions made since, newest first; and the one that was newest then, null where there was none. */
  readonly versions: readonly VersionSummary[];
  readonly before: number | null;
  readonly statuses: number;
  readonly looks: Looks["looks"];
};

/** What happened since a moment: versions, own words on lines said elsewhere, looks by others. */
export function listNews(
  since: Date,
  versions: readonly VersionSummary[],
  statuses: readonly PlanStatusRow[],
  looks: Looks["looks"],
): News {
  const fresh = versions.filter(({ createdAt }) => createdAt > since);
  return {
    versions: fresh,
    before: versions.find(({ createdAt }) => createdAt <= since)?.n ?? null,
    statuses: statuses.filter(({ updatedAt }) => updatedAt > since).length,
    looks: looks.filter(({ at }) => at > since),
  };
}
