import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { Refusal } from "@/server/api/refusal";

/** What a route handler answers where the API refused: its status, alike for all that is not there. */
export function refuseIn(error: unknown): Response {
  if (!(error instanceof TRPCError)) throw error;
  const status = getHTTPStatusCodeFromError(error);
  const wait = error instanceof Refusal ? error.more.retryAfterS : undefined;
  return new Response(status === 404 ? "There is nothing here." : error.message, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
      ...(wait === undefined ? {} : { "retry-after": String(wait) }),
    },
  });
}
