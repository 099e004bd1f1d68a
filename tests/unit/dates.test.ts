import { describe, expect, it } from "vitest";
import { daysBetween, dayNumber, formatDay, formatDayMonth, isoDay, monthStarts } from "@/app/_ui/dates";

describe("civil dates", () => {
  it("turns every day of a leap year into a number and back", () => {
    const first = dayNumber("2028-01-01");
    for (let day = first; day < first + 366; day += 1) expect(dayNumber(isoDay(day))).toBe(day);
    expect(isoDay(first + 366)).toBe("2029-01-01");
  });

  it.each(["2027-02-29", "2027-13-01", "2027-00-10", "2027-1-1", "", "2027-09-01T00:00", "0000-00-00"])(
    "refuses %j",
    (text) => {
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );

  it("counts days across a change of clocks", () => {
    expect(daysBetween("2027-03-13", "2027-03-15")).toBe(2);
    expect(daysBetween("2027-09-01", "2027-08-31")).toBe(-1);
  });

  it("writes days in its own words, whatever the locale", () => {
    expect(formatDay("2027-09-01")).toBe("1 Sep 2027");
    expect(formatDayMonth("2027-12-31")).toBe("31 Dec");
  });

  it("lists the months that begin in a span, both ends included", () => {
    expect(monthStarts(dayNumber("2026-11-01"), dayNumber("2027-01-01"))).toEqual([
      { day: dayNumber("2026-11-01"), month: "Nov", year: 2026 },
      { day: dayNumber("2026-12-01"), month: "Dec", year: 2026 },
      { day: dayNumber("2027-01-01"), month: "Jan", year: 2027 },
    ]);
    expect(monthStarts(dayNumber("2026-11-02"), dayNumber("2026-11-30"))).toEqual([]);
  });
});
