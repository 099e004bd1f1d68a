import { describe, expect, it } from "vitest";
import { listNews } from "@/app/(applicant)/_plan/news";
import { listNextDates, sayDistance } from "@/app/(applicant)/_plan/next-dates";
import { phaseOf, sayNextPhase } from "@/app/(applicant)/_plan/phases";
import { listReadiness, sayReadiness } from "@/app/(applicant)/_plan/readiness";
import type { VersionSummary } from "@/server/features/plans/schema";
import type { Task } from "@/server/features/tasks/schema";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import { validate, type Facts } from "@/server/rules/contract";

const PASSED = { step2ck: { status: "passed", attempts: 1, score: 250 } };

function madeOf(input: object) {
  const { facts } = validate({ season: 2028, ...input });
  if (facts === null) throw new Error("This profile must be valid.");
  return { facts, plan: evaluate(facts, EDITION, SEASON_FACTS) };
}

const phaseOn = (asOf: string, input: object = PASSED) => phaseOf(madeOf({ asOf, ...input }).plan);

describe("the phase of the season", () => {
  // The table of the 2028 season: submission 1 Sep, review 22 Sep, ranking 31 Jan to 1 Mar, Match Day 17 Mar.
  it.each([
    ["2027-08-31", "build"],
    ["2027-09-01", "apply"],
    ["2027-09-21", "apply"],
    ["2027-09-22", "interview"],
    ["2028-01-30", "interview"],
    ["2028-01-31", "rank"],
    ["2028-03-01", "rank"],
    ["2028-03-02", "match"],
    ["2028-03-17", "after"],
  ] as const)("on %s is %s, by the table of the season", (asOf, phase) => {
    expect(phaseOn(asOf)).toBe(phase);
  });

  it("is preparing while Step 2 CK is open, whatever the month", () => {
    expect(phaseOn("2026-12-24", {})).toBe("prepare");
    expect(phaseOn("2027-08-31", {})).toBe("prepare");
  });

  it("says what comes next and when, and that a date is projected", () => {
    expect(sayNextPhase(madeOf({ asOf: "2027-03-10" }).plan)).toBe(
      "Next is Build, once Step 2 CK is passed.",
    );
    expect(sayNextPhase(madeOf({ asOf: "2027-03-10", ...PASSED }).plan)).toBe(
      "Next is Apply, from 1 Sep 2027, a date projected from earlier seasons.",
    );
    expect(sayNextPhase(madeOf({ asOf: "2028-03-18", ...PASSED }).plan)).toBe("The season is over.");
  });
});

describe("the next three dates", () => {
  const task = (title: string, due: string | null, doneAt: Date | null = null): Task => ({
    id: title,
    title,
    due,
    doneAt,
    version: 1,
  });
  const { plan, facts } = madeOf({
    asOf: "2027-03-10",
    step2ck: { status: "scheduled", date: "2027-06-15" },
    step3: { status: "scheduled", date: "2027-12-01" },
  });

  it("are the person's own and the season's in one order, today included, and done tasks left out", () => {
    const tasks = [
      task("Today's", "2027-03-10"),
      task("Yesterday's", "2027-03-09"),
      task("Done", "2027-03-11", new Date("2027-03-10T00:00:00Z")),
      task("Undated", null),
    ];
    const dates = listNextDates(plan, facts, tasks, "2027-03-10");
    expect(dates.map(({ date, title }) => [date, title]).slice(0, 2)).toEqual([
      ["2027-03-10", "Today's"],
      ["2027-06-15", "Your Step 2 CK"],
    ]);
    expect(dates).toHaveLength(3);
  });

  it("hold a booked Step 3 too", () => {
    const dates = listNextDates({ milestones: [] }, facts, [], "2027-03-10");
    expect(dates).toEqual([{ key: "Step 3", date: "2027-12-01", title: "Your Step 3", origin: "yours" }]);
  });

  it.each([
    ["2027-03-10", "today"],
    ["2027-03-11", "tomorrow"],
    ["2027-03-22", "in 12 days"],
    ["2027-09-01", "in 25 weeks"],
  ])("say that %s is %s", (date, words) => {
    expect(sayDistance("2027-03-10", date)).toBe(words);
  });
});

