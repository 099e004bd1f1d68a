import "server-only";
import { mentorProcedure, router } from "@/server/api/trpc";
import { listMentees } from "../data/mentees";
import { Mentees } from "../schema";

export const menteesRouter = router({
  list: mentorProcedure.output(Mentees).query(({ ctx }) => listMentees(ctx.tx, ctx.viewer)),
});
