import type { Trouble } from "@/app/_trpc/trouble";
import { hasSameAnswers, isSameStored, listDifferent } from "@/app/(public)/start/_profile/same-answers";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import { DAY, mergeStored, takeAnswer } from "./merge";
import type { Kept, Outcome, Send } from "./send";
import type { Unsent } from "./unsent";

/** How far the newest answers have got. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "waiting"; readonly why: "offline" | "away" }
  | { readonly kind: "stopped"; readonly why: Trouble }
  /** Both sides changed the same answers: `clashes` names those, and everything else is put together already. */
  | { readonly kind: "conflict"; readonly theirs: Kept; readonly clashes: readonly string[] };

/** Brings answers into the account, one version after the other. */
export interface Saver {
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The answers to show at first: what an earlier page could not send comes before what the account holds. */
  readonly first: () => Stored;
  /** What the account is known to hold, but for answers that wait to be chosen. */
  readonly account: () => Kept;
  readonly keep: (stored: Stored) => void;
  /** Sends at once what waits; also what tries again. */
  readonly flush: () => void;
  /** Takes over a newer version of the account; what waits to be sent is put together with it. */
  readonly receive: (kept: Kept) => void;
  /** Ends a conflict about one answer, or about all: what is kept from here on follows what the account holds now. */
  readonly settle: (path?: string) => void;
}

type Ways = {
  readonly send: Send;
  /** Keeps what is not sent yet where a reload finds it; null means that all of it was sent. */
  readonly remember: (unsent: Unsent | null) => void;
  /** Shows answers that were put together with those of the account. */
  readonly show: (stored: Stored) => void;
  readonly makeKey: () => string;
};

const PAUSE_MS = 400;
const WAITS_MS = [2_000, 5_000, 15_000, 30_000] as const;

/** The answers that differ, the plan's day among them. */
function listClashes(mine: Stored, theirs: Stored): string[] {
  const paths = listDifferent(mine.facts, theirs.facts);
  return mine.asOf === theirs.asOf ? paths : [...paths, DAY];
}

/** Sends answers to an account, `earlier` being those that a closed page could not send. */
export function createSaver(
  start: Kept,
  earlier: Unsent | null,
  { send, remember, show, makeKey }: Ways,
): Saver {
  // What both sides began from: the account's answers at their version, but for those that wait to be chosen.
  let account = start;
  let state: SaveState = { kind: "saved" };
  let wanted: Stored | null = null;
  // The version that answers without a known beginning name; until they are settled nothing can be put together.
  let orphan: number | null = null;
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
    clearTimeout(timer);
    wanted = null;
    tries = 0;
    remember(null);
    set({ kind: "saved" });
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  };
  const want = (stored: Stored) => {
    wanted = stored;
    remember(
      orphan === null
        ? { stored, version: account.version, base: account.stored }
        : { stored, version: orphan, base: null },
    );
  };

  function flush() {
    clearTimeout(timer);
    if (wanted === null || isSending || state.kind === "conflict") return;
    if (sent === null && isSameStored(wanted, account.stored)) return finish();
    isSending = true;
    set({ kind: "saving" });
    const now = (sent ??= { stored: wanted, key: makeKey() });
    void send(now.stored, account.version, now.key).then((outcome) => {
      isSending = false;
      if (outcome.kind !== "later") sent = null;
      hear(outcome, now.stored);
    });
  }

  function hear(outcome: Outcome, told: Stored) {
    switch (outcome.kind) {
      case "saved":
        account = { stored: told, version: outcome.version };
        // Answers given while others were on their way follow them.
        goOn(wanted ?? told);
        return;
      case "conflict":
        meet(outcome.current, wanted ?? told);
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

  function goOn(stored: Stored) {
    tries = 0;
    if (isSameStored(stored, account.stored)) return finish();
    want(stored);
    set({ kind: "saving" });
    later(0);
  }

  // Other answers of the account than those that mine were made from.
  function meet(theirs: Kept, mine: Stored) {
    if (orphan !== null) return clash(theirs, mine, listClashes(mine, theirs.stored));
    const { stored, clashes } = mergeStored(account.stored, mine, theirs.stored);
    const base = clashes.reduce((kept, path) => takeAnswer(kept, path, account.stored), theirs.stored);
    account = { stored: base, version: theirs.version };
    if (clashes.length > 0) clash(theirs, stored, clashes);
    else goOn(stored);
    if (!isSameStored(stored, mine)) show(stored);
  }

  function clash(theirs: Kept, mine: Stored, clashes: readonly string[]) {
    want(mine);
    set({ kind: "conflict", theirs, clashes });
  }

  // What is still to be chosen of `theirs`; when that is nothing, everything goes on from there.
  function narrow(theirs: Kept, clashes: readonly string[], mine: Stored) {
    if (clashes.length > 0) return clash(theirs, mine, clashes);
    orphan = null;
    account = theirs;
    want(mine);
    set({ kind: "saving" });
    later(PAUSE_MS);
  }

  if (earlier !== null) {
    const { stored, version: from, base: was } = earlier;
    if (was === null && from !== start.version && !hasSameAnswers(stored, start.stored)) orphan = from;
    // A page that was rendered before the last save may still be shown; this device knows more.
    const isAhead = was !== null && from > start.version;
    if (was !== null) account = { stored: was, version: isAhead ? from : start.version };
    if (isAhead) goOn(stored);
    else meet(start, stored);
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    first: () => wanted ?? account.stored,
    account: () => account,
    keep: (stored) => {
      if (state.kind === "conflict") {
        const { theirs, clashes } = state;
        const open = listClashes(stored, theirs.stored);
        return narrow(
          theirs,
          clashes.filter((path) => open.includes(path)),
          stored,
        );
      }
      if (sent === null && isSameStored(stored, account.stored)) return finish();
      want(stored);
      set({ kind: "saving" });
      later(PAUSE_MS);
    },
    flush,
    receive: (kept) => {
      // While answers are on their way nobody knows whether this version holds them already.
      if (kept.version <= account.version || isSending || sent !== null) return;
      if (wanted !== null) return meet(kept, wanted);
      account = kept;
      set({ kind: "saved" });
      show(kept.stored);
    },
    settle: (path) => {
      if (state.kind !== "conflict" || wanted === null) return;
      const { theirs, clashes } = state;
      if (path !== undefined) {
        account = { ...account, stored: takeAnswer(account.stored, path, theirs.stored) };
      }
      narrow(theirs, path === undefined ? [] : clashes.filter((each) => each !== path), wanted);
    },
  };
}
