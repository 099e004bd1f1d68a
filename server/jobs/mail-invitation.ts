import "server-only";
import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/context";
import type { Role } from "@/db/enums";
import { deriveLinkSecret, hashSecret } from "@/server/auth/secrets";
import { sendMail } from "@/server/lib/mail";
import type { JobContext } from "./job";
import { writeInvitation } from "./messages/invitation";
import type { Payload } from "./payloads";

interface Row extends Record<string, unknown> {
  readonly email: string;
  readonly role: Role;
  readonly organization_name: string;
  readonly cohort_name: string | null;
  readonly invited_by_name: string;
  readonly expires_at: Date;
}

/** Sends an invitation, read by its own secret as its holder will read it. One that was withdrawn is not sent. */
export async function mailInvitation(
  context: JobContext,
  payload: Payload<"mail-invitation">,
): Promise<void> {
  const { database, env, log, mark } = context;
  const secret = deriveLinkSecret(env.authSecret, "invitation", payload.invitationId);
  const { rows } = await inTransaction(database, {}, (tx) =>
    tx.execute<Row>(sql`select * from rights.read_invitation(${hashSecret(secret)}, ${context.now()})`),
  );
  const [row] = rows;
  if (row === undefined) return;
  const invited = {
    organizationName: row.organization_name,
    invitedByName: row.invited_by_name,
    role: row.role,
    cohortName: row.cohort_name,
    expiresAt: new Date(row.expires_at),
  };
  const message = writeInvitation(row.email, invited, `${env.url}/invite/${secret}`);
  await sendMail(env, log, message, { ...mark, kind: "invitation" });
}
