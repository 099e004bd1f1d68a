"use client";

import { useSyncExternalStore } from "react";
import { type GuestFacts } from "./fact-access";
import { isEmpty, NOTHING, parseStored, serialize, STORAGE_KEY, type Stored } from "./stored";
import { applyUndo, nextUndo, parseUndo, UNDO_KEY, type Undo } from "./undo";

/** What a screen sees of the guest. Before the browser has taken over there is nothing and `isReady` is false. */
export type Guest = {
  readonly isReady: boolean;
  readonly stored: Stored;
  /** False where the browser keeps nothing: the answers then live as long as the page. */
  readonly isKept: boolean;
  readonly undo: Undo | null;
  /** Counts the times the answers were replaced from outside a screen: what it shows of them must be read anew. */
  readonly revision: number;
};

const ON_SERVER: Guest = { isReady: false, stored: NOTHING, isKept: true, undo: null, revision: 0 };

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
function hear(event: StorageEvent) {
  if (event.key === STORAGE_KEY || event.key === null)
    set({ stored: load().stored, revision: guest.revision + 1 });
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
  if (!guest.isReady) guest = { isReady: true, undo: loadUndo(), revision: 0, ...load() };
  return guest;
}

export function useGuest(): Guest {
  return useSyncExternalStore(subscribe, read, () => ON_SERVER);
}

function save(stored: Stored, undo: Undo | null) {
  keepUndo(undo);
  set({ stored, undo, isKept: keep(stored) });
}

/** The undo that stays while answers go on being given. */
function touchedUndo(): Undo | null {
  const { undo } = read();
  return undo && { ...undo, isTouched: true };
}

function withStep({ done }: Stored, step: number | undefined): readonly number[] {
  return step === undefined || done.includes(step) ? done : [...done, step];
}

/** Keeps changed facts, and the step of the interview that was finished with them. */
export function saveFacts(facts: GuestFacts, step?: number) {
  const { stored } = read();
  save({ ...stored, facts, done: withStep(stored, step) }, touchedUndo());
}

/** Keeps facts from which some of one group were taken away since `before`; these can be brought back. */
export function saveWithUndo(facts: GuestFacts, sentence: string, before?: GuestFacts, step?: number) {
  const { stored, undo } = read();
  const was = { ...stored, facts: before ?? stored.facts };
  save({ ...stored, facts, done: withStep(stored, step) }, nextUndo(undo, was, facts, sentence));
}

/** Plans for the day on which the page is read, and no longer for the day of an uploaded file. */
export function planForToday() {
  save({ ...read().stored, asOf: null }, touchedUndo());
}

/** Puts another profile in the place of this one; `sentence` stands beside "Undo". */
export function replaceStored(stored: Stored, sentence: string) {
  save(stored, { sentence, before: read().stored, group: null, isTouched: false });
}

export function dismissUndo() {
  keepUndo(null);
  set({ undo: null });
}

export function undoReplace() {
  const { undo, stored, revision } = read();
  if (undo === null) return;
  const back = applyUndo(undo, stored);
  save(back.stored, back.undo);
  set({ revision: revision + 1 });
}
