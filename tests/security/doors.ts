/** Who may come through a door; a door stands in exactly one row. */
type Caller = "visitor";

interface ProcedureDoor {
  readonly type: "query" | "mutation";
  readonly callers: readonly Caller[];
  /** An input that is accepted; absent where the procedure takes none. */
  readonly input?: Readonly<Record<string, unknown>>;
}

const FACTS = { asOf: "2026-11-22", season: 2028 };

/** Every procedure of the router. */
export const PROCEDURES: Readonly<Record<string, ProcedureDoor>> = {
  "methods.overview": { type: "query", callers: ["visitor"], input: { q: "visa", section: "visa" } },
  "methods.rule": { type: "query", callers: ["visitor"], input: { code: "standing.band-240" } },
  "methods.source": { type: "query", callers: ["visitor"], input: { id: "F1" } },
  "methods.sources": { type: "query", callers: ["visitor"] },
  "planner.preview": { type: "mutation", callers: ["visitor"], input: FACTS },
  "planner.sensitivity": { type: "mutation", callers: ["visitor"], input: FACTS },
  "season.calendar": { type: "query", callers: ["visitor"], input: { season: 2028 } },
  "season.list": { type: "query", callers: ["visitor"] },
};

interface RouteDoor {
  readonly methods: readonly string[];
  readonly callers: readonly Caller[];
}

/** Every route handler under app, with the methods it exports. */
export const ROUTES: Readonly<Record<string, RouteDoor>> = {
  "/api/health": { methods: ["GET"], callers: ["visitor"] },
  "/api/trpc/[trpc]": {
    methods: ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
    callers: ["visitor"],
  },
};

/** Every page under app. */
export const PAGES: Readonly<Record<string, { readonly callers: readonly Caller[] }>> = {
  "/": { callers: ["visitor"] },
  "/calendar": { callers: ["visitor"] },
  "/calendar/[season]": { callers: ["visitor"] },
  "/methods": { callers: ["visitor"] },
  "/methods/[code]": { callers: ["visitor"] },
  "/sources": { callers: ["visitor"] },
  "/sources/[id]": { callers: ["visitor"] },
  "/start": { callers: ["visitor"] },
  "/start/[step]": { callers: ["visitor"] },
  "/start/plan": { callers: ["visitor"] },
};
