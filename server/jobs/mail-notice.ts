import "server-only";
import { sendMail } from "@/server/lib/mail";
import type { JobContext } from "./job";
import { writeNotice } from "./messages/notices";
import type { Payload } from "./payloads";

/** Tells an account's address what happened to it. */
export async function mailNotice(context: JobContext, payload: Payload<"mail-notice">): Promise<void> {
  const { env, log, mark } = context;
  const { notice, email } = payload;
  await sendMail(env, log, writeNotice(notice, email, env.url), { ...mark, kind: notice });
}
