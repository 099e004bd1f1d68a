"use client";

import { useSyncExternalStore } from "react";
import { createAnswers, ON_SERVER, type Answers } from "./answers-store";
import { isEmpty, NOTHING, parseStored, serialize, STORAGE_KEY, type Stored } from "./stored";
import { parseUndo, UNDO_KEY, type Undo } from "./undo";

/** Writes to the device; false when it refuses, as in some private windows or with storage switched off. */
function keep(stored: Stored): boolean {
  try {
    if (isEmpty(stored)) window.localStorage.removeItem(STORAGE_KEY);
    else window.localStorage.setItem(STORAGE_KEY, serialize(stored));
    return true;
  } catch {
    return false;
  }
}

function load(): Pick<Answers, "stored" | "isKept"> {
  try {
    return { stored: parseStored(window.localStorage.getItem(STORAGE_KEY)), isKept: true };
  } catch {
    return { stored: NOTHING, isKept: false };
  }
}

/** What was removed lives as long as this tab, also over a reload, and no longer: others may use the device. */
function keepUndo(undo: Undo | null) {
  try {
    if (undo === null) window.sessionStorage.removeItem(UNDO_KEY);
    else window.sessionStorage.setItem(UNDO_KEY, JSON.stringify(undo));
  } catch {
    // Then it lives as long as the page.
  }
}

function loadUndo(): Undo | null {
  try {
    return parseUndo(window.sessionStorage.getItem(UNDO_KEY));
  } catch {
    return null;
  }
}

// Another tab of the same guest: the last answer wins, and both show it.
function hear(take: (stored: Stored) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === STORAGE_KEY || event.key === null) take(load().stored);
  };
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}

/** The answers on this device. */
export const deviceAnswers = createAnswers({
  place: "device",
  load: () => ({ ...load(), undo: loadUndo() }),
  keep,
  keepUndo,
  hear,
});

/** The answers on this device, wherever the screen itself keeps its own. */
export function useGuest(): Answers {
  return useSyncExternalStore(deviceAnswers.subscribe, deviceAnswers.read, () => ON_SERVER);
}

/** Takes the answers off this device, once an account has them. */
export function forgetGuest() {
  deviceAnswers.replace(NOTHING, "");
  deviceAnswers.dismissUndo();
}
