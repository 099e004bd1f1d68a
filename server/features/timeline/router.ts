import "server-only";
import { guestProcedure, ownRecordProcedure, router } from "@/server/api/trpc";
import { openFeed } from "@/server/auth/access";
import { Done, DONE } from "@/server/features/common/schema";
import { findFeed, readCalendar } from "./data/feeds";
import { getTimeline } from "./data/get-timeline";
import { endFeed, makeFeed } from "./mutations";
import { CalendarText, ChangeFeed, Feed, ReadFeed, Timeline } from "./schema";

export const timelineRouter = router({
  mine: ownRecordProcedure.output(Timeline).query(({ ctx }) => getTimeline(ctx.tx, ctx.access, ctx.now())),

  feed: ownRecordProcedure
    .output(Feed.nullable())
    .query(({ ctx }) => findFeed(ctx.tx, ctx.access, ctx.env())),

  makeFeed: ownRecordProcedure
    .input(ChangeFeed)
    .output(Feed.nullable())
    .mutation(async ({ ctx, input }) => {
      // The answer kept under the key holds no address: in the database stands its hash alone.
      await ctx.once(input.idempotencyKey, async () => {
        await makeFeed(ctx.tx, ctx.access, ctx.actor, ctx.env());
        return DONE;
      });
      return findFeed(ctx.tx, ctx.access, ctx.env());
    }),

  endFeed: ownRecordProcedure
    .input(ChangeFeed)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        await endFeed(ctx.tx, ctx.access, ctx.actor);
        return DONE;
      }),
    ),

  // Whoever holds the secret may read. A look is not audited: programs come every hour, and nothing is known of who
  // looks but a network. That an address was made and ended is.
  readFeed: guestProcedure
    .input(ReadFeed)
    .output(CalendarText)
    .query(({ ctx, input }) =>
      openFeed(ctx.database(), input.secret, (tx, access) => readCalendar(tx, access, ctx.now())),
    ),
});
