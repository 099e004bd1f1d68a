import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { planStatuses } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import type { PlanStatusRow } from "../schema";

const COLUMNS = {
  code: planStatuses.code,
  status: planStatuses.status,
  reason: planStatuses.reason,
  movedTo: planStatuses.movedTo,
  version: planStatuses.version,
  updatedAt: planStatuses.updatedAt,
};

const ofRecord = ({ organizationId, applicantId }: ApplicantAccess) =>
  and(eq(planStatuses.organizationId, organizationId), eq(planStatuses.applicantId, applicantId));

/** What a person has said of recommendations, by code: the primary key. At most one row per code of the rules. */
export function listStatuses(tx: Tx, access: ApplicantAccess): Promise<PlanStatusRow[]> {
  return tx.select(COLUMNS).from(planStatuses).where(ofRecord(access)).orderBy(planStatuses.code);
}

/** What they have said of one, or null. */
export async function findStatus(
  tx: Tx,
  access: ApplicantAccess,
  code: string,
): Promise<PlanStatusRow | null> {
  const [row] = await tx
    .select(COLUMNS)
    .from(planStatuses)
    .where(and(ofRecord(access), eq(planStatuses.code, code)));
  return row ?? null;
}
