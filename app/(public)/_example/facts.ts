import type { Facts } from "@/server/rules/contract";

/** The fictional applicant of the first page. The day is fixed, so that the plan reads the same on every visit. */
export const EXAMPLE = {
  asOf: "2027-05-03",
  season: 2028,
  citizenship: { country: "IN", usCitizen: false, usPermanentResident: false },
  visa: "j1",
  school: { country: "IN", status: "graduate", graduationYear: 2025 },
  ecfmg: "in-progress",
  step1: { status: "passed", attempts: 1, date: "2025-10-14" },
  step2ck: { status: "scheduled", attempts: 0, date: "2027-07-08" },
  target: { step2ck: 250, minimumAcceptable: 240 },
  practice: [
    { exam: "nbme", form: "CCSSA 11", date: "2027-03-06", score: 229, baseline: true },
    { exam: "uwsa1", date: "2027-03-27", score: 238 },
    { exam: "nbme", form: "CCSSA 13", date: "2027-04-13", score: 241 },
    { exam: "uwsa2", date: "2027-05-01", score: 247 },
  ],
  preparation: { start: "2027-03-06", hoursPerWeek: 45, errorLog: true },
  usce: [{ kind: "observership", specialty: "anesthesiology", weeks: 4, status: "done" }],
  letters: [{ specialty: "anesthesiology", us: true, observedDirectly: true, status: "planned" }],
  backupSpecialties: [],
} as const satisfies DeepReadonly<Facts>;

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The lines of its plan that the first page shows: one beside each picture, then two more. */
export const SHOWN = {
  byScorePath: "exam.practice-margin",
  byTimeline: "exam.release-margin",
  after: ["standing.band-240", "programs.signals"],
};
