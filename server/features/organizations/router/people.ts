import "server-only";
import { coordinatorProcedure, router } from "@/server/api/trpc";
import { Done } from "@/server/features/common/schema";
import { listPeople } from "../data/people";
import { assign, endAssignment, endEnrollment, enroll } from "../mutations/enrollments";
import { removeApplicant } from "../mutations/leaving";
import { setActive, setRoles } from "../mutations/members";
import {
  Assign,
  EndAssignment,
  EndEnrollment,
  Enroll,
  ListPeople,
  People,
  RemoveApplicant,
  SetActive,
  SetRoles,
} from "../schema";

export const peopleRouter = router({
  list: coordinatorProcedure
    .input(ListPeople)
    .output(People)
    .query(({ ctx, input }) => listPeople(ctx.tx, ctx.actor, input)),

  setRoles: coordinatorProcedure
    .input(SetRoles)
    .output(Done)
    .mutation(({ ctx, input }) => ctx.once(input.idempotencyKey, () => setRoles(ctx.tx, ctx.actor, input))),

  setActive: coordinatorProcedure
    .input(SetActive)
    .output(Done)
    .mutation(({ ctx, input }) => ctx.once(input.idempotencyKey, () => setActive(ctx.tx, ctx.actor, input))),

  enroll: coordinatorProcedure
    .input(Enroll)
    .output(Done)
    .mutation(({ ctx, input }) => ctx.once(input.idempotencyKey, () => enroll(ctx.tx, ctx.actor, input))),

  endEnrollment: coordinatorProcedure
    .input(EndEnrollment)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => endEnrollment(ctx.tx, ctx.actor, input)),
    ),

  assign: coordinatorProcedure
    .input(Assign)
    .output(Done)
    .mutation(({ ctx, input }) => ctx.once(input.idempotencyKey, () => assign(ctx.tx, ctx.actor, input))),

  endAssignment: coordinatorProcedure
    .input(EndAssignment)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => endAssignment(ctx.tx, ctx.actor, input)),
    ),

  remove: coordinatorProcedure
    .input(RemoveApplicant)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => removeApplicant(ctx.tx, ctx.actor, input)),
    ),
});
