import "server-only";
import type { Tx } from "@/db/context";
import type { AuditAction, Role } from "@/db/enums";
import { auditEvents } from "@/db/schema";

/** Who acts, in which place, by which request. */
export interface Actor {
  readonly userId: string;
  readonly organizationId: string;
  readonly role: Role | null;
  readonly requestId: string;
  readonly now: Date;
}

interface Happening {
  readonly action: AuditAction;
  /** Whose record it was about. */
  readonly applicantId?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Names of roles, ids and versions; never what a person entered. */
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Writes the one audit row of a change or a look, in the transaction that makes it. */
export async function writeAudit(tx: Tx, actor: Actor, happening: Happening): Promise<void> {
  await tx.insert(auditEvents).values({
    organizationId: actor.organizationId,
    at: actor.now,
    action: happening.action,
    actorId: actor.userId,
    actorRole: actor.role,
    applicantId: happening.applicantId,
    subjectId: happening.subjectId,
    detail: happening.detail ?? {},
    requestId: actor.requestId,
  });
}
