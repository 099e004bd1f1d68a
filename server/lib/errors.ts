/** The refusals a feature may make, by the names of tRPC. */
type DomainErrorCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CONFLICT"
  | "TOO_MANY_REQUESTS"
  | "SERVICE_UNAVAILABLE";

/** What the person must do first, where a page can lead them to it. */
export type Reason = "sign-in" | "enter-code" | "set-up-second-factor" | "role";

interface More {
  /** Sentences for single fields, by their path in the input. */
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
  /** With CONFLICT: the value as it stands now, which the person may see. */
  readonly current?: unknown;
  readonly reason?: Reason;
  readonly retryAfterS?: number;
  readonly cause?: unknown;
}

/**
 * A refusal that a person may read: the only error a feature throws. Every other error is hidden behind a request id.
 * @param message shown as it is, so it holds no data of anybody
 */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly more: More = {},
  ) {
    super(message, { cause: more.cause });
  }
}

/** The one answer for what does not exist and for what is another's. */
export function notFound(): DomainError {
  return new DomainError("NOT_FOUND", "There is nothing here, or it is not yours to see.");
}
