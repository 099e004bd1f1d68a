import { type Person, PEOPLE, X_AS_MENTOR } from "../../support/people";

/** Everybody who knocks: the people of the seed where they work, X in both places, and somebody without a session. */
export const CALLERS = { visitor: null, ...PEOPLE, "X in A": X_AS_MENTOR } as const satisfies Record<
  string,
  Person | null
>;
export type CallerKey = keyof typeof CALLERS;

/** What a caller is told: `ok`, or the code of the refusal. */
export type Outcome =
  "ok" | "BAD_REQUEST" | "UNAUTHORIZED" | "FORBIDDEN" | "NOT_FOUND" | "CONFLICT" | "SERVICE_UNAVAILABLE";
export type Outcomes = Readonly<Record<CallerKey, Outcome>>;

/** One procedure: what each caller is told when they send this input, which names things of A1. */
export interface Door {
  readonly type: "query" | "mutation";
  /** An input that the procedure's schema accepts; absent where it takes none. */
  readonly input?: Readonly<Record<string, unknown>>;
  readonly outcomes: Outcomes;
}

type Some = Partial<Record<CallerKey, Outcome>>;
const KEYS = Object.keys(CALLERS) as CallerKey[];

function each(tell: (key: CallerKey) => Outcome, but: Some = {}): Outcomes {
  const told = KEYS.map((key) => [key, but[key] ?? tell(key)] as const);
  return Object.fromEntries(told) as Outcomes;
}

/** Somebody without an open session: a visitor, and D, who was deactivated. */
const isShutOut = (key: CallerKey) => key === "visitor" || key === "D";

/** Everybody is told the same. */
export const everybody = (outcome: Outcome = "ok") => each(() => outcome);

/** Whoever is signed in. */
export const signedIn = (outcome: Outcome = "ok", but: Some = {}) =>
  each((key) => (isShutOut(key) ? "UNAUTHORIZED" : outcome), but);

function ofRoles(roles: readonly string[], outcome: Outcome, but: Some): Outcomes {
  return each((key) => {
    if (isShutOut(key)) return "UNAUTHORIZED";
    return roles.includes(CALLERS[key]?.role ?? "") ? outcome : "FORBIDDEN";
  }, but);
}

export const applicants = (outcome: Outcome = "ok", but: Some = {}) => ofRoles(["applicant"], outcome, but);
export const mentors = (outcome: Outcome = "ok", but: Some = {}) => ofRoles(["mentor"], outcome, but);
export const coordinators = (outcome: Outcome = "ok", but: Some = {}) =>
  ofRoles(["coordinator"], outcome, but);
export const staff = (outcome: Outcome = "ok", but: Some = {}) =>
  ofRoles(["mentor", "coordinator"], outcome, but);

/** One key serves: the callers are different people, and each call is another. */
export const KEY = { idempotencyKey: "00000000-0000-4000-8000-000000000001" };
