import { PUBLISHED_TITLES } from "./labels";

/** A publication behind the season facts. Each single value keeps its own status beside it. */
export interface PublishedSource {
  readonly title: string;
  /** Null where the season facts name none. */
  readonly publisher: string | null;
  /** When it appeared, as text; null where the season facts do not say. */
  readonly published: string | null;
  readonly what: string;
  /** The weakest status that any of its values has. */
  readonly status: "confirmed" | "transcribed" | "secondary" | "projected";
  readonly statusNote: string;
  /** The day on which the values were last checked, YYYY-MM-DD. */
  readonly checked: string;
  readonly notes: readonly string[];
}

const checked = "2026-11-22";

/** The published sources by number. F3 is left free; only what the season facts hold is said here. */
export const PUBLISHED_SOURCES = {
  F1: {
    title: PUBLISHED_TITLES.F1,
    publisher: "NRMP",
    published: "July 2026",
    what: "How 230 non-US IMGs who preferred anesthesiology fared: 89 matched and 141 did not. It compares the two groups by Step 2 CK, ranks, research and degrees.",
    status: "transcribed",
    statusNote: "Read in a transcription that names the official report.",
    checked,
    notes: [
      "The distributions cover those who consented: 76 who matched and 108 who did not.",
      "The report does not cover visa, Step 1, Step 3, attempts, graduation year, US experience or signals.",
      "Work and volunteer counts do not separate the two groups.",
      "The figures count only people who certified a rank list. They are not a chance for one person.",
      "It also holds the backup figures for internal medicine (3,392 of 6,992 non-US IMGs matched) and family medicine (599 of 1,112).",
      "Permanent residents are counted among the non-US IMGs.",
    ],
  },
  F2: {
    title: PUBLISHED_TITLES.F2,
    publisher: null,
    published: null,
    what: "How many anesthesiology positions the Main Match offered, and how few stayed open: 2,290 positions in 2026, and 2 of 2,146 unfilled in 2024.",
    status: "secondary",
    statusNote: "Partly read in a transcription, partly taken from another source.",
    checked,
    notes: ["SOAP is practically no route into anesthesiology."],
  },
  F4: {
    title: PUBLISHED_TITLES.F4,
    publisher: "ERAS, NRMP, USMLE and ECFMG (Intealth)",
    published: null,
    what: "What it costs to apply, in US dollars: ERAS fees per specialty, transcript, token, NRMP registration, the exams and certification.",
    status: "projected",
    statusNote:
      "ERAS fees of seasons 2024, 2025 and 2026 are confirmed. NRMP registration is from another source, season 2028 is projected as equal to 2027, and the rest is transcribed.",
    checked,
    notes: [
      "ERAS fees start anew with each specialty.",
      "The publisher's own example: 43 internal medicine and 7 radiology programs cost 797.",
      "The prices of the first two exams (not Step 3) are those outside the US and Canada.",
    ],
  },
  F5: {
    title: PUBLISHED_TITLES.F5,
    publisher: "ERAS, NRMP and ECFMG",
    published: null,
    what: "The dates of a season, in US Eastern time: submission, program review, NRMP registration, the Pathways deadline, ranking, SOAP and Match day.",
    status: "projected",
    statusNote:
      "Match 2026 is confirmed or transcribed and Match 2027 is transcribed, but for the season opening, which is from another source. Match 2028 is projected: 364 days later, with Pathways on 31 January.",
    checked,
    notes: ["Check the dates with AAMC, NRMP and ECFMG before relying on them."],
  },
  F6: {
    title: PUBLISHED_TITLES.F6,
    publisher: null,
    published: null,
    what: "How much an application may hold: 5 gold and 10 silver signals, up to 3 geographic regions plus setting, and 10 experiences of which 3 are most meaningful.",
    status: "transcribed",
    statusNote: "Read in a transcription that names the official document.",
    checked,
    notes: [
      "These numbers of signals hold since season 2024, and each has had a signal statement since 2026.",
      "In 2026 there were three specialty questions of 500 characters each.",
    ],
  },
  F7: {
    title: PUBLISHED_TITLES.F7,
    publisher: "USMLE",
    published: null,
    what: "Pass marks, score spread, the time until a result is out, and who may take Step 3.",
    status: "secondary",
    statusNote:
      "Transcribed, but for the limit of 4 attempts per Step, which is from another source. The difference of two results, about 8.5 points, is derived from the error of measurement.",
    checked,
    notes: [
      "Results usually come within 4 weeks; USMLE advises to allow 8.",
      "Step 3 points cannot be compared with those of Step 2 CK.",
      "No formula from practice tests is validated, so a projection is a range of at least 8 to 10 points either way.",
    ],
  },
  F8: {
    title: PUBLISHED_TITLES.F8,
    publisher: "ECFMG (Intealth)",
    published: null,
    what: "What certification asks for, and how the J-1 and the H-1B visa differ in sponsor, Step 3, cost and return rule.",
    status: "secondary",
    statusNote:
      "Partly transcribed, partly from another source. The payment for H-1B petitions is from another source, and whether it still holds was not verified.",
    checked,
    notes: [
      "A payment of US$ 100,000 applies to new H-1B petitions for people abroad since 2025-09-21, with cap-exempt employers included. Check before relying on it.",
      "The J-1 does not ask for Step 3; for the H-1B it must be passed before filing.",
      "Permanent residents need no visa.",
      "Nothing here is legal advice.",
    ],
  },
} as const satisfies Record<string, PublishedSource>;
