import "server-only";
import { router, signedInProcedure } from "@/server/api/trpc";
import { Done, DONE } from "@/server/features/common/schema";
import { getPreferences } from "../data";
import { noteVisit, savePreferences } from "../mutations/preferences";
import { Preferences, SavedPreferences, SavePreferences, Visit } from "../schema";

export const preferencesRouter = router({
  mine: signedInProcedure
    .output(Preferences)
    .query(({ ctx }) => getPreferences(ctx.tx, ctx.viewer.userId, ctx.now())),

  save: signedInProcedure
    .input(SavePreferences)
    .output(SavedPreferences)
    .mutation(({ ctx, input: { idempotencyKey, ...chosen } }) =>
      ctx.once(idempotencyKey, () => savePreferences(ctx.tx, ctx.actor, chosen)),
    ),

  visit: signedInProcedure
    .input(Visit)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await noteVisit(ctx.tx, ctx.viewer.userId, input.timeZone, ctx.now());
      return DONE;
    }),
});
