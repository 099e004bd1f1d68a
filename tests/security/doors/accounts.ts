import { ORGANIZATIONS, PASSWORD, PEOPLE } from "../../support/people";
import { type Door, everybody, KEY, signedIn } from "./outcomes";

/** A session of A1 besides the one they call with; the matrix puts it there. */
export const OTHER_SESSION = "00000000-0000-4000-8000-1000000000a1";
const UNKNOWN_SECRET = "u".repeat(43);
const NEXT_PASSWORD = "another walk by another sea";
const CODE = "123456";

/** Accounts and sessions. */
export const ACCOUNTS: Readonly<Record<string, Door>> = {
  "accounts.waysIn": { type: "query", outcomes: everybody() },
  "accounts.requestSignUp": {
    type: "mutation",
    input: { email: PEOPLE.A1.email },
    outcomes: everybody(),
  },
  "accounts.requestReset": { type: "mutation", input: { email: PEOPLE.A1.email }, outcomes: everybody() },
  "accounts.requestSignInLink": {
    type: "mutation",
    input: { email: PEOPLE.A1.email },
    // Without a mail server there are no such links.
    outcomes: everybody("NOT_FOUND"),
  },
  "accounts.readLink": {
    type: "query",
    input: { secret: UNKNOWN_SECRET },
    outcomes: everybody("NOT_FOUND"),
  },
  "accounts.finishSignUp": {
    type: "mutation",
    input: { secret: UNKNOWN_SECRET, name: "Nobody", password: NEXT_PASSWORD, keepAnswers: false },
    outcomes: everybody("NOT_FOUND"),
  },
  "accounts.finishReset": {
    type: "mutation",
    input: { secret: UNKNOWN_SECRET, password: NEXT_PASSWORD },
    outcomes: everybody("NOT_FOUND"),
  },
  "accounts.confirmEmail": {
    type: "mutation",
    input: { secret: UNKNOWN_SECRET },
    outcomes: everybody("NOT_FOUND"),
  },
  "accounts.me": { type: "query", outcomes: signedIn() },
  // Nobody here owes one, and who owes none is let through.
  "accounts.enterCode": { type: "mutation", input: { code: CODE }, outcomes: signedIn() },
  "accounts.rename": { type: "mutation", input: { name: "Another name", ...KEY }, outcomes: signedIn() },
  "accounts.changePassword": {
    type: "mutation",
    input: { current: PASSWORD, next: NEXT_PASSWORD },
    outcomes: signedIn(),
  },
  "accounts.requestEmailChange": {
    type: "mutation",
    input: { email: "new@people.example", password: PASSWORD },
    outcomes: signedIn(),
  },
  "accounts.cancelEmailChange": { type: "mutation", input: {}, outcomes: signedIn() },
  "accounts.askDeletion": {
    type: "mutation",
    input: { password: PASSWORD },
    // Their cohorts have people in them, or people who are invited, and nobody else.
    outcomes: signedIn("ok", {
      CA: "BAD_REQUEST",
      CA2: "BAD_REQUEST",
      CB: "BAD_REQUEST",
      X: "BAD_REQUEST",
      "X in A": "BAD_REQUEST",
    }),
  },
  "accounts.cancelDeletion": { type: "mutation", input: {}, outcomes: signedIn() },
  "accounts.startSecondFactor": {
    type: "mutation",
    input: { password: PASSWORD },
    outcomes: signedIn(),
  },
  "accounts.confirmSecondFactor": {
    type: "mutation",
    input: { code: CODE },
    // Nobody here has begun to set one up.
    outcomes: signedIn("CONFLICT"),
  },
  "accounts.removeSecondFactor": {
    type: "mutation",
    input: { password: PASSWORD, code: CODE },
    outcomes: signedIn("BAD_REQUEST"),
  },
  "accounts.renewRecoveryCodes": {
    type: "mutation",
    input: { password: PASSWORD, code: CODE },
    outcomes: signedIn("BAD_REQUEST"),
  },
  "accounts.revokeSession": {
    type: "mutation",
    input: { id: OTHER_SESSION, ...KEY },
    outcomes: signedIn("NOT_FOUND", { A1: "ok" }),
  },
  "accounts.revokeOtherSessions": { type: "mutation", input: KEY, outcomes: signedIn() },
  "accounts.switchPlace": {
    type: "mutation",
    input: { organizationId: ORGANIZATIONS.A.id, role: "applicant" },
    outcomes: signedIn("NOT_FOUND", { A1: "ok", A2: "ok" }),
  },
  "accounts.sessions": { type: "query", outcomes: signedIn() },
};
