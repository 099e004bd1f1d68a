import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeBack } from "@/app/(applicant)/_answers/merge";
import { createAnswers, type Keeper } from "@/app/(public)/start/_profile/answers-store";
import { readFact, type GuestFacts } from "@/app/(public)/start/_profile/fact-access";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import type { Undo } from "@/app/(public)/start/_profile/undo";

const A = { specialty: "anesthesiology", us: true, status: "planned" } as const;
const B = { specialty: "surgery", us: false, status: "requested" } as const;
const C = { specialty: "other", us: true, status: "received" } as const;

const answers = (facts: GuestFacts, asOf: string | null = null): Stored => ({ facts, asOf, done: [] });

/** The answers of a place that begins with `first`, and a way to let others come from elsewhere. */
function makeAnswers(place: Keeper["place"], first: GuestFacts) {
  const kept: { undo: Undo | null } = { undo: null };
  let take: (stored: Stored) => void = () => {};
  const store = createAnswers({
    place,
    load: () => ({ stored: answers(first), isKept: true, undo: null }),
    keep: () => true,
    keepUndo: (undo) => {
      kept.undo = undo;
    },
    hear: (listener) => {
      take = listener;
      return () => {};
    },
    ...(place === "account" ? { merge: mergeBack } : {}),
  });
  store.subscribe(() => {});
  const facts = () => store.read().stored.facts;
  return { store, kept, facts, hear: (next: GuestFacts) => take(answers(next)) };
}

describe("the undo of a whole replacement", () => {
  it("takes back the replacement, and leaves what another device has saved since", () => {
    const { store, facts, hear } = makeAnswers("account", { visa: "j1", school: { country: "Egypt" } });
    store.replace(answers({ visa: "h1b" }), "Replaced.");
    hear({ visa: "h1b", target: { step2ck: 250 } });
    hear({ visa: "h1b", target: { step2ck: 255 }, ecfmg: "certified" });
    store.undoReplace();
    expect(facts()).toEqual({
      visa: "j1",
      school: { country: "Egypt" },
      target: { step2ck: 255 },
      ecfmg: "certified",
    });
    expect(store.read().undo).toBeNull();
  });

  it("leaves an answer that was replaced here and then changed on another device as that device left it", () => {
    const { store, facts, hear } = makeAnswers("account", { visa: "j1", ecfmg: "in-progress" });
    store.replace(answers({ visa: "h1b", ecfmg: "certified" }), "Replaced.");
    hear({ visa: "either", ecfmg: "certified" });
    store.undoReplace();
    expect(facts()).toEqual({ visa: "either", ecfmg: "in-progress" });
  });

  it("brings back a list beside the entries that another device added since", () => {
    const { store, facts, hear } = makeAnswers("account", { letters: [A] });
    store.replace(answers({ letters: [B] }), "Replaced.");
    hear({ letters: [B, C] });
    store.undoReplace();
    expect(facts().letters).toHaveLength(2);
    expect(facts().letters).toEqual(expect.arrayContaining([A, C]));
  });

  it("never mixes the facts of one exam that two sides told", () => {
    const passed = { status: "passed", attempts: 1, score: 244, date: "2027-01-05" } as const;
    const { store, facts, hear } = makeAnswers("account", { step2ck: passed, visa: "j1" });
    store.replace(answers({ step2ck: { status: "not-taken" } }), "Replaced.");
    hear({ step2ck: { status: "scheduled", date: "2027-09-01" } });
    store.undoReplace();
    expect(facts()).toEqual({ step2ck: { status: "scheduled", date: "2027-09-01" }, visa: "j1" });
  });

  it("puts aside what was answered here since, together with what came from elsewhere", () => {
    const { store, facts, hear } = makeAnswers("account", { visa: "j1" });
    store.replace(answers({ visa: "h1b" }), "Replaced.");
    hear({ visa: "h1b", ecfmg: "certified" });
    store.saveFacts({ visa: "either", ecfmg: "certified" });
    store.undoReplace();
    expect(facts()).toEqual({ visa: "j1", ecfmg: "certified" });
    store.undoReplace();
    expect(facts()).toEqual({ visa: "either", ecfmg: "certified" });
  });

  it("without a way to put answers together, as between two tabs of a guest, puts aside what came since", () => {
    const { store, kept, facts, hear } = makeAnswers("device", { visa: "j1" });
    store.replace(answers({ visa: "h1b" }), "Replaced.");
    hear({ visa: "h1b", ecfmg: "certified" });
    expect(kept.undo?.isTouched).toBe(true);
    store.undoReplace();
    expect(facts()).toEqual({ visa: "j1" });
    store.undoReplace();
    expect(facts()).toEqual({ visa: "h1b", ecfmg: "certified" });
  });

  it("keeps its notice where it is while answers come from elsewhere: what was replaced is the same", () => {
    const { store, hear } = makeAnswers("account", { visa: "j1" });
    store.replace(answers({ visa: "h1b" }), "Replaced.");
    const { before } = store.read().undo ?? {};
    hear({ visa: "h1b", ecfmg: "certified" });
    expect(store.read().undo?.before).toBe(before);
  });
});

