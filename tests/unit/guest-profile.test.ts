import { describe, expect, it } from "vitest";
import { changeFact, isApplicable } from "@/app/(public)/start/_profile/change-fact";
import { readFact, writeFact, type GuestFacts } from "@/app/(public)/start/_profile/fact-access";
import { readFile, toFacts, toFile, toStored } from "@/app/(public)/start/_profile/profile-file";
import { defaultSeason, matchDayOf, orderSeasons } from "@/server/rules/contract";
import { nextStep, NOTHING, parseStored, serialize } from "@/app/(public)/start/_profile/stored";
import { applyUndo, nextUndo, parseUndo } from "@/app/(public)/start/_profile/undo";
import { canBeUsed, trialDateError, tryOut } from "@/app/(public)/start/_plan/what-if";
import { evaluate, EDITION, SEASON_FACTS } from "@/server/rules";
import { SEASONS, validate } from "@/server/rules/contract";
import { readSharedJson } from "../support/shared";

const TODAY = "2027-03-10";
const personas = readSharedJson("spec/personas.json") as { name: string; facts: unknown }[];

describe("a profile on the device", () => {
  it.each(personas)("comes back whole from storage and from a file: $name", ({ facts: input }) => {
    const { facts } = validate(input);
    if (facts === null) throw new Error("A persona must be valid.");
    const stored = toStored(facts, TODAY);
    const back = parseStored(serialize(stored));
    const again = evaluate(toFacts(back, TODAY), EDITION, SEASON_FACTS);
    expect(again).toEqual(evaluate(facts, EDITION, SEASON_FACTS));
    expect(readFile(toFile(toFacts(stored, TODAY)))).toEqual({ input: toFacts(stored, TODAY) });
  });

  it.each([
    null,
    "",
    "{",
    "null",
    "7",
    '"text"',
    "[]",
    '{"facts":7,"done":{},"asOf":3}',
    '{"facts":{"season":"2028","visa":"x","step1":[],"usce":[null],"letters":7,"ecfmg":{}}}',
    '{"facts":{"__proto__":{"visa":"j1"}},"done":[0,9,1.5,"2"],"asOf":"2027-99-99"}',
  ])("is empty where storage holds something foreign: %s", (text) => {
    expect(parseStored(text)).toEqual(NOTHING);
  });

  it("keeps what can be read beside what can't", () => {
    const text = '{"facts":{"visa":"j1","season":2028,"other":1,"target":{"step2ck":"250"}},"done":[2,2,77]}';
    expect(parseStored(text)).toEqual({ facts: { visa: "j1", season: 2028 }, done: [2], asOf: null });
  });

  it("resumes at the first step that was not done", () => {
    expect(nextStep([])).toBe(1);
    expect(nextStep([1, 2, 4])).toBe(3);
    expect(nextStep([8, 7, 6, 5, 4, 3, 2, 1])).toBeNull();
  });

  it("is planned for today, or for the day of its file", () => {
    expect(toFacts({ facts: {}, asOf: null }, TODAY)).toEqual({ asOf: TODAY, season: 2028 });
    expect(toFacts({ facts: { season: 2027 }, asOf: "2026-10-01" }, TODAY)).toMatchObject({
      asOf: "2026-10-01",
      season: 2027,
    });
    expect(toStored({ asOf: TODAY, season: 2028 }, TODAY).asOf).toBeNull();
  });
});

describe("an uploaded file", () => {
  it.each(["", "not json", "[1]", "null", "7", `{"a":"${"x".repeat(300_000)}"}`])(
    "that holds no profile is refused with a sentence",
    (text) => {
      const read = readFile(text);
      expect("sentence" in read && read.sentence).toMatch(/\.$/);
    },
  );

  it("may begin with a byte order mark", () => {
    expect(readFile('\uFEFF{"asOf":"2027-03-10"}')).toEqual({ input: { asOf: "2027-03-10" } });
  });
});

