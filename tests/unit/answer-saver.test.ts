import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSaver } from "@/app/(applicant)/_answers/saver";
import type { Kept, Outcome } from "@/app/(applicant)/_answers/send";
import type { Unsent } from "@/app/(applicant)/_answers/unsent";
import { type Trouble, trouble } from "@/app/_trpc/trouble";
import type { Stored } from "@/app/(public)/start/_profile/stored";

const answers = (visa: "j1" | "h1b" | "none", done: number[] = []): Stored => ({
  facts: visa === "none" ? {} : { visa },
  asOf: null,
  done,
});
const EXAM = { exam: "nbme", date: "2027-03-01", score: 240 } as const;
const START = { stored: answers("j1"), version: 3 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A saver whose calls are answered one after the other, and what it left to be found by a reload. */
function makeSaver(outcomes: readonly Outcome[], earlier: Unsent | null = null, start: Kept = START) {
  const calls: { stored: Stored; version: number; key: string }[] = [];
  const kept: { unsent: Unsent | null } = { unsent: earlier };
  const shown: Stored[] = [];
  let keys = 0;
  const saver = createSaver(start, earlier, {
    send: (stored, version, key) => {
      calls.push({ stored, version, key });
      const outcome = outcomes[calls.length - 1];
      return outcome === undefined
        ? Promise.reject(new Error("an unexpected call"))
        : Promise.resolve(outcome);
    },
    remember: (unsent) => {
      kept.unsent = unsent;
    },
    show: (stored) => {
      shown.push(stored);
    },
    makeKey: () => `key ${(keys += 1)}`,
  });
  return { saver, calls, kept, shown };
}

describe("answers on their way into an account", () => {
  it("are sent a moment after the last change, and then nothing is left on the device", async () => {
    const { saver, calls, kept } = makeSaver([{ kind: "saved", version: 4 }]);
    saver.keep(answers("h1b"));
    saver.keep(answers("h1b", [1]));
    expect(saver.state().kind).toBe("saving");
    expect(kept.unsent).toEqual({ stored: answers("h1b", [1]), version: 3, base: START.stored });
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls).toEqual([{ stored: answers("h1b", [1]), version: 3, key: "key 1" }]);
    expect(saver.state().kind).toBe("saved");
    expect(kept.unsent).toBeNull();
  });

  it("promise 12: after a lost answer the same ones go under the same key, and newer ones after them", async () => {
    const { saver, calls } = makeSaver([
      { kind: "later", why: "offline" },
      { kind: "saved", version: 4 },
      { kind: "saved", version: 5 },
    ]);
    saver.keep(answers("h1b"));
    await vi.advanceTimersByTimeAsync(500);
    expect(saver.state()).toEqual({ kind: "waiting", why: "offline" });
    saver.keep(answers("h1b", [2]));
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls.map(({ key, version, stored }) => [key, version, stored.done])).toEqual([
      ["key 1", 3, []],
      ["key 1", 3, []],
      ["key 2", 4, [2]],
    ]);
    expect(saver.state().kind).toBe("saved");
  });

  it("promise 12: meet other ones: both stay, nothing is sent until one is chosen, also after a reload", async () => {
    const theirs = { stored: answers("none"), version: 9 };
    const { saver, calls, kept } = makeSaver([
      { kind: "conflict", current: theirs },
      { kind: "saved", version: 10 },
    ]);
    saver.keep(answers("h1b"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state()).toEqual({ kind: "conflict", theirs, clashes: ["visa"] });
    saver.keep(answers("h1b", [5]));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(1);
    expect(kept.unsent).toEqual({ stored: answers("h1b", [5]), version: 9, base: START.stored });
    const reloaded = makeSaver([], kept.unsent, theirs);
    expect(reloaded.saver.state()).toEqual({ kind: "conflict", theirs, clashes: ["visa"] });
    expect(reloaded.saver.first()).toEqual(answers("h1b", [5]));
    saver.settle();
    saver.keep(answers("h1b", [5]));
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls[1]).toMatchObject({ version: 9, key: "key 2" });
    expect(saver.state().kind).toBe("saved");
  });

  it("are no conflict with the same ones: what either has finished is finished", async () => {
    const { saver, calls } = makeSaver([
      { kind: "conflict", current: { stored: answers("h1b", [1, 2]), version: 6 } },
      { kind: "saved", version: 7 },
    ]);
    saver.keep(answers("h1b", [2, 3]));
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls[1]).toMatchObject({ stored: answers("h1b", [1, 2, 3]), version: 6 });
    expect(saver.state().kind).toBe("saved");
  });

  it("go on where a closed page had to stop, put together with what the account has taken since", async () => {
    const same = makeSaver([{ kind: "saved", version: 4 }], {
      stored: answers("h1b"),
      version: 3,
      base: START.stored,
    });
    expect(same.saver.first()).toEqual(answers("h1b"));
    await vi.advanceTimersByTimeAsync(10);
    expect(same.saver.state().kind).toBe("saved");
    const practice: Stored = { ...START.stored, facts: { visa: "j1", practice: [EXAM] } };
    const { saver, calls } = makeSaver(
      [{ kind: "saved", version: 10 }],
      { stored: answers("h1b"), version: 3, base: START.stored },
      { stored: practice, version: 9 },
    );
    expect(saver.first().facts).toEqual({ visa: "h1b", practice: [EXAM] });
    await vi.advanceTimersByTimeAsync(10);
    expect(calls).toMatchObject([{ version: 9, stored: { facts: { visa: "h1b", practice: [EXAM] } } }]);
  });

  it("kept by an earlier release, without what they were made from, are chosen as a whole", () => {
    const older = makeSaver([], { stored: answers("h1b"), version: 2, base: null });
    expect(older.saver.state()).toEqual({ kind: "conflict", theirs: START, clashes: ["visa"] });
    expect(older.saver.first()).toEqual(answers("h1b"));
    expect(older.kept.unsent).toEqual({ stored: answers("h1b"), version: 2, base: null });
    const done = makeSaver([], { stored: START.stored, version: 2, base: null });
    expect(done.kept.unsent).toBeNull();
    expect(done.saver.state().kind).toBe("saved");
  });

  it("meet other answers of the account silently: both are kept, shown, and sent", async () => {
    const theirs: Stored = { ...START.stored, facts: { visa: "j1", practice: [EXAM] } };
    const both: Stored = { ...theirs, facts: { visa: "h1b", practice: [EXAM] } };
    const { saver, calls, kept, shown } = makeSaver([
      { kind: "conflict", current: { stored: theirs, version: 4 } },
      { kind: "saved", version: 5 },
    ]);
    saver.keep(answers("h1b"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual([both]);
    expect(calls[1]).toEqual({ stored: both, version: 4, key: "key 2" });
    expect(saver.state().kind).toBe("saved");
    expect(kept.unsent).toBeNull();
  });

  it("hold up nothing but themselves: what only one side changed is put together while one answer is chosen", async () => {
    const theirs: Stored = { asOf: null, done: [], facts: { visa: "either", ecfmg: "certified" } };
    const { saver, calls, kept } = makeSaver([
      { kind: "conflict", current: { stored: theirs, version: 4 } },
      { kind: "saved", version: 5 },
    ]);
    const mine: Stored = { asOf: null, done: [], facts: { visa: "h1b", season: 2028 } };
    saver.keep(mine);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state()).toMatchObject({ kind: "conflict", clashes: ["visa"] });
    expect(kept.unsent?.stored.facts).toEqual({ visa: "h1b", season: 2028, ecfmg: "certified" });
    saver.settle("visa");
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls[1]?.stored.facts).toEqual({ visa: "h1b", season: 2028, ecfmg: "certified" });
    expect(saver.state().kind).toBe("saved");
  });

  it("are no conflict any more once the same is typed that the account holds", async () => {
    const theirs = { stored: answers("none"), version: 9 };
    const { saver, calls } = makeSaver([{ kind: "conflict", current: theirs }]);
    saver.keep(answers("h1b"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state().kind).toBe("conflict");
    saver.keep(answers("none"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state().kind).toBe("saved");
    expect(calls).toHaveLength(1);
  });

  it("of an open page follow what another part of the app has saved meanwhile", async () => {
    const newer: Stored = { ...START.stored, facts: { visa: "j1", practice: [EXAM] } };
    const idle = makeSaver([]);
    idle.saver.receive({ stored: newer, version: 4 });
    expect(idle.shown).toEqual([newer]);
    idle.saver.receive(START);
    expect(idle.saver.first()).toEqual(newer);
    const busy = makeSaver([{ kind: "saved", version: 5 }]);
    busy.saver.keep(answers("h1b"));
    busy.saver.receive({ stored: newer, version: 4 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(busy.calls).toMatchObject([{ version: 4, stored: { facts: { visa: "h1b", practice: [EXAM] } } }]);
  });

  it("stay on the device when they are refused, and a newer version of the account does not overwrite them", async () => {
    const why: Trouble = { ...trouble("Sign in to go on."), reason: "sign-in" };
    const { saver, kept } = makeSaver([{ kind: "stopped", why }]);
    saver.keep(answers("h1b"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state().kind).toBe("stopped");
    saver.receive({ stored: answers("none"), version: 8 });
    expect(saver.state()).toMatchObject({ kind: "conflict", clashes: ["visa"] });
    expect(kept.unsent?.stored).toEqual(answers("h1b"));
  });
});
