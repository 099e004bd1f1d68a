import { FACT_FIELDS, type FactField } from "@/server/rules/contract";
import { isFields, readFact, writeFact, type GuestFacts } from "./fact-access";

export const STORAGE_KEY = "airway.guest.v1";

/** What the device keeps of a guest. */
export type Stored = {
  readonly facts: GuestFacts;
  /** The plan's day where an uploaded profile fixed one; null means the day on which it is read. */
  readonly asOf: string | null;
  /** Steps of the interview that were answered or left for later. */
  readonly done: readonly number[];
};

/** The steps of the interview. */
export const ALL_STEPS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];

export const NOTHING: Stored = { facts: {}, asOf: null, done: [] };

/** Whether anything was entered at all. */
export function isEmpty({ facts, done }: Stored): boolean {
  return Object.keys(facts).length === 0 && done.length === 0;
}

/** The step to resume at: the first that was neither answered nor left for later, or null when all were. */
export function nextStep(done: readonly number[]): number | null {
  return ALL_STEPS.find((step) => !done.includes(step)) ?? null;
}

export function serialize(stored: Stored): string {
  return JSON.stringify(stored);
}

/** Reads what storage holds. Whatever else stands there, in whole or in part, is left out and never thrown about. */
export function parseStored(text: string | null): Stored {
  return toStoredOf(parseJson(text));
}

/** The same for what was read as JSON already. */
export function toStoredOf(input: unknown): Stored {
  if (!isFields(input)) return NOTHING;
  const { asOf, done, facts } = input;
  return {
    facts: isFields(facts) ? keepKnown(facts) : {},
    asOf: isDay(asOf) ? asOf : null,
    done: Array.isArray(done) ? [...new Set(done)].filter(isStep) : [],
  };
}

/** JSON, or null where it is none. */
export function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** Facts of the contract with a value of their kind; their ranges are for the rules to judge, in words. */
function keepKnown(input: object): GuestFacts {
  let facts: GuestFacts = {};
  for (const field of FACT_FIELDS) {
    const value = readFact(input, field.path);
    if (field.path !== "asOf" && value !== undefined && fits(field, value)) {
      facts = writeFact(facts, field.path, value);
    }
  }
  return facts;
}

function fits({ kind, options }: FactField, value: unknown): boolean {
  switch (kind) {
    case "number":
    case "season":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "enum":
      return options?.some((option) => option === value) === true;
    case "list":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string" || isFields(entry));
    case "date":
      return isDay(value);
    case "text":
      return typeof value === "string";
  }
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isStep(value: unknown): value is number {
  return ALL_STEPS.some((step) => step === value);
}
