import { isApplicable } from "@/app/(public)/start/_profile/change-fact";
import { readFact, type GuestFacts } from "@/app/(public)/start/_profile/fact-access";

/** How far some answers have got. Questions that an earlier answer rules out are not counted. */
export interface Progress {
  readonly told: number;
  readonly asked: number;
  readonly words: "Done" | "Some gaps" | "Not started";
}

/** Counts the answers among some questions. */
export function measureProgress(facts: GuestFacts, paths: readonly string[]): Progress {
  const isTold = (path: string) => readFact(facts, path) !== undefined;
  const told = paths.filter(isTold).length;
  const asked = paths.filter((path) => isTold(path) || isApplicable(facts, path)).length;
  return { told, asked, words: told === 0 ? "Not started" : told === asked ? "Done" : "Some gaps" };
}
