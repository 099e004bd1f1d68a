import { describe, expect, it } from "vitest";
import { whenOf } from "@/app/(public)/_reading/clause";
import { formatCount, formatTime } from "@/app/(public)/_reading/format";
import { captionOf } from "@/app/(public)/calendar/_parts/season-words";
import type { Clause } from "@/server/features/methods/schema";
import type { SeasonCalendar } from "@/server/features/season/schema";

const is = (words: string): Clause => ({ kind: "is", words });
const not = (of: Clause): Clause => ({ kind: "not", of });
const all = (...of: Clause[]): Clause => ({ kind: "all", of });
const any = (...of: Clause[]): Clause => ({ kind: "any", of });
const [a, b, c] = [is("a"), is("b"), is("c")];

describe("a condition as one line", () => {
  it.each([
    ["nothing", [], ""],
    ["one clause", [a], "when a"],
    ["clauses that hold, then those that must not", [a, not(b), c], "when a; and c; unless b"],
    ["only clauses that must not hold", [not(a), not(b)], "unless a, or b"],
    ["alternatives beside another clause", [any(a, b), c], "when a or b; and c"],
    ["a joined alternative in brackets", [any(a, all(b, not(c)))], "when a or (b, unless c)"],
    ["a barred alternative", [a, not(any(b, c))], "when a; unless (b or c)"],
    ["a barred whole", [not(all(a, b))], "unless a and b"],
    ["an inner part that only bars", [any(a, all(not(b), not(c)))], "when a or (not (b or c))"],
    [
      "another rule by its title",
      [a, not({ kind: "rule", code: "x.y", title: "Do it" })],
      "when a; unless “Do it” speaks",
    ],
  ])("writes %s", (_name, clauses: Clause[], words) => {
    expect(whenOf(clauses)).toBe(words);
  });
});

describe("numbers and times in words", () => {
  it("groups thousands and keeps decimals", () => {
    expect([797, 3392, 100_000, 7.9].map(formatCount)).toEqual(["797", "3,392", "100,000", "7.9"]);
  });

  it("writes a time of day as people say it", () => {
    expect(["10:00", "12:00", "21:00", "00:30", "13:05"].map(formatTime)).toEqual([
      "10 am",
      "12 noon",
      "9 pm",
      "12:30 am",
      "1:05 pm",
    ]);
  });
});

describe("the caption of a season", () => {
  const event = (name: string, date: string) => ({
    event: name,
    title: name,
    lane: "match" as const,
    date,
    time: null,
    status: "confirmed" as const,
    sources: ["F5"],
    checked: "2026-11-22",
  });
  const on = (today: string): SeasonCalendar => ({
    season: 2027,
    seasons: [2027],
    seasonFacts: "1",
    today,
    events: [event("submit", "2026-09-02"), event("review", "2026-09-23"), event("match-day", "2027-03-19")],
    fees: [],
    feeNote: "",
  });

  it("names the next date, today's date, or that the season is over", () => {
    expect(captionOf(on("2026-09-10"))).toContain("Next: review, 23 Sep 2026.");
    expect(captionOf(on("2026-09-23"))).toContain("Today: review.");
    expect(captionOf(on("2027-03-20"))).toContain("This season is over.");
  });

  it("counts whole weeks from the first day to submit", () => {
    expect(captionOf(on("2026-09-10"))).toContain(
      "3 weeks until programs start to review and 28 weeks until Match Day",
    );
  });
});
