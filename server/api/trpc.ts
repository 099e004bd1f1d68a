import "server-only";
import { initTRPC, type TRPCError } from "@trpc/server";
import { inTransaction, type Tx } from "@/db/context";
import type { Role } from "@/db/enums";
import { openRecord } from "@/server/auth/access";
import type { Actor } from "@/server/auth/audit";
import { rightsOf, type Session, type Viewer } from "@/server/auth/gate";
import { GUEST } from "@/server/auth/limits";
import { DomainError } from "@/server/lib/errors";
import type { Context } from "./context";
import { makeOnce, type Once } from "./once";
import { Refusal, toRefusal, toShape } from "./refusal";

/** Errors met outside a procedure, where tRPC formats the answer without a context, and the request they belong to. */
const requestIds = new WeakMap<TRPCError, string>();

const t = initTRPC.context<Context>().create({
  // Stacks stay at home, in development too.
  isDev: false,
  errorFormatter: ({ error, ctx }) =>
    toShape(toRefusal(error, ctx?.requestId ?? requestIds.get(error) ?? "unknown")),
});

/** Writes an error down, once, and remembers its request. `procedure` is a name of ours, never what was asked for. */
export function noteError(error: TRPCError, { log, requestId }: Context, procedure?: string): void {
  requestIds.set(error, requestId);
  if (error instanceof Refusal) return;
  const { code } = toRefusal(error, requestId);
  if (code === "INTERNAL_SERVER_ERROR") {
    log.error({ requestId, procedure, err: error.cause ?? error }, "unexpected error");
  } else {
    log.info({ requestId, procedure, code }, "refused");
  }
}

const translateErrors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  noteError(result.error, ctx, path);
  throw toRefusal(result.error, ctx.requestId);
});

export const { router, createCallerFactory } = t;

/** The first rung: anybody may call, and every error has been translated. */
export const publicProcedure = t.procedure.use(translateErrors);

/** Somebody nobody knows yet; what they ask is counted per network. */
export const guestProcedure = publicProcedure.use(async ({ ctx, next }) => {
  await ctx.count(GUEST, ctx.origin.network);
  return next();
});

/** What a session adds: who asks, and one transaction with their rights, kept only when the procedure succeeds. */
interface SignedIn {
  readonly session: Session;
  readonly viewer: Viewer;
  readonly actor: Actor;
  readonly tx: Tx;
  readonly once: Once;
}

/** Somebody with a session, who may still owe the code of their second factor. */
export const halfSignedInProcedure = publicProcedure.use(async ({ ctx, path, getRawInput, next }) => {
  const session = await ctx.session();
  if (session === null) throw new DomainError("UNAUTHORIZED", "Sign in to go on.", { reason: "sign-in" });
  const { viewer } = session;
  const input = await getRawInput();
  const now = ctx.now();
  const actor = { ...viewer, requestId: ctx.requestId, now };
  return inTransaction(ctx.database(), rightsOf(viewer), async (tx) => {
    const once = makeOnce(tx, viewer, { procedure: path, input, now });
    const added: SignedIn = { session, viewer, actor, tx, once };
    const result = await next({ ctx: { ...ctx, ...added, session } });
    // Thrown, so that the transaction is undone.
    if (!result.ok) throw result.error;
    return result;
  });
});

/** Somebody who has proved all that they can be asked for. */
export const signedInProcedure = halfSignedInProcedure.use(({ ctx, next }) => {
  if (ctx.session.mustEnterCode) {
    throw new DomainError("UNAUTHORIZED", "Enter the code of your second factor to go on.", {
      reason: "enter-code",
    });
  }
  return next();
});

function asRole(...roles: readonly Role[]) {
  return signedInProcedure.use(({ ctx, next }) => {
    if (!roles.includes(ctx.viewer.role)) {
      const names = roles.map((role) => (role === "applicant" ? `an ${role}` : `a ${role}`)).join(" or ");
      throw new DomainError("FORBIDDEN", `This is for ${names}; you work in another role now.`, {
        reason: "role",
      });
    }
    if (ctx.session.mustSetUpSecondFactor) {
      throw new DomainError("FORBIDDEN", "Your organization asks for a second factor. Set one up first.", {
        reason: "set-up-second-factor",
      });
    }
    return next();
  });
}

export const applicantProcedure = asRole("applicant");
/** An applicant with their own record opened, to read and to write. */
export const ownRecordProcedure = applicantProcedure.use(async ({ ctx, next }) => {
  const access = await openRecord(ctx.tx, ctx.viewer, ctx.actor, ctx.viewer.userId, "write");
  return next({ ctx: { ...ctx, access } });
});
export const mentorProcedure = asRole("mentor");
export const coordinatorProcedure = asRole("coordinator");
/** Those who see the records of others. */
export const staffProcedure = asRole("mentor", "coordinator");
