import { canary, rowId } from "../../support/people";
import { SEEDED_WEEK } from "../../support/seed-records";
import { applicants, type Door, KEY } from "./outcomes";

// Rows of A1: for everybody else they do not exist. A week is named by its day, so each has one of their own.
const ofA1 = applicants("NOT_FOUND", { A1: "ok" });
const notRemoved = applicants("NOT_FOUND", { A1: "CONFLICT" });
const error = { id: rowId("error", "A1"), version: 1, ...KEY };
const snapshot = { id: rowId("snapshot", "A1"), version: 1, ...KEY };
const week = { week: SEEDED_WEEK, version: 1, ...KEY };
/** The one practice exam of A1. */
const was = { exam: "nbme", form: canary("A1", "form"), date: "2026-11-01", score: 240 };
const entry = { exam: "uwsa1", form: "a form", date: "2026-11-08", score: 244 };
const ofA1List = applicants("CONFLICT", { A1: "ok" });

/** The practice log, the study log and what is to be decided about an exam day. */
export const EXAMS: Readonly<Record<string, Door>> = {
  "exams.overview": { type: "query", outcomes: applicants() },
  "exams.errors": { type: "query", input: { domain: "renal" }, outcomes: applicants() },
  "exams.decide": { type: "query", outcomes: applicants() },
  "exams.logPractice": { type: "mutation", input: { entry, ...KEY }, outcomes: applicants() },
  "exams.changePractice": { type: "mutation", input: { was, entry, ...KEY }, outcomes: ofA1List },
  "exams.removePractice": { type: "mutation", input: { was, ...KEY }, outcomes: ofA1List },
  "exams.restorePractice": { type: "mutation", input: { entry, at: 0, ...KEY }, outcomes: applicants() },
  "exams.saveWeek": {
    type: "mutation",
    input: { ...week, hours: 12.5, questions: 80, percentCorrect: 61, domains: ["renal"], note: "a note" },
    outcomes: applicants(),
  },
  "exams.removeWeek": { type: "mutation", input: week, outcomes: applicants() },
  "exams.restoreWeek": { type: "mutation", input: week, outcomes: applicants("CONFLICT") },
  "exams.saveError": {
    type: "mutation",
    input: { ...error, day: "2026-11-01", domain: "neurology", topic: "a topic", lesson: "a lesson" },
    outcomes: ofA1,
  },
  "exams.removeError": { type: "mutation", input: error, outcomes: ofA1 },
  "exams.restoreError": { type: "mutation", input: error, outcomes: notRemoved },
  "exams.saveSnapshot": {
    type: "mutation",
    input: {
      ...snapshot,
      day: "2026-11-01",
      name: "a bank",
      percentCorrect: 62,
      percentDone: 55,
      isTimedMixed: true,
    },
    outcomes: ofA1,
  },
  "exams.removeSnapshot": { type: "mutation", input: snapshot, outcomes: ofA1 },
  "exams.restoreSnapshot": { type: "mutation", input: snapshot, outcomes: notRemoved },
};
