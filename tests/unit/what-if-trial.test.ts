import { describe, expect, it } from "vitest";
import { onlyChanged, readOwn, tryOut } from "@/server/features/scenarios/policy";
import type { ScenarioChanges } from "@/server/features/scenarios/schema";
import { type Facts, validate } from "@/server/rules/contract";

const BARE: Facts = { asOf: "2026-11-22", season: 2028 };
const triedOn = (facts: Partial<Facts>, changes: ScenarioChanges) => {
  const { facts: tried, notes } = tryOut({ ...BARE, ...facts }, changes);
  expect(validate(tried).errors).toEqual([]);
  return { tried, notes };
};
const US_LETTER = { specialty: "anesthesiology", us: true, observedDirectly: true } as const;

describe("a score that is tried", () => {
  it("replaces the score of an exam that is passed, and nothing else", () => {
    const step2ck = { status: "passed", attempts: 2, date: "2026-03-01", score: 230 } as const;
    const { tried, notes } = triedOn({ step2ck }, { score: 255 });
    expect(tried.step2ck).toEqual({ ...step2ck, score: 255 });
    expect(notes).toEqual([]);
  });

  it.each([
    ["not entered", undefined, 1, null],
    ["not taken", { status: "not-taken", attempts: 0 }, 1, null],
    ["booked for a later day", { status: "scheduled", date: "2027-01-08" }, 1, null],
    ["sat, its result on the way", { status: "scheduled", date: "2026-11-20" }, 1, "2026-11-20"],
    ["failed", { status: "failed", attempts: 1, date: "2026-05-01", retakeDate: "2027-02-01" }, 2, null],
    ["failed without a count", { status: "failed" }, 2, null],
    ["failed four times", { status: "failed", attempts: 4 }, 4, null],
  ] as const)("passes an exam that was %s", (_name, step2ck, attempts, date) => {
    const { tried, notes } = triedOn({ step2ck }, { score: 255 });
    expect(tried.step2ck).toMatchObject({ status: "passed", score: 255, attempts, date });
    expect(tried.step2ck?.retakeDate ?? null).toBeNull();
    expect(notes).toEqual(["passes-step2"]);
  });
});

describe("a date that is tried", () => {
  it.each([
    ["moves a booked exam", { status: "scheduled", date: "2027-01-08" }, "scheduled", []],
    ["books one that was not", { status: "not-taken", attempts: 0 }, "scheduled", ["books-step2"]],
  ] as const)("%s", (_name, step2ck, status, notes) => {
    const result = triedOn({ step2ck }, { date: "2027-03-01" });
    expect(result.tried.step2ck).toMatchObject({ status, date: "2027-03-01" });
    expect(result.notes).toEqual(notes);
  });

  it("is that of the next attempt after a failed one", () => {
    const step2ck = { status: "failed", attempts: 1, date: "2026-05-01" } as const;
    const { tried, notes } = triedOn({ step2ck }, { date: "2027-03-01" });
    expect(tried.step2ck).toEqual({ ...step2ck, retakeDate: "2027-03-01" });
    expect(notes).toEqual(["moves-retake"]);
  });

  it.each([
    ["the exam is passed", { status: "passed", attempts: 1 }, { date: "2027-03-01" }, ["date-over"]],
    ["it is past", { status: "scheduled", date: "2027-01-08" }, { date: "2026-11-21" }, ["date-past"]],
  ] as const)("is left aside, and that is said, when %s", (_name, step2ck, changes, notes) => {
    const result = triedOn({ step2ck }, changes);
    expect(result.tried.step2ck).toEqual(step2ck);
    expect(result.notes).toEqual(notes);
  });

  it("on the plan's own day is none that is past", () => {
    expect(triedOn({}, { date: "2026-11-22" }).notes).toEqual(["books-step2"]);
  });

  it("is left aside while a score is tried", () => {
    const { tried, notes } = triedOn({}, { date: "2027-03-01", score: 250 });
    expect(tried.step2ck).toMatchObject({ status: "passed", date: null });
    expect(notes).toEqual(["date-aside", "passes-step2"]);
  });
});

