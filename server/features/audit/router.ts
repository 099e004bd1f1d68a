import "server-only";
import { applicantProcedure, router } from "@/server/api/trpc";
import { listLooks } from "./data";
import { ListLooks, Looks } from "./schema";

export const auditRouter = router({
  looks: applicantProcedure
    .input(ListLooks)
    .output(Looks)
    .query(({ ctx, input }) => listLooks(ctx.tx, ctx.viewer, input)),
});
