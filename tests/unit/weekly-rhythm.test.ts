import { describe, expect, it } from "vitest";
import { sayHours, weeklyRhythmModel } from "@/app/_ui/charts/weekly-rhythm-model";

const week = (monday: string, hours: number, isCounted = true) => ({ monday, hours, isCounted });

describe("the weekly rhythm", () => {
  it("ends with the week of today, whatever its day", () => {
    for (const today of ["2026-11-16", "2026-11-18", "2026-11-22"])
      expect(weeklyRhythmModel([], today, 2).bars.map((bar) => bar.monday)).toEqual([
        "2026-11-09",
        "2026-11-16",
      ]);
    expect(weeklyRhythmModel([], "2026-11-23", 1).bars[0]?.monday).toBe("2026-11-23");
  });

  it("keeps a week without an entry apart from one with no hours", () => {
    const { bars } = weeklyRhythmModel([week("2026-11-09", 0, false)], "2026-11-22", 2);
    expect(bars.map((bar) => bar.hours)).toEqual([0, null]);
  });

  it("goes over the end of a year and over changes of clocks in steps of a week", () => {
    expect(weeklyRhythmModel([], "2027-01-05", 3).bars.map((bar) => bar.name)).toEqual([
      "21 Dec",
      "28 Dec",
      "4 Jan",
    ]);
    expect(weeklyRhythmModel([], "2027-04-01", 3).bars.map((bar) => bar.monday)).toEqual([
      "2027-03-15",
      "2027-03-22",
      "2027-03-29",
    ]);
  });

  it("leaves out weeks before its first and after today", () => {
    const { bars, most } = weeklyRhythmModel(
      [week("2026-01-05", 99), week("2027-01-04", 99), week("2026-11-16", 8)],
      "2026-11-22",
      12,
    );
    expect(bars).toHaveLength(12);
    expect(bars.filter((bar) => bar.hours !== null).map((bar) => bar.hours)).toEqual([8]);
    expect(most).toBe(8);
  });

  it("adds what was logged under two days of one week, and takes no hours under none", () => {
    const { bars } = weeklyRhythmModel(
      [week("2026-11-16", 3, false), week("2026-11-18", 4), week("2026-11-09", -5)],
      "2026-11-22",
      2,
    );
    expect(bars.map(({ hours, isCounted }) => [hours, isCounted])).toEqual([
      [0, true],
      [7, true],
    ]);
  });

  it("has a height to divide by when nothing was logged", () => {
    expect(weeklyRhythmModel([], "2026-11-22", 12).most).toBe(1);
    expect(weeklyRhythmModel([], "2026-11-22", 0).bars).toHaveLength(1);
  });

  it("writes hours with one decimal at most, none where it is short", () => {
    expect([sayHours(12.25), sayHours(12), sayHours(12.5, true)]).toEqual(["12.3", "12", "13"]);
  });
});
