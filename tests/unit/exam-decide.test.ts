import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, decideFrom } from "@/server/features/exams/policy";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import type { Facts } from "@/server/rules/contract";

// Season 2028: submission 1 Sep 2027, review 22 Sep 2027, rank lists close 1 Mar 2028; a score comes in 28 days, and
// USMLE advises to allow 56. So an exam by 25 Aug 2027 is usually there for the review, and one by 2 Feb 2028 for rank lists.
const ON = "2027-03-10";
const bookedOn = (date: string, asOf = ON): Facts => ({
  asOf,
  season: 2028,
  step2ck: { status: "scheduled", date },
});

function booked(date: string, asOf?: string) {
  const decision = decide(bookedOn(date, asOf));
  if (decision.kind !== "booked") throw new Error(`It is ${decision.kind}.`);
  return decision;
}

const reached = ({ thisSeason }: ReturnType<typeof booked>["keep"]) =>
  (thisSeason.reaches ?? []).map(({ event, byTypical, bySafe }) => [event, byTypical, bySafe]);

describe("the card of a booked exam", () => {
  it("in June says both branches, each with its release and what that reaches", () => {
    const { decideBy, decideBecause, keep, move, lastForReview, isReviewLost } = booked("2027-06-15");
    expect({ decideBy, decideBecause, lastForReview, isReviewLost }).toEqual({
      decideBy: "2027-06-14",
      decideBecause: "exam",
      lastForReview: "2027-08-25",
      isReviewLost: false,
    });
    expect([keep.typical, keep.safe, keep.nextSeason]).toEqual(["2027-07-13", "2027-08-10", null]);
    expect(reached(keep)).toEqual([
      ["submit", true, true],
      ["review", true, true],
      ["rank-deadline", true, true],
    ]);
    expect(move?.window).toEqual({
      from: "2027-06-16",
      to: "2027-07-31",
      latest: "2027-08-07",
      isNextSeason: false,
    });
    expect(move?.isEarlier).toBe(false);
    expect([move?.last.day, move?.last.typical, move?.last.safe]).toEqual([
      "2027-08-07",
      "2027-09-04",
      "2027-10-02",
    ]);
    expect(move && reached(move.last)).toEqual([
      ["submit", false, false],
      ["review", true, false],
      ["rank-deadline", true, true],
    ]);
  });

  it("on the last acceptable day can only move to the next season, whose dates are not held", () => {
    const { move, decideBy } = booked("2027-08-07");
    expect(decideBy).toBe("2027-08-06");
    expect(move?.window).toEqual({
      from: "2028-05-01",
      to: "2028-07-31",
      latest: "2028-08-07",
      isNextSeason: true,
    });
    expect(move?.first.nextSeason).toEqual({ season: 2029, reaches: null });
    expect(move && reached(move.first).flat()).not.toContain(true);
  });

  it("past the last day for the review is decided by that day, while an earlier seat is still a way", () => {
    const { decideBy, decideBecause, keep, move } = booked("2027-09-10");
    expect([decideBy, decideBecause]).toEqual(["2027-08-25", "review"]);
    expect(reached(keep)).toEqual([
      ["submit", false, false],
      ["review", false, false],
      ["rank-deadline", true, true],
    ]);
    expect(move).toMatchObject({ isEarlier: true, window: { from: "2027-05-01", latest: "2027-08-07" } });
  });

  it("says that the review is lost once its last exam day is past, and when the exam is today", () => {
    const late = booked("2027-09-10", "2027-08-26");
    expect([late.isReviewLost, late.decideBy, late.decideBecause]).toEqual([true, "2027-09-09", "exam"]);
    expect(booked("2027-09-10", "2027-08-25").isReviewLost).toBe(false);
    expect(booked("2027-06-15", "2027-06-15").decideBy).toBeNull();
    expect(booked("2027-06-15", "2027-06-14").decideBy).toBe("2027-06-14");
  });

  it("of a season whose next one is held tells what the later day reaches there", () => {
    const facts: Facts = {
      asOf: "2026-07-01",
      season: 2027,
      step2ck: { status: "scheduled", date: "2026-08-07" },
    };
    const decision = decide(facts);
    expect(decision).toMatchObject({
      kind: "booked",
      move: { window: { from: "2027-05-01" }, first: { nextSeason: { season: 2028 } } },
    });
  });

  it("leaves the dedicated study period that the baseline asks for before the day to move to", () => {
    const facts: Facts = {
      ...bookedOn("2027-06-15"),
      practice: [{ exam: "nbme", date: "2027-03-01", score: 215, baseline: true }],
      preparation: { start: "2027-04-20" },
    };
    // Below 220 at least 12 weeks: 20 Apr and 84 days.
    expect(decide(facts)).toMatchObject({ move: { window: { from: "2027-07-13" } } });
  });

  it("takes the retake's day where the latest result is failed", () => {
    const step2ck = { status: "failed", date: "2027-01-10", retakeDate: "2027-07-01", attempts: 1 } as const;
    expect(decide({ asOf: ON, season: 2028, step2ck })).toMatchObject({
      kind: "booked",
      isRetake: true,
      keep: { day: "2027-07-01", typical: "2027-07-29" },
      move: { window: { from: "2027-07-02" } },
    });
  });

  it("names a source and a status for every date that is not the person's own", () => {
    const { keep, release } = booked("2027-06-15");
    expect(release).toEqual({ typicalDays: 28, safeDays: 56, status: "transcribed", sources: ["F7"] });
    for (const reach of keep.thisSeason.reaches ?? []) {
      expect(reach.sources).toEqual(["F5"]);
      expect(reach.status).toBe("projected");
    }
  });
});

