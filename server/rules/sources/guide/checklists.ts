import type { GuideStatement } from "./shape";

/** G6: the guide's two checklists, before Step 2 CK and with a low score. */
export const CHECKLIST_STATEMENTS = {
  "G6.1a": {
    says: "The first checklist of the guide starts with an NBME that gives a true baseline, the question bank, and a search for weak fields.",
    resolution: null,
  },
  "G6.1b": {
    says: "The guide sets 240 as the lowest target for anesthesiology and would like more.",
    resolution: null,
  },
  "G6.1c": {
    says: "The guide picks a day that leaves room for the full study period and still brings the result before ERAS opens.",
    resolution: "We take “opens” as the day in September when applications can be submitted.",
  },
  "G6.1d": {
    says: "The guide asks for timed blocks of mixed topics and a logged review of errors every day, and one NBME or UWSA each week during the final 4–6 weeks.",
    resolution: null,
  },
  "G6.1e": {
    says: "When two practice exams in a row, the latest ones, stay under the lowest acceptable score, the guide weighs a new date, even if it costs the cycle.",
    resolution: null,
  },
  "G6.2a": {
    says: "The second checklist of the guide first sorts the facts: which exam was low, what was failed, how often, and what is strong apart from scores, such as US experience, research or languages.",
    resolution: null,
  },
  "G6.2b": {
    says: "To recover, the guide puts everything into Step 2 CK if it is ahead. If it is behind, the open question is Step 3.",
    resolution: null,
  },
  "G6.2c": {
    says: "The guide seeks as much time as possible in US care and anesthesia, by observing, sub-internships or a clinical job, and letters rich in detail.",
    resolution: null,
  },
  "G6.2d": {
    says: "The guide builds the list from programs open to IMGs across many regions, with a second specialty in which the scores fit better.",
    resolution: null,
  },
  "G6.2e": {
    says: "The guide shapes a story of growing, holding on and staying with the goal, and has people practice a short, honest account.",
    resolution: null,
  },
  "G6.2f": {
    says: "The guide keeps other routes ready for a first try that fails: a year of research, a preliminary post or another specialty.",
    resolution: null,
  },
} as const satisfies Record<string, GuideStatement>;
