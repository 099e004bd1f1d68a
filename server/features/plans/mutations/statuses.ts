import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { planStatuses } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { ensureRecord } from "@/server/features/profiles/mutations";
import { DomainError, notFound } from "@/server/lib/errors";
import { findStatus } from "../data/statuses";
import { isCode } from "../policy";
import type { PlanStatusRow, SetPlanStatus } from "../schema";

/**
 * Says how far a person is with a recommendation. It hangs on the code and so stays when a new version holds the line.
 * @throws DomainError CONFLICT with the status as it stands
 */
export async function setStatus(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { code, status, reason, movedTo, version }: SetPlanStatus,
): Promise<PlanStatusRow> {
  if (!isCode(code)) throw notFound();
  const { organizationId, applicantId } = access;
  const isOpen = status === "to-do" || status === "doing";
  const next = {
    status,
    reason: status === "not-for-me" ? reason.trim() : "",
    movedTo: isOpen ? movedTo : null,
    version: version + 1,
    updatedAt: actor.now,
  };
  await ensureRecord(tx, access, actor.now);
  const written =
    version === 0
      ? await tx
          .insert(planStatuses)
          .values({ organizationId, applicantId, code, ...next })
          .onConflictDoNothing()
          .returning({ code: planStatuses.code })
      : await tx
          .update(planStatuses)
          .set(next)
          .where(
            and(
              eq(planStatuses.organizationId, organizationId),
              eq(planStatuses.applicantId, applicantId),
              eq(planStatuses.code, code),
              eq(planStatuses.version, version),
            ),
          )
          .returning({ code: planStatuses.code });
  if (written.length === 0) {
    throw new DomainError("CONFLICT", "This was changed somewhere else in the meantime.", {
      current: await findStatus(tx, access, code),
    });
  }
  await writeAudit(tx, actor, { action: "plan-status.changed", applicantId, detail: { code, status } });
  return { code, ...next };
}
