import { describe, expect, it } from "vitest";
import { listClashes } from "@/server/features/timeline/data/find-way-out";
import { makeScene, moveInScene, type Scene } from "@/server/features/timeline/data/scene";
import { getSeasonCalendar } from "@/server/features/season/data";
import type { PlanStatusRow } from "@/server/features/plans/schema";
import type { Task } from "@/server/features/tasks/schema";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import { Facts } from "@/server/rules/contract";

type Some = Record<string, unknown>;

interface Given {
  readonly today?: string;
  readonly facts?: Some;
  readonly tasks?: Task[];
  readonly statuses?: PlanStatusRow[];
}

/** A season of 2028 as it stands on a day: review on 22 Sep 2027, rank lists close on 1 Mar 2028. */
function sceneOf({ today = "2026-11-22", facts: some = {}, tasks = [], statuses = [] }: Given): Scene {
  const facts = Facts.parse({ asOf: today, season: 2028, ...some });
  const planOf = (given: Facts) => evaluate(given, EDITION, SEASON_FACTS, { flips: false });
  const scene = makeScene(
    { facts, plan: planOf(facts), tasks, statuses, today },
    { planOf, events: getSeasonCalendar(2028, today).events, release: SEASON_FACTS.release.value },
  );
  if (scene === null) throw new Error("These facts give no plan.");
  return scene;
}

const step2 = (date: string) => ({ step2ck: { status: "scheduled", date } });
const step3 = (date: string) => ({ step3: { status: "scheduled", date } });
const task = (title: string, due: string) => ({
  id: "00000000-0000-4000-8000-000000000001",
  title,
  due,
  doneAt: null,
  version: 1,
});

/** Code, what moves, and to which day; null where no move helps. */
function solve(given: Given) {
  return listClashes(sceneOf(given)).map(({ code, wayOut }) => [
    code,
    wayOut === null ? null : `${wayOut.key} ${wayOut.to} ${wayOut.days}`,
  ]);
}

const TASK = "task.00000000-0000-4000-8000-000000000001";

describe("a clash is named where two things cannot both be, with the smallest move that ends it", () => {
  it.each([
    ["nothing with a result in by the day of review", { facts: step2("2027-07-28") }, []],
    [
      "a result that may come a day after programs start to review",
      { facts: step2("2027-07-29") },
      [["late-result", "exam.step2ck 2027-07-28 1"]],
    ],
    [
      "a result weeks after it",
      { facts: step2("2027-08-20") },
      [["late-result", "exam.step2ck 2027-07-28 23"]],
    ],
    [
      "a result after rank lists close, moved until programs see it from the first",
      { facts: step2("2028-02-10") },
      [["late-result", "exam.step2ck 2027-07-28 197"]],
    ],
    [
      "the same once review has begun: in time for rank lists",
      { today: "2027-12-01", facts: step2("2028-02-10") },
      [["late-result", "exam.step2ck 2028-02-02 8"]],
    ],
    [
      "the same when no day is left",
      { today: "2028-02-05", facts: step2("2028-02-10") },
      [["late-result", null]],
    ],
    [
      "a result that waits after the exam: what is past does not move",
      { today: "2027-08-25", facts: step2("2027-08-20") },
      [["late-result", null]],
    ],
    [
      "Step 3 before the Step 2 CK result",
      { facts: { ...step2("2027-07-01"), ...step3("2027-08-20") } },
      [["step3-before-result", "exam.step3 2027-08-27 7"]],
    ],
    [
      "Step 3 whose result misses the rank lists",
      { facts: step3("2028-01-20") },
      [["step3-while-ranking", "exam.step3 2028-01-05 15"]],
    ],
    [
      "an exam in Match week, by the nearer side",
      { facts: step3("2028-03-14") },
      [["exam-in-match-week", "exam.step3 2028-03-12 2"]],
    ],
    [
      "two exams on one day",
      { facts: { step1: { status: "scheduled", date: "2027-06-01" }, ...step2("2027-06-01") } },
      [["same-day", "exam.step1 2027-05-31 1"]],
    ],
    [
      "planned rotations that dedicated study leaves no room for",
      {
        today: "2027-03-01",
        facts: {
          ...step2("2027-07-20"),
          preparation: { start: "2027-04-01" },
          usce: [{ kind: "elective", weeks: 20, status: "planned" }],
        },
      },
      [["no-room-for-rotations", "study 2027-05-16 45"]],
    ],
    [
      "a task after the deadline it names",
      { tasks: [task("Register with the NRMP", "2028-02-01")] },
      [["late-task", `${TASK} 2028-01-28 4`]],
    ],
    ["no task that is in time", { tasks: [task("Register with the NRMP", "2028-01-28")] }, []],
    ["no task that names no deadline", { tasks: [task("Call home", "2028-02-01")] }, []],
    [
      "a line put off past its time",
      {
        facts: { ...step2("2027-06-10"), ecfmg: "in-progress" },
        statuses: [
          {
            code: "exam.ecfmg-time",
            status: "to-do",
            reason: "",
            movedTo: "2028-02-10",
            version: 1,
            updatedAt: new Date(0),
          },
        ],
      },
      [["put-off-too-far", "line.exam.ecfmg-time 2028-01-31 10"]],
    ],
  ] satisfies [string, Given, unknown][])("%s", (_title, given, expected) => {
    expect(solve(given)).toEqual(expected);
  });
});