describe("a changed fact", () => {
  it("is written at its path and taken away again without a trace", () => {
    const written = writeFact({ visa: "j1" }, "target.step2ck", 250);
    expect(written).toEqual({ visa: "j1", target: { step2ck: 250 } });
    expect(writeFact(written, "target.step2ck", undefined)).toEqual({ visa: "j1" });
    expect(readFact(written, "target.step2ck.deeper")).toBeUndefined();
  });

  it("keeps the order of facts, so that an unchanged profile stays the same text", () => {
    const facts: GuestFacts = { visa: "j1", ecfmg: "certified" };
    expect(JSON.stringify(writeFact(facts, "visa", "h1b"))).toBe('{"visa":"h1b","ecfmg":"certified"}');
  });

  const failed: GuestFacts = {
    step2ck: { status: "failed", attempts: 1, score: 200, date: "2027-01-05", retakeDate: "2027-06-01" },
  };

  it.each([
    ["not-taken", { status: "not-taken" }],
    ["scheduled", { status: "scheduled" }],
    ["passed", { status: "passed", attempts: 1, score: 200, date: "2027-01-05" }],
  ])("of an exam to %s never leaves a contradiction", (status, step2ck) => {
    const changed = changeFact(failed, "step2ck.status", status, TODAY);
    expect(changed).toEqual({ step2ck });
    expect(validate({ ...changed, asOf: TODAY, season: 2028 }).errors).toEqual([]);
  });

  it("is asked for only where it can be told", () => {
    expect(isApplicable({}, "step2ck.score")).toBe(false);
    expect(isApplicable(failed, "step2ck.retakeDate")).toBe(true);
    expect(isApplicable({ step1: { status: "scheduled" } }, "step1.date")).toBe(true);
    expect(isApplicable({}, "visa")).toBe(true);
  });
});

describe("the seasons offered", () => {
  it("know the Match Day of every season that the rules hold", () => {
    for (const season of SEASONS) {
      expect(matchDayOf(season)).toBe(SEASON_FACTS.calendars[season]["match-day"].value);
    }
  });

  it.each([
    ["2025-08-01", [2026, 2027, 2028]],
    ["2026-09-30", [2027, 2028, 2026]],
    ["2026-10-01", [2028, 2027, 2026]],
    ["2027-03-19", [2028, 2027, 2026]],
    ["2027-03-20", [2028, 2027, 2026]],
    ["2027-12-01", [2028, 2027, 2026]],
    ["2029-01-01", [2028, 2027, 2026]],
  ])("on %s begin with the next one that leaves time to prepare", (today, seasons) => {
    expect(orderSeasons(today)).toEqual(seasons);
    expect(defaultSeason(today)).toBe(seasons[0]);
  });
});

