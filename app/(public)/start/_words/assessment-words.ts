import type { Plan } from "@/server/rules/contract";

type Assessment = Plan["assessment"];

const PHASES: Readonly<Record<Assessment["phase"], string>> = {
  "before-step2": "Preparing: Step 2 CK is not passed yet",
  "ready-to-apply": "Getting ready to apply",
  applying: "Applying: programs read applications",
  ranking: "Ranking: lists are open",
  "awaiting-match": "Waiting for Match Day",
  "after-match": "After the Match",
};
const TRACKS: Readonly<Record<Assessment["track"], string>> = {
  "this-cycle": "Apply in this cycle",
  "two-cycle": "Two cycles are worth weighing against one",
  reapplicant: "Applying again after an earlier cycle",
};
const BASES = {
  score: "from your score",
  projection: "from your practice exams",
  target: "from your target only",
};

/** The assessment as names and values. Only what is known is listed; the engine's own word for risk is not shown. */
export function sayAssessment({
  phase,
  track,
  band,
  bandBasis,
}: Assessment): { name: string; value: string }[] {
  return [
    { name: "Phase", value: PHASES[phase] },
    { name: "Track", value: TRACKS[track] },
    ...(band && bandBasis
      ? [{ name: "Score band", value: `${sayBand(band)}, ${BASES[bandBasis]}` }]
      : [{ name: "Score band", value: "Not known yet" }]),
  ];
}

/** A score band in words: "240 to 249". */
export function sayBand(band: NonNullable<Assessment["band"]>): string {
  if (band === "260+") return "260 and more";
  return band === "<230" ? "under 230" : band.replace("-", " to ");
}
