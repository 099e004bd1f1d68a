import type { Guard } from "./guard";

const MATRIX = "tests/security/matrix.test.ts";
const GUARDS_OFF = "tests/security/database/guards-off.test.ts";
const FORGERIES = "tests/security/database/forgeries.test.ts";
const CATALOGUE = "tests/security/database/catalogue.test.ts";
const RIGHTS = "drizzle/0000_rights.sql";
const TABLES = "drizzle/0001_accounts_and_organizations.sql";

/** A policy of the first migration that lets everything pass. */
function policy(table: string, command: "select" | "insert" | "update", test: string, title: string): Guard {
  const head = `CREATE POLICY "${table}_${command}" ON "${table}" AS PERMISSIVE FOR ${command.toUpperCase()} TO "airway_app" ${command === "insert" ? "WITH CHECK" : "USING"} (`;
  const name = `the policy of ${table} for ${command}`;
  return { name, file: TABLES, find: head, without: `${head}true or `, test, title };
}

/** The guards of the database. */
export const DATABASE_GUARDS: readonly Guard[] = [
  {
    name: "row-level security for the owner too",
    file: RIGHTS,
    find: "EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', item.relname);",
    without: "",
    test: CATALOGUE,
    title: "enables and forces",
  },
  {
    name: "functions kept from strangers",
    file: RIGHTS,
    find: "EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', item.signature);",
    without: "",
    test: CATALOGUE,
    title: "keeps strangers from it",
  },
  {
    name: "sessions of the deactivated",
    file: RIGHTS,
    find: "AND s.expires_at > at\n      AND u.deactivated_at IS NULL AND m.deactivated_at IS NULL;",
    without: "AND s.expires_at > at;",
    test: MATRIX,
    title: "its row says accounts.me$",
  },
  {
    name: "roles that are somebody's",
    file: RIGHTS,
    find: "AND r.role::text = wanted AND m.deactivated_at IS NULL AND u.deactivated_at IS NULL\n  );\nEND\n$$;\n--> statement-breakpoint\nCREATE FUNCTION rights.is_coordinator()",
    without: ");\nEND\n$$;\n--> statement-breakpoint\nCREATE FUNCTION rights.is_coordinator()",
    test: GUARDS_OFF,
    title: "shows no foreign row to ",
  },
  {
    name: "the end of an assignment, in the database",
    file: RIGHTS,
    find: "AND a.mentor_id = rights.user_id() AND a.ended_at IS NULL",
    without: "AND a.mentor_id = rights.user_id()",
    test: GUARDS_OFF,
    title: "of profiles",
  },
  {
    name: "the address of an invitation",
    file: RIGHTS,
    find: "JOIN users u ON u.id = rights.user_id() AND u.email = i.email",
    without: "JOIN users u ON u.id = rights.user_id()",
    test: FORGERIES,
    title: "takes another's invitation",
  },
  policy("profiles", "select", GUARDS_OFF, "of profiles"),
  policy("users", "select", GUARDS_OFF, "shows no foreign row to A1$"),
  policy("organizations", "select", GUARDS_OFF, "shows no foreign row to A1$"),
  policy("user_secrets", "select", FORGERIES, "reads another's password"),
  {
    name: "the policy of sessions for update",
    file: TABLES,
    find: 'FOR UPDATE TO "airway_app" USING (user_id = rights.user_id()) WITH CHECK (user_id = rights.user_id());--> statement-breakpoint\nCREATE POLICY "user_secrets_select"',
    without:
      'FOR UPDATE TO "airway_app" USING (true) WITH CHECK (true);--> statement-breakpoint\nCREATE POLICY "user_secrets_select"',
    test: FORGERIES,
    title: "ends everybody's sessions",
  },
  policy("memberships", "insert", FORGERIES, "joins"),
  policy("audit_events", "insert", FORGERIES, "writes the audit"),
  {
    name: "plans that never change",
    file: "drizzle/0003_keep_plans_and_let_records_end.sql",
    find: "CREATE TRIGGER plan_versions_are_kept BEFORE UPDATE OR DELETE ON plan_versions",
    without: "CREATE TRIGGER plan_versions_are_kept BEFORE UPDATE OR DELETE ON scenarios",
    test: "tests/integration/plans/kept.test.ts",
    title: "not by the database's owner",
  },
  {
    name: "versions without a gap",
    file: "drizzle/0003_keep_plans_and_let_records_end.sql",
    find: "  IF NEW.n <> 1 + coalesce(",
    without: "  IF NEW.n < 1 + coalesce(",
    test: "tests/integration/plans/kept.test.ts",
    title: "before or beyond the next one",
  },
  {
    name: "a plan in one's own name",
    file: "drizzle/0002_record_histories_and_plans.sql",
    find: "and (author_id is null or author_id = rights.user_id())",
    without: "and (author_id is null or author_id is not null)",
    test: "tests/security/database/forgeries.test.ts",
    title: "makes a version in their mentor's name",
  },
];
