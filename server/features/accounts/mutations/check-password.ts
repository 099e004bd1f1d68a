import "server-only";
import { findPasswordProblem } from "@/server/auth/password";
import { DomainError } from "@/server/lib/errors";

/**
 * Refuses a password that is too easy to guess.
 * @param path the input's field, for the sentence
 * @throws DomainError BAD_REQUEST
 */
export function checkPassword(password: string, email: string, path: string): void {
  const message = findPasswordProblem(password, email);
  if (message !== null) throw new DomainError("BAD_REQUEST", message, { problems: [{ path, message }] });
}
