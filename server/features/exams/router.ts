import "server-only";
import { applicantProcedure, router } from "@/server/api/trpc";
import { openRecord } from "@/server/auth/access";
import { Saved } from "@/server/features/profiles/schema";
import { getDecision, getOverview, listErrors } from "./data";
import { removeError, restoreError, saveError } from "./mutations/errors";
import { changePractice, logPractice, removePractice, restorePractice } from "./mutations/practice";
import { removeSnapshot, restoreSnapshot, saveSnapshot } from "./mutations/snapshots";
import { removeWeek, restoreWeek, saveWeek } from "./mutations/weeks";
import {
  ChangePractice,
  Decision,
  ErrorPage,
  ListErrors,
  LogPractice,
  MoveRow,
  MoveWeek,
  Overview,
  QbankSnapshot,
  RemovedPractice,
  RemovePractice,
  RestorePractice,
  SaveError,
  SaveSnapshot,
  SaveWeek,
  StudyError,
  StudyWeek,
} from "./schema";

export const examsRouter = router({
  overview: applicantProcedure.output(Overview).query(async ({ ctx }) => {
    const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "read");
    return getOverview(ctx.tx, access, ctx.actor.now);
  }),

  errors: applicantProcedure
    .input(ListErrors)
    .output(ErrorPage)
    .query(async ({ ctx, input }) => {
      const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "read");
      return listErrors(ctx.tx, access, input);
    }),

  decide: applicantProcedure.output(Decision).query(async ({ ctx }) => {
    const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "read");
    return getDecision(ctx.tx, access, ctx.actor.now);
  }),

  logPractice: applicantProcedure
    .input(LogPractice)
    .output(Saved)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return logPractice(ctx.tx, access, ctx.actor, input);
      }),
    ),

  changePractice: applicantProcedure
    .input(ChangePractice)
    .output(Saved)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return changePractice(ctx.tx, access, ctx.actor, input);
      }),
    ),

  removePractice: applicantProcedure
    .input(RemovePractice)
    .output(RemovedPractice)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return removePractice(ctx.tx, access, ctx.actor, input);
      }),
    ),

  restorePractice: applicantProcedure
    .input(RestorePractice)
    .output(Saved)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return restorePractice(ctx.tx, access, ctx.actor, input);
      }),
    ),

  saveWeek: applicantProcedure
    .input(SaveWeek)
    .output(StudyWeek)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return saveWeek(ctx.tx, access, ctx.actor, input);
      }),
    ),

  removeWeek: applicantProcedure
    .input(MoveWeek)
    .output(StudyWeek)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return removeWeek(ctx.tx, access, ctx.actor, input);
      }),
    ),

  restoreWeek: applicantProcedure
    .input(MoveWeek)
    .output(StudyWeek)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return restoreWeek(ctx.tx, access, ctx.actor, input);
      }),
    ),

  saveError: applicantProcedure
    .input(SaveError)
    .output(StudyError)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return saveError(ctx.tx, access, ctx.actor, input);
      }),
    ),

  removeError: applicantProcedure
    .input(MoveRow)
    .output(StudyError)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return removeError(ctx.tx, access, ctx.actor, input);
      }),
    ),

  restoreError: applicantProcedure
    .input(MoveRow)
    .output(StudyError)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return restoreError(ctx.tx, access, ctx.actor, input);
      }),
    ),

  saveSnapshot: applicantProcedure
    .input(SaveSnapshot)
    .output(QbankSnapshot)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return saveSnapshot(ctx.tx, access, ctx.actor, input);
      }),
    ),

  removeSnapshot: applicantProcedure
    .input(MoveRow)
    .output(QbankSnapshot)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return removeSnapshot(ctx.tx, access, ctx.actor, input);
      }),
    ),

  restoreSnapshot: applicantProcedure
    .input(MoveRow)
    .output(QbankSnapshot)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
        return restoreSnapshot(ctx.tx, access, ctx.actor, input);
      }),
    ),
});
