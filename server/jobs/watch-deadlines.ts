import "server-only";
import { inTransaction } from "@/db/context";
import { tellDates } from "@/server/features/notifications/mutations/deadlines";
import { forEachOf } from "./for-each";
import type { JobContext } from "./job";

interface Row {
  readonly organization_id: string;
  readonly applicant_id: string;
}

/** Looks each hour, because somewhere a day begins, at whose dates come near. */
export async function watchDeadlines(context: JobContext): Promise<void> {
  const { database, now } = context;
  const { rows } = await database.pool.query<Row>("select * from rights.list_records()");
  await forEachOf(context, rows, ({ organization_id: organizationId, applicant_id: applicantId }) =>
    inTransaction(database, { userId: applicantId, organizationId, role: "applicant" }, (tx) =>
      tellDates(tx, { organizationId, applicantId }, now()),
    ),
  );
}
