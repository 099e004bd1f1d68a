import "server-only";
import { ROLES } from "@/db/enums";
import type { Context } from "@/server/api/context";
import { guestProcedure, publicProcedure } from "@/server/api/trpc";
import type { SignInContext } from "@/server/auth/credentials";
import { LINK } from "@/server/auth/limits";
import { Done, DONE } from "@/server/features/common/schema";
import { notFound } from "@/server/lib/errors";
import { getLink } from "../data";
import { confirmEmail } from "../mutations/emails";
import { finishSignUp } from "../mutations/finish-sign-up";
import { finishReset } from "../mutations/passwords";
import { requestLink } from "../mutations/request-link";
import {
  ConfirmEmail,
  EmailConfirmed,
  FinishReset,
  FinishSignUp,
  LinkPreview,
  ReadLink,
  RequestReset,
  RequestSignInLink,
  RequestSignUp,
  Sent,
  WaysIn,
} from "../schema";

const SENT = { sent: true } as const;

/** What the ways of signing in need to know of a call by somebody nobody knows yet. */
export function visitorOf(ctx: Context): SignInContext {
  return {
    database: ctx.database(),
    env: ctx.env(),
    origin: ctx.origin,
    now: ctx.now(),
    requestId: ctx.requestId,
  };
}

/** Links are opened by anybody who holds one; how often is counted per network. */
const linkProcedure = guestProcedure.use(async ({ ctx, next }) => {
  await ctx.count(LINK, ctx.origin.network);
  return next();
});

/** What visitors do about accounts. */
export const guestProcedures = {
  waysIn: publicProcedure.output(WaysIn).query(({ ctx }) => {
    const { smtpUrl, google, isEmbedded } = ctx.env();
    const sendsMail = smtpUrl !== undefined;
    return {
      hasLink: sendsMail,
      hasGoogle: google !== null,
      demoRoles: isEmbedded ? [...ROLES] : [],
      sendsMail,
    };
  }),

  requestSignUp: guestProcedure
    .input(RequestSignUp)
    .output(Sent)
    .mutation(async ({ ctx, input }) => {
      await requestLink(visitorOf(ctx), "sign-up", input);
      return SENT;
    }),

  requestReset: guestProcedure
    .input(RequestReset)
    .output(Sent)
    .mutation(async ({ ctx, input }) => {
      await requestLink(visitorOf(ctx), "reset", input);
      return SENT;
    }),

  requestSignInLink: guestProcedure
    .input(RequestSignInLink)
    .output(Sent)
    .mutation(async ({ ctx, input }) => {
      if (ctx.env().smtpUrl === undefined) throw notFound();
      await requestLink(visitorOf(ctx), "sign-in", input);
      return SENT;
    }),

  readLink: linkProcedure
    .input(ReadLink)
    .output(LinkPreview)
    .query(async ({ ctx, input }) => {
      return getLink(visitorOf(ctx), input.secret);
    }),

  finishSignUp: linkProcedure
    .input(FinishSignUp)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await finishSignUp(visitorOf(ctx), input);
      return DONE;
    }),

  finishReset: linkProcedure
    .input(FinishReset)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await finishReset(visitorOf(ctx), input);
      return DONE;
    }),

  confirmEmail: linkProcedure
    .input(ConfirmEmail)
    .output(EmailConfirmed)
    .mutation(async ({ ctx, input }) => {
      return { isChanged: await confirmEmail(visitorOf(ctx), input.secret) };
    }),
};
