import "server-only";
import { and, eq } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { profiles } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { DomainError } from "@/server/lib/errors";
import { getProfile } from "./data";
import type { KeptFacts, Saved, SaveProfile } from "./schema";

const toColumns = ({ facts, asOf, done }: KeptFacts) => ({ facts, asOf, stepsDone: done });

/** Writes the first version; false when there is one already. */
async function insertFirst(
  tx: Tx,
  key: { readonly organizationId: string; readonly applicantId: string },
  kept: KeptFacts,
  now: Date,
): Promise<boolean> {
  const { organizationId, applicantId } = key;
  const inserted = await tx
    .insert(profiles)
    .values({ organizationId, applicantId, ...toColumns(kept), createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ version: profiles.version });
  return inserted.length === 1;
}

/**
 * Keeps a guest's answers as the record of a new account. The transaction acts for the owner in their own place, and the
 * row that audits the sign-up audits this too.
 */
export async function keepFacts(
  tx: Tx,
  owner: { readonly organizationId: string; readonly userId: string },
  kept: KeptFacts,
  now: Date,
): Promise<void> {
  await insertFirst(tx, { organizationId: owner.organizationId, applicantId: owner.userId }, kept, now);
}

/**
 * Saves the whole record, if it is still as it was when the change was begun.
 * @throws DomainError CONFLICT with the record as it stands
 */
export async function saveProfile(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { kept, version }: z.infer<typeof SaveProfile>,
): Promise<z.infer<typeof Saved>> {
  const { organizationId, applicantId } = access;
  const next = version + 1;
  const isSaved =
    version === 0
      ? await insertFirst(tx, access, kept, actor.now)
      : (
          await tx
            .update(profiles)
            .set({ ...toColumns(kept), version: next, updatedAt: actor.now })
            .where(
              and(
                eq(profiles.organizationId, organizationId),
                eq(profiles.applicantId, applicantId),
                eq(profiles.version, version),
              ),
            )
            .returning({ version: profiles.version })
        ).length === 1;
  if (!isSaved) {
    throw new DomainError("CONFLICT", "These answers were changed somewhere else in the meantime.", {
      current: await getProfile(tx, access),
    });
  }
  await writeAudit(tx, actor, { action: "profile.changed", applicantId, detail: { version: next } });
  return { version: next };
}
