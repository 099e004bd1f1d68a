import "server-only";
import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { scenarios } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { lockRecord } from "@/server/features/profiles/mutations";
import { DomainError, notFound } from "@/server/lib/errors";
import { findScenario } from "./data";
import { type ChangedScenario, MAX_SCENARIOS, type PickScenario, type SaveScenario } from "./schema";

type Changed = z.infer<typeof ChangedScenario>;

const isScenario = ({ organizationId, applicantId }: ApplicantAccess, id: string) =>
  and(
    eq(scenarios.organizationId, organizationId),
    eq(scenarios.applicantId, applicantId),
    eq(scenarios.id, id),
  );

/** Refuses one more than a person may keep. The record is locked, so that two at once are counted one after the other. */
async function checkRoom(tx: Tx, access: ApplicantAccess): Promise<void> {
  const { version } = await lockRecord(tx, access);
  if (version === 0) {
    throw new DomainError("BAD_REQUEST", "Answer a first question of your profile, then save a what-if.");
  }
  const [kept] = await tx
    .select({ number: count() })
    .from(scenarios)
    .where(
      and(
        eq(scenarios.organizationId, access.organizationId),
        eq(scenarios.applicantId, access.applicantId),
        isNull(scenarios.removedAt),
      ),
    );
  if ((kept?.number ?? 0) < MAX_SCENARIOS) return;
  throw new DomainError(
    "BAD_REQUEST",
    `You keep ${MAX_SCENARIOS} already. Remove one you no longer need first.`,
  );
}

/** Why nothing was changed: it is not there, or it is at another version. */
async function refuse(tx: Tx, access: ApplicantAccess, id: string, isRemoved: boolean): Promise<never> {
  const found = await findScenario(tx, access, id);
  if (found === null || found.isRemoved !== isRemoved) throw notFound();
  const { isRemoved: _removed, ...current } = found;
  const message =
    "This what-if was changed somewhere else in the meantime. Look at it as it stands now, then press once more if you still want your change.";
  throw new DomainError("CONFLICT", message, { current });
}

async function noteSaved(tx: Tx, actor: Actor, { applicantId }: ApplicantAccess, { id, version }: Changed) {
  const detail = { version };
  await writeAudit(tx, actor, { action: "scenario.saved", applicantId, subjectId: id, detail });
}

/**
 * Keeps a what-if, or gives a kept one another name or other changes. The record is not touched.
 * @throws DomainError CONFLICT with the what-if as it stands
 */
export async function saveScenario(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { id, name, changes, version }: z.infer<typeof SaveScenario>,
): Promise<Changed> {
  const { organizationId, applicantId } = access;
  if (id === null) await checkRoom(tx, access);
  const [saved] =
    id === null
      ? await tx
          .insert(scenarios)
          .values({ organizationId, applicantId, name, changes, createdAt: actor.now })
          .returning({ id: scenarios.id, version: scenarios.version })
      : await tx
          .update(scenarios)
          .set({ name, changes, version: version + 1 })
          .where(and(isScenario(access, id), eq(scenarios.version, version), isNull(scenarios.removedAt)))
          .returning({ id: scenarios.id, version: scenarios.version });
  if (saved === undefined) return refuse(tx, access, id ?? "", false);
  await noteSaved(tx, actor, access, saved);
  return saved;
}

/** Puts a what-if aside; it can be brought back. @throws DomainError CONFLICT with the what-if as it stands */
export async function removeScenario(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { id, version }: z.infer<typeof PickScenario>,
): Promise<Changed> {
  const [removed] = await tx
    .update(scenarios)
    .set({ removedAt: actor.now, version: version + 1 })
    .where(and(isScenario(access, id), eq(scenarios.version, version), isNull(scenarios.removedAt)))
    .returning({ id: scenarios.id, version: scenarios.version });
  if (removed === undefined) return refuse(tx, access, id, false);
  const detail = { version: removed.version };
  const { applicantId } = access;
  await writeAudit(tx, actor, { action: "scenario.removed", applicantId, subjectId: id, detail });
  return removed;
}

/** Brings a removed what-if back. @throws DomainError CONFLICT with the what-if as it stands */
export async function restoreScenario(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { id, version }: z.infer<typeof PickScenario>,
): Promise<Changed> {
  await checkRoom(tx, access);
  const [restored] = await tx
    .update(scenarios)
    .set({ removedAt: null, version: version + 1 })
    .where(and(isScenario(access, id), eq(scenarios.version, version), isNotNull(scenarios.removedAt)))
    .returning({ id: scenarios.id, version: scenarios.version });
  if (restored === undefined) return refuse(tx, access, id, true);
  await noteSaved(tx, actor, access, restored);
  return restored;
}
