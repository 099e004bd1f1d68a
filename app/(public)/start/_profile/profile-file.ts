import { defaultSeason, type Facts } from "@/server/rules/contract";
import { isFields, type GuestFacts } from "./fact-access";
import { ALL_STEPS, type Stored } from "./stored";

const MAX_FILE_BYTES = 256 * 1024;

/** The name says nothing about the person: downloads folders are shared and synced. */
export const FILE_NAME = "airway-profile.json";

/** The whole profile a plan is asked for: what was entered, on the given or the fixed day. */
export function toFacts({ facts, asOf }: Pick<Stored, "facts" | "asOf">, today: string): Facts {
  return { ...facts, asOf: asOf ?? today, season: facts.season ?? defaultSeason(today) };
}

/** The portable profile: the facts as JSON that a person can read. */
export function toFile(facts: Facts): string {
  return `${JSON.stringify(facts, null, 2)}\n`;
}

export type ReadFile = { readonly input: unknown } | { readonly sentence: string };

/** Reads the text of an uploaded file as JSON; whether it is a profile is for the rules to say. */
export function readFile(text: string): ReadFile {
  if (new TextEncoder().encode(text).length > MAX_FILE_BYTES) return { sentence: TOO_LARGE };
  try {
    const input: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isFields(input)
      ? { input }
      : { sentence: "This file holds no profile. A profile is one object with named facts." };
  } catch {
    return { sentence: "This file is not JSON. Choose a profile that was downloaded from Airway." };
  }
}

export const TOO_LARGE =
  "This file is larger than 256 kB. A profile is much smaller, so it is likely another file.";

export function isTooLarge(file: { readonly size: number }): boolean {
  return file.size > MAX_FILE_BYTES;
}

/**
 * An accepted upload as it is kept, with the interview behind it. A file made for another day keeps that day until the
 * guest asks for today.
 */
export function toStored(input: Facts, today: string): Stored {
  const { asOf, ...facts } = input;
  return { facts: facts satisfies GuestFacts, asOf: asOf === today ? null : asOf, done: ALL_STEPS };
}
