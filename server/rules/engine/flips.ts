import { listContradictions } from "../facts/consistency";
import type { FactPath } from "../facts/fields";
import type { Facts } from "../facts/validate";
import type { Recommendation } from "../plan/shape";
import type { Edition } from "../rulebook/rulebook";
import { listCandidates } from "./candidates";
import { YES } from "./condition";
import { forEachFact } from "./fact-set";
import { setFact, type FactValue } from "./fact-value";
import { decideStep3, type Fired } from "./tally";
import { viewOf, type View } from "./view";

type Flips = Recommendation["flipsWhen"];

function stillFires(view: View, { rule }: Fired, edition: Edition): boolean {
  if (rule.section === "step3") return decideStep3(view, edition.step3).row.code === rule.code;
  return rule.when.test(view) === YES;
}

/** Whether a changed profile would still be accepted; single fields are inside their range already. */
export function isAccepted(facts: Facts): boolean {
  return listContradictions(facts).length === 0;
}

/**
 * For each line, the nearest value of each fact that triggered it which removes it, in the order of the facts: found by
 * trying the values of one fact at a time, nearest first, on profiles that would be accepted.
 */
export function findFlips(view: View, fired: readonly Fired[], edition: Edition): Map<string, Flips> {
  const flips = new Map<string, Flips>(fired.map(({ rule }) => [rule.code, []]));
  let lo = 0;
  let hi = 0;
  for (const line of fired) {
    lo |= line.lo;
    hi |= line.hi;
  }
  forEachFact(lo, hi, (path, index) => {
    const concerned = fired.filter(
      (line) => ((index < 32 ? line.lo >> index : line.hi >> (index - 32)) & 1) !== 0,
    );
    for (const { line, to } of flipFact(view, path, concerned, edition)) {
      flips.get(line.rule.code)?.push({ fact: path, to: to as Flips[number]["to"] });
    }
  });
  return flips;
}

function flipFact(view: View, path: FactPath, concerned: readonly Fired[], edition: Edition) {
  const found: { line: Fired; to: FactValue }[] = [];
  let open = concerned;
  for (const to of listCandidates(view, path)) {
    if (open.length === 0) break;
    const facts = setFact(view.facts, path, to);
    if (!isAccepted(facts)) continue;
    const changed = viewOf(facts, view.season);
    const rest: Fired[] = [];
    for (const line of open) {
      if (stillFires(changed, line, edition)) rest.push(line);
      else found.push({ line, to });
    }
    open = rest;
  }
  return found;
}
