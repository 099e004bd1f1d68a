import "server-only";
import { inTransaction } from "@/db/context";
import { openForOwner } from "@/server/auth/access";
import { refreshPlan } from "@/server/features/plans/mutations/versions";
import { actAs } from "./act-as";
import type { JobContext } from "./job";
import type { Payload } from "./payloads";

/** Makes the next version of a plan once its owner has stopped changing answers, or as days have passed. */
export async function refreshOnePlan(
  { database, now }: JobContext,
  { organizationId, applicantId }: Payload<"refresh-plan">,
): Promise<void> {
  const actor = actAs({ organizationId, userId: applicantId }, now());
  await inTransaction(database, { organizationId, userId: applicantId, role: "applicant" }, async (tx) => {
    const access = await openForOwner(tx, { organizationId, applicantId });
    // They have left the program meanwhile, and their record with them.
    if (access === null) return;
    await refreshPlan(tx, access, actor);
  });
}
