import "server-only";
import { initTRPC, type TRPCError } from "@trpc/server";
import type { Context } from "./context";
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
