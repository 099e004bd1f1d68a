import "server-only";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { auditEvents, memberships, users } from "@/db/schema";
import type { Viewer } from "@/server/auth/gate";
import type { ListLooks, Looks } from "./schema";

const PAGE = 50;

/**
 * Who looked at the viewer's own record, newest first, in every place where it has been. A name is told while the viewer
 * may still know it.
 */
export async function listLooks(
  tx: Tx,
  { userId }: Pick<Viewer, "userId">,
  { before }: z.infer<typeof ListLooks>,
): Promise<Looks> {
  const places = tx
    .select({ id: memberships.organizationId })
    .from(memberships)
    .where(eq(memberships.userId, userId));
  // audit_events_organization_id_applicant_id_id_idx, once per place.
  const rows = await tx
    .select({ id: auditEvents.id, at: auditEvents.at, name: users.name, role: auditEvents.actorRole })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, auditEvents.actorId))
    .where(
      and(
        inArray(auditEvents.organizationId, places),
        eq(auditEvents.applicantId, userId),
        eq(auditEvents.action, "record.read"),
        before === undefined ? undefined : lt(auditEvents.id, before),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(PAGE + 1);
  const looks = rows.slice(0, PAGE);
  return { looks, next: rows.length > PAGE ? (looks.at(-1)?.id ?? null) : null };
}
