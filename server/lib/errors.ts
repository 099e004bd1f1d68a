/** The refusals a feature may make, by the names of tRPC. */
type DomainErrorCode = "NOT_FOUND" | "FORBIDDEN" | "CONFLICT";

/**
 * A refusal that a person may read: the only error a feature throws. Every other error is hidden behind a request id.
 * @param message shown as it is, so it holds no data of anybody
 */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: DomainErrorCode,
    message: string,
  ) {
    super(message);
  }
}
