import type { GuideStatement } from "./shape";

/** G1: what each Step result means to programs. */
export const STEP_SCORE_STATEMENTS = {
  "G1.1": {
    says: "The guide treats Step 1 as a gate. Failing it weighs heavily and shuts many programs, while passing it sets nobody apart.",
    resolution: null,
  },
  "G1.2": {
    says: "The guide expects that some programs will want to hear how Step 1 was prepared for and whether it was tried before.",
    resolution: null,
  },
  "G1.3": {
    says: "The guide makes Step 2 CK the main measure of academic strength. A good result can make up for part of what is weaker elsewhere.",
    resolution: null,
  },
  "G1.4": {
    says: "The guide reports that sought-after anesthesiology programs commonly receive applicants with 245 to 255 or more.",
    resolution: null,
  },
  "G1.5": {
    says: "The guide says that the bar inside a program is often higher for IMGs than for US MDs. Scores are sorted first, before anyone opens a letter.",
    resolution: null,
  },
  "G1.6": {
    says: "The guide does not count Step 3 as needed for applying. It can help with interviews, more so beside a modest Step 2 CK, and at some places with sponsorship for an H-1B or J-1.",
    resolution: null,
  },
  "G1.7": {
    says: "Once a low result stands, the guide turns to limiting its effect, choosing programs with care and building up everything that is not a score.",
    resolution: null,
  },
  "G1.8": {
    says: "While Step 2 CK is still ahead, the guide holds that its date and the effort put into it settle most of what will be possible. No other lever is as large.",
    resolution: null,
  },
} as const satisfies Record<string, GuideStatement>;