describe("without a booked day", () => {
  it("names the window, its last day and the last one for the review", () => {
    expect(decide({ asOf: ON, season: 2028 })).toMatchObject({
      kind: "open",
      window: { from: "2027-05-01", to: "2027-07-31", latest: "2027-08-07", isNextSeason: false },
      last: { day: "2027-08-07", typical: "2027-09-04" },
      lastForReview: "2027-08-25",
      isReviewLost: false,
    });
  });

  it("turns to the next season after the last acceptable day", () => {
    expect(decide({ asOf: "2027-08-08", season: 2028 })).toMatchObject({
      window: { from: "2028-05-01", latest: "2028-08-07", isNextSeason: true },
      isReviewLost: false,
    });
    expect(decide({ asOf: "2027-08-26", season: 2028 })).toMatchObject({ isReviewLost: true });
  });

  it("is nothing to decide with a result, or while one is awaited", () => {
    const passed = { status: "passed", score: 250, attempts: 1, date: "2027-01-05" } as const;
    expect(decide({ asOf: ON, season: 2028, step2ck: passed })).toEqual({ kind: "passed" });
    expect(decide(bookedOn("2027-03-01"))).toMatchObject({
      kind: "awaiting",
      landing: { typical: "2027-03-29", safe: "2027-04-26" },
    });
  });

  it("says what to mend where answers contradict each other", () => {
    const answers = { asOf: ON, season: 2028, step2ck: { status: "not-taken", date: "2027-06-01" } };
    expect(decideFrom(answers)).toMatchObject({ kind: "unclear", problems: [{ path: "step2ck.date" }] });
  });
});

const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

describe("on any day", () => {
  it("the card agrees with the rules on what a booked exam reaches", () => {
    fc.assert(
      fc.property(day("2027-03-10", "2028-06-30"), (date) => {
        const timing = evaluate(bookedOn(date), EDITION, SEASON_FACTS, { flips: false }).assessment.timing;
        const [, review, rank] = reached(booked(date).keep);
        expect(review?.[1]).toBe(timing !== "misses-first-screening" && timing !== "next-season");
        expect(rank?.[1]).toBe(timing !== "next-season");
      }),
    );
  });

  it("decides before the exam, never in the past, and moving offers another window than the booked day", () => {
    fc.assert(
      fc.property(day("2027-01-01", "2028-03-20"), day("2027-01-01", "2028-06-30"), (asOf, date) => {
        fc.pre(date >= asOf);
        const { decideBy, move, lastForReview, isReviewLost } = booked(date, asOf);
        if (decideBy === null) expect(date).toBe(asOf);
        else {
          expect(decideBy < date && decideBy >= asOf).toBe(true);
          if (!isReviewLost) expect(decideBy <= lastForReview).toBe(true);
        }
        expect(move === null || move.window.from > date || move.window.latest < date).toBe(true);
        expect(move === null || move.window.from >= asOf).toBe(true);
      }),
    );
  });
});
