import type { Entry, Outcome, Refusal, Send, Waiting } from "./entry";

export type QueueState = {
  readonly waiting: readonly Waiting[];
  /** What keeps the rest from being sent; null while nothing does. */
  readonly why: "offline" | "away" | "signed-out" | null;
};

/** Practice exams on their way into the account, oldest first. */
export interface Queue {
  readonly state: () => QueueState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps an entry on the device, in the place of another one where `instead` names it; gives its key. */
  readonly add: (entry: Entry, instead?: string) => string;
  readonly drop: (key: string) => void;
  /** Sends what waits and was not refused; gives how many arrived. Never throws. */
  readonly flush: () => Promise<number>;
  /** Takes over what another tab has kept. */
  readonly reload: () => void;
}

/** What the queue needs from the browser. */
export interface Ways {
  readonly load: () => Waiting[];
  /** False where the device keeps nothing; then the queue lives as long as the page. */
  readonly save: (waiting: readonly Waiting[]) => boolean;
  readonly send: Send;
  readonly makeKey: () => string;
  /** Runs work that only one tab at a time should do; another one's turn is not waited for. */
  readonly alone: (work: () => Promise<number>) => Promise<number>;
}

export const EMPTY: QueueState = { waiting: [], why: null };

export function createQueue({ load, save, send, makeKey, alone }: Ways): Queue {
  let state: QueueState = { waiting: load(), why: null };
  let isKept = true;
  let running: Promise<number> | null = null;
  const listeners = new Set<() => void>();

  const set = (next: QueueState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  // Other tabs write too: each change starts from what the device holds now.
  const change = (work: (waiting: readonly Waiting[]) => readonly Waiting[]) => {
    const waiting = work(isKept ? load() : state.waiting);
    isKept = save(waiting);
    set({ ...state, waiting });
  };
  const drop = (key: string) => change((waiting) => waiting.filter((each) => each.key !== key));
  const refuse = (key: string, refusal: Refusal) =>
    change((waiting) => waiting.map((each) => (each.key === key ? { ...each, refusal } : each)));

  /** Whether the next one may follow. */
  function hear(key: string, outcome: Outcome): boolean {
    switch (outcome.kind) {
      case "saved":
        drop(key);
        return true;
      case "refused":
        refuse(key, outcome.refusal);
        return true;
      case "later":
        set({ ...state, why: outcome.why });
        return false;
      case "signed-out":
        set({ ...state, why: "signed-out" });
        return false;
    }
  }

  async function sendAll(): Promise<number> {
    let arrived = 0;
    set({ ...state, why: null });
    for (;;) {
      const next = (isKept ? load() : state.waiting).find(({ refusal }) => refusal === null);
      if (next === undefined) return arrived;
      const outcome = await send(next.entry, next.key);
      if (!hear(next.key, outcome)) return arrived;
      if (outcome.kind === "saved") arrived += 1;
    }
  }

  async function flush(): Promise<number> {
    // What was added while others were on their way follows them.
    if (running !== null) {
      await running;
      return flush();
    }
    running = alone(sendAll).finally(() => {
      running = null;
    });
    return running;
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (entry, instead) => {
      const key = makeKey();
      change((waiting) => [...waiting.filter((each) => each.key !== instead), { key, entry, refusal: null }]);
      return key;
    },
    drop,
    flush,
    reload: () => {
      if (isKept) set({ ...state, waiting: load() });
    },
  };
}
