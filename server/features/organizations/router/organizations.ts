import "server-only";
import { coordinatorProcedure, router, signedInProcedure } from "@/server/api/trpc";
import { Done } from "@/server/features/common/schema";
import { getOverview } from "../data/overview";
import { createProgram, updateProgram } from "../mutations/programs";
import { Created, CreateProgram, Overview, UpdateProgram } from "../schema";

export const organizationsRouter = router({
  overview: coordinatorProcedure.output(Overview).query(({ ctx }) => getOverview(ctx.tx, ctx.viewer)),

  create: signedInProcedure
    .input(CreateProgram)
    .output(Created)
    .mutation(({ ctx, input }) => ctx.once(input.idempotencyKey, () => createProgram(ctx.tx, ctx, input))),

  update: coordinatorProcedure
    .input(UpdateProgram)
    .output(Done)
    .mutation(({ ctx, input }) => ctx.once(input.idempotencyKey, () => updateProgram(ctx.tx, ctx, input))),
});
