import type { GuideStatement } from "./shape";

/** G4: what to do with a low or failed result on record. */
export const LOW_SCORE_STATEMENTS = {
  "G4.0": {
    says: "The guide grants that a low result makes the way harder, and insists that it does not close it.",
    resolution: "We call a Step 2 CK score below 230 low, and one of 230–239 borderline.",
  },
  "G4.1a": {
    says: "With Step 1 weak or failed and Step 2 CK ahead, the guide says programs note the failure, ask what lay behind it and care most about the comeback.",
    resolution: null,
  },
  "G4.1b": {
    says: "The guide makes Step 2 CK the chance to set the record right. At 245 or more, the worry about Step 1 shrinks a great deal.",
    resolution: null,
  },
  "G4.1c": {
    says: "The guide advises taking more time to prepare and not hurrying a second time.",
    resolution: null,
  },
  "G4.1d": {
    says: "The guide wants the history told in a few words: take responsibility, give the reasons, name the changes in method, health and planning, and show the good results since.",
    resolution: null,
  },
  "G4.2a": {
    says: "When Step 2 CK came out low, the guide gives Step 3 three uses: proof of progress, weight where it counts for a visa, mostly H-1B, and support for a preliminary or backup application.",
    resolution: null,
  },
  "G4.2b": {
    says: "The guide would take Step 3 only when practice points well beyond the Step 2 CK result, or where a visa or an institution makes it very useful. Studying the same way again risks one more low score.",
    resolution:
      "We judge “well beyond” by standing among test takers (the percentile), worth roughly 10 points. Points of one exam are never held against points of the other.",
  },
  "G4.2c": {
    says: "For US experience the guide names audition electives and sub-internships while at school, and observing, externships or shadowing after it. Letters should come from US anesthesiologists who saw the work themselves.",
    resolution: null,
  },
  "G4.2d": {
    says: "The guide values one well-made anesthesia project over a long list, for example on outcomes around surgery, the airway, better care or pain. Its author should be able to explain why it was done, their part and what it means.",
    resolution: null,
  },
  "G4.2e": {
    says: "The guide wants every document to agree: the reason for choosing anesthesiology, the steps taken into it, and what was hard and how the person grew.",
    resolution: null,
  },
  "G4.2f": {
    says: "The guide reports that IMGs with a low score often send 60–100 or more anesthesiology applications, with backups on top.",
    resolution: null,
  },
  "G4.2g": {
    says: "The guide puts three kinds of program first: community ones with a record of taking IMGs, ones in less sought-after areas, and ones that openly sponsor J-1 and perhaps H-1B visas.",
    resolution: null,
  },
  "G4.2h": {
    says: "With Step 2 CK below 230 or several attempts, the guide adds a second specialty, usually family medicine or internal medicine.",
    resolution: "We count several attempts when any Step was tried more than once or failed.",
  },
} as const satisfies Record<string, GuideStatement>;
