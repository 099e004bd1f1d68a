import "server-only";
import { coordinatorProcedure, guestProcedure, router, signedInProcedure } from "@/server/api/trpc";
import { LINK } from "@/server/auth/limits";
import { Done } from "@/server/features/common/schema";
import { listInvitations, previewInvitation } from "../data/invitations";
import { acceptInvitation, declineInvitation, joinByInvitation } from "../mutations/answers";
import { createInvitation, resendInvitation, revokeInvitation } from "../mutations/invitations";
import {
  AcceptInvitation,
  CreateInvitation,
  InvitationById,
  InvitationBySecret,
  InvitationPreview,
  Invitations,
  JoinByInvitation,
} from "../schema";

export const invitationsRouter = router({
  list: coordinatorProcedure.output(Invitations).query(({ ctx }) => listInvitations(ctx.tx, ctx.actor)),

  create: coordinatorProcedure
    .input(CreateInvitation)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => createInvitation(ctx.tx, ctx.actor, ctx.env().authSecret, input)),
    ),

  resend: coordinatorProcedure
    .input(InvitationById)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => resendInvitation(ctx.tx, ctx.actor, input)),
    ),

  revoke: coordinatorProcedure
    .input(InvitationById)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, () => revokeInvitation(ctx.tx, ctx.actor, input)),
    ),

  // A secret in an address would stand in logs, so pages ask in process and browsers send it in a batch's input.
  read: guestProcedure
    .input(InvitationBySecret)
    .output(InvitationPreview)
    .query(async ({ ctx, input }) =>
      previewInvitation(ctx.database(), await ctx.session(), input, ctx.now()),
    ),

  decline: guestProcedure
    .input(InvitationBySecret)
    .output(Done)
    .mutation(({ ctx, input }) => declineInvitation(ctx.database(), input, ctx)),

  join: guestProcedure
    .input(JoinByInvitation)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.count(LINK, ctx.origin.network);
      return joinByInvitation(ctx.database(), input, ctx);
    }),

  accept: signedInProcedure
    .input(AcceptInvitation)
    .output(Done)
    .mutation(({ ctx, input }) => ctx.once(input.idempotencyKey, () => acceptInvitation(ctx.tx, ctx, input))),
});
