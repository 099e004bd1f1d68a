import "server-only";
import { router, signedInProcedure } from "@/server/api/trpc";
import { Done, DONE } from "@/server/features/common/schema";
import { listNotifications } from "../data";
import { markAllRead, markRead } from "../mutations";
import { Inbox, ListNotifications, MarkAllRead, MarkRead } from "../schema";

export const notificationsRouter = router({
  list: signedInProcedure
    .input(ListNotifications)
    .output(Inbox)
    .query(({ ctx, input }) => listNotifications(ctx.tx, ctx.viewer.userId, input)),

  markRead: signedInProcedure
    .input(MarkRead)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        await markRead(ctx.tx, ctx.actor, input.ids);
        return DONE;
      }),
    ),

  markAllRead: signedInProcedure
    .input(MarkAllRead)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        await markAllRead(ctx.tx, ctx.actor);
        return DONE;
      }),
    ),
});
