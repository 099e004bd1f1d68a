import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type * as z from "zod";
import { type Database, findBrokenConstraint } from "@/db/client";
import { assume, inTransaction, type Tx } from "@/db/context";
import type { Role } from "@/db/enums";
import { createAccount } from "@/server/auth/accounts";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { findPasswordProblem, hashPassword } from "@/server/auth/password";
import { hashSecret } from "@/server/auth/secrets";
import { DONE } from "@/server/features/common/schema";
import { DomainError } from "@/server/lib/errors";
import { getInvitation } from "../data/invitations";
import { isClosed } from "../policy";
import type { AcceptInvitation, InvitationBySecret, JoinByInvitation } from "../schema";
import { type Caller, enterPlace } from "./place";

interface Request {
  readonly now: () => Date;
  readonly requestId: string;
}

/**
 * Makes the transaction's person a member as an invitation says; an applicant's record comes along from home.
 * @returns their new place
 */
async function admit(tx: Tx, secretHash: Buffer, actor: Actor) {
  const { rows } = await tx.execute<{ organization_id: string; invitation_id: string; role: Role }>(
    sql`select * from rights.accept_invitation(${secretHash}, ${actor.now.toISOString()})`,
  );
  const [row] = rows;
  if (row === undefined) throw isClosed();
  const place = { organizationId: row.organization_id, role: row.role };
  const isApplicant = row.role === "applicant";
  const brought = isApplicant
    ? await tx.execute<{ moved: boolean }>(sql`select rights.bring_record(${place.organizationId}) as moved`)
    : null;
  await assume(tx, { userId: actor.userId, ...place });
  await writeAudit(
    tx,
    { ...actor, ...place },
    {
      action: "invitation.accepted",
      applicantId: isApplicant ? actor.userId : undefined,
      subjectId: row.invitation_id,
      detail: { role: row.role, isRecordMoved: brought?.rows[0]?.moved ?? false },
    },
  );
  return place;
}

/** Accepts with the account of the very address that was invited; the session goes to the new place. */
export async function acceptInvitation(
  tx: Tx,
  caller: Caller,
  { secret }: z.infer<typeof AcceptInvitation>,
): Promise<typeof DONE> {
  const secretHash = hashSecret(secret);
  const { email } = await getInvitation(tx, secretHash, caller.actor.now);
  if (email !== caller.session.user.email) {
    throw new DomainError(
      "FORBIDDEN",
      `This invitation is for ${email}. Sign in with that address to accept it.`,
    );
  }
  await enterPlace(tx, caller, await admit(tx, secretHash, caller.actor));
  return DONE;
}

/**
 * Makes an account for the invited address, which the link proves, and accepts, both or neither.
 * @throws DomainError BAD_REQUEST for a password that is too easy, or when the address has an account
 */
export async function joinByInvitation(
  database: Database,
  { secret, name, password }: z.infer<typeof JoinByInvitation>,
  { now: clock, requestId }: Request,
): Promise<typeof DONE> {
  const secretHash = hashSecret(secret);
  const now = clock();
  const { email, has_account: hasAccount } = await inTransaction(database, { secretHash }, (tx) =>
    getInvitation(tx, secretHash, now),
  );
  if (hasAccount) {
    throw new DomainError("BAD_REQUEST", "This address has an account. Sign in with it to accept.");
  }
  const problem = findPasswordProblem(password, email);
  if (problem !== null) {
    throw new DomainError("BAD_REQUEST", problem, { problems: [{ path: "password", message: problem }] });
  }
  const passwordHash = await hashPassword(password);
  const id = randomUUID();
  const work = inTransaction(database, { secretHash }, async (tx) => {
    await createAccount(tx, { id, email, name, passwordHash, now, requestId });
    await admit(tx, secretHash, { userId: id, organizationId: id, role: "applicant", requestId, now });
  });
  await work.catch((error: unknown) => {
    // Somebody with the same link was faster.
    throw findBrokenConstraint(error) === "users_email_key" ? isClosed() : error;
  });
  return DONE;
}

/** Says no for whoever was invited. */
export async function declineInvitation(
  database: Database,
  { secret }: z.infer<typeof InvitationBySecret>,
  { now, requestId }: Request,
): Promise<typeof DONE> {
  const secretHash = hashSecret(secret);
  await inTransaction(database, { secretHash }, async (tx) => {
    const { rows } = await tx.execute<{ declined: boolean }>(
      sql`select rights.decline_invitation(${secretHash}, ${now().toISOString()}, ${requestId}) as declined`,
    );
    if (rows[0]?.declined !== true) throw isClosed();
  });
  return DONE;
}
