import type { GuideStatement } from "./shape";

/** G3: timing, readiness and study while Step 2 CK is ahead. */
export const BEFORE_STEP2_STATEMENTS = {
  "G3.1a": {
    says: "The guide prefers a Step 2 CK date from May to July of the year in which the person applies.",
    resolution: "We take that year to be the calendar year of the submission in September.",
  },
  "G3.1b": {
    says: "The guide sets the first days of August as the last good date, because the result then arrives early in September, in time for the first sorting of files.",
    resolution:
      "We end the window on 7 August and call anything after it late. If the usual release would come after the day programs start to review, we say that the date misses their first screening.",
  },
  "G3.1c": {
    says: "When practice results are low and a clear shortfall is likely, the guide would rather move the exam, even if the application then waits, than keep a low result for good.",
    resolution: null,
  },
  "G3.1d": {
    says: "The guide reminds people with visa needs to plan for how long exams stay valid and for slow licensing or ECFMG paperwork.",
    resolution: null,
  },
  "G3.1e": {
    says: "When later months are wanted for clinical experience in the US, the guide allows Step 2 CK to come sooner.",
    resolution: null,
  },
  "G3.2a": {
    says: "The guide measures readiness with data and not by feel: every NBME form that applies, UWSA 1 and 2, and overall UWorld results from timed blocks of mixed topics.",
    resolution: null,
  },
  "G3.2b": {
    says: "The guide wants practice results to lie 5–10 points over the score a person hopes for.",
    resolution:
      "We compare the target with the average of the two newest practice exams of full length, once the exam is at most 70 days away.",
  },
  "G3.2c": {
    says: "If practice keeps landing below 230, the guide suggests a later date, a longer preparation and a fresh look at which match to aim for.",
    resolution:
      "We read this as below 230 in both of the newest practice exams of full length, and we say it once the exam is at most 70 days away.",
  },
  "G3.3a": {
    says: "The guide names six fields that serve both the exam and the later specialty: heart, lungs with intensive care, nervous system, kidneys with electrolytes, drugs with poisons, and emergencies.",
    resolution: null,
  },
  "G3.3b": {
    says: "The guide puts the six fields first, asks for timed blocks of mixed questions, and wants each wrong answer reviewed and repeated weak spots written down.",
    resolution: null,
  },
  "G3.4a": {
    says: "From a baseline of 240 or more, the guide plans 4–6 weeks of intense review.",
    resolution:
      "Our baseline is a full-length practice exam: the first one marked as baseline, else the first since preparation began, else the newest.",
  },
  "G3.4b": {
    says: "From a baseline of 220–235, the guide plans 8–10 weeks of full-time work at 40–60 hours a week.",
    resolution: null,
  },
  "G3.4c": {
    says: "From a baseline below 220, the guide plans at least 12–16 weeks built around fixing gaps step by step, if possible with a coach or with others who study.",
    resolution: null,
  },
  "G3.4d": {
    says: "The guide gives no study period for a baseline of 236–239.",
    resolution: "We fill the gap with 6–8 weeks and mark it as our reading.",
  },
  "G3.4e": {
    says: "The guide lets practice results set the length of study, not a date on the calendar, and warns that haste has a price. Its periods presume that the main clinical rotations are over.",
    resolution: null,
  },
  "G3.5a": {
    says: "The guide asks for at least 2–3 days that copy the whole exam, with 7–8 blocks each.",
    resolution: "We raise this when fewer than 2 such days were done and the exam is at most 4 weeks away.",
  },
  "G3.5b": {
    says: "The guide has people train their pace, with 75 seconds as the ceiling for a hard question, a fast reasoned guess after that, and a brief calming habit in the breaks.",
    resolution: null,
  },
  "G3.5c": {
    says: "If NBME or UWSA results fall clearly or swing widely shortly before the exam, the guide thinks that a new date may be the lower risk.",
    resolution:
      "We look at the last 28 days. A fall means that the newest result is at least 8 points under the highest of up to three before it. A swing means a spread (sample standard deviation) of 8 or more over the last four results, with at least three on record.",
  },
} as const satisfies Record<string, GuideStatement>;
