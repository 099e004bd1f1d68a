import "server-only";
import { DomainError, notFound } from "@/server/lib/errors";

/**
 * Why a row was not changed: it is not there, or not as it was when the change was begun.
 * @param current the row as it stands, or undefined where there is none that could be changed
 */
export function staleOf(current: object | undefined): DomainError {
  if (current === undefined) return notFound();
  return new DomainError("CONFLICT", "This was changed somewhere else in the meantime.", { current });
}

/** @throws DomainError with a sentence for the field, for a day that has not come for the person */
export function checkHappened(day: string, today: string, path: string, message: string): void {
  if (day > today) throw new DomainError("BAD_REQUEST", message, { problems: [{ path, message }] });
}
