import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { tasks } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { MAX_TASKS, type Task } from "./schema";

const REMOVED_SHOWN = 20;

const COLUMNS = {
  id: tasks.id,
  title: tasks.title,
  due: tasks.due,
  doneAt: tasks.doneAt,
  version: tasks.version,
};

const ofRecord = ({ organizationId, applicantId }: ApplicantAccess) =>
  and(eq(tasks.organizationId, organizationId), eq(tasks.applicantId, applicantId));

/** Own tasks by their day, those without one last: the primary key. */
export function listTasks(tx: Tx, access: ApplicantAccess): Promise<Task[]> {
  return tx
    .select(COLUMNS)
    .from(tasks)
    .where(and(ofRecord(access), isNull(tasks.removedAt)))
    .orderBy(sql`${tasks.due} nulls last`, asc(tasks.createdAt), asc(tasks.id))
    .limit(MAX_TASKS);
}

/** What was removed lately and can be brought back. */
export function listRemovedTasks(tx: Tx, access: ApplicantAccess): Promise<Task[]> {
  return tx
    .select(COLUMNS)
    .from(tasks)
    .where(and(ofRecord(access), isNotNull(tasks.removedAt)))
    .orderBy(desc(tasks.removedAt), asc(tasks.id))
    .limit(REMOVED_SHOWN);
}

/** One task, removed or not; null for another's and for none. */
export async function findTask(tx: Tx, access: ApplicantAccess, id: string): Promise<Task | null> {
  const [row] = await tx
    .select(COLUMNS)
    .from(tasks)
    .where(and(ofRecord(access), eq(tasks.id, id)));
  return row ?? null;
}
