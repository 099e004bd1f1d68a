import type { Facts } from "@/server/rules/contract";
import { askPlan } from "../_preview/ask-plan";
import { isTooLarge, readFile, TOO_LARGE, toStored } from "../_profile/profile-file";
import type { Stored } from "../_profile/stored";

type Received = { readonly stored: Stored } | { readonly sentences: readonly string[] };

const refuse = (...sentences: string[]): Received => ({ sentences });

/** Reads an uploaded profile and lets the rules judge it before anything is replaced. Never throws. */
export async function receiveFile(file: File, today: string): Promise<Received> {
  if (isTooLarge(file)) return refuse(TOO_LARGE);
  const text = await file.text().catch(() => null);
  if (text === null) return refuse("This file can't be read. Choose it again.");
  const read = readFile(text);
  if ("sentence" in read) return refuse(read.sentence);
  const answer = await askPlan(read.input, new AbortController().signal);
  switch (answer?.kind) {
    case "plan":
      // Accepted by the rules, so it has the shape of the contract.
      return { stored: toStored(read.input as Facts, today) };
    case "refused":
      return refuse(
        ...answer.problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)),
      );
    case "failed":
      return refuse(
        `The profile can't be checked just now.${answer.requestId ? ` The number of this error is ${answer.requestId}.` : ""}`,
      );
    default:
      return refuse(
        "There is no connection, so the profile can't be checked. Try again when you are online.",
      );
  }
}
