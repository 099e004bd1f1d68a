/** Titles of the published sources by number; what else is known of them stands in published.ts, which no browser loads. */
export const PUBLISHED_TITLES = {
  F1: "Charting Outcomes 2026, non-US IMGs, preferred specialty anesthesiology",
  F2: "Main Match, anesthesiology",
  F4: "Application, exam and certification fees",
  F5: "Calendar of the application season and the Match",
  F6: "Application limits in anesthesiology",
  F7: "USMLE scores, pass marks and rules",
  F8: "ECFMG Certification and visa rules",
} as const;

/** The label a reader sees beside a source; "our reading" belongs to a recommendation, not to a source. */
export type SourceStrength = "published data" | "official rule" | "guide's opinion";

const PUBLISHED_STRENGTHS: Record<keyof typeof PUBLISHED_TITLES, SourceStrength> = {
  F1: "published data",
  F2: "published data",
  F4: "official rule",
  F5: "official rule",
  F6: "official rule",
  F7: "official rule",
  F8: "official rule",
};

/** How much weight a source carries, in the words shown beside it (ux.md, screen 5). */
export function strengthOf(id: string): SourceStrength {
  const published: Readonly<Record<string, SourceStrength>> = PUBLISHED_STRENGTHS;
  return published[id] ?? "guide's opinion";
}