describe("a trial", () => {
  it("changes the score of a passed exam", () => {
    const passed: GuestFacts = { step2ck: { status: "passed", score: 244 } };
    expect(tryOut(passed, { score: "250", date: "" }, TODAY)?.step2ck?.score).toBe(250);
    expect(canBeUsed(passed, { score: "250", date: "" })).toBe(true);
  });

  const PASS = { status: "passed", score: 250 };
  it.each<[string, GuestFacts["step2ck"], object]>([
    ["not taken", { status: "not-taken", attempts: 0 }, { ...PASS, attempts: 1 }],
    ["unknown", undefined, { ...PASS, attempts: 1 }],
    ["booked", { status: "scheduled", date: "2027-06-15" }, { ...PASS, attempts: 1 }],
    [
      "awaiting its result",
      { status: "scheduled", date: "2027-03-01" },
      { ...PASS, attempts: 1, date: "2027-03-01" },
    ],
    [
      "failed",
      { status: "failed", attempts: 1, score: 200, date: "2027-01-05", retakeDate: "2027-06-01" },
      { ...PASS, attempts: 2 },
    ],
    ["failed four times", { status: "failed", attempts: 4 }, { ...PASS, attempts: 4 }],
    ["failed", { status: "failed" }, { ...PASS, attempts: 2 }],
  ])("of a score passes the exam that is %s, and is no answer to keep", (_, step2ck, passed) => {
    const facts: GuestFacts = step2ck === undefined ? {} : { step2ck };
    const trial = { score: "250", date: "2027-07-01" };
    const tried = tryOut(facts, trial, TODAY);
    expect(tried?.step2ck).toEqual(passed);
    expect(validate({ ...tried, asOf: TODAY, season: 2028 }).errors).toEqual([]);
    expect(canBeUsed(facts, trial)).toBe(false);
  });

  it("of a day before the plan's is refused with a sentence", () => {
    const trial = { score: "", date: "2027-03-09" };
    expect(tryOut({}, trial, TODAY)).toBeNull();
    expect(trialDateError(trial, TODAY)).toBe("Enter 10 Mar 2027, the day of this plan, or a later day.");
    expect(trialDateError({ score: "", date: TODAY }, TODAY)).toBeUndefined();
  });

  it("books an exam that has no date, and moves the retake after a fail", () => {
    expect(tryOut({}, { score: "", date: "2027-06-10" }, TODAY)).toEqual({
      step2ck: { status: "scheduled", date: "2027-06-10" },
    });
    const failed: GuestFacts = { step2ck: { status: "failed" } };
    expect(tryOut(failed, { score: "", date: "2027-06-10" }, TODAY)?.step2ck).toEqual({
      status: "failed",
      retakeDate: "2027-06-10",
    });
  });

  it("of nothing, of nonsense or of what is so already is none", () => {
    const facts: GuestFacts = { step2ck: { status: "passed", score: 244 } };
    for (const score of ["", "x", "0", "301", "244"])
      expect(tryOut(facts, { score, date: "" }, TODAY)).toBeNull();
  });
});

describe("what was removed", () => {
  const stored = (facts: GuestFacts) => ({ ...NOTHING, facts });
  const passed: GuestFacts = { visa: "j1", step2ck: { status: "passed", score: 244, date: "2027-01-05" } };
  const open: GuestFacts = { visa: "h1b", step2ck: { status: "not-taken" } };

  it("comes back alone, beside what was answered since", () => {
    const undo = nextUndo(null, stored(passed), changeFact(passed, "step2ck.status", "not-taken", TODAY), "");
    expect(undo.group).toBe("step2ck");
    const { stored: back } = applyUndo(undo, stored(open));
    expect(back.facts).toEqual({ ...passed, visa: "h1b" });
  });

  it("in a row comes back from its beginning, unless something was entered in between", () => {
    const failed: GuestFacts = {
      step2ck: { status: "failed", score: 200, attempts: 2, retakeDate: "2027-06-01" },
    };
    const later = changeFact(failed, "step2ck.status", "passed", TODAY);
    const first = nextUndo(null, stored(failed), later, "");
    const none = changeFact(later, "step2ck.status", "not-taken", TODAY);
    expect(nextUndo(first, stored(later), none, "").before.facts).toEqual(failed);
    const rescored = writeFact(later, "step2ck.score", 230);
    expect(nextUndo(first, stored(rescored), none, "").before.facts).toEqual(rescored);
  });

  it("as a whole comes back, and can be put aside again where answers were given since", () => {
    const undo = { sentence: "Gone.", before: stored(passed), group: null, isTouched: true };
    const back = applyUndo(undo, stored(open));
    expect(back.stored.facts).toEqual(passed);
    expect(back.undo?.before.facts).toEqual(open);
    expect(applyUndo({ ...undo, isTouched: false }, NOTHING).undo).toBeNull();
    expect(parseUndo(JSON.stringify(undo))).toEqual(undo);
  });

  it.each([null, "", "{", "7", "{}", '{"sentence":7}'])("is nothing where storage holds %s", (text) => {
    expect(parseUndo(text)).toBeNull();
  });
});
