import { describe, expect, it } from "vitest";
import { chooseNextStep, sortTasks } from "@/app/(applicant)/_plan/next-step";
import { sortLines } from "@/app/(applicant)/_plan/own-lines";
import { sayStatus } from "@/app/(applicant)/_plan/status-words";
import type { PlanStatusRow } from "@/server/features/plans/schema";
import type { Task } from "@/server/features/tasks/schema";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import { validate, type Plan } from "@/server/rules/contract";

const TODAY = "2027-03-10";

function planOf(input: object): Plan {
  const { facts } = validate({ asOf: TODAY, season: 2028, ...input });
  if (facts === null) throw new Error("This profile must be valid.");
  return { ...evaluate(facts, EDITION, SEASON_FACTS), inputHash: "" };
}

// A first placement and a letter are critical and have no window; preparing a statement is for the season.
const PLAN = planOf({ step2ck: { status: "passed", attempts: 1, score: 244 }, usce: [], letters: [] });
const codesOf = (statuses: PlanStatusRow[], today = TODAY) =>
  sortLines(PLAN, statuses, today).groups.flatMap(({ lines }) => lines.map(({ line }) => line.code));

function said(code: string, given: Partial<PlanStatusRow>): PlanStatusRow {
  return {
    code,
    status: "to-do",
    reason: "",
    movedTo: null,
    version: 1,
    updatedAt: new Date("2027-03-01T00:00:00Z"),
    ...given,
  };
}

function task(title: string, due: string | null, isDone = false): Task {
  return { id: title, title, due, doneAt: isDone ? new Date("2027-03-01T00:00:00Z") : null, version: 1 };
}

const next = (statuses: PlanStatusRow[], tasks: Task[], today = TODAY) => {
  const step = chooseNextStep(sortLines(PLAN, statuses, today).groups, tasks, today);
  return step?.kind === "line" ? step.own.line.code : step?.task.title;
};

describe("lines with what their person says of them", () => {
  const all = codesOf([]);
  const [first = "", second = "", third = ""] = all;

  it("are all open while nothing was said, in the order of the plan's groups", () => {
    expect(all.toSorted()).toEqual(PLAN.recommendations.map(({ code }) => code).toSorted());
    expect(sortLines(PLAN, [], TODAY).aside).toEqual([]);
  });

  it("go aside when they are done or not for the person, and stay when they are under way", () => {
    const statuses = [
      said(first, { status: "done" }),
      said(second, { status: "not-for-me", reason: "I live elsewhere" }),
      said(third, { status: "doing" }),
    ];
    const { aside } = sortLines(PLAN, statuses, TODAY);
    expect(aside.map(({ line }) => line.code)).toEqual([first, second]);
    expect(codesOf(statuses)).toEqual(all.slice(2));
  });

  it("stand last in their group until the day to which they were put off, and on it take their place again", () => {
    const [group] = sortLines(PLAN, [said(first, { movedTo: "2027-03-11" })], TODAY).groups;
    expect(group?.lines.at(-1)?.line.code).toBe(first);
    expect(codesOf([said(first, { movedTo: "2027-03-11" })], "2027-03-11")).toEqual(all);
  });

  it("keep what was said of a code that the plan no longer holds out of sight", () => {
    const { aside } = sortLines(PLAN, [said("exam.gone", { status: "done" })], TODAY);
    expect(aside).toEqual([]);
  });

  it.each([
    [{}, ""],
    [{ status: "doing" }, "You are doing this"],
    [{ status: "done" }, "Done"],
    [{ status: "not-for-me", reason: "x" }, "Not for you"],
    [{ movedTo: "2027-03-12" }, "Put off to 12 Mar 2027"],
    [{ status: "doing", movedTo: "2027-03-12" }, "You are doing this. Put off to 12 Mar 2027"],
    [{ movedTo: TODAY }, "Put off until 10 Mar 2027, and it is time again"],
  ] as const)("say %j as “%s”", (given, words) => {
    expect(sayStatus(said("a.b", given), TODAY)).toBe(words);
  });
});

describe("the one next step", () => {
  const [first = "", second = ""] = codesOf([]);

  it("is the first line for now that is not done, not for the person, and not put off", () => {
    expect(next([], [])).toBe(first);
    expect(next([said(first, { status: "done" })], [])).toBe(second);
    expect(next([said(first, { status: "not-for-me", reason: "x" })], [])).toBe(second);
    expect(next([said(first, { movedTo: "2027-03-11" })], [])).toBe(second);
    expect(next([said(first, { movedTo: "2027-03-11" })], [], "2027-03-11")).toBe(first);
    expect(next([said(first, { status: "doing" })], [])).toBe(first);
  });

  it("is an own task that is due within a week, and no later one", () => {
    expect(next([], [task("Renew the passport", "2027-03-17")])).toBe("Renew the passport");
    expect(next([], [task("Renew the passport", "2027-03-18")])).toBe(first);
    expect(next([], [task("Renew the passport", "2027-02-01")])).toBe("Renew the passport");
    expect(next([], [task("Renew the passport", "2027-03-11", true)])).toBe(first);
    expect(next([], [task("Some day", null)])).toBe(first);
  });

  it("is the first line of later groups once nothing is left for now, whatever tasks wait in the far future", () => {
    const [now] = sortLines(PLAN, [], TODAY).groups;
    const done = (now?.lines ?? []).map(({ line }) => said(line.code, { status: "done" }));
    expect(now?.name).toBe("now");
    const [season] = sortLines(PLAN, done, TODAY).groups;
    const nearest = season?.lines[0]?.line.code;
    expect(next(done, [task("In months", "2028-01-10"), task("Some day", null)])).toBe(nearest);
    expect(next(done, [task("Today", TODAY)])).toBe("Today");
  });

  it("is none when everything is aside, and an undated task when only that is left", () => {
    const done = PLAN.recommendations.map(({ code }) => said(code, { status: "done" }));
    expect(next(done, [])).toBeUndefined();
    expect(next(done, [task("Some day", null)])).toBe("Some day");
  });
});

it("own tasks stand by their day, those without one last, and done ones not at all", () => {
  const tasks = [task("c", null), task("b", "2027-05-01"), task("a", "2027-04-01"), task("d", TODAY, true)];
  expect(sortTasks(tasks).map(({ title }) => title)).toEqual(["a", "b", "c"]);
});
