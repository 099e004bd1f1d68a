import { type SQL, sql } from "drizzle-orm";
import { type PgPolicy, pgPolicy, pgRole } from "drizzle-orm/pg-core";

/** The role as which the app works: it owns nothing and bypasses nothing. */
const app = pgRole("airway_app").existing();

/** What a changed row must be, where that is more than what the row had to be. */
interface UpdateRule {
  readonly using: SQL;
  readonly check: SQL;
}

interface Rules {
  readonly select?: SQL;
  readonly insert?: SQL;
  readonly update?: SQL | UpdateRule;
  readonly delete?: SQL;
}

const isSql = (rule: SQL | UpdateRule): rule is SQL => "queryChunks" in rule;

/**
 * One policy per command that the app may use on a table; what is not named here is not granted either, because
 * `rights.seal()` grants by these policies after each migration.
 */
export function policies(table: string, rules: Rules): PgPolicy[] {
  const commands = Object.entries(rules) as [keyof Rules, SQL | UpdateRule][];
  return commands.map(([command, rule]) => {
    const { using, check } = isSql(rule) ? { using: rule, check: rule } : rule;
    return pgPolicy(`${table}_${command}`, {
      for: command,
      to: app,
      ...(command === "insert" ? {} : { using }),
      ...(command === "insert" || command === "update" ? { withCheck: check } : {}),
    });
  });
}

export const OWN_ORGANIZATION = sql`organization_id = rights.organization_id()`;
export const OWN_USER = sql`user_id = rights.user_id()`;
export const AS_COORDINATOR = sql`${OWN_ORGANIZATION} and (select rights.is_coordinator())`;
/** Of a row that names a mentor: they are one in the organization. */
export const BY_A_MENTOR = sql`mentor_id in (select r.user_id from membership_roles r
  where r.organization_id = rights.organization_id() and r.role = 'mentor')`;
/** Rows of a record, for whoever may see it; and for the applicant who writes it. */
export const VISIBLE_RECORD = sql`${OWN_ORGANIZATION} and applicant_id in (select rights.visible_applicants())`;
export const OWN_RECORD = sql`${OWN_ORGANIZATION} and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants())`;
