import { isFields } from "@/app/(public)/start/_profile/fact-access";
import { parseJson, toStoredOf, type Stored } from "@/app/(public)/start/_profile/stored";

/** Answers that have not reached the account, and the version they were made from. */
export type Unsent = { readonly stored: Stored; readonly version: number };

const keyOf = (place: string) => `airway.account.unsent.v1.${place}`;

/** Keeps what is not sent yet on this device, under the person's own place; null takes it away. */
export function keepUnsent(place: string, unsent: Unsent | null) {
  try {
    if (unsent === null) window.localStorage.removeItem(keyOf(place));
    else window.localStorage.setItem(keyOf(place), JSON.stringify(unsent));
  } catch {
    // Then it lives as long as the page, which goes on trying to send it.
  }
}

/** What an earlier page could not send, or null. */
export function findUnsent(place: string): Unsent | null {
  try {
    const input = parseJson(window.localStorage.getItem(keyOf(place)));
    if (!isFields(input) || typeof input["version"] !== "number") return null;
    return { stored: toStoredOf(input["stored"]), version: input["version"] };
  } catch {
    return null;
  }
}
