import { NEWEST } from "@/server/features/plans/policy";
import { rowId } from "../../support/people";
import { applicants, type Door, KEY } from "./outcomes";

const task = rowId("task", "A1");
// A task of A1: for everybody else it does not exist.
const ofA1 = applicants("NOT_FOUND", { A1: "ok" });

/** Plans, what is said of their lines, and own tasks. */
export const PLANS: Readonly<Record<string, Door>> = {
  "profiles.history": { type: "query", input: { path: "qbank.name" }, outcomes: applicants() },
  "plans.current": { type: "query", outcomes: applicants() },
  "plans.list": { type: "query", input: {}, outcomes: applicants() },
  "plans.version": { type: "query", input: { n: 1 }, outcomes: applicants() },
  "plans.compare": { type: "query", input: { from: 1, to: "now" }, outcomes: applicants() },
  "plans.update": { type: "mutation", input: KEY, outcomes: applicants() },
  "plans.adopt": {
    type: "mutation",
    input: { edition: NEWEST.edition.name, seasonFacts: NEWEST.season.revision, ...KEY },
    outcomes: applicants(),
  },
  "plans.setStatus": {
    type: "mutation",
    input: { code: "study.domains", status: "done", version: 1, ...KEY },
    outcomes: applicants(),
  },
  "tasks.list": { type: "query", outcomes: applicants() },
  "tasks.save": {
    type: "mutation",
    input: { id: task, title: "Write to the office", due: null, isDone: true, version: 1, ...KEY },
    outcomes: ofA1,
  },
  "tasks.remove": { type: "mutation", input: { id: task, version: 1, ...KEY }, outcomes: ofA1 },
  "tasks.restore": { type: "mutation", input: { id: task, version: 1, ...KEY }, outcomes: ofA1 },
};
