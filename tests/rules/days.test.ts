import { describe, expect, it } from "vitest";
import { addYears, isCivilDate, isoOf, parseDay, sayDay } from "@/server/rules/engine/days";
import { shift } from "../support/rule-cases";

const FIRST = "1990-01-01";
const DAYS = 40_542;

describe("civil dates", () => {
  it("are the calendar's own, each day from 1990 to 2100", () => {
    const dates = Array.from({ length: DAYS }, (_, index) => shift(FIRST, index));
    expect(dates.at(-1)).toBe("2100-12-31");
    expect(dates.filter((date, index) => parseDay(date) !== parseDay(FIRST) + index)).toEqual([]);
    expect(dates.filter((date) => isoOf(parseDay(date)) !== date)).toEqual([]);
    expect(dates.filter((date) => !isCivilDate(date))).toEqual([]);
  });

  it("count from 1970-01-01", () => {
    expect(parseDay("1970-01-01")).toBe(0);
    expect(parseDay("1969-12-31")).toBe(-1);
  });

  it.each([
    ["2021-03-17", 7, "2028-03-17"],
    ["2020-02-29", 4, "2024-02-29"],
    ["2020-02-29", 7, "2027-02-28"],
    ["2096-02-29", 4, "2100-02-28"],
    ["2021-12-31", 7, "2028-12-31"],
  ])("%s and %i years are %s", (from, years, to) => {
    expect(isoOf(addYears(parseDay(from), years))).toBe(to);
  });

  it.each([
    ["2027-01-01", "1 Jan 2027"],
    ["2027-05-31", "31 May 2027"],
    ["2027-09-10", "10 Sep 2027"],
    ["2027-10-01", "1 Oct 2027"],
    ["2027-12-31", "31 Dec 2027"],
  ])("%s reads %s", (date, words) => {
    expect(sayDay(parseDay(date))).toBe(words);
  });
});
