import "server-only";
import { inTransaction } from "@/db/context";
import { settleInbox } from "@/server/features/notifications/mutations/digests";
import { forEachOf } from "./for-each";
import type { JobContext } from "./job";

/** Looks each hour, because somewhere it is morning, at whose inbox holds something that no mail has spoken of. */
export async function sendDigests(context: JobContext): Promise<void> {
  const { database, now } = context;
  const { rows } = await database.pool.query<{ user_id: string }>(
    "select rights.list_unsettled() as user_id",
  );
  await forEachOf(context, rows, ({ user_id: userId }) =>
    inTransaction(database, { userId, organizationId: userId }, (tx) => settleInbox(tx, userId, now())),
  );
}
