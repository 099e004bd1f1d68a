import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { tasks } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { ensureRecord, lockRecord } from "@/server/features/profiles/mutations";
import { DomainError, notFound } from "@/server/lib/errors";
import { findTask } from "./data";
import { MAX_TASKS, type MoveTask, type SaveTask, type Task } from "./schema";

async function getTask(tx: Tx, access: ApplicantAccess, id: string): Promise<Task> {
  const task = await findTask(tx, access, id);
  if (task === null) throw notFound();
  return task;
}

/** Writes the next version of a task. @throws DomainError CONFLICT with the task as it stands, NOT_FOUND for none */
async function write(
  tx: Tx,
  access: ApplicantAccess,
  { id, version }: { readonly id: string; readonly version: number },
  set: Partial<typeof tasks.$inferInsert>,
): Promise<void> {
  const written = await tx
    .update(tasks)
    .set({ ...set, version: version + 1 })
    .where(
      and(
        eq(tasks.organizationId, access.organizationId),
        eq(tasks.applicantId, access.applicantId),
        eq(tasks.id, id),
        eq(tasks.version, version),
      ),
    )
    .returning({ id: tasks.id });
  if (written.length === 1) return;
  throw new DomainError("CONFLICT", "This task was changed somewhere else in the meantime.", {
    current: await getTask(tx, access, id),
  });
}

async function checkRoom(tx: Tx, { organizationId, applicantId }: ApplicantAccess): Promise<void> {
  const [row] = await tx
    .select({ held: count() })
    .from(tasks)
    .where(
      and(
        eq(tasks.organizationId, organizationId),
        eq(tasks.applicantId, applicantId),
        isNull(tasks.removedAt),
      ),
    );
  if (row !== undefined && row.held < MAX_TASKS) return;
  throw new DomainError(
    "BAD_REQUEST",
    `A plan holds up to ${MAX_TASKS} tasks of your own. Remove one first.`,
  );
}

async function add(tx: Tx, access: ApplicantAccess, { now }: Actor, { title, due, isDone }: SaveTask) {
  await ensureRecord(tx, access, now);
  await lockRecord(tx, access);
  await checkRoom(tx, access);
  const { organizationId, applicantId } = access;
  const [row] = await tx
    .insert(tasks)
    .values({
      organizationId,
      applicantId,
      title,
      due,
      doneAt: isDone ? now : null,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: tasks.id });
  if (row === undefined) throw new Error("A task was not written.");
  return row.id;
}

async function change(tx: Tx, access: ApplicantAccess, { now }: Actor, input: SaveTask & { id: string }) {
  const { id, title, due, isDone } = input;
  const { doneAt } = await getTask(tx, access, id);
  await write(tx, access, input, { title, due, doneAt: isDone ? (doneAt ?? now) : null, updatedAt: now });
  return id;
}

/** Adds a task, or changes one. @throws DomainError CONFLICT with the task as it stands, NOT_FOUND for none */
export async function saveTask(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  input: SaveTask,
): Promise<Task> {
  const { id } = input;
  const saved =
    id === null ? await add(tx, access, actor, input) : await change(tx, access, actor, { ...input, id });
  await writeAudit(tx, actor, {
    action: "task.saved",
    applicantId: access.applicantId,
    subjectId: saved,
  });
  return getTask(tx, access, saved);
}

type Move = z.infer<typeof MoveTask>;

/** Takes a task away; it can be brought back. */
export async function removeTask(tx: Tx, access: ApplicantAccess, actor: Actor, input: Move): Promise<Task> {
  await write(tx, access, input, { removedAt: actor.now, updatedAt: actor.now });
  await writeAudit(tx, actor, {
    action: "task.removed",
    applicantId: access.applicantId,
    subjectId: input.id,
  });
  return getTask(tx, access, input.id);
}

/** Brings a removed task back. */
export async function restoreTask(tx: Tx, access: ApplicantAccess, actor: Actor, input: Move): Promise<Task> {
  await lockRecord(tx, access);
  await checkRoom(tx, access);
  await write(tx, access, input, { removedAt: null, updatedAt: actor.now });
  await writeAudit(tx, actor, {
    action: "task.saved",
    applicantId: access.applicantId,
    subjectId: input.id,
  });
  return getTask(tx, access, input.id);
}
