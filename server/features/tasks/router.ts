import "server-only";
import { ownRecordProcedure, router } from "@/server/api/trpc";
import { listRemovedTasks, listTasks } from "./data";
import { removeTask, restoreTask, saveTask } from "./mutations";
import { MoveTask, SaveTask, Task, TaskList } from "./schema";

export const tasksRouter = router({
  list: ownRecordProcedure.output(TaskList).query(async ({ ctx }) => {
    return {
      tasks: await listTasks(ctx.tx, ctx.access),
      removed: await listRemovedTasks(ctx.tx, ctx.access),
    };
  }),

  save: ownRecordProcedure
    .input(SaveTask)
    .output(Task)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => saveTask(ctx.tx, ctx.access, ctx.actor, input)),
    ),

  remove: ownRecordProcedure
    .input(MoveTask)
    .output(Task)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => removeTask(ctx.tx, ctx.access, ctx.actor, input)),
    ),

  restore: ownRecordProcedure
    .input(MoveTask)
    .output(Task)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => restoreTask(ctx.tx, ctx.access, ctx.actor, input)),
    ),
});
