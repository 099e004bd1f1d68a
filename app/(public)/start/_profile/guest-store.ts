"use client";

import { useSyncExternalStore } from "react";
import { type GuestFacts } from "./fact-access";
import { isEmpty, NOTHING, parseStored, serialize, STORAGE_KEY, type Stored } from "./stored";

/** What a screen sees of the guest. Before the browser has taken over there is nothing and `isReady` is false. */
export type Guest = {
  readonly isReady: boolean;
  readonly stored: Stored;
  /** False where the browser keeps nothing: the answers then live as long as the page. */
  readonly isKept: boolean;
  readonly undo: { readonly sentence: string; readonly before: Stored } | null;
};

const ON_SERVER: Guest = { isReady: false, stored: NOTHING, isKept: true, undo: null };

let guest: Guest = ON_SERVER;
const listeners = new Set<() => void>();

function set(next: Partial<Guest>) {
  guest = { ...guest, ...next };
  for (const listener of listeners) listener();
}

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

function load(): Pick<Guest, "stored" | "isKept"> {
  try {
    return { stored: parseStored(window.localStorage.getItem(STORAGE_KEY)), isKept: true };
  } catch {
    return { stored: NOTHING, isKept: false };
  }
}

// Another tab of the same guest: the last answer wins, and both show it.
function hear(event: StorageEvent) {
  if (event.key === STORAGE_KEY || event.key === null) set({ stored: load().stored });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) window.addEventListener("storage", hear);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", hear);
  };
}

function read(): Guest {
  if (!guest.isReady) guest = { isReady: true, undo: null, ...load() };
  return guest;
}

export function useGuest(): Guest {
  return useSyncExternalStore(subscribe, read, () => ON_SERVER);
}

function save(stored: Stored, undo: Guest["undo"] = null) {
  set({ stored, undo, isKept: keep(stored) });
}

/** Keeps changed facts, and the step of the interview that was finished with them. */
export function saveFacts(facts: GuestFacts, step?: number) {
  const { stored } = read();
  const done = step === undefined || stored.done.includes(step) ? stored.done : [...stored.done, step];
  save({ ...stored, facts, done });
}

/** Plans for the day on which the page is read, and no longer for the day of an uploaded file. */
export function planForToday() {
  save({ ...read().stored, asOf: null });
}

/** Puts another profile in the place of this one; `sentence` stands beside "Undo". */
export function replaceStored(stored: Stored, sentence: string) {
  save(stored, { sentence, before: read().stored });
}

export function dismissUndo() {
  set({ undo: null });
}

export function undoReplace() {
  const { undo } = read();
  if (undo) save(undo.before);
}
