import "server-only";
import { inTransaction } from "@/db/context";
import { findDigest } from "@/server/features/notifications/mutations/digests";
import { sendMail } from "@/server/lib/mail";
import type { JobContext } from "./job";
import { writeDigest } from "./messages/digest";
import type { Payload } from "./payloads";

/** Sends what came up in somebody's inbox, as far as they have not read it meanwhile. */
export async function mailDigest(context: JobContext, payload: Payload<"mail-digest">): Promise<void> {
  const { database, env, log, mark } = context;
  const { userId, ids } = payload;
  const digest = await inTransaction(database, { userId, organizationId: userId }, (tx) =>
    findDigest(tx, userId, ids),
  );
  if (digest === null) return;
  await sendMail(env, log, writeDigest(digest, env.url), { ...mark, kind: "digest" });
}
