import "server-only";
import { and, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { studyErrors } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { getToday } from "@/server/features/profiles/data";
import { ensureRecord, lockRecord } from "@/server/features/profiles/mutations";
import { DomainError } from "@/server/lib/errors";
import { ERROR, ofRecord } from "../data";
import { MAX_ERRORS, type MoveRow, type SaveError, StudyError } from "../schema";
import { checkHappened, staleOf } from "./stale";

async function findError(tx: Tx, access: ApplicantAccess, id: string) {
  const [current] = await tx
    .select(ERROR)
    .from(studyErrors)
    .where(and(ofRecord(studyErrors, access), eq(studyErrors.id, id)));
  return current;
}

/** @throws DomainError when the log is full; what was counted stays true until the transaction ends */
async function checkRoom(tx: Tx, access: ApplicantAccess, now: Date): Promise<void> {
  await ensureRecord(tx, access, now);
  await lockRecord(tx, access);
  const [found] = await tx.select({ rows: count() }).from(studyErrors).where(ofRecord(studyErrors, access));
  if ((found?.rows ?? 0) < MAX_ERRORS) return;
  throw new DomainError(
    "BAD_REQUEST",
    `Your error log holds ${MAX_ERRORS} entries, the most it can. Remove some first.`,
  );
}

export async function saveError(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { id, version, day, domain, topic, lesson }: z.infer<typeof SaveError>,
): Promise<StudyError> {
  const { organizationId, applicantId } = access;
  const today = await getToday(tx, access, actor.now);
  const values = { day, domain, topic, lesson };
  checkHappened(day, today, "day", "Enter a day that is not in the future.");
  if (id === null) await checkRoom(tx, access, actor.now);
  const [saved] =
    id === null
      ? await tx
          .insert(studyErrors)
          .values({ ...values, organizationId, applicantId, updatedAt: actor.now })
          .returning(ERROR)
      : await tx
          .update(studyErrors)
          .set({ ...values, version: version + 1, updatedAt: actor.now })
          .where(and(ofRecord(studyErrors, access), eq(studyErrors.id, id), eq(studyErrors.version, version)))
          .returning(ERROR);
  if (saved === undefined) throw staleOf(id === null ? undefined : await findError(tx, access, id));
  await writeAudit(tx, actor, {
    action: "study-error.saved",
    applicantId,
    subjectId: saved.id,
    detail: { version: saved.version },
  });
  return StudyError.parse(saved);
}

async function moveError(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { id, version }: z.infer<typeof MoveRow>,
  isRemoval: boolean,
): Promise<StudyError> {
  const { organizationId, applicantId } = access;
  if (!isRemoval) await checkRoom(tx, access, actor.now);
  const [moved] = await tx
    .update(studyErrors)
    .set({
      removedAt: isRemoval ? actor.now : null,
      version: sql`${studyErrors.version} + 1`,
      updatedAt: actor.now,
    })
    .where(
      and(
        eq(studyErrors.organizationId, organizationId),
        eq(studyErrors.applicantId, applicantId),
        eq(studyErrors.id, id),
        eq(studyErrors.version, version),
        isRemoval ? isNull(studyErrors.removedAt) : isNotNull(studyErrors.removedAt),
      ),
    )
    .returning(ERROR);
  if (moved === undefined) throw staleOf(await findError(tx, access, id));
  await writeAudit(tx, actor, {
    action: isRemoval ? "study-error.removed" : "study-error.saved",
    applicantId,
    subjectId: id,
    detail: { version: moved.version },
  });
  return StudyError.parse(moved);
}

export const removeError = (tx: Tx, access: ApplicantAccess, actor: Actor, input: z.infer<typeof MoveRow>) =>
  moveError(tx, access, actor, input, true);

export const restoreError = (tx: Tx, access: ApplicantAccess, actor: Actor, input: z.infer<typeof MoveRow>) =>
  moveError(tx, access, actor, input, false);
