import pg from "pg";

/** Answers of PostgreSQL are waited for this long by the server, and a little longer by us, in case it has stopped. */
const STATEMENT_MS = 5000;
const CONNECT_MS = 2500;

/** A pool of connections of the app's own role. */
export interface Database {
  readonly pool: pg.Pool;
}

/**
 * Opens a pool; nothing is connected before the first query.
 * @param url of the role that owns nothing (`airway_app`)
 * @param size connections at most
 * @param onError told of connections that broke while nobody used them; the pool replaces them by itself
 */
export function openDatabase(url: string, size: number, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: "airway",
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + 500,
    lock_timeout: 2000,
    idle_in_transaction_session_timeout: 10_000,
  });
  // Without listeners an idle connection that breaks would end the process.
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return { pool };
}

const AWAY_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** Connection lost, shutting down, starting, too many connections, out of time, lock not had, standby. */
const AWAY_STATES = /^(08|57P|53300|57014|55P03|25006)/;
const AWAY_MESSAGES =
  /^(Connection terminated|timeout e|Query read timeout|Client has encountered a connection)/;

/** Whether an error, or what caused it, says that the database cannot answer now and may answer later. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return (
    AWAY_CODES.has(code) ||
    AWAY_STATES.test(code) ||
    AWAY_MESSAGES.test(error.message) ||
    isUnavailable(error.cause)
  );
}

/** The name of the constraint that refused a row, or null when something else went wrong. */
export function findBrokenConstraint(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof pg.DatabaseError && error.code?.startsWith("23")) return error.constraint ?? "";
  return findBrokenConstraint(error.cause);
}

const shared = globalThis as { airwayDatabase?: Database };

/**
 * The process's own pool, to DATABASE_URL. Kept on the global object because a bundler may load this file twice.
 * @throws an Error when DATABASE_URL is not set
 */
export function getDatabase(): Database {
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === "") throw new Error("DATABASE_URL is not set: start with npm start.");
  const size = Number(process.env.DATABASE_POOL_SIZE ?? 10);
  // A connection that broke while idle is replaced at the next query; that query says so if it cannot be.
  shared.airwayDatabase ??= openDatabase(url, size, () => undefined);
  return shared.airwayDatabase;
}
