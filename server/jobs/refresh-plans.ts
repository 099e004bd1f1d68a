import "server-only";
import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/context";
import type { JobContext } from "./job";
import { enqueue } from "./queue";

interface Row extends Record<string, unknown> {
  readonly organization_id: string;
  readonly applicant_id: string;
}

/** Has every plan looked at again: days pass, windows close, and a plan must not speak of yesterday. */
export async function refreshAllPlans({ database }: JobContext): Promise<void> {
  await inTransaction(database, {}, async (tx) => {
    const { rows } = await tx.execute<Row>(sql`select * from rights.list_records()`);
    for (const { organization_id: organizationId, applicant_id: applicantId } of rows) {
      const key = `plan-day:${organizationId}:${applicantId}`;
      await enqueue(tx, "refresh-plan", { organizationId, applicantId }, undefined, key);
    }
  });
}
