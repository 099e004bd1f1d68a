import "server-only";
import { TRPCError } from "@trpc/server";
import { inTransaction } from "@/db/context";
import { rightsOf } from "@/server/auth/gate";
import { exportAll } from "@/server/features/exports/mutations";
import { DomainError } from "@/server/lib/errors";
import type { Limit } from "@/server/lib/limits";
import { isForeign } from "@/server/lib/origin";
import { createContext, type Context } from "./context";
import { toRefusal, toShape } from "./refusal";
import { noteError } from "./trpc";

/** Packing everything is work; nobody needs it often. */
const EXPORT: Limit = { name: "export", points: 10, seconds: 60 * 60 };

async function pack(request: Request, context: Context): Promise<Response> {
  if (isForeign(request)) throw new TRPCError({ code: "FORBIDDEN" });
  const session = await context.session();
  if (session === null || session.mustEnterCode) {
    const reason = session === null ? "sign-in" : "enter-code";
    throw new DomainError("UNAUTHORIZED", "Sign in to get your data.", { reason });
  }
  const { viewer } = session;
  await context.count(EXPORT, viewer.userId);
  const now = context.now();
  const actor = { ...viewer, requestId: context.requestId, now };
  const zip = await inTransaction(context.database(), rightsOf(viewer), (tx) =>
    exportAll(tx, session, actor),
  );
  const name = `airway-export-${now.toISOString().slice(0, 10)}.zip`;
  return new Response(zip, {
    headers: { "content-type": "application/zip", "content-disposition": `attachment; filename="${name}"` },
  });
}

function refuse(cause: unknown, context: Context): Response {
  const error = cause instanceof TRPCError ? cause : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause });
  noteError(error, context, "export");
  const shape = toShape(toRefusal(error, context.requestId));
  const response = Response.json({ error: shape }, { status: shape.data.httpStatus });
  const { retryAfterS } = cause instanceof DomainError ? cause.more : {};
  if (retryAfterS !== undefined) response.headers.set("retry-after", String(retryAfterS));
  return response;
}

/**
 * Answers with everything that is kept of whoever is signed in, as one zip; refuses as the API does.
 * @param given parts of the context that differ from the real ones
 */
export function createExportHandler(
  given: Omit<Parameters<typeof createContext>[0] & object, "headers"> = {},
) {
  return async (request: Request): Promise<Response> => {
    const context = createContext({ ...given, headers: request.headers });
    const response = await pack(request, context).catch((cause: unknown) => refuse(cause, context));
    response.headers.set("cache-control", "private, no-store");
    response.headers.set("x-content-type-options", "nosniff");
    response.headers.set("x-request-id", context.requestId);
    return response;
  };
}
