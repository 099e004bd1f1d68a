import { describe, expect, it } from "vitest";
import { examsHref, mondayOf, readAsked } from "@/app/(applicant)/exams/_parts/asked";
import { sayDecision } from "@/app/(applicant)/exams/_parts/decide-words";
import { readNumber } from "@/app/(applicant)/exams/_parts/use-save";
import { sayRhythm } from "@/app/(applicant)/exams/_parts/words";
import { decide } from "@/server/features/exams/policy";
import type { StudyWeek } from "@/server/features/exams/schema";
import type { Facts } from "@/server/rules/contract";

const week = (monday: string, hours: number): StudyWeek => ({
  week: monday,
  hours,
  questions: null,
  percentCorrect: null,
  domains: [],
  note: "",
  version: 1,
});

describe("the address of the exams page", () => {
  it("is read as far as it can be meant, and the rest left out", () => {
    const id = "00000000-0000-4000-8000-000000000001";
    const asked = { domain: "renal", beforeDay: "2026-11-20", beforeId: id, week: "2026-11-16", error: id };
    expect(readAsked(asked)).toEqual({
      domain: "renal",
      before: { day: "2026-11-20", id },
      week: "2026-11-16",
      error: id,
      snapshot: undefined,
    });
    const nothing = { domain: undefined, before: undefined, week: undefined, error: undefined };
    for (const odd of [
      { domain: "surgery", week: "2026-11-17" },
      { domain: ["renal", "renal"], week: "2026-02-30" },
      { beforeDay: "2026-11-20" },
      { beforeDay: "2026-11-20", beforeId: "1" },
      { beforeDay: "2026-13-01", beforeId: id, error: "x".repeat(5000), week: "\u0000" },
    ]) {
      expect(readAsked(odd)).toMatchObject(nothing);
    }
  });

  it("leads back to where one was", () => {
    expect(examsHref({ domain: undefined }, "errors")).toBe("/exams#errors");
    expect(examsHref({ domain: "renal", error: "1" }, "error-log")).toBe(
      "/exams?domain=renal&error=1#error-log",
    );
  });

  it("names a week by its Monday, over the turn of a year too", () => {
    // 22 November 2026 is a Sunday, 1 January 2027 a Friday.
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
    expect(mondayOf("2026-11-23")).toBe("2026-11-23");
    expect(mondayOf("2027-01-01")).toBe("2026-12-28");
    expect(mondayOf("2027-01-01", 8)).toBe("2026-11-02");
  });
});

describe("the rhythm in words", () => {
  const mondays = [0, 1, 2, 3, 4, 5, 6, 7].map((before) => mondayOf("2026-11-18", before));

  it("counts the week that runs only once something is logged for it", () => {
    const four = [
      week("2026-11-09", 30),
      week("2026-11-02", 20),
      week("2026-10-26", 25),
      week("2026-10-12", 25),
    ];
    expect(sayRhythm(four, mondays)).toBe(
      "You logged study in 4 of the last 5 weeks, since 12 Oct: 25 hours in such a week on average.",
    );
    expect(sayRhythm([week("2026-11-16", 1), ...four], mondays)).toBe(
      "You logged study in 4 of the last 5 weeks, since 19 Oct: 19 hours in such a week on average.",
    );
  });

  it("says a week without hours as it is", () => {
    expect(sayRhythm([week("2026-11-09", 0)], mondays)).toBe(
      "You logged study in 0 of the last 5 weeks, since 12 Oct.",
    );
  });
});

describe("the card in words", () => {
  const titleOf = (asOf: string, step2ck?: Facts["step2ck"]) =>
    sayDecision(decide({ asOf, season: 2028, ...(step2ck ? { step2ck } : {}) })).title;
  const on = (date: string) => ({ status: "scheduled", date }) as const;

  it("names the day to decide by and the booked one, or what is the case instead", () => {
    expect(titleOf("2027-03-10", on("2027-06-15"))).toBe(
      "Decide by 14 Jun 2027 at the latest: keep 15 Jun 2027, or move",
    );
    expect(titleOf("2027-03-10", on("2027-09-10"))).toBe(
      "Decide by 25 Aug 2027 at the latest: keep 10 Sep 2027, or move",
    );
    expect(titleOf("2027-06-15", on("2027-06-15"))).toBe("Your exam is today");
    expect(titleOf("2027-06-16", on("2027-06-15"))).toBe("The exam is behind you");
    expect(titleOf("2027-03-10")).toBe("No exam day is set: choose one");
    expect(titleOf("2027-08-08")).toBe("No exam day is set: the next window");
  });

  it("tells what the window leaves, without a chance of anything", () => {
    const { lead } = sayDecision(decide({ asOf: "2027-03-10", season: 2028 }));
    expect(lead).toBe(
      "The next good window is 1 May 2027 to 31 Jul 2027, at the latest 7 Aug 2027. 25 Aug 2027 is the last exam day whose usual score release reaches this season's first review; it leaves no slack.",
    );
  });
});

describe("a number as people type it", () => {
  it("may have a comma, be left out, or be none", () => {
    expect(["31,5", " 12.25 ", "0", "", " "].map(readNumber)).toEqual([31.5, 12.25, 0, null, null]);
    expect(["twelve", "-1", "1e3", "1.2.3", "NaN"].map(readNumber)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
