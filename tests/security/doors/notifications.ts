import { rowId } from "../../support/people";
import { type Door, KEY, signedIn } from "./outcomes";

const OK = "ok" as const;

/** Everybody's own inbox and how they want to be reached. */
export const NOTIFICATIONS: Readonly<Record<string, Door>> = {
  "notifications.list": { type: "query", input: {}, outcomes: signedIn() },
  "notifications.markRead": {
    type: "mutation",
    input: { ids: [rowId("notification", "A1")], ...KEY },
    outcomes: signedIn("NOT_FOUND", { A1: "ok" }),
  },
  "notifications.markAllRead": { type: "mutation", input: KEY, outcomes: signedIn() },
  "preferences.mine": { type: "query", outcomes: signedIn() },
  "preferences.save": {
    type: "mutation",
    input: {
      timeZone: "Asia/Karachi",
      digest: "weekly",
      hasDeadlineAlerts: true,
      quietFrom: 21,
      quietTo: 6,
      hasSingleKeys: false,
      version: 1,
      ...KEY,
    },
    // The others have chosen nothing yet, so theirs is version 0.
    outcomes: signedIn("CONFLICT", { A1: OK, A2: OK, B1: OK, C1: OK, P: OK }),
  },
  "preferences.visit": { type: "mutation", input: { timeZone: "Asia/Karachi" }, outcomes: signedIn() },
};
