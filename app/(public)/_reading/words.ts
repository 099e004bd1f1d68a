import type { FactStatus, Section, SourceStrength } from "@/server/rules/contract";

/** What a section of the plan is about, as its heading. */
export const SECTION_TITLES: Record<Section, string> = {
  standing: "Where you stand",
  exam: "Step 2 CK: date and readiness",
  study: "Study",
  step3: "Step 3",
  experience: "Experience, letters and research",
  story: "Your story",
  visa: "Visa",
  programs: "Programs and backup",
  contingency: "If it goes differently, and deadlines",
};

export const SECTION_NOTES: Partial<Record<Section, string>> = {
  step3:
    "A plan shows exactly one of these. They are tried in this order and the first that holds is shown; one that hangs on an open answer is passed over.",
};

/** What a status beside a date, fee or figure means. */
export const STATUS_MEANINGS: Record<FactStatus, string> = {
  confirmed: "We saw it in the publisher's own text.",
  transcribed: "We read it in a copy that names the official document.",
  secondary: "It comes from another source than the publisher.",
  projected: "It is not published yet. We worked it out from the years before, so expect it to move.",
};

/** What the label of a source tells about its weight. */
export const STRENGTH_MEANINGS: Record<SourceStrength | "our reading", string> = {
  "official rule":
    "A body that runs the process set it: dates, fees, limits, pass marks, who may sit which exam.",
  "published data":
    "Counts and quartiles from past Matches. They describe groups and are not a chance for one person.",
  "guide's opinion":
    "The strategy guide behind the rules says so. It is one experienced view, told here in our own words.",
  "our reading":
    "The guide leaves a gap or two of its lines overlap, and we chose. The page of the rule shows our choice.",
};
