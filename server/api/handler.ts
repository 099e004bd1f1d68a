import "server-only";
import type { AnyRouter, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { readBody } from "@/server/lib/body";
import { isForeign } from "@/server/lib/origin";
import { createContext, type Context } from "./context";
import { Refusal, toShape } from "./refusal";
import { noteError } from "./trpc";

const ENDPOINT = "/api/trpc";
const MAX_BODY_BYTES = 256 * 1024;
const MAX_BATCH_SIZE = 10;

/** Refuses what never reaches tRPC, in the form in which tRPC refuses. */
function refuse(code: Refusal["code"], context: Context): Response {
  const refusal = new Refusal(code, context.requestId);
  context.log.info({ requestId: context.requestId, code }, "refused");
  const shape = toShape(refusal);
  const response = Response.json({ error: shape }, { status: shape.data.httpStatus });
  if (code === "METHOD_NOT_SUPPORTED") response.headers.set("allow", "GET, POST");
  return response;
}

/** What is wrong with a request before its body is looked at, or null. */
function findHeadProblem(request: Request): Refusal["code"] | null {
  if (request.method !== "GET" && request.method !== "POST") return "METHOD_NOT_SUPPORTED";
  if (isForeign(request)) return "FORBIDDEN";
  if (request.method === "GET") return null;
  const type = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  return type === "application/json" ? null : "UNSUPPORTED_MEDIA_TYPE";
}

/** The request as tRPC sees it: no header but the type, so that no other way of sending or streaming can be asked for. */
function rebuild(request: Request, body: string | null): Request {
  const { method, url, signal } = request;
  return new Request(url, { method, signal, body, headers: { "content-type": "application/json" } });
}

/** When to try again, of the refusal that asks for the longest wait. */
function listRetryHeaders(errors: readonly TRPCError[]): Record<string, string> {
  const waits = errors.map((error) => (error instanceof Refusal ? (error.more.retryAfterS ?? 0) : 0));
  const longest = Math.max(0, ...waits);
  return longest === 0 ? {} : { "retry-after": String(longest) };
}

async function respond(request: Request, appRouter: AnyRouter, context: Context): Promise<Response> {
  const problem = findHeadProblem(request);
  if (problem !== null) return refuse(problem, context);
  const body = request.method === "POST" ? await readBody(request, MAX_BODY_BYTES) : { text: null };
  if ("problem" in body) {
    return refuse(body.problem === "too-large" ? "PAYLOAD_TOO_LARGE" : "BAD_REQUEST", context);
  }
  return fetchRequestHandler({
    endpoint: ENDPOINT,
    req: rebuild(request, body.text),
    router: appRouter,
    maxBatchSize: MAX_BATCH_SIZE,
    createContext: () => context,
    responseMeta: ({ errors }) => ({ headers: listRetryHeaders(errors) }),
    onError: ({ error }) => {
      noteError(error, context);
    },
  });
}

/**
 * Makes the handler that serves a router over HTTP; nothing of it depends on Next.
 * @param given parts of the context that differ from the real ones
 */
export function createHandler(
  appRouter: AnyRouter,
  given: Omit<Parameters<typeof createContext>[0] & object, "requestId" | "headers"> = {},
) {
  return async (request: Request): Promise<Response> => {
    const context = createContext({ ...given, headers: request.headers });
    const response = await respond(request, appRouter, context);
    response.headers.set("cache-control", "private, no-store");
    response.headers.set("x-content-type-options", "nosniff");
    response.headers.set("x-request-id", context.requestId);
    return response;
  };
}