describe("news since a visit", () => {
  const at = (day: number) => new Date(Date.UTC(2027, 2, day));
  const version = (n: number): VersionSummary => ({
    n,
    createdAt: at(n),
    reason: "facts-changed",
    author: null,
    edition: "e",
    editionHash: `sha256:${"0".repeat(64)}`,
    seasonFacts: "s",
    asOf: "2027-03-10",
    count: 1,
    inputHash: `sha256:${"0".repeat(64)}`,
  });
  const versions = [version(4), version(3), version(2)];

  it("is what came after it, with the version that was the newest then", () => {
    const status = { code: "a.b", status: "done", reason: "", movedTo: null, version: 1 } as const;
    const looks = [5, 1].map((day) => ({ id: day, at: at(day), name: "MA", role: "mentor" as const }));
    const statuses = [3, 1].map((day) => ({ ...status, updatedAt: at(day) }));
    const news = listNews(at(2), versions, statuses, looks);
    expect(news.versions.map(({ n }) => n)).toEqual([4, 3]);
    expect(news.before).toBe(2);
    expect(news.statuses).toBe(1);
    expect(news.looks.map(({ id }) => id)).toEqual([5]);
  });

  it("names no version before it where none was made", () => {
    expect(listNews(at(1), versions, [], []).before).toBeNull();
  });
});

describe("the parts of an application", () => {
  const level = (facts: object, key: string) => {
    const made = madeOf({ asOf: "2027-03-10", ...facts });
    return listReadiness(made.facts, made.plan).find((bar) => bar.key === key)?.level;
  };
  const usce = (weeks: number, specialty = "anesthesiology", status = "done") => ({
    usce: [{ kind: "elective", specialty, weeks, status }],
  });
  const letter = (given: object) => ({
    letters: [
      { specialty: "anesthesiology", us: true, observedDirectly: true, status: "received", ...given },
    ],
  });

  it.each([
    ["exams", { ...PASSED, step1: { status: "passed", attempts: 1 } }, "enough"],
    ["exams", PASSED, "thin"],
    ["exams", {}, "missing"],
    ["papers", { ecfmg: "certified", visa: "j1" }, "enough"],
    ["papers", { ecfmg: "certified", visa: "unknown" }, "thin"],
    ["papers", { ecfmg: "not-started" }, "missing"],
    ["experience", usce(8), "enough"],
    ["experience", usce(7), "thin"],
    ["experience", usce(12, "internal-medicine"), "thin"],
    ["experience", usce(8, "anesthesiology", "planned"), "thin"],
    ["experience", { usce: [] }, "missing"],
    ["letters", letter({}), "enough"],
    ["letters", letter({ us: false }), "thin"],
    ["letters", letter({ status: "requested" }), "thin"],
    ["letters", {}, "missing"],
    ["research", { research: [{ anesthesia: true, output: "poster" }] }, "enough"],
    ["research", { research: [{ anesthesia: true, output: "none" }] }, "thin"],
    ["research", { research: [] }, "missing"],
    ["statement", { statement: { draft: true, explainsWhyAnesthesiology: true } }, "enough"],
    ["statement", { statement: { draft: true } }, "thin"],
    ["statement", { statement: { draft: false } }, "missing"],
    ["programs", { ...PASSED, programs: { selected: 40 }, backupSpecialties: [] }, "enough"],
    ["programs", { ...PASSED, programs: { selected: 39 }, backupSpecialties: [] }, "thin"],
    ["programs", {}, "missing"],
  ] as const)("%s: %j is %s", (key, facts, expected) => {
    expect(level(facts, key)).toBe(expected);
  });

  it("are seven, each with its criterion, and say nothing of chances", () => {
    const { facts, plan }: { facts: Facts; plan: ReturnType<typeof evaluate> } = madeOf({
      asOf: "2027-03-10",
    });
    const bars = listReadiness(facts, plan);
    expect(bars).toHaveLength(7);
    expect(bars.every(({ line }) => /^.+\. You: .+\.$/.test(line))).toBe(true);
    expect(sayReadiness(bars)).toMatch(/^7 parts of an application\. Enough: 0, thin: 0, missing: 7,/);
    expect(JSON.stringify(bars) + sayReadiness(bars)).not.toMatch(/chance|probab|likel|safe|!/i);
  });
});
