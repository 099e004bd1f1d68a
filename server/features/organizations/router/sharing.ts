import "server-only";
import { applicantProcedure, router } from "@/server/api/trpc";
import { Done } from "@/server/features/common/schema";
import { getSharing } from "../data/sharing";
import { leaveProgram } from "../mutations/leaving";
import { Leave, Sharing } from "../schema";

export const sharingRouter = router({
  mine: applicantProcedure.output(Sharing).query(({ ctx }) => getSharing(ctx.tx, ctx.session)),

  leave: applicantProcedure
    .input(Leave)
    .output(Done)
    .mutation(({ ctx, input }) => ctx.once(input.idempotencyKey, () => leaveProgram(ctx.tx, ctx))),
});
