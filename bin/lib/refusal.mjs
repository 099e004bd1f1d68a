/** A reason to stop that a person can act on: `enter` shows its sentence, without a stack, and exits 1. */
export class Refusal extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.name = "Refusal";
  }
}

/**
 * The system's code of an error, such as "ENOENT", or "" when it has none.
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
