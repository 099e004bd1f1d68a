import { type SQL, sql } from "drizzle-orm";
import { type PgPolicy, pgPolicy, pgRole } from "drizzle-orm/pg-core";

/** The role as which the app works: it owns nothing and bypasses nothing. */
const app = pgRole("airway_app").existing();

type Command = "select" | "insert" | "update" | "delete";

/**
 * One policy per command that the app may use on a table; what is not named here is not granted either, because
 * `rights.seal()` grants by these policies after each migration.
 */
export function policies(table: string, rules: Partial<Record<Command, SQL>>): PgPolicy[] {
  const commands = Object.entries(rules) as [Command, SQL][];
  return commands.map(([command, rule]) =>
    pgPolicy(`${table}_${command}`, {
      for: command,
      to: app,
      ...(command === "insert" ? {} : { using: rule }),
      ...(command === "insert" || command === "update" ? { withCheck: rule } : {}),
    }),
  );
}

export const OWN_ORGANIZATION = sql`organization_id = rights.organization_id()`;
export const OWN_USER = sql`user_id = rights.user_id()`;
export const AS_COORDINATOR = sql`${OWN_ORGANIZATION} and (select rights.is_coordinator())`;
