import type { Trouble } from "@/app/_trpc/trouble";
import { hasSameAnswers, isSameStored } from "@/app/(public)/start/_profile/same-answers";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import type { Kept, Outcome, Send } from "./send";
import type { Unsent } from "./unsent";

/** How far the newest answers have got. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "waiting"; readonly why: "offline" | "away" }
  | { readonly kind: "stopped"; readonly why: Trouble }
  | { readonly kind: "conflict"; readonly theirs: Kept };

/** Brings answers into the account, one version after the other. */
export interface Saver {
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The answers to show at first: what an earlier page could not send comes before what the account holds. */
  readonly first: () => Stored;
  readonly keep: (stored: Stored) => void;
  /** Sends at once what waits; also what tries again. */
  readonly flush: () => void;
  /** Takes over a newer version of the account; false where answers wait that it would overwrite. */
  readonly receive: (kept: Kept) => boolean;
  /** Ends a conflict: what is kept from here on follows the version that the account holds now. */
  readonly settle: () => void;
}

type MakeKey = () => string;

const PAUSE_MS = 400;
const WAITS_MS = [2_000, 5_000, 15_000, 30_000] as const;
const SAVED: SaveState = { kind: "saved" };

/** @param remember keeps what is not sent yet where a reload finds it; null means that all of it was sent */
export function createSaver(
  start: Kept,
  earlier: Unsent | null,
  { send, remember, makeKey }: { send: Send; remember: (unsent: Unsent | null) => void; makeKey: MakeKey },
): Saver {
  let { stored: account, version } = start;
  let state = SAVED;
  let wanted: Stored | null = null;
  // Stays until its fate is known: sent again with its key, so that a lost answer does not make it a stranger's version.
  let sent: { readonly stored: Stored; readonly key: string } | null = null;
  let isSending = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const set = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const finish = () => {
    wanted = null;
    tries = 0;
    remember(null);
    set(SAVED);
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  };
  const want = (stored: Stored) => {
    wanted = stored;
    remember({ stored, version });
  };

  function flush() {
    clearTimeout(timer);
    if (wanted === null || isSending || state.kind === "conflict") return;
    isSending = true;
    set({ kind: "saving" });
    const now = (sent ??= { stored: wanted, key: makeKey() });
    void send(now.stored, version, now.key).then((outcome) => {
      isSending = false;
      if (outcome.kind !== "later") sent = null;
      hear(outcome, now.stored);
    });
  }

  function hear(outcome: Outcome, told: Stored) {
    switch (outcome.kind) {
      case "saved":
        adopt({ stored: told, version: outcome.version });
        goOn();
        return;
      case "conflict":
        meet(outcome.current);
        return;
      case "later":
        set({ kind: "waiting", why: outcome.why });
        later(WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0);
        tries += 1;
        return;
      case "stopped":
        set({ kind: "stopped", why: outcome.why });
    }
  }

  function adopt(kept: Kept) {
    ({ stored: account, version } = kept);
  }

  // Answers given while others were on their way follow them.
  function goOn() {
    tries = 0;
    if (wanted === null || isSameStored(wanted, account)) return finish();
    want(wanted);
    flush();
  }

  // Two tabs that say the same are no conflict; the steps that either has finished are finished.
  function meet(current: Kept) {
    const mine = wanted ?? account;
    if (!hasSameAnswers(mine, current.stored)) return set({ kind: "conflict", theirs: current });
    adopt(current);
    wanted = { ...mine, done: [...new Set([...mine.done, ...account.done])] };
    set({ kind: "saving" });
    goOn();
  }

  if (earlier !== null && !isSameStored(earlier.stored, account)) {
    wanted = earlier.stored;
    const isOutdated = earlier.version !== version && !hasSameAnswers(earlier.stored, account);
    state = isOutdated ? { kind: "conflict", theirs: start } : { kind: "saving" };
    if (isOutdated) version = earlier.version;
    else later(0);
  } else if (earlier !== null) remember(null);

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    first: () => wanted ?? account,
    keep: (stored) => {
      const isBack = sent === null && state.kind !== "conflict" && isSameStored(stored, account);
      if (isBack) {
        clearTimeout(timer);
        return finish();
      }
      want(stored);
      if (state.kind === "conflict") return;
      set({ kind: "saving" });
      later(PAUSE_MS);
    },
    flush,
    receive: (kept) => {
      if (wanted !== null || isSending || kept.version <= version) return false;
      adopt(kept);
      return true;
    },
    settle: () => {
      if (state.kind !== "conflict") return;
      adopt(state.theirs);
      set({ kind: "saving" });
    },
  };
}
