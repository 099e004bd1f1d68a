import type { GuideStatement } from "./shape";

/** G2: the Step 2 CK bands, given as ranges and not as cutoffs. */
export const SCORE_BAND_STATEMENTS = {
  "G2.0": {
    says: "The guide offers its bands as rough guidance. They hold only for people who never failed Step 1 and who have worked in a US clinical setting.",
    resolution:
      "Outside these premises we still show the band, but we mark it as not met, name the premise that is missing and raise the risk by one level.",
  },
  "G2.1": {
    says: "The guide rates 260 or more as very strong: many mid-tier and a few higher-tier programs may look at a file that is good throughout. It still takes good US letters, a clean record and preferably time in anesthesiology.",
    resolution: null,
  },
  "G2.2": {
    says: "The guide rates 250–259 as strong: it clears a good share of filters and brings many community programs and part of the university-affiliated ones into reach. Very academic programs stay uncertain.",
    resolution: null,
  },
  "G2.3": {
    says: "The guide places 240–249 between borderline and competitive where IMGs are welcome. It asks for solid US clinical work, strong letters by anesthesiologists and a carefully chosen list.",
    resolution: null,
  },
  "G2.4": {
    says: "The guide finds 230–239 hard but open, chiefly at community programs that take IMGs. It asks for outstanding US rotations, a convincing statement, a long list and openness to places fewer people choose.",
    resolution: null,
  },
  "G2.5": {
    says: "The guide calls a score below 230 low, and part of the programs will not open the file. It points to careful targeting, letters that speak up, added credentials (MPH, MS, research, anesthesia work), and perhaps a preliminary year, a backup specialty or a later match.",
    resolution: null,
  },
  "G2.6": {
    says: "The guide wants the bands used for three choices: how much preparation to invest, if and when Step 3 makes sense, and a list that aims high but stays realistic.",
    resolution: null,
  },
} as const satisfies Record<string, GuideStatement>;
