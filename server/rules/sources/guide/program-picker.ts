import type { GuideStatement } from "./shape";

/** G8: the program picker that the guide advertises. */
export const PROGRAM_PICKER_STATEMENTS = {
  "G8.1": {
    says: "The guide recommends a tool, SmartPick, that reads a person's background, scores and wishes and answers with a list of programs made for that person.",
    resolution: null,
  },
  "G8.2": {
    says: "The guide says that the tool can be tried at no cost, with no payment card and without signing up.",
    resolution: null,
  },
} as const satisfies Record<string, GuideStatement>;
