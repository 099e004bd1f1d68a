"use client";

import type { Problem } from "@/server/rules/contract";
import { FactInput } from "../_fields/fact-input";
import { factOfProblem } from "../_fields/fact-id";
import { readFact, type GuestFacts } from "../_profile/fact-access";
import { fieldOf } from "../_words/fact-words";
import { useChangeFact } from "./use-facts";

/** Fields of the contract by path, each with what may be wrong with it. */
export function FactList({
  paths,
  facts,
  today,
  problems,
  hintOf,
}: {
  paths: readonly string[];
  facts: GuestFacts;
  today: string;
  problems: readonly Problem[];
  hintOf?: (path: string) => string | undefined;
}) {
  const change = useChangeFact();
  return (
    <div className="space-y-6">
      {paths.map((path) => {
        const field = fieldOf(path);
        return field === undefined ? null : (
          <FactInput
            key={path}
            field={field}
            value={readFact(facts, path)}
            today={today}
            hint={hintOf?.(path)}
            error={problems.find((problem) => factOfProblem(problem.path) === path)?.message}
            onChange={(value, gone) => change(path, value, gone)}
          />
        );
      })}
    </div>
  );
}
