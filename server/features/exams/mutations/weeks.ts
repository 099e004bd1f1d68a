import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { studyWeeks } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { getToday } from "@/server/features/profiles/data";
import { ensureRecord } from "@/server/features/profiles/mutations";
import { ofRecord, WEEK } from "../data";
import { type MoveWeek, type SaveWeek, StudyWeek } from "../schema";
import { checkHappened, staleOf } from "./stale";

async function findWeek(tx: Tx, access: ApplicantAccess, week: string) {
  const [current] = await tx
    .select(WEEK)
    .from(studyWeeks)
    .where(and(ofRecord(studyWeeks, access), eq(studyWeeks.week, week)));
  return current;
}

/** Logs a week: version 0 for one that is not there, also where it was and was removed. */
export async function saveWeek(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { version, week, hours, questions, percentCorrect, domains, note }: z.infer<typeof SaveWeek>,
): Promise<StudyWeek> {
  const { organizationId, applicantId } = access;
  const values = { week, hours, questions, percentCorrect, domains, note };
  const today = await getToday(tx, access, actor.now);
  checkHappened(week, today, "week", "This week has not begun yet.");
  await ensureRecord(tx, access, actor.now);
  const next = { ...values, version: sql`${studyWeeks.version} + 1`, removedAt: null, updatedAt: actor.now };
  const [saved] =
    version === 0
      ? await tx
          .insert(studyWeeks)
          .values({ ...values, organizationId, applicantId, updatedAt: actor.now })
          .onConflictDoUpdate({
            target: [studyWeeks.organizationId, studyWeeks.applicantId, studyWeeks.week],
            set: next,
            setWhere: isNotNull(studyWeeks.removedAt),
          })
          .returning(WEEK)
      : await tx
          .update(studyWeeks)
          .set(next)
          .where(
            and(ofRecord(studyWeeks, access), eq(studyWeeks.week, week), eq(studyWeeks.version, version)),
          )
          .returning(WEEK);
  if (saved === undefined) throw staleOf(await findWeek(tx, access, week));
  await writeAudit(tx, actor, {
    action: "study-week.saved",
    applicantId,
    detail: { version: saved.version },
  });
  return StudyWeek.parse(saved);
}

/** Takes a week out of the log, or brings it back. */
async function moveWeek(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { week, version }: z.infer<typeof MoveWeek>,
  isRemoval: boolean,
): Promise<StudyWeek> {
  const { organizationId, applicantId } = access;
  const [moved] = await tx
    .update(studyWeeks)
    .set({
      removedAt: isRemoval ? actor.now : null,
      version: sql`${studyWeeks.version} + 1`,
      updatedAt: actor.now,
    })
    .where(
      and(
        eq(studyWeeks.organizationId, organizationId),
        eq(studyWeeks.applicantId, applicantId),
        eq(studyWeeks.week, week),
        eq(studyWeeks.version, version),
        isRemoval ? isNull(studyWeeks.removedAt) : isNotNull(studyWeeks.removedAt),
      ),
    )
    .returning(WEEK);
  if (moved === undefined) throw staleOf(await findWeek(tx, access, week));
  await writeAudit(tx, actor, {
    action: isRemoval ? "study-week.removed" : "study-week.saved",
    applicantId,
    detail: { version: moved.version },
  });
  return StudyWeek.parse(moved);
}

export const removeWeek = (tx: Tx, access: ApplicantAccess, actor: Actor, input: z.infer<typeof MoveWeek>) =>
  moveWeek(tx, access, actor, input, true);

export const restoreWeek = (tx: Tx, access: ApplicantAccess, actor: Actor, input: z.infer<typeof MoveWeek>) =>
  moveWeek(tx, access, actor, input, false);
