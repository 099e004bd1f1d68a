import type { GuideStatement } from "./shape";

/** G7: the guide's answers to common questions; they repeat earlier sections in part. */
export const QUESTION_STATEMENTS = {
  "G7.1": {
    says: "The guide knows no single cutoff: in the middle range interviews, letters, research and experience can tip the balance. It then softens its bands: a fair chance at 240–249, a hard but open road with many applications at 230–239.",
    resolution: "Where this answer and the bands of section G2 differ, we use G2.",
  },
  "G7.2": {
    says: "The guide lets a Step 2 CK of 245 or more make up for part of a failed Step 1, though many programs filter on any fail and foreign graduates have less room for error. Letters, clinical work and an honest account keep some options open, beside a wide list and a backup.",
    resolution: null,
  },
  "G7.3": {
    says: "The guide favors Step 3 ahead of applying in two cases: Step 2 CK was borderline or a bit low and a much better outcome can be expected, or H-1B programs ask for it. It must not be hurried or take time that clinical work and research need.",
    resolution:
      "We need time in every case, and with it one of two things: a borderline score with a clearly better outlook, or the H-1B path.",
  },
  "G7.4": {
    says: "In the low 230s the guide sees a hard but open road, with letters by US anesthesiologists, real time or research in anesthesia, and a wide list open to IMGs. Below 230 or after several attempts the risk is high: some anesthesia applications, a serious backup, and the wish weighed against the odds and the price of going unmatched.",
    resolution: null,
  },
} as const satisfies Record<string, GuideStatement>;
