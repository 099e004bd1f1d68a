/** Titles of all milestones, for screens. */
export const MILESTONE_TITLES: Readonly<Record<string, string>> = {
  "milestone.step2": "Your Step 2 CK",
  "milestone.release-typical": "Step 2 CK score, usual time",
  "milestone.release-safe": "Step 2 CK score, time USMLE advises to allow",
  "milestone.submit": "Applications may be submitted",
  "milestone.review": "Programs start to review",
  "milestone.nrmp-opens": "NRMP registration opens",
  "milestone.nrmp-deadline": "NRMP standard registration deadline",
  "milestone.pathways": "ECFMG Pathways deadline",
  "milestone.ranking-opens": "Ranking opens",
  "milestone.rank-deadline": "Rank-order list deadline",
  "milestone.match-week": "Match status; SOAP begins",
  "milestone.soap": "SOAP offer rounds",
  "milestone.match-day": "Match Day",
};
