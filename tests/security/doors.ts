import { ACCOUNTS } from "./doors/accounts";
import { EXAMS } from "./doors/exams";
import { NOTIFICATIONS } from "./doors/notifications";
import { ORGANIZATIONS, RECORDS } from "./doors/organizations";
import { type Door, everybody } from "./doors/outcomes";
import type { Caller } from "./doors/pages";
import { PLANS } from "./doors/plans";
import { SCENARIOS } from "./doors/scenarios";
import { TIMELINE } from "./doors/timeline";

const FACTS = { asOf: "2026-11-22", season: 2028 };

/** What anybody may ask without an account. */
const PUBLIC: Readonly<Record<string, Door>> = {
  "methods.overview": { type: "query", input: { q: "visa", section: "visa" }, outcomes: everybody() },
  "methods.rule": { type: "query", input: { code: "standing.band-240" }, outcomes: everybody() },
  "methods.source": { type: "query", input: { id: "F1" }, outcomes: everybody() },
  "methods.sources": { type: "query", outcomes: everybody() },
  "planner.preview": { type: "mutation", input: FACTS, outcomes: everybody() },
  "planner.sensitivity": { type: "mutation", input: FACTS, outcomes: everybody() },
  "season.calendar": { type: "query", input: { season: 2028 }, outcomes: everybody() },
  "season.list": { type: "query", outcomes: everybody() },
};

/** Every procedure of the router: what each person of the seed is told. */
export const PROCEDURES: Readonly<Record<string, Door>> = {
  ...PUBLIC,
  ...ACCOUNTS,
  ...NOTIFICATIONS,
  ...ORGANIZATIONS,
  ...RECORDS,
  ...PLANS,
  ...EXAMS,
  ...SCENARIOS,
  ...TIMELINE,
};

interface RouteDoor {
  readonly methods: readonly string[];
  readonly callers: readonly Caller[];
}

/** Every route handler under app, with the methods it exports. */
export const ROUTES: Readonly<Record<string, RouteDoor>> = {
  // Signing in and out, by next-auth; what may be asked there is tested beside the accounts.
  "/api/auth/[...nextauth]": { methods: ["GET", "POST"], callers: ["visitor"] },
  // The secret in its address is the right to it.
  "/api/calendar/[token]": { methods: ["GET", "HEAD"], callers: ["visitor"] },
  // Whoever asks gets what is theirs; without a session it is refused.
  "/api/export": { methods: ["GET"], callers: ["signed-in"] },
  "/api/health": { methods: ["GET"], callers: ["visitor"] },
  "/api/plan/[n]/pdf": { methods: ["GET"], callers: ["applicant"] },
  "/api/ready": { methods: ["GET"], callers: ["visitor"] },
  // Its callers are those of each procedure.
  "/api/trpc/[trpc]": {
    methods: ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
    callers: ["visitor"],
  },
};
