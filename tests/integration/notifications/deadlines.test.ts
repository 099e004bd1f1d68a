import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { makeMailbox } from "../../support/mailbox";
import { PEOPLE, type Person } from "../../support/people";
import { makeReset } from "../../support/reset";
import { callJob, choose, listTold } from "./house";

const { A1, A2, B1, P } = PEOPLE;
const JOB = "watch-deadlines";

let db: TestDatabase;
let mailbox: ReturnType<typeof makeMailbox>;
let reset: () => Promise<void>;
beforeAll(async () => {
  db = await makeTestDatabase();
  mailbox = makeMailbox(db);
  reset = await makeReset(db);
});
afterAll(() => db.close());
beforeEach(() => reset());

const watch = (at: string) => callJob(db, mailbox, JOB, at);

async function answer({ id }: Person, facts: Readonly<Record<string, unknown>>): Promise<void> {
  await db.owner.query("update profiles set facts = $2 where applicant_id = $1", [id, facts]);
}

async function addTask(person: Person, title: string, due: string, more = ""): Promise<void> {
  await db.owner.query(
    `insert into tasks (organization_id, applicant_id, title, due, created_at, updated_at ${more === "" ? "" : `, ${more}`})
     values ($1, $2, $3, $4, now(), now() ${more === "" ? "" : ", now()"})`,
    [person.organizationId, person.id, title, due],
  );
}

const detailsOf = async (person: Person) => (await listTold(db, person)).map(({ detail }) => detail);

describe("promise 16: dates are told 21, 7 and 1 days ahead, on the person's own day", () => {
  // The rank-order lists of the 2027 Match close on 3 March 2027.
  it.each([
    ["2027-02-10", [21]],
    ["2027-02-11", []],
    ["2027-02-24", [7]],
    ["2027-03-01", []],
    ["2027-03-02", [1]],
    ["2027-03-03", []],
  ])("on %s the rank-order deadline %j days ahead", async (day, steps) => {
    await answer(A1, { season: 2027 });
    await watch(`${day}T12:00:00Z`);
    const told = (await detailsOf(A1)).filter(({ code }) => code === "rank-deadline");
    expect(told).toEqual(steps.map((days) => ({ code: "rank-deadline", date: "2027-03-03", days })));
  });

  it("once, however often the clock calls, and in each step again", async () => {
    await answer(A1, { season: 2027 });
    for (const hour of ["00:02", "01:02", "23:02"]) await watch(`2027-02-24T${hour}:00Z`);
    await watch("2027-03-02T00:02:00Z");
    const told = (await detailsOf(A1)).filter(({ code }) => code === "rank-deadline");
    expect(told.map(({ days }) => days)).toEqual([7, 1]);
  });

  it("when the day has begun where they are, also over a change of the clocks", async () => {
    // Match Day 2027 is on 19 March; in New York the clocks change on 14 March, between the two days.
    const zones = { "Asia/Karachi": A1, "America/New_York": A2, "Africa/Cairo": B1 } as const;
    for (const [zone, person] of Object.entries(zones)) {
      await answer(person, { season: 2027 });
      await choose(db, person, { time_zone: zone });
    }
    const who = async () => {
      const told: string[] = [];
      for (const [zone, person] of Object.entries(zones)) {
        const days = (await detailsOf(person)).filter(({ code }) => code === "match-day");
        if (days.some((detail) => detail.days === 7)) told.push(zone);
      }
      return told;
    };
    // 12 March begins in Karachi at 19:00 UTC of the 11th, in Cairo at 22:00, in New York at 05:00 of the 12th.
    await watch("2027-03-11T18:59:00Z");
    expect(await who()).toEqual([]);
    await watch("2027-03-11T19:00:00Z");
    expect(await who()).toEqual(["Asia/Karachi"]);
    await watch("2027-03-11T22:00:00Z");
    expect(await who()).toEqual(["Asia/Karachi", "Africa/Cairo"]);
    await watch("2027-03-12T04:59:00Z");
    expect(await who()).toEqual(["Asia/Karachi", "Africa/Cairo"]);
    await watch("2027-03-12T05:00:00Z");
    expect(await who()).toEqual(["Asia/Karachi", "America/New_York", "Africa/Cairo"]);
  });

  it("for booked exams, a retake, and own tasks that are open; none of them by its text or score", async () => {
    await answer(P, {
      season: 2028,
      step1: { status: "failed", date: "2026-01-10", retakeDate: "2026-12-12" },
      step2ck: { status: "scheduled", date: "2026-11-28" },
      step3: { status: "passed", date: "2026-11-28", score: 231 },
    });
    await addTask(P, "Ask Dr. Rao", "2026-11-22");
    await addTask(P, "Write the statement", "2026-11-28");
    await addTask(P, "Call the office", "2026-11-28");
    await addTask(P, "Was done", "2026-11-28", "done_at");
    await addTask(P, "Was removed", "2026-11-28", "removed_at");
    await watch("2026-11-21T12:00:00Z");
    expect(await detailsOf(P)).toEqual([
      { code: "step1", date: "2026-12-12", days: 21 },
      { code: "step2ck", date: "2026-11-28", days: 7 },
      { code: "task", date: "2026-11-22", days: 1 },
      { code: "task", date: "2026-11-28", days: 7 },
      { code: "task", date: "2026-11-28", days: 7 },
    ]);
    const { rows } = await db.owner.query<{ text: string }>(
      "select detail::text || key as text from notifications where user_id = $1",
      [P.id],
    );
    expect(JSON.stringify(rows)).not.toMatch(/231|Rao|statement|office/);
  });

  it("to nobody who does not want alerts", async () => {
    await answer(A1, { season: 2027 });
    await choose(db, A1, { has_deadline_alerts: false });
    await watch("2027-02-24T12:00:00Z");
    expect(await detailsOf(A1)).toEqual([]);
  });

  it("to everybody else also when one record can't be read", async () => {
    for (const person of [A1, P]) await answer(person, { season: 2027 });
    await choose(db, A1, { time_zone: "Nowhere/AtAll" });
    await watch("2027-02-24T12:00:00Z");
    expect(await detailsOf(A1)).toEqual([]);
    expect((await detailsOf(P)).length).toBeGreaterThan(0);
    expect(mailbox.readLog()).toContain("a job failed for one person");
  });

  it("of answers that contradict each other, and of half a date, without a word", async () => {
    await answer(P, {
      season: "soon",
      step1: { status: "scheduled", date: "2026-11" },
      step2ck: { status: "scheduled", date: "2026-11-28", score: 300 },
      step3: "later",
    });
    await watch("2026-11-21T12:00:00Z");
    expect(await detailsOf(P)).toEqual([{ code: "step2ck", date: "2026-11-28", days: 7 }]);
  });
});

describe("a result", () => {
  it("is asked for once, four weeks after a booked exam, while the exam is still a booking", async () => {
    await answer(P, { season: 2028, step2ck: { status: "scheduled", date: "2026-10-20" } });
    await watch("2026-11-16T12:00:00Z");
    expect((await listTold(db, P)).filter(({ kind }) => kind === "result-due")).toEqual([]);
    await watch("2026-11-17T12:00:00Z");
    await watch("2026-11-18T12:00:00Z");
    expect((await listTold(db, P)).filter(({ kind }) => kind === "result-due")).toMatchObject([
      { detail: {} },
    ]);
  });
});
