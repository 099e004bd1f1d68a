import "server-only";
import { ownRecordProcedure, router, staffProcedure } from "@/server/api/trpc";
import { openRecord } from "@/server/auth/access";
import { getProfile, getSeenProfile, listHistory } from "./data";
import { saveProfile } from "./mutations";
import { AnswerHistory, Profile, ReadHistory, ReadProfile, Saved, SaveProfile, SeenProfile } from "./schema";

export const profilesRouter = router({
  mine: ownRecordProcedure.output(Profile).query(async ({ ctx }) => {
    return getProfile(ctx.tx, ctx.access);
  }),

  history: ownRecordProcedure
    .input(ReadHistory)
    .output(AnswerHistory)
    .query(({ ctx, input }) => listHistory(ctx.tx, ctx.access, input)),

  save: ownRecordProcedure
    .input(SaveProfile)
    .output(Saved)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => saveProfile(ctx.tx, ctx.access, ctx.actor, input)),
    ),

  read: staffProcedure
    .input(ReadProfile)
    .output(SeenProfile)
    .query(async ({ ctx, input }) => {
      const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, input.applicantId, "read");
      return getSeenProfile(ctx.tx, access);
    }),
});
