import "server-only";
import { deriveLinkSecret } from "@/server/auth/secrets";
import { dropLink, findLinkToSend } from "@/server/features/accounts/mutations/send-link";
import { sendMail } from "@/server/lib/mail";
import type { JobContext } from "./job";
import { writeHasAccount, writeLink } from "./messages/links";
import type { Payload } from "./payloads";

/**
 * Sends the link that a row stands for. Only here is looked whether the address has an account, so that whoever asked
 * for the link cannot tell from the answer.
 */
export async function mailLink(context: JobContext, payload: Payload<"mail-link">): Promise<void> {
  const { database, env, log, mark } = context;
  const { tokenId, email } = payload;
  const link = await findLinkToSend(database, payload, context.now());
  // Replaced by a newer one, used or expired meanwhile.
  if (link === null) return;
  const { purpose, hasAccount } = link;
  if (purpose === "sign-up" && hasAccount) {
    await sendMail(env, log, writeHasAccount(email, env.url), { ...mark, kind: "has-account" });
    await dropLink(database, payload);
  } else if ((purpose === "reset" || purpose === "sign-in") && !hasAccount) {
    await dropLink(database, payload);
  } else {
    const url = `${env.url}/link/${deriveLinkSecret(env.authSecret, purpose, tokenId)}`;
    await sendMail(env, log, writeLink(purpose, email, url), { ...mark, kind: purpose });
  }
}
