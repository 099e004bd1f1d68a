import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { type Database, isUnavailable } from "./client";
import type { Role } from "./enums";

/** Who a transaction acts for. Row-level security reads it; what is absent opens nothing. */
export interface Rights {
  readonly userId?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly role?: Role | undefined;
  /** The one address whose rows may be seen before anybody has signed in. */
  readonly email?: string | undefined;
  /** The SHA-256 of a secret somebody holds: its one row may be seen. */
  readonly secretHash?: Buffer | undefined;
}

/** One open transaction. */
export type Tx = NodePgDatabase;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function uuidOrNone(value: string | undefined): string {
  if (value !== undefined && !UUID.test(value)) throw new TypeError("Rights name people by their ids.");
  return value ?? "";
}

/** Every setting is set, so that none can be left over; local to the transaction. */
function settingsOf(rights: Rights): readonly [name: string, value: string][] {
  return [
    ["airway.user_id", uuidOrNone(rights.userId)],
    ["airway.organization_id", uuidOrNone(rights.organizationId)],
    ["airway.role", rights.role ?? ""],
    ["airway.email", rights.email ?? ""],
    ["airway.secret_hash", rights.secretHash?.toString("hex") ?? ""],
  ];
}

function selectSettings(rights: Rights): string {
  const calls = settingsOf(rights).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `select ${calls.join(", ")}`;
}

/** Changes for whom an open transaction acts, as when a sign-in has found the person. */
export async function assume(tx: Tx, rights: Rights): Promise<void> {
  await tx.execute(sql.raw(selectSettings(rights)));
}

const handles = new WeakMap<pg.PoolClient, Tx>();

function handleOf(client: pg.PoolClient): Tx {
  const known = handles.get(client);
  if (known !== undefined) return known;
  const made = drizzle(client, { casing: "snake_case" });
  handles.set(client, made);
  return made;
}

/** What PostgreSQL answered leaves the connection usable; anything else, such as a lost answer, does not. */
function isUsable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return !error.code?.startsWith("57P");
  if (!(error instanceof Error)) return true;
  return error.cause === undefined ? !isUnavailable(error) : isUsable(error.cause);
}

/**
 * Runs work in one transaction with the given rights: all of it is kept when the work returns, none when it throws.
 * Beginning and rights are one round trip.
 * @throws what the work throws, or the database's own error
 */
export async function inTransaction<T>(
  database: Database,
  rights: Rights,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const beginning = `begin; ${selectSettings(rights)}`;
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(beginning);
    const result = await work(handleOf(client));
    await client.query("commit");
    return result;
  } catch (error) {
    // A rollback would wait behind the answer that did not come; closing the connection undoes as well.
    if (!isUsable(error)) broken = new Error("The connection broke.", { cause: error });
    else {
      await client.query("rollback").catch((cause: unknown) => {
        broken = new Error("The connection broke.", { cause });
      });
    }
    throw error;
  } finally {
    client.release(broken);
  }
}
