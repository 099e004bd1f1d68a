import { applicants, type Door, everybody, KEY } from "./outcomes";

const UNKNOWN_SECRET = "u".repeat(43);

/** The season with its dates, and the calendar's secret address. */
export const TIMELINE: Readonly<Record<string, Door>> = {
  "timeline.mine": { type: "query", outcomes: applicants() },
  "timeline.feed": { type: "query", outcomes: applicants() },
  "timeline.makeFeed": { type: "mutation", input: KEY, outcomes: applicants() },
  "timeline.endFeed": { type: "mutation", input: KEY, outcomes: applicants() },
  // Whoever holds the secret may read; this one is nobody's.
  "timeline.readFeed": {
    type: "query",
    input: { secret: UNKNOWN_SECRET },
    outcomes: everybody("NOT_FOUND"),
  },
};
