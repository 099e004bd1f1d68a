import { randomUUID } from "node:crypto";
import type { Actor } from "@/server/auth/audit";

/** An applicant for whom a job acts, as the audit names them. */
export function actAs(
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
  now: Date,
): Actor {
  return { organizationId, userId, role: "applicant", requestId: randomUUID(), now };
}