describe("the way out is put to the rules of the plan", () => {
  // A baseline under 220 needs 12 weeks at least.
  const low = { practice: [{ exam: "nbme", date: "2026-11-01", score: 210, baseline: true }] };

  it("moves the exam to the first day that leaves the whole period", () => {
    const facts = { ...low, ...step2("2027-06-10"), preparation: { start: "2027-05-01" } };
    expect(solve({ facts })).toEqual([["study-too-short", "exam.step2ck 2027-07-24 44"]]);
  });

  it("moves the study instead where a later exam would miss the review", () => {
    const facts = { ...low, ...step2("2027-06-10"), preparation: { start: "2027-05-10" } };
    expect(solve({ facts })).toEqual([["study-too-short", "study 2027-03-18 53"]]);
  });

  it("offers no exam day that would leave too little study", () => {
    const facts = { ...low, ...step2("2027-08-20"), preparation: { start: "2027-05-20" } };
    expect(solve({ facts })).toEqual([["late-result", null]]);
  });
});

describe("a way out", () => {
  it("ends its clash and begins no other, from every day of the season", () => {
    let tried = 0;
    for (let day = 0; day < 400; day += 28) {
      const date = new Date(Date.UTC(2027, 3, 1) + day * 86_400_000).toISOString().slice(0, 10);
      const scene = sceneOf({
        today: "2027-02-01",
        facts: { ...step2(date), ...step3("2027-12-28"), preparation: { start: "2027-03-01" } },
      });
      const idsOf = (of: Scene) =>
        listClashes(of).map(({ code, firstKey, secondKey }) => `${code} ${firstKey} ${secondKey}`);
      const before = idsOf(scene);
      for (const { code, firstKey, wayOut } of listClashes(scene)) {
        if (wayOut === null) continue;
        tried += 1;
        const after = idsOf(moveInScene(scene, wayOut.key, wayOut.to));
        expect(
          after.filter((id) => !before.includes(id)),
          date,
        ).toEqual([]);
        expect(
          after.filter((id) => id.startsWith(`${code} ${firstKey}`)),
          date,
        ).toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(5);
  });

  it("asks the rules of the plan only for days that the calendar leaves free", () => {
    let asked = 0;
    const scene = sceneOf({
      facts: { ...step2("2028-02-10"), ...step3("2028-02-20"), preparation: { start: "2028-01-10" } },
    });
    const { planOf } = scene;
    listClashes({
      ...scene,
      planOf: (facts) => {
        asked += 1;
        return planOf(facts);
      },
    });
    expect(asked).toBeLessThan(20);
  });
});
