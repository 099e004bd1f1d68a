import "server-only";
import { applicantProcedure, router } from "@/server/api/trpc";
import { openRecord } from "@/server/auth/access";
import { evaluateChanges, listScenarios } from "./data";
import { removeScenario, restoreScenario, saveScenario } from "./mutations";
import { ChangedScenario, Evaluate, Evaluated, PickScenario, SaveScenario, ScenarioList } from "./schema";

/** What an applicant thinks about: theirs alone, and never part of the record. */
export const scenariosRouter = router({
  list: applicantProcedure.output(ScenarioList).query(async ({ ctx }) => {
    const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "read");
    return listScenarios(ctx.tx, access);
  }),

  evaluate: applicantProcedure
    .input(Evaluate)
    .output(Evaluated)
    .query(async ({ ctx, input }) => {
      const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "read");
      return evaluateChanges(ctx.tx, access, input.changes, ctx.now());
    }),

  save: applicantProcedure
    .input(SaveScenario)
    .output(ChangedScenario)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return saveScenario(ctx.tx, access, ctx.actor, input);
      }),
    ),

  remove: applicantProcedure
    .input(PickScenario)
    .output(ChangedScenario)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return removeScenario(ctx.tx, access, ctx.actor, input);
      }),
    ),

  restore: applicantProcedure
    .input(PickScenario)
    .output(ChangedScenario)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return restoreScenario(ctx.tx, access, ctx.actor, input);
      }),
    ),
});
