import "server-only";
import type * as z from "zod";
import type { Context } from "@/server/api/context";
import {
  askingOf,
  codeHalfSignedInProcedure,
  codeSignedInProcedure,
  proved,
  provenProcedure,
} from "@/server/api/proven";
import { halfSignedInProcedure, router, signedInProcedure } from "@/server/api/trpc";
import type { Session } from "@/server/auth/gate";
import { hashPassword } from "@/server/auth/password";
import { countProof, provePassword } from "@/server/auth/proof";
import { Done, DONE } from "@/server/features/common/schema";
import { getMe, listSessions } from "./data";
import { checkPassword } from "./mutations/check-password";
import { askDeletion, cancelDeletion } from "./mutations/deletion";
import { cancelEmailChange, requestEmailChange } from "./mutations/emails";
import { changePassword } from "./mutations/passwords";
import { countMessage } from "./mutations/request-link";
import {
  confirmSecondFactor,
  enterCode,
  removeSecondFactor,
  renewCodes,
  startSecondFactor,
} from "./mutations/second-factors";
import { rename, revokeOtherSessions, revokeSession, switchPlace } from "./mutations/sessions";
import { guestProcedures, visitorOf } from "./router/guests";
import {
  AskDeletion,
  CancelDeletion,
  CancelEmailChange,
  ChangePassword,
  ConfirmSecondFactor,
  EnterCode,
  Me,
  ProveWithCode,
  RecoveryCodes,
  Rename,
  RequestEmailChange,
  RevokeOtherSessions,
  RevokeSession,
  SecondFactorOffer,
  Sessions,
  StartSecondFactor,
  SwitchPlace,
} from "./schema";

const provePasswordOf = (ctx: Context, { viewer }: Session, { password }: { readonly password: string }) =>
  provePassword(askingOf(ctx), viewer.userId, password, "password");

/** The right password does not give the try at the code back: that would be tries without end. */
const provePasswordAndCount = async (
  ctx: Context,
  session: Session,
  input: z.infer<typeof ProveWithCode>,
): Promise<void> => {
  await provePasswordOf(ctx, session, input);
  await countProof(askingOf(ctx), "code", session.viewer.userId);
};

export const accountsRouter = router({
  ...guestProcedures,

  me: halfSignedInProcedure.output(Me).query(({ ctx }) => getMe(ctx.tx, ctx.session, ctx.now())),

  enterCode: codeHalfSignedInProcedure
    .input(EnterCode)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await enterCode(ctx, input.code);
      return DONE;
    }),

  rename: signedInProcedure
    .input(Rename)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        await rename(ctx, input.name);
        return DONE;
      }),
    ),

  changePassword: provenProcedure(ChangePassword, async (ctx, { viewer, user }, { current, next }) => {
    checkPassword(next, user.email, "next");
    const kept = await provePassword(askingOf(ctx), viewer.userId, current, "current");
    return { proved: kept, next: await hashPassword(next) };
  })
    .input(ChangePassword)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await changePassword(ctx, proved(ctx));
      return DONE;
    }),

  requestEmailChange: provenProcedure(RequestEmailChange, async (ctx, session, input) => {
    await provePasswordOf(ctx, session, input);
    await countMessage(visitorOf(ctx), input.email);
  })
    .input(RequestEmailChange)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      proved(ctx);
      await requestEmailChange(ctx, input.email);
      return DONE;
    }),

  cancelEmailChange: signedInProcedure
    .input(CancelEmailChange)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await cancelEmailChange(ctx);
      return DONE;
    }),

  askDeletion: provenProcedure(AskDeletion, provePasswordOf)
    .input(AskDeletion)
    .output(Done)
    .mutation(async ({ ctx }) => {
      proved(ctx);
      await askDeletion(ctx);
      return DONE;
    }),

  cancelDeletion: signedInProcedure
    .input(CancelDeletion)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await cancelDeletion(ctx);
      return DONE;
    }),

  startSecondFactor: provenProcedure(StartSecondFactor, provePasswordOf)
    .input(StartSecondFactor)
    .output(SecondFactorOffer)
    .mutation(({ ctx }) => {
      proved(ctx);
      return startSecondFactor(ctx);
    }),

  confirmSecondFactor: codeSignedInProcedure
    .input(ConfirmSecondFactor)
    .output(RecoveryCodes)
    .mutation(async ({ ctx, input }) => ({ codes: await confirmSecondFactor(ctx, input.code) })),

  removeSecondFactor: provenProcedure(ProveWithCode, provePasswordAndCount)
    .input(ProveWithCode)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      proved(ctx);
      await removeSecondFactor(ctx, input.code);
      return DONE;
    }),

  renewRecoveryCodes: provenProcedure(ProveWithCode, provePasswordAndCount)
    .input(ProveWithCode)
    .output(RecoveryCodes)
    .mutation(async ({ ctx, input }) => {
      proved(ctx);
      return { codes: await renewCodes(ctx, input.code) };
    }),

  revokeSession: signedInProcedure
    .input(RevokeSession)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        await revokeSession(ctx, input.id);
        return DONE;
      }),
    ),

  revokeOtherSessions: signedInProcedure
    .input(RevokeOtherSessions)
    .output(Done)
    .mutation(({ ctx, input }) =>
      ctx.once(input.idempotencyKey, async () => {
        await revokeOtherSessions(ctx);
        return DONE;
      }),
    ),

  switchPlace: signedInProcedure
    .input(SwitchPlace)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await switchPlace(ctx, input);
      return DONE;
    }),

  sessions: signedInProcedure
    .output(Sessions)
    .query(({ ctx }) => listSessions(ctx.tx, ctx.viewer, ctx.now())),
});
