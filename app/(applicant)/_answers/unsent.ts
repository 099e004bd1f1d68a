import { isFields } from "@/app/(public)/start/_profile/fact-access";
import { parseJson, toStoredOf, type Stored } from "@/app/(public)/start/_profile/stored";

/** Answers that have not reached the account, and what they were made from. */
export type Unsent = {
  readonly stored: Stored;
  readonly version: number;
  /** What the account held when they were begun; null where an earlier release of Airway did not keep that. */
  readonly base: Stored | null;
};

const keyOf = (place: string) => `airway.account.unsent.v1.${place}`;

function read(place: string): Record<string, unknown> | null {
  const input = parseJson(window.localStorage.getItem(keyOf(place)));
  return isFields(input) ? input : null;
}

/**
 * Keeps what is not sent yet on this device, under the person's own place; null takes it away, unless another page of the
 * same person has put its own there.
 */
export function keepUnsent(place: string, unsent: Unsent | null, page: string) {
  try {
    if (unsent !== null) window.localStorage.setItem(keyOf(place), JSON.stringify({ ...unsent, page }));
    else if ((read(place)?.["page"] ?? page) === page) window.localStorage.removeItem(keyOf(place));
  } catch {
    // Then it lives as long as the page, which goes on trying to send it.
  }
}

/** What an earlier page could not send, or null. */
export function findUnsent(place: string): Unsent | null {
  try {
    const input = read(place);
    if (typeof input?.["version"] !== "number") return null;
    const { stored, version, base } = input;
    return { stored: toStoredOf(stored), version, base: isFields(base) ? toStoredOf(base) : null };
  } catch {
    return null;
  }
}
