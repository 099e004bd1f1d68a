import "server-only";
import { forgetExpiredLink } from "@/server/features/accounts/mutations/send-link";
import type { JobContext } from "./job";
import type { Payload } from "./payloads";

/** Removes a link when its time is over, and with it a guest's answers that nobody came to keep. */
export async function forgetLink(
  { database, now }: JobContext,
  payload: Payload<"forget-link">,
): Promise<void> {
  await forgetExpiredLink(database, payload, now());
}
