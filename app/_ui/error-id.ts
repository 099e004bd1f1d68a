/** The digest under which the server logged an error; null when it happened in the browser. */
export function errorId(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;
}
