import * as z from "zod";
import { AnsweredDate, Id, IdempotencyKey, text, Version } from "@/server/features/common/schema";

/** How many own tasks a record holds, the removed ones aside. */
export const MAX_TASKS = 300;

const MAX_TITLE = 200;
const Title = text(MAX_TITLE)
  .transform((value) => value.trim())
  .refine((value) => value !== "", "Say what there is to do.");

/** Something a person means to do. */
export const Task = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  due: z.iso.date().nullable(),
  doneAt: AnsweredDate.nullable(),
  version: Version,
});
export type Task = z.infer<typeof Task>;

/** A new task (id null, version 0), or the whole of a changed one. */
export const SaveTask = z.strictObject({
  id: Id.nullable(),
  title: Title,
  due: z.iso.date().nullable(),
  isDone: z.boolean(),
  version: Version.or(z.literal(0)),
  idempotencyKey: IdempotencyKey,
});
export type SaveTask = z.infer<typeof SaveTask>;

export const MoveTask = z.strictObject({ id: Id, version: Version, idempotencyKey: IdempotencyKey });
export const TaskList = z.strictObject({ tasks: z.array(Task), removed: z.array(Task) });