describe("the undo of one entry of a list", () => {
  it("brings a removed entry back beside those that were added since, here and elsewhere", () => {
    const { store, facts, hear } = makeAnswers("account", { letters: [A], visa: "j1" });
    store.saveWithUndo({ letters: [], visa: "j1" }, "Removed.");
    store.saveFacts({ letters: [B], visa: "h1b" });
    hear({ letters: [B, C], visa: "h1b" });
    store.undoReplace();
    expect(facts().letters).toHaveLength(3);
    expect(facts().letters).toEqual(expect.arrayContaining([A, B, C]));
    expect(facts().visa).toBe("h1b");
  });

  it("on a device puts aside what was added since, and nothing where the list was left alone", () => {
    const { store, facts } = makeAnswers("device", { letters: [A] });
    store.saveWithUndo({ letters: [] }, "Removed.");
    store.saveFacts({ letters: [B] });
    store.undoReplace();
    expect(facts()).toEqual({ letters: [A] });
    store.undoReplace();
    expect(facts()).toEqual({ letters: [B] });
    store.saveWithUndo({ letters: [] }, "Removed.");
    store.saveFacts({ letters: [], visa: "j1" });
    store.undoReplace();
    expect(facts()).toEqual({ letters: [B], visa: "j1" });
    expect(store.read().undo).toBeNull();
  });

  it("takes back the last change alone, in its place, and leaves every other answer", () => {
    const { store, facts } = makeAnswers("account", { letters: [A, B] });
    const requested = { ...A, status: "requested" } as const;
    store.saveWithUndo({ letters: [requested, B] }, "Changed.");
    expect(store.read().undo?.group).toBe("letters");
    store.saveWithUndo({ letters: [requested, C] }, "Changed.");
    store.saveFacts({ letters: [requested, C], visa: "j1" });
    store.undoReplace();
    expect(facts()).toEqual({ letters: [requested, B], visa: "j1" });
  });
});

describe("what an undo brings back", () => {
  const SINGLES = {
    visa: fc.constantFrom("j1", "h1b", "none"),
    ecfmg: fc.constantFrom("certified", "in-progress"),
    season: fc.constantFrom(2027, 2028),
  };
  const stored = fc.record(SINGLES, { requiredKeys: [] }).map((facts) => answers(facts as GuestFacts));

  it("is the old answer, but for each that was changed elsewhere", () => {
    fc.assert(
      fc.property(stored, stored, stored, (was, now, before) => {
        const back = mergeBack(was, now, before);
        for (const path of Object.keys(SINGLES)) {
          const [then, here, old] = [was, now, before].map(({ facts }) => readFact(facts, path));
          expect(readFact(back.facts, path)).toBe(then === here ? old : here);
        }
      }),
    );
  });
});