describe("weeks and letters that are tried", () => {
  const usce = [
    { kind: "elective", weeks: 4, status: "done" },
    { kind: "observership", weeks: 6, status: "planned" },
    { kind: "externship", weeks: 3, status: "done" },
  ] as const;
  const weeksIn = (facts: Facts) => readOwn(facts).weeks;

  it("count what is done", () => {
    expect(readOwn({ ...BARE, usce: [...usce] }).weeks).toBe(7);
    expect(readOwn(BARE)).toMatchObject({ weeks: null, letters: null });
    expect(readOwn({ ...BARE, usce: [], letters: [] })).toMatchObject({ weeks: 0, letters: 0 });
  });

  it.each([
    ["student", "sub-internship", "adds-sub-internship"],
    ["graduate", "observership", "adds-observership"],
  ] as const)("add one stay of a %s that fits them", (status, kind, note) => {
    const { tried, notes } = triedOn({ usce: [...usce], school: { status } }, { weeks: 12 });
    expect(tried.usce).toEqual([...usce, { kind, specialty: "anesthesiology", weeks: 5, status: "done" }]);
    expect(notes).toEqual([note]);
  });

  it("take fewer weeks from the last ones, and leave what is planned", () => {
    expect(triedOn({ usce: [...usce] }, { weeks: 5 }).tried.usce).toEqual([
      usce[0],
      usce[1],
      { ...usce[2], weeks: 1 },
    ]);
    expect(triedOn({ usce: [...usce] }, { weeks: 2 }).tried.usce).toEqual([
      { ...usce[0], weeks: 2 },
      usce[1],
    ]);
    expect(triedOn({ usce: [...usce] }, { weeks: 0 }).tried.usce).toEqual([usce[1]]);
  });

  it.each([0, 1, 7, 8, 40])("come to exactly %i", (weeks) => {
    expect(weeksIn(triedOn({ usce: [...usce] }, { weeks }).tried)).toBe(weeks);
    const letters = [
      { us: false, status: "received" },
      { ...US_LETTER, status: "planned" },
    ] as const;
    expect(readOwn(triedOn({ letters: [...letters] }, { letters: weeks }).tried).letters).toBe(weeks);
  });

  it("leave other letters where they are", () => {
    const letters = [
      { us: false, status: "received" },
      { ...US_LETTER, status: "planned" },
      { ...US_LETTER, status: "received" },
    ] as const;
    expect(triedOn({ letters: [...letters] }, { letters: 1 }).tried.letters).toEqual(letters.slice(0, 2));
    expect(triedOn({ letters: [...letters] }, { letters: 3 }).tried.letters).toEqual([
      ...letters,
      { ...US_LETTER, status: "received" },
    ]);
  });
});

describe("a Step 3 that is tried", () => {
  const passed = { status: "passed", attempts: 1, date: "2026-06-01", score: 220 } as const;

  it("not taken or booked has no score and no earlier day", () => {
    for (const step3 of ["not-taken", "scheduled"] as const) {
      const { tried, notes } = triedOn({ step3: passed }, { step3 });
      expect(tried.step3).toEqual({ status: step3, attempts: null, score: null, date: null });
      expect(notes).toEqual(["clears-step3"]);
    }
  });

  it("booked keeps the day that it has", () => {
    const { tried, notes } = triedOn(
      { step3: { date: "2027-05-01", status: "scheduled" } },
      { step3: "scheduled" },
    );
    expect(tried.step3?.date).toBe("2027-05-01");
    expect(notes).toEqual([]);
  });

  it.each(["passed", "failed"] as const)("%s has one attempt more and no day ahead", (step3) => {
    const { tried, notes } = triedOn({ step3: { status: "scheduled", date: "2027-05-01" } }, { step3 });
    expect(tried.step3).toMatchObject({ status: step3, attempts: 1, date: null });
    expect(notes).toEqual(["sits-step3"]);
  });
});

describe("all else that is tried", () => {
  it("stands by itself beside what was there", () => {
    const facts = {
      target: { step2ck: 245, minimumAcceptable: 235 },
      qbank: { name: "A bank", timedMixed: false },
      programs: { selected: 40, budgetUsd: 900 },
    };
    const changes = {
      target: 250,
      timed: true,
      programs: 80,
      visa: "h1b",
      draft: true,
      expect: "worse",
    } as const;
    expect(triedOn(facts, changes).tried).toEqual({
      ...BARE,
      visa: "h1b",
      target: { step2ck: 250, minimumAcceptable: 235 },
      qbank: { name: "A bank", timedMixed: true },
      programs: { selected: 80, budgetUsd: 900 },
      statement: { draft: true },
      step3: { expectation: "worse" },
    });
  });

  it("takes a second specialty that is there as it is", () => {
    const backupSpecialties = ["neurology"];
    expect(triedOn({ backupSpecialties }, { backup: true }).tried).toMatchObject({ backupSpecialties });
    expect(triedOn({}, { backup: true }).tried).toMatchObject({ backupSpecialties: ["internal-medicine"] });
    expect(triedOn({ backupSpecialties }, { backup: false }).tried).toMatchObject({ backupSpecialties: [] });
  });

  it("is only what differs from the record", () => {
    const own = readOwn({ ...BARE, visa: "j1", target: { step2ck: 250 }, usce: [] });
    expect(onlyChanged({ visa: "j1", target: 251, weeks: 0, letters: 0 }, own)).toEqual({
      target: 251,
      letters: 0,
    });
  });
});
