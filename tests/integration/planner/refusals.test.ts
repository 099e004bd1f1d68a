import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";
import { describe, expect, it } from "vitest";
import { createContext } from "@/server/api/context";
import { Refusal } from "@/server/api/refusal";
import { type AppRouter, createCaller } from "@/server/api/root";
import { BARE, makeApi, makeLog, NOW, post, readRefusal } from "../../support/api";

const { handle } = makeApi();
const passed = { status: "passed", attempts: 1, date: "2026-10-01", score: 244 };

/** What the rulebook refuses (§1), each with the place it must name. */
const REFUSED: readonly (readonly [why: string, facts: object, path: string])[] = [
  ["no date", { asOf: undefined }, "asOf"],
  ["a date that is no date", { asOf: "2026-02-30" }, "asOf"],
  ["a date out of the years kept", { asOf: "1989-12-31" }, "asOf"],
  ["a season without dates", { season: 2031 }, "season"],
  ["a wrong type", { season: "2028" }, "season"],
  ["an unknown key", { shoeSize: 42 }, "shoeSize"],
  ["an unknown key inside", { step1: { status: "passed", attempts: 1, mark: 1 } }, "step1.mark"],
  ["an unknown key in a list", { research: [{ output: "poster", year: 2020 }] }, "research.0.year"],
  ["an unknown word", { visa: "tourist" }, "visa"],
  ["a score out of range", { step2ck: { ...passed, score: 301 } }, "step2ck.score"],
  ["a score that is not whole", { step2ck: { ...passed, score: 244.5 } }, "step2ck.score"],
  ["more attempts than allowed", { step1: { status: "passed", attempts: 5 } }, "step1.attempts"],
  ["no attempt with a result", { step1: { status: "passed", attempts: 0 } }, "step1.attempts"],
  ["attempts without a result", { step1: { status: "scheduled", attempts: 1 } }, "step1.attempts"],
  ["a score without a result", { step2ck: { status: "scheduled", score: 240 } }, "step2ck.score"],
  ["a date on an exam not taken", { step3: { status: "not-taken", date: "2027-01-01" } }, "step3.date"],
  ["a result of tomorrow", { step2ck: { ...passed, date: "2026-11-23" } }, "step2ck.date"],
  ["a retake after a pass", { step2ck: { ...passed, retakeDate: "2027-05-01" } }, "step2ck.retakeDate"],
  [
    "a practice exam without a score",
    { practice: [{ exam: "nbme", date: "2026-11-01" }] },
    "practice.0.score",
  ],
  [
    "a percent over 100",
    { practice: [{ exam: "free120", date: "2026-11-01", score: 101 }] },
    "practice.0.score",
  ],
  ["a letter without a status", { letters: [{ us: true }] }, "letters.0.status"],
  ["a null in a list", { credentials: [null] }, "credentials.0"],
  ["201 entries", { credentials: Array<string>(201).fill("mph") }, "credentials"],
  ["201 characters", { qbank: { name: "é".repeat(201) } }, "qbank.name"],
  ["a specialty that is no slug", { backupSpecialties: ["Internal Medicine"] }, "backupSpecialties.0"],
  ["a budget below nothing", { programs: { budgetUsd: -1 } }, "programs.budgetUsd"],
  ["more hours than a week has", { preparation: { hoursPerWeek: 169 } }, "preparation.hoursPerWeek"],
];

describe.each(["planner.preview", "planner.sensitivity"])("%s", (procedure) => {
  it.each(REFUSED)("refuses %s and names the place", async (_why, facts, path) => {
    const response = await post(handle, procedure, { ...BARE, ...facts });
    const refusal = await readRefusal(response);
    expect(response.status).toBe(400);
    expect(refusal.code).toBe("BAD_REQUEST");
    expect(refusal.problems.map((problem) => problem.path)).toEqual([path]);
  });

  it.each([[null], [[]], ["text"], [7], [true]])("refuses %j for a profile", async (facts) => {
    const { problems } = await readRefusal(await post(handle, procedure, JSON.stringify(facts)));
    expect(problems.map(({ path }) => path)).toEqual([""]);
  });

  it("names every place that is wrong at once", async () => {
    const facts = { season: 1, visa: 1, step1: { attempts: -1 }, extra: 1, other: 1 };
    const { problems } = await readRefusal(await post(handle, procedure, facts));
    const paths = problems.map(({ path }) => path).sort();
    expect(paths).toEqual(["asOf", "extra", "other", "season", "step1.attempts", "visa"]);
  });
});

describe("a refused profile", () => {
  it("reaches the browser's client with its problems and the request's id", async () => {
    const url = "http://localhost:3000/api/trpc";
    const link = httpLink({
      url,
      fetch: (input, init) => handle(new Request(input as string, init as RequestInit)),
    });
    const client = createTRPCClient<AppRouter>({ links: [link] });
    const error: unknown = await client.planner.preview
      .mutate({ asOf: "never", season: 2028 })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TRPCClientError);
    expect((error as TRPCClientError<AppRouter>).data).toMatchObject({
      httpStatus: 400,
      problems: [{ path: "asOf" }],
    });
  });

  it("reaches a server component as a refusal, without the value", async () => {
    const api = createCaller(createContext({ log: makeLog().log, now: () => NOW }));
    const error: unknown = await api.planner
      .preview({ asOf: "canary-date", season: 2028 })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).more.problems?.map(({ path }) => path)).toEqual(["asOf"]);
    expect(JSON.stringify(error) + String((error as Refusal).stack)).not.toContain("canary-date");
  });
});
