import { FACT_FIELDS } from "@/server/rules/contract";
import { isFields, readFact, type GuestFacts } from "./fact-access";
import type { Stored } from "./stored";

/** Whether two values say the same; the order of an object's keys says nothing, as a database may change it. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, index) => isSame(entry, other[index]));
  if (!isFields(one) || !isFields(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

/** The paths of the facts that differ, in the order of the contract. */
export function listDifferent(one: GuestFacts, other: GuestFacts): string[] {
  return FACT_FIELDS.map(({ path }) => path).filter(
    (path) => path !== "asOf" && !isSame(readFact(one, path), readFact(other, path)),
  );
}

/** Whether two keepers hold the same answers, whatever steps of the interview were finished. */
export function hasSameAnswers(one: Stored, other: Stored): boolean {
  return one.asOf === other.asOf && listDifferent(one.facts, other.facts).length === 0;
}

function hasSameSteps(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((step) => other.includes(step));
}

/** Whether they hold the same in every respect. */
export function isSameStored(one: Stored, other: Stored): boolean {
  return hasSameAnswers(one, other) && hasSameSteps(one.done, other.done);
}
