import type { GuideStatement } from "./shape";

/** G5: scores within the whole application, from the list to a gap year. */
export const APPLICATION_STATEMENTS = {
  "G5.0": {
    says: "The guide wants the application as a whole to prove four things: ready for clinical work, set on anesthesiology, dependable, and possible to sponsor.",
    resolution: null,
  },
  "G5.1a": {
    says: "At 250 or more, the guide centers the list on community and university-affiliated programs that have taken IMGs. It adds a few higher-tier ones when the parts other than scores are strong.",
    resolution: null,
  },
  "G5.1b": {
    says: "At 240–249, the guide wants a mixed list that leans on community programs and on academic ones open to IMGs, sent early and to many, without choosing by name.",
    resolution: null,
  },
  "G5.1c": {
    says: "At 230–239, the guide keeps to programs known to take IMGs, found through NRMP data, forums and former trainees. It asks for extra effort in making contact: polite e-mail, open houses and mentors who introduce.",
    resolution: null,
  },
  "G5.1d": {
    says: "Below 230 or after several attempts, the guide weighs a plan over two cycles, with a year to grow stronger before applying again. A real backup belongs in the first cycle, and anesthesiology applications go mainly to community programs open to IMGs.",
    resolution: null,
  },
  "G5.2a": {
    says: "The guide brings up a result only after a failed exam or when the score plainly does not fit the rest, and then briefly. The weight lies on what was done differently and what got better.",
    resolution: null,
  },
  "G5.2b": {
    says: "The guide warns against long explanations, excuses, putting the fault on others, and a statement that only defends scores.",
    resolution: null,
  },
  "G5.2c": {
    says: "For interviews, the guide prepares three questions: the story behind a Step result, the change in study habits, and the evidence since that the person can do the work.",
    resolution: null,
  },
  "G5.2d": {
    says: "The guide wants brief, truthful answers in three parts: the problem as it was, the lesson, and the way of working today.",
    resolution: null,
  },
  "G5.2e": {
    says: "The guide lets a low or average score be mentioned, but never as what defines the person.",
    resolution: null,
  },
  "G5.3a": {
    says: "The guide notes that part of the programs want or demand a Step 3 result before they sponsor an H-1B.",
    resolution: null,
  },
  "G5.3b": {
    says: "The guide believes that a better score makes a program readier for the work of a visa. A borderline result and a visa together can cost places on a rank list.",
    resolution: null,
  },
  "G5.3c": {
    says: "The guide has applicants look up the visa policy of every program early.",
    resolution: null,
  },
  "G5.3d": {
    says: "Where it can be done, the guide puts Step 3 ahead of the match, provided that Step 2 CK did not go very badly and that a result on its level or higher is realistic.",
    resolution:
      "We take “very badly” as below 220 or failed, and apply this to the H-1B path. On other paths G7.3 and G4.2b come first, so only a clearly better outlook speaks for Step 3.",
  },
  "G5.4a": {
    says: "For those who go unmatched, the guide fills the year in between with work that has a clear aim.",
    resolution: null,
  },
  "G5.4b": {
    says: "The guide suggests a research post in the US in anesthesiology or intensive care, with one abstract, poster or paper as the least outcome and a mentor who can write from close view.",
    resolution: null,
  },
  "G5.4c": {
    says: "The guide also suggests a preliminary or other non-categorical year, in surgery or medicine, to show dependable work, team spirit and a leaning to care around surgery.",
    resolution: null,
  },
  "G5.4d": {
    says: "The guide keeps people in anesthesiology in the US through more observing or externships.",
    resolution: null,
  },
  "G5.4e": {
    says: "If Step 3 is still open, the guide uses the year to study for it and take it.",
    resolution: null,
  },
  "G5.4f": {
    says: "The guide wants a second application to show a rising line, real work delivered in research, patient care or teaching, and mentors who speak up more.",
    resolution: null,
  },
} as const satisfies Record<string, GuideStatement>;
