import { describe, expect, it } from "vitest";
import { sayCause } from "@/app/(applicant)/what-if/_parts/difference-words";
import { readAddress } from "@/app/(applicant)/what-if/_parts/read-address";
import { problemOf, type TrialField } from "@/app/(applicant)/what-if/_parts/trial-field";
import { toAddress, TRIAL_KEYS } from "@/app/(applicant)/what-if/_parts/trial-keys";
import { sayScenario, toTyped } from "@/app/(applicant)/what-if/_parts/trial-words";
import { ScenarioChanges } from "@/server/features/scenarios/schema";
import { listHostileStrings } from "../support/hostile";

describe("the address", () => {
  const FULL = {
    score: 255,
    date: "2027-03-01",
    weeks: 0,
    letters: 3,
    step3: "scheduled",
    expect: "similar",
    programs: 80,
    visa: "h1b",
    ecfmg: "certified",
    target: 250,
    minimum: 240,
    backup: false,
    draft: true,
    timed: true,
  } as const satisfies ScenarioChanges;
  const read = (address: string) =>
    readAddress(Object.fromEntries(new URL(address, "http://airway.invalid").searchParams));

  it("holds everything that can be tried, and gives it back", () => {
    expect(Object.keys(FULL).toSorted()).toEqual([...TRIAL_KEYS].toSorted());
    expect(Object.keys(ScenarioChanges.shape).toSorted()).toEqual([...TRIAL_KEYS].toSorted());
    const asked = read(toAddress(toTyped(FULL)));
    expect(asked).toEqual({ changes: FULL, leftOut: [], hasEmpty: false });
  });

  it("is the bare page while nothing is tried", () => {
    expect(toAddress({})).toBe("/what-if");
    expect(read("/what-if?utm=1&next=/x")).toEqual({ changes: {}, leftOut: [], hasEmpty: false });
  });

  it("tells in a sentence what can't be tried, and leaves it out", () => {
    expect(read("/what-if?score=999&visa=j1")).toEqual({
      changes: { visa: "j1" },
      leftOut: ["Step 2 CK score: Enter a whole number from 1 to 300."],
      hasEmpty: false,
    });
    expect(read("/what-if?date=2027-02-30").leftOut).toEqual([
      "Step 2 CK date: Enter a real date between 1990 and 2100.",
    ]);
    expect(read("/what-if?backup=maybe").leftOut).toEqual([
      "A second specialty alongside: Choose yes or no.",
    ]);
    expect(readAddress({ score: ["1", "2"] })).toEqual({
      changes: {},
      leftOut: ["Step 2 CK score stands in the address more than once. Keep one."],
      hasEmpty: false,
    });
    expect(readAddress({ score: "" })).toEqual({ changes: {}, leftOut: [], hasEmpty: true });
  });

  it("may hold any string in any place: nothing throws, and none is repeated", () => {
    for (const text of listHostileStrings().filter((string) => string !== "")) {
      const { changes, leftOut } = readAddress(Object.fromEntries(TRIAL_KEYS.map((key) => [key, text])));
      expect(leftOut.length + Object.keys(changes).length).toBe(TRIAL_KEYS.length);
      if (text.length > 12) expect(leftOut.join(" ")).not.toContain(text);
    }
  });
});

describe("words", () => {
  const score: TrialField = {
    key: "score",
    kind: "number",
    label: "Step 2 CK score",
    own: "",
    ownWords: "not entered",
    min: 1,
    max: 300,
    slider: { from: 190, to: 290, start: 240 },
  };

  it("say at once why a text can't be tried", () => {
    expect([problemOf(score, ""), problemOf(score, "300")]).toEqual([undefined, undefined]);
    for (const text of ["0", "301", "25.5", "x"]) {
      expect(problemOf(score, text)).toBe("Enter a whole number from 1 to 300.");
    }
  });

  it("say what a what-if changes", () => {
    expect(sayScenario({ visa: "h1b", score: 255, date: "2027-03-01", backup: true })).toBe(
      "Step 2 CK score: 255; Step 2 CK date: 1 Mar 2027; Visa: H-1B; A second specialty alongside: yes",
    );
  });

  it("name of several changes the one that a line follows from", () => {
    const facts = [{ fact: "step2ck.status", from: null, to: "passed" }];
    const changes = { score: 255, visa: "h1b" } as const;
    expect(sayCause({ kind: "answer", facts }, changes)).toBe("Step 2 CK score: 255");
    expect(sayCause({ kind: "day", from: "2026-11-22", to: "2026-11-23" }, changes)).toBe("");
  });
});
