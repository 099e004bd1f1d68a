import { describe, expect, it } from "vitest";
import { changeFact, isApplicable } from "@/app/(public)/start/_profile/change-fact";
import { readFact, writeFact, type GuestFacts } from "@/app/(public)/start/_profile/fact-access";
import { readFile, toFacts, toFile, toStored } from "@/app/(public)/start/_profile/profile-file";
import { defaultSeason, matchDayOf, orderSeasons } from "@/app/(public)/start/_profile/season-choice";
import { nextStep, NOTHING, parseStored, serialize } from "@/app/(public)/start/_profile/stored";
import { tryOut } from "@/app/(public)/start/_plan/what-if";
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
  it("changes the score of a passed exam, and the target of one that is open", () => {
    const passed: GuestFacts = { step2ck: { status: "passed", score: 244 } };
    expect(tryOut(passed, { score: "250", date: "" }, TODAY)?.step2ck?.score).toBe(250);
    expect(tryOut({}, { score: "250", date: "" }, TODAY)).toEqual({ target: { step2ck: 250 } });
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
