import { TRPCError } from "@trpc/server";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import * as z from "zod";
import { isUnavailable } from "@/db/client";
import { DomainError, type Reason } from "@/server/lib/errors";
import { toProblems, type Problem } from "@/server/rules/contract";

const MAX_PROBLEMS = 100;
const OURS = "Something went wrong on our side.";
const AWAY = "Airway can't reach its database right now. Nothing was lost; try again in a moment.";
const AWAY_RETRY_S = 2;

/** Sentences for what tRPC refuses by itself: its own quote the request, which may hold anything. */
const SENTENCES: Partial<Record<TRPCError["code"], string>> = {
  BAD_REQUEST: "This request can't be read. Send JSON, in batches of at most 10 calls of one kind.",
  PARSE_ERROR: "This request can't be read. Send JSON.",
  FORBIDDEN: "This request comes from another site.",
  NOT_FOUND: "There is no such procedure.",
  METHOD_NOT_SUPPORTED: "This procedure does not answer that method.",
  PAYLOAD_TOO_LARGE: "This is more than Airway reads at once. Send at most 256 kB.",
  UNSUPPORTED_MEDIA_TYPE: "Airway reads application/json only.",
};

interface More {
  readonly problems?: readonly Problem[];
  readonly current?: unknown;
  readonly reason?: Reason;
  readonly retryAfterS?: number;
}

/** An error as it may leave the server: nothing in it came from the code's inside or quotes the request's values. */
export class Refusal extends TRPCError {
  readonly requestId: string;
  readonly more: More;

  constructor(
    code: TRPCError["code"],
    requestId: string,
    message: string = SENTENCES[code] ?? OURS,
    more: More = {},
  ) {
    super({ code, message });
    this.requestId = requestId;
    this.more = more;
  }
}

/** What may be told of an error: refusals as they are, everything else by the request id alone. */
export function toRefusal(error: TRPCError, requestId: string): Refusal {
  if (error instanceof Refusal) return error;
  const { cause } = error;
  if (cause instanceof DomainError) return new Refusal(cause.code, requestId, cause.message, cause.more);
  if (isUnavailable(cause))
    return new Refusal("SERVICE_UNAVAILABLE", requestId, AWAY, { retryAfterS: AWAY_RETRY_S });
  if (cause instanceof z.ZodError && error.code === "BAD_REQUEST") {
    const problems = toProblems(cause).slice(0, MAX_PROBLEMS);
    return new Refusal(error.code, requestId, "Some of what was entered can't be used. See what to mend.", {
      problems,
    });
  }
  const isExpected = Object.hasOwn(SENTENCES, error.code);
  return new Refusal(isExpected ? error.code : "INTERNAL_SERVER_ERROR", requestId);
}

/** The wire form of a refusal, the same for every way it can come about. */
export function toShape(refusal: Refusal) {
  const { code, message, requestId, more } = refusal;
  const { problems = [], current, reason } = more;
  const httpStatus = getHTTPStatusCodeFromError(refusal);
  return {
    message,
    code: TRPC_ERROR_CODES_BY_KEY[code],
    data: {
      code,
      httpStatus,
      requestId,
      problems,
      ...(current === undefined ? {} : { current }),
      ...(reason === undefined ? {} : { reason }),
    },
  };
}
