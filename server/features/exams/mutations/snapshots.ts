import "server-only";
import { and, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { qbankSnapshots } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { getToday } from "@/server/features/profiles/data";
import { changeRecord, ensureRecord, lockRecord } from "@/server/features/profiles/mutations";
import type { KeptFacts } from "@/server/features/profiles/schema";
import { DomainError } from "@/server/lib/errors";
import { toCanonicalJson } from "@/server/lib/canonical-json";
import { ofRecord, SNAPSHOT } from "../data";
import { MAX_SNAPSHOTS, type MoveRow, QbankSnapshot, type SaveSnapshot } from "../schema";
import { checkHappened, staleOf } from "./stale";

async function findSnapshot(tx: Tx, access: ApplicantAccess, id: string) {
  const [current] = await tx
    .select(SNAPSHOT)
    .from(qbankSnapshots)
    .where(and(ofRecord(qbankSnapshots, access), eq(qbankSnapshots.id, id)));
  return current;
}

/** The one that the plan reads: of the newest day, and of that the one that was written last. */
async function findNewest(tx: Tx, access: ApplicantAccess) {
  // qbank_snapshots_organization_id_applicant_id_day_id_idx
  const [newest] = await tx
    .select(SNAPSHOT)
    .from(qbankSnapshots)
    .where(ofRecord(qbankSnapshots, access))
    .orderBy(desc(qbankSnapshots.day), desc(qbankSnapshots.updatedAt))
    .limit(1);
  return newest;
}

type Shown = Omit<QbankSnapshot, "id" | "version">;

const toQbank = ({ name, percentCorrect, percentDone, isTimedMixed }: Shown) => ({
  name,
  percentCorrect,
  percentDone,
  ...(isTimedMixed === null ? {} : { timedMixed: isTimedMixed }),
});

function withQbank(facts: KeptFacts["facts"], newest: Shown | undefined): KeptFacts["facts"] {
  const others = Object.entries(facts).filter(([head]) => head !== "qbank");
  const own = newest === undefined ? [] : [["qbank", toQbank(newest)] as const];
  return Object.fromEntries([...others, ...own]);
}

interface Happening {
  readonly action: "qbank-snapshot.saved" | "qbank-snapshot.removed";
  readonly subjectId: string;
  readonly version: number;
}

/**
 * Runs a change of the snapshots with the record locked, then copies the newest into the answers where it is another
 * than before. Either way one row of the audit tells of it.
 */
async function withNewest(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  work: () => Promise<Happening & { readonly row: QbankSnapshot }>,
): Promise<QbankSnapshot> {
  await ensureRecord(tx, access, actor.now);
  const { kept } = await lockRecord(tx, access);
  const before = await findNewest(tx, access);
  const { row, action, subjectId, version } = await work();
  const after = await findNewest(tx, access);
  const has = toCanonicalJson(kept.facts["qbank"] ?? null);
  const isOld = (snapshot: Shown | undefined) =>
    snapshot !== undefined && toCanonicalJson(toQbank(snapshot)) === has;
  const isOther = toCanonicalJson(before ?? null) !== toCanonicalJson(after ?? null);
  // With none left the answers lose what came from the last one, and keep what was typed there by hand.
  const mustChange = isOther && (after === undefined ? isOld(before) : !isOld(after));
  if (mustChange) {
    await changeRecord(tx, access, actor, (now) => ({ ...now, facts: withQbank(now.facts, after) }), {
      action,
      subjectId,
    });
  } else {
    const { applicantId } = access;
    await writeAudit(tx, actor, { action, applicantId, subjectId, detail: { version } });
  }
  return row;
}

async function checkRoom(tx: Tx, access: ApplicantAccess): Promise<void> {
  const live = ofRecord(qbankSnapshots, access);
  const [found] = await tx.select({ rows: count() }).from(qbankSnapshots).where(live);
  if ((found?.rows ?? 0) < MAX_SNAPSHOTS) return;
  throw new DomainError(
    "BAD_REQUEST",
    `Your record holds ${MAX_SNAPSHOTS} snapshots, the most it can. Remove some first.`,
  );
}

export async function saveSnapshot(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { id, version, day, name, percentCorrect, percentDone, isTimedMixed }: z.infer<typeof SaveSnapshot>,
): Promise<QbankSnapshot> {
  const { organizationId, applicantId } = access;
  const today = await getToday(tx, access, actor.now);
  const values = { day, name, percentCorrect, percentDone, isTimedMixed };
  checkHappened(day, today, "day", "Enter a day that is not in the future.");
  return withNewest(tx, access, actor, async () => {
    if (id === null) await checkRoom(tx, access);
    const [saved] =
      id === null
        ? await tx
            .insert(qbankSnapshots)
            .values({ ...values, organizationId, applicantId, updatedAt: actor.now })
            .returning(SNAPSHOT)
        : await tx
            .update(qbankSnapshots)
            .set({ ...values, version: version + 1, updatedAt: actor.now })
            .where(
              and(
                ofRecord(qbankSnapshots, access),
                eq(qbankSnapshots.id, id),
                eq(qbankSnapshots.version, version),
              ),
            )
            .returning(SNAPSHOT);
    if (saved === undefined) throw staleOf(id === null ? undefined : await findSnapshot(tx, access, id));
    return {
      row: QbankSnapshot.parse(saved),
      action: "qbank-snapshot.saved",
      subjectId: saved.id,
      version: saved.version,
    };
  });
}

async function moveSnapshot(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { id, version }: z.infer<typeof MoveRow>,
  isRemoval: boolean,
): Promise<QbankSnapshot> {
  const { organizationId, applicantId } = access;
  return withNewest(tx, access, actor, async () => {
    if (!isRemoval) await checkRoom(tx, access);
    const [moved] = await tx
      .update(qbankSnapshots)
      .set({
        removedAt: isRemoval ? actor.now : null,
        version: sql`${qbankSnapshots.version} + 1`,
        updatedAt: actor.now,
      })
      .where(
        and(
          eq(qbankSnapshots.organizationId, organizationId),
          eq(qbankSnapshots.applicantId, applicantId),
          eq(qbankSnapshots.id, id),
          eq(qbankSnapshots.version, version),
          isRemoval ? isNull(qbankSnapshots.removedAt) : isNotNull(qbankSnapshots.removedAt),
        ),
      )
      .returning(SNAPSHOT);
    if (moved === undefined) throw staleOf(await findSnapshot(tx, access, id));
    return {
      row: QbankSnapshot.parse(moved),
      action: isRemoval ? "qbank-snapshot.removed" : "qbank-snapshot.saved",
      subjectId: id,
      version: moved.version,
    };
  });
}

export const removeSnapshot = (
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  input: z.infer<typeof MoveRow>,
) => moveSnapshot(tx, access, actor, input, true);

export const restoreSnapshot = (
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  input: z.infer<typeof MoveRow>,
) => moveSnapshot(tx, access, actor, input, false);
