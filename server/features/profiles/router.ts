import "server-only";
import { applicantProcedure, router, staffProcedure } from "@/server/api/trpc";
import { openRecord } from "@/server/auth/access";
import { getProfile, getSeenProfile } from "./data";
import { saveProfile } from "./mutations";
import { Profile, ReadProfile, Saved, SaveProfile, SeenProfile } from "./schema";

export const profilesRouter = router({
  mine: applicantProcedure.output(Profile).query(async ({ ctx }) => {
    const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "read");
    return getProfile(ctx.tx, access);
  }),

  save: applicantProcedure
    .input(SaveProfile)
    .output(Saved)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return saveProfile(ctx.tx, access, ctx.actor, input);
      }),
    ),

  read: staffProcedure
    .input(ReadProfile)
    .output(SeenProfile)
    .query(async ({ ctx, input }) => {
      const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, input.applicantId, "read");
      return getSeenProfile(ctx.tx, access);
    }),
});
