import { readFact, type GuestFacts } from "./fact-access";
import { NOTHING, type Stored } from "./stored";
import { applyUndo, followUndo, type Merge, nextUndo, touchUndo, type Undo } from "./undo";

/** What a screen sees of the answers. Before the browser has taken over there is nothing and `isReady` is false. */
export type Answers = {
  readonly isReady: boolean;
  readonly stored: Stored;
  /** False where the browser keeps nothing: the answers then live as long as the page. */
  readonly isKept: boolean;
  readonly undo: Undo | null;
  /** Counts the times the answers were replaced from outside a screen: what it shows of them must be read anew. */
  readonly revision: number;
};

export const ON_SERVER: Answers = {
  isReady: false,
  stored: NOTHING,
  isKept: true,
  undo: null,
  revision: 0,
};

/** Where answers are kept: on this device, or in an account. */
export interface Keeper {
  readonly place: "device" | "account";
  readonly load: () => Pick<Answers, "stored" | "isKept" | "undo">;
  /** False when the place refuses. */
  readonly keep: (stored: Stored) => boolean;
  readonly keepUndo: (undo: Undo | null) => void;
  /** Tells of answers that came from elsewhere, such as another tab; returns what ends it. */
  readonly hear: (take: (stored: Stored) => void) => () => void;
  /** Puts what came from elsewhere together with what an undo brings back; without it an undo puts that aside. */
  readonly merge?: Merge;
}

/** The answers that a screen works on, and everything that may be done with them. */
export interface AnswersStore {
  readonly place: Keeper["place"];
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => Answers;
  /** Keeps changed facts, and the step of the interview that was finished with them. */
  readonly saveFacts: (facts: GuestFacts, step?: number) => void;
  /** Keeps facts of which some of one group were taken away or changed since `before`; these can be brought back. */
  readonly saveWithUndo: (facts: GuestFacts, sentence: string, before?: GuestFacts, step?: number) => void;
  /** Plans for the day on which the page is read, and no longer for the day of an uploaded file. */
  readonly planForToday: () => void;
  /** Puts another profile in the place of this one; `sentence` stands beside "Undo". */
  readonly replace: (stored: Stored, sentence: string) => void;
  readonly dismissUndo: () => void;
  readonly undoReplace: () => void;
}

function withStep({ done }: Stored, step: number | undefined): readonly number[] {
  return step === undefined || done.includes(step) ? done : [...done, step];
}

/** The one store of the answers of a place; its screens all show the same. */
export function createAnswers(keeper: Keeper): AnswersStore {
  let answers = ON_SERVER;
  let leave = () => {};
  const listeners = new Set<() => void>();

  const set = (next: Partial<Answers>) => {
    answers = { ...answers, ...next };
    for (const listener of listeners) listener();
  };
  const read = () => {
    if (!answers.isReady) answers = { isReady: true, revision: 0, ...keeper.load() };
    return answers;
  };
  const save = (stored: Stored, undo: Undo | null) => {
    keeper.keepUndo(undo);
    set({ stored, undo, isKept: keeper.keep(stored) });
  };
  // The undo stays while answers go on being given.
  const give = (stored: Stored) => {
    const { stored: was, undo } = read();
    // To a list that an entry was taken out of, others may have been added since: both are there after an undo.
    const isList = undo?.group && Array.isArray(readFact(undo.before.facts, undo.group));
    const follow = isList ? followUndo : touchUndo;
    save(stored, undo && follow(undo, was, stored, keeper.merge));
  };
  const hear = (stored: Stored) => {
    const { stored: was, undo: last, revision } = read();
    const undo = last && followUndo(last, was, stored, keeper.merge);
    keeper.keepUndo(undo);
    set({ stored, undo, revision: revision + 1 });
  };

  return {
    place: keeper.place,
    read,
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) leave = keeper.hear(hear);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) leave();
      };
    },
    saveFacts: (facts, step) => {
      const { stored } = read();
      give({ ...stored, facts, done: withStep(stored, step) });
    },
    saveWithUndo: (facts, sentence, before, step) => {
      const { stored, undo } = read();
      const was = { ...stored, facts: before ?? stored.facts };
      save({ ...stored, facts, done: withStep(stored, step) }, nextUndo(undo, was, facts, sentence));
    },
    planForToday: () => give({ ...read().stored, asOf: null }),
    replace: (stored, sentence) => {
      const { stored: before, revision } = read();
      save(stored, { sentence, before, group: null, isTouched: false });
      set({ revision: revision + 1 });
    },
    dismissUndo: () => {
      keeper.keepUndo(null);
      set({ undo: null });
    },
    undoReplace: () => {
      const { undo, stored, revision } = read();
      if (undo === null) return;
      const back = applyUndo(undo, stored);
      save(back.stored, back.undo);
      set({ revision: revision + 1 });
    },
  };
}
