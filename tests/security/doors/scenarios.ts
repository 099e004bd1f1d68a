import { rowId } from "../../support/people";
import { applicants, type Door, KEY } from "./outcomes";

const id = rowId("scenario", "A1");
const changes = { score: 255 };

/** What-ifs: their owner's alone, for mentors and coordinators too. */
export const SCENARIOS: Readonly<Record<string, Door>> = {
  "scenarios.list": { type: "query", outcomes: applicants() },
  "scenarios.evaluate": { type: "query", input: { changes }, outcomes: applicants() },
  "scenarios.save": {
    type: "mutation",
    input: { id, name: "Another name", changes, version: 1, ...KEY },
    outcomes: applicants("NOT_FOUND", { A1: "ok" }),
  },
  "scenarios.remove": {
    type: "mutation",
    input: { id, version: 1, ...KEY },
    outcomes: applicants("NOT_FOUND", { A1: "ok" }),
  },
  "scenarios.restore": {
    type: "mutation",
    input: { id, version: 1, ...KEY },
    // It was not removed.
    outcomes: applicants("NOT_FOUND"),
  },
};
