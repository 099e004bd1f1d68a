import { readFact } from "../_profile/fact-access";
import { fieldOf } from "./fact-words";

/** Values from the least to the most; a change to an earlier one, or to one not named here, is no step forward. */
const LADDERS: Readonly<Record<string, readonly string[]>> = {
  ecfmg: ["not-started", "in-progress", "certified"],
  "step1.status": ["not-taken", "scheduled", "passed"],
  "step2ck.status": ["not-taken", "scheduled", "passed"],
  "step3.status": ["not-taken", "scheduled", "passed"],
  "step3.expectation": ["worse", "similar", "clearly-better"],
  "history.thisSeason": ["unknown", "matched"],
};
const VISA_CHOICES: readonly unknown[] = ["j1", "h1b", "either"];

// Who somebody is, what is behind them, and what only an exam or the calendar decides.
const GIVEN = /^(asOf|season|citizenship|school|history|practice|step\d.*\.attempts|step1\.score)\b/;
const EITHER_WAY = ["target.minimumAcceptable", "programs.selected", "programs.budgetUsd"];

/** Whether a change is one that a person can make or hope for: never a worse result, never undoing what is on record. */
export function isBetter(path: string, to: unknown, facts: object & { readonly asOf: string }): boolean {
  const from = readFact(facts, path);
  const ladder = LADDERS[path];
  if (ladder !== undefined) return isStepUp(ladder, from, to);
  if (path === "visa") return VISA_CHOICES.includes(to);
  if (GIVEN.test(path)) return false;
  if (fieldOf(path)?.kind === "date") return isDayAhead(path, to, facts);
  if (typeof to === "boolean") return to;
  if (typeof to === "number") return EITHER_WAY.includes(path) || (typeof from === "number" && to > from);
  return Array.isArray(to) && to.length > (Array.isArray(from) ? from.length : 0);
}

function isStepUp(ladder: readonly string[], from: unknown, to: unknown): boolean {
  // A failed exam can be passed; that it was booked before, or not taken, is past.
  if (from === "failed") return to === "passed";
  const steps = ladder.map((step): unknown => step);
  const last = steps.indexOf(from);
  if (last === -1 && from !== undefined && from !== "unknown") return false;
  return steps.indexOf(to) > Math.max(last, 0);
}

function isDayAhead(path: string, to: unknown, facts: object & { readonly asOf: string }): boolean {
  const [group = "", name] = path.split(".");
  const status = readFact(facts, `${group}.status`);
  const isOver = name === "date" && (status === "passed" || status === "failed");
  return typeof to === "string" && to >= facts.asOf && !isOver;
}
