import { factOfProblem } from "@/app/(public)/start/_fields/fact-id";
import { askPlan } from "@/app/(public)/start/_preview/ask-plan";
import { readFact, writeFact } from "@/app/(public)/start/_profile/fact-access";
import { isTooLarge, readFile, TOO_LARGE } from "@/app/(public)/start/_profile/profile-file";
import { ALL_STEPS, type Stored, toStoredOf } from "@/app/(public)/start/_profile/stored";
import { FACT_FIELDS, type Problem } from "@/server/rules/contract";

/** A file as it would be taken, and what of it can't be. */
export type Upload =
  | { readonly kind: "read"; readonly next: Stored; readonly problems: readonly Problem[] }
  | { readonly kind: "refused"; readonly sentence: string };

/** The facts that a problem is about: one, or all of a group such as "step1". */
function listFacts(path: string): string[] {
  const fact = factOfProblem(path);
  if (fact !== null) return [fact];
  return FACT_FIELDS.filter((field) => field.path.startsWith(`${path}.`)).map((field) => field.path);
}

/**
 * The answers that a file would leave: its own, and where they can't be taken those of `now`. A file for another day than
 * `today` keeps that day.
 */
export function mirror(
  input: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
  now: Stored,
  today: string,
): Stored {
  const { asOf } = input;
  const read = toStoredOf({ facts: input, asOf: asOf === today ? null : asOf, done: ALL_STEPS });
  const kept = [...new Set(problems.flatMap(({ path }) => listFacts(path)))];
  const facts = kept
    .filter((path) => path !== "asOf")
    .reduce((rest, path) => writeFact(rest, path, readFact(now.facts, path)), read.facts);
  return { ...read, facts, asOf: kept.includes("asOf") ? now.asOf : read.asOf };
}

/** Reads a chosen file and lets the rules judge it. Nothing is replaced by that. Never throws. */
export async function readUpload(file: File, now: Stored, today: string): Promise<Upload> {
  if (isTooLarge(file)) return { kind: "refused", sentence: TOO_LARGE };
  const text = await file.text().catch(() => null);
  if (text === null) return { kind: "refused", sentence: "This file can't be read. Choose it again." };
  const read = readFile(text);
  if ("sentence" in read) return { kind: "refused", sentence: read.sentence };
  const answer = await askPlan(read.input, new AbortController().signal);
  const input = { ...(read.input as object) };
  switch (answer?.kind) {
    case "plan":
      return { kind: "read", next: mirror(input, [], now, today), problems: [] };
    case "refused":
      return {
        kind: "read",
        next: mirror(input, answer.problems, now, today),
        problems: answer.problems,
      };
    case "failed":
      return {
        kind: "refused",
        sentence: `The file can't be checked just now.${answer.requestId ? ` The number of this error is ${answer.requestId}.` : ""}`,
      };
    default:
      return {
        kind: "refused",
        sentence: "There is no connection, so the file can't be checked. Try again when you are online.",
      };
  }
}
