import "server-only";
import { coordinatorProcedure, router } from "@/server/api/trpc";
import { Done } from "@/server/features/common/schema";
import { addCoordinator, createCohort, removeCoordinator, renameCohort } from "../mutations/cohorts";
import { CohortCoordinator, CreateCohort, Created, RenameCohort } from "../schema";

export const cohortsRouter = router({
  create: coordinatorProcedure
    .input(CreateCohort)
    .output(Created)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => createCohort(ctx.tx, ctx.actor, input)),
    ),

  rename: coordinatorProcedure
    .input(RenameCohort)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => renameCohort(ctx.tx, ctx.actor, input)),
    ),

  addCoordinator: coordinatorProcedure
    .input(CohortCoordinator)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => addCoordinator(ctx.tx, ctx.actor, input)),
    ),

  removeCoordinator: coordinatorProcedure
    .input(CohortCoordinator)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => removeCoordinator(ctx.tx, ctx.actor, input)),
    ),
});
