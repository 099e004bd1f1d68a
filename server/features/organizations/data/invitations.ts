import "server-only";
import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Database } from "@/db/client";
import { inTransaction, type Tx } from "@/db/context";
import type { Role } from "@/db/enums";
import { cohorts, invitations } from "@/db/schema";
import type { Actor } from "@/server/auth/audit";
import type { Session } from "@/server/auth/gate";
import { hashSecret } from "@/server/auth/secrets";
import { isClosed, stateOf } from "../policy";
import type { InvitationBySecret, InvitationPreview, Invitations } from "../schema";
import { type Coordinator, ledCohorts } from "./reach";

/** More than anybody reads; older ones matter no more. */
const MOST = 200;

/** Of a row of invitations: whether the coordinator may know of it. A mentor's is known to all of them. */
export function isReachedInvitation(tx: Tx, coordinator: Coordinator) {
  return and(
    eq(invitations.organizationId, coordinator.organizationId),
    or(isNull(invitations.cohortId), inArray(invitations.cohortId, ledCohorts(tx, coordinator))),
  );
}

/** The newest invitations that a coordinator may know of. */
export async function listInvitations(tx: Tx, actor: Actor): Promise<z.infer<typeof Invitations>> {
  // invitations_organization_id_created_at_idx
  const rows = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      cohortName: cohorts.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      declinedAt: invitations.declinedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .leftJoin(
      cohorts,
      and(eq(cohorts.organizationId, invitations.organizationId), eq(cohorts.id, invitations.cohortId)),
    )
    .where(isReachedInvitation(tx, actor))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(MOST);
  return {
    invitations: rows.map((row) => {
      const { id, email, role, cohortName, createdAt, expiresAt } = row;
      return { id, email, role, cohortName, createdAt, expiresAt, state: stateOf(row, actor.now) };
    }),
  };
}

interface Row extends Record<string, unknown> {
  readonly organization_name: string;
  readonly is_demo: boolean;
  readonly email: string;
  readonly role: Role;
  readonly cohort_name: string | null;
  readonly season: number | null;
  readonly mentor_name: string | null;
  readonly coordinator_names: string[];
  readonly invited_by_name: string;
  readonly expires_at: string;
  readonly has_account: boolean;
  readonly has_other_program: boolean;
}

/**
 * The open invitation of a link; reading it uses nothing up. Found by invitations_secret_hash_idx.
 * @throws DomainError NOT_FOUND alike for a link that never was and for one that is used up
 */
export async function getInvitation(tx: Tx, secretHash: Buffer, now: Date): Promise<Row> {
  const { rows } = await tx.execute<Row>(
    sql`select * from rights.read_invitation(${secretHash}, ${now.toISOString()})`,
  );
  const [row] = rows;
  if (row === undefined) throw isClosed();
  return row;
}

/** What an invitation says to whoever holds its link: who will see what, before anybody says yes. */
export async function previewInvitation(
  database: Database,
  session: Session | null,
  { secret }: z.infer<typeof InvitationBySecret>,
  now: Date,
): Promise<InvitationPreview> {
  const secretHash = hashSecret(secret);
  const row = await inTransaction(database, { secretHash }, (tx) => getInvitation(tx, secretHash, now));
  const viewerEmail = session?.user.email ?? null;
  const isTold = row.role === "applicant" && viewerEmail === row.email;
  return {
    organizationName: row.organization_name,
    isDemo: row.is_demo,
    email: row.email,
    role: row.role,
    cohortName: row.cohort_name,
    season: row.season,
    invitedByName: row.invited_by_name,
    mentorName: row.mentor_name,
    coordinatorNames: row.coordinator_names,
    expiresAt: new Date(row.expires_at),
    hasAccount: row.has_account,
    viewerEmail,
    record: isTold ? (row.has_other_program ? "starts-empty" : "moves") : null,
  };
}
