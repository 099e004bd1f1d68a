import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/context";
import type { JobName } from "@/server/jobs/payloads";
import { notify } from "@/server/features/notifications/mutations";
import type { Happening } from "@/server/features/notifications/schema";
import type { TestDatabase } from "../../support/database";
import type { makeMailbox, Mail } from "../../support/mailbox";
import type { Person } from "../../support/people";

/** Calls one of the clock's jobs at an instant, and gives the mails that came of it. */
export async function callJob(
  db: TestDatabase,
  mailbox: ReturnType<typeof makeMailbox>,
  job: JobName,
  at: string,
): Promise<Mail[]> {
  await inTransaction(db.database, {}, (tx) =>
    tx.execute(sql`select from graphile_worker.add_job(${job}, '{}'::json)`),
  );
  return mailbox.deliver(() => new Date(at));
}

/** Tells a person something, as a feature does. */
export function tell(
  db: TestDatabase,
  { id }: Pick<Person, "id">,
  happening: Happening & { readonly key: string },
  at: string,
): Promise<void> {
  return inTransaction(db.database, { userId: id, organizationId: id }, (tx) =>
    notify(tx, id, happening, new Date(at)),
  );
}

/** How a person wants to be reached, as if they had chosen it. */
export async function choose(
  db: TestDatabase,
  { id }: Pick<Person, "id">,
  chosen: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  const columns = Object.keys(chosen);
  await db.owner.query("delete from preferences where user_id = $1", [id]);
  await db.owner.query(
    `insert into preferences (${["user_id", ...columns].join(", ")})
     values (${["user_id", ...columns].map((_, index) => `$${index + 1}`).join(", ")})`,
    [id, ...Object.values(chosen)],
  );
}

interface Told {
  readonly kind: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly settled_at: Date | null;
}

/** What a person has been told since the seed, oldest first. */
export async function listTold(db: TestDatabase, { id }: Pick<Person, "id">): Promise<Told[]> {
  const { rows } = await db.owner.query<Told>(
    `select kind::text, detail, settled_at from notifications
     where user_id = $1 and key not like 'canary%' order by created_at, detail::text`,
    [id],
  );
  return rows;
}
