import * as z from "zod";
import { createHandler } from "@/server/api/handler";
import { appRouter } from "@/server/api/root";
import { createLogger, type Logger } from "@/server/lib/logger";

const HOST = "http://localhost:3000";

/** The day it is in tests. */
export const NOW = new Date("2026-11-22T12:00:00Z");

/** A profile with nothing in it but what every profile must hold. */
export const BARE = { asOf: "2026-11-22", season: 2028 } as const;

/** A log that keeps its lines, as text. */
export function makeLog(): { readonly log: Logger; readonly read: () => string } {
  let lines = "";
  const write = (line: string) => {
    lines += line;
  };
  return { log: createLogger({ destination: { write } }), read: () => lines };
}

type Handler = (request: Request) => Promise<Response>;

/** The API over HTTP with the clock of tests and a log of its own; for one with a database see `makeApiOn`. */
export function makeApi(
  router: Parameters<typeof createHandler>[0] = appRouter,
  given: Parameters<typeof createHandler>[1] = {},
) {
  const { log, read } = makeLog();
  return { handle: createHandler(router, { log, now: () => NOW, ...given }), readLog: read };
}

export function request(path: string, init: RequestInit = {}): Request {
  return new Request(`${HOST}/api/trpc/${path}`, init);
}

/** Sends a body as JSON, or as it stands when it is text. */
export function post(
  handle: Handler,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const sent = { "content-type": "application/json", ...headers };
  return handle(request(path, { method: "POST", headers: sent, body: text }));
}

/** Calls a procedure as a browser does: a mutation by POST, a query by GET. */
export function call(
  handle: Handler,
  path: string,
  type: "query" | "mutation",
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  if (type === "mutation") return post(handle, path, input, headers);
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return handle(request(`${path}${query}`, { headers }));
}

const Problem = z.strictObject({ path: z.string(), message: z.string().min(1) });

/** All that a refusal may hold: anything more fails the test that reads it. */
const RefusalBody = z.strictObject({
  error: z.strictObject({
    message: z.string().min(1),
    code: z.int().negative(),
    data: z.strictObject({
      code: z.string(),
      httpStatus: z.int(),
      requestId: z.uuid(),
      problems: z.array(Problem),
      /** The value as it stands, with a conflict. */
      current: z.unknown().optional(),
      /** What the person must do first. */
      reason: z.string().optional(),
    }),
  }),
});

/** Reads a refusal, and checks that its status and request id are those of the answer around it. */
export async function readRefusal(response: Response) {
  const { error } = RefusalBody.parse(await response.json());
  if (error.data.httpStatus !== response.status) throw new Error("The refusal names another status.");
  if (error.data.requestId !== response.headers.get("x-request-id"))
    throw new Error("The refusal names another request.");
  return { message: error.message, ...error.data };
}

const Answer = z.strictObject({ result: z.strictObject({ data: z.unknown() }) });

/** Reads the value of an answer; throws when it is a refusal. */
export async function readResult(response: Response): Promise<unknown> {
  return Answer.parse(await response.json()).result.data;
}
