import "server-only";
import { ownRecordProcedure, router } from "@/server/api/trpc";
import { comparePlans } from "./data/compare";
import { getCurrent } from "./data/current";
import { getVersion, listVersions } from "./data/versions";
import { setStatus } from "./mutations/statuses";
import { adoptRules, updatePlan } from "./mutations/versions";
import {
  AdoptRules,
  ComparePlans,
  Comparison,
  CurrentPlan,
  ListVersions,
  PlanStatusRow,
  ReadVersion,
  SetPlanStatus,
  StoredVersion,
  UpdatedPlan,
  UpdatePlan,
  VersionList,
} from "./schema";

export const plansRouter = router({
  current: ownRecordProcedure.output(CurrentPlan).query(async ({ ctx }) => {
    return getCurrent(ctx.tx, ctx.access, ctx.now());
  }),

  list: ownRecordProcedure
    .input(ListVersions)
    .output(VersionList)
    .query(({ ctx, input }) => listVersions(ctx.tx, ctx.access, input)),

  version: ownRecordProcedure
    .input(ReadVersion)
    .output(StoredVersion)
    .query(({ ctx, input }) => getVersion(ctx.tx, ctx.access, input.n)),

  compare: ownRecordProcedure
    .input(ComparePlans)
    .output(Comparison)
    .query(({ ctx, input }) => comparePlans(ctx.tx, ctx.access, input, ctx.now())),

  update: ownRecordProcedure
    .input(UpdatePlan)
    .output(UpdatedPlan)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => updatePlan(ctx.tx, ctx.access, ctx.actor)),
    ),

  adopt: ownRecordProcedure
    .input(AdoptRules)
    .output(UpdatedPlan)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => adoptRules(ctx.tx, ctx.access, ctx.actor, input)),
    ),

  setStatus: ownRecordProcedure
    .input(SetPlanStatus)
    .output(PlanStatusRow)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => setStatus(ctx.tx, ctx.access, ctx.actor, input)),
    ),
});
