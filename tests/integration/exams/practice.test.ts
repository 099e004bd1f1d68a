import { describe, expect, it } from "vitest";
import { canary, PEOPLE } from "../../support/people";
import { fresh, makeStage, refusalOf } from "../organizations/stage";

const { A1, A2, P, MA, CA } = PEOPLE;
const stage = makeStage(10);

const SEEDED = { exam: "nbme", form: canary("A1", "form"), date: "2026-11-01", score: 240 } as const;
const ENTRY = { exam: "uwsa1", date: "2026-11-15", score: 246 } as const;

type Api = Awaited<ReturnType<typeof stage.as>>;
const practiceOf = async (me: Api) => (await me.profiles.mine()).kept.facts["practice"];

describe("exams.logPractice", () => {
  it("adds the entry to the answers, with its history and one row in the audit", async () => {
    const me = await stage.as(A1);
    const entry = { ...ENTRY, form: "", baseline: null };
    expect(await me.exams.logPractice({ entry, ...fresh() })).toEqual({ version: 2 });
    expect(await practiceOf(me)).toEqual([SEEDED, ENTRY]);
    const { changes } = await me.profiles.history({ path: "practice" });
    expect(changes[0]).toMatchObject({ version: 2, was: null, became: ENTRY });
    expect(await stage.listAudit()).toEqual(["profile.changed"]);
  });

  it("begins a record where there was none", async () => {
    await stage.look("delete from profiles where applicant_id = $1", [P.id]);
    const me = await stage.as(P);
    await me.exams.logPractice({ entry: ENTRY, ...fresh() });
    expect(await practiceOf(me)).toEqual([ENTRY]);
  });

  it("promise 12: sent again with its key, also ten times at once, logs one exam; another key logs another", async () => {
    const me = await stage.as(A1);
    const sent = { entry: ENTRY, ...fresh() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => me.exams.logPractice(sent)));
    expect(answers).toEqual(Array.from({ length: 10 }, () => ({ version: 2 })));
    expect(await practiceOf(me)).toEqual([SEEDED, ENTRY]);
    await me.exams.logPractice({ entry: ENTRY, ...fresh() });
    expect(await practiceOf(me)).toEqual([SEEDED, ENTRY, ENTRY]);
  });

  it("loses none of twenty that are logged at once", async () => {
    const me = await stage.as(A1);
    const scores = Array.from({ length: 20 }, (_, index) => 230 + index);
    await Promise.all(
      scores.map((score) => me.exams.logPractice({ entry: { ...ENTRY, score }, ...fresh() })),
    );
    const practice = (await practiceOf(me)) as { score: number }[];
    expect(
      practice
        .slice(1)
        .map(({ score }) => score)
        .toSorted((a, b) => a - b),
    ).toEqual(scores);
  });

  it.each([
    [{ ...ENTRY, score: 301 }, "entry.score", "Enter a whole number from 1 to 300."],
    [{ ...ENTRY, score: 0 }, "entry.score", "Enter a whole number from 1 to 300."],
    [{ ...ENTRY, exam: "free120", score: 101 }, "entry.score", "Enter a whole number from 0 to 100."],
    [{ ...ENTRY, date: "2026-11-23" }, "entry.date", "A practice exam can't be dated after today."],
    [{ ...ENTRY, date: "2026-02-30" }, "entry.date", "Enter a real date as YYYY-MM-DD, from 1990 to 2100."],
  ] as const)("refuses %j at its field, in words", async (entry, path, message) => {
    const refusal = await refusalOf((await stage.as(A1)).exams.logPractice({ entry, ...fresh() }));
    expect(refusal).toMatchObject({ code: "BAD_REQUEST", problems: [{ path, message }] });
    expect(await stage.listAudit()).toEqual([]);
  });

  it("promise 16: counts the day where the person is", async () => {
    // 22 November, 20:00 in UTC, is the 23rd in Karachi already.
    const overrides = { now: () => new Date("2026-11-22T20:00:00Z") };
    const entry = { ...ENTRY, date: "2026-11-23" };
    expect(
      await refusalOf((await stage.as(A1, overrides)).exams.logPractice({ entry, ...fresh() })),
    ).toMatchObject({
      code: "BAD_REQUEST",
    });
    await stage.look("update preferences set time_zone = 'Asia/Karachi' where user_id = $1", [A1.id]);
    const me = await stage.as(A1, overrides);
    expect(await me.exams.logPractice({ entry, ...fresh() })).toEqual({ version: 2 });
    expect((await me.exams.overview()).today).toBe("2026-11-23");
  });

  it("says in words that a log of 200 is full", async () => {
    const me = await stage.as(A1);
    const practice = Array.from({ length: 200 }, () => ENTRY);
    const kept = { facts: { season: 2028, practice }, asOf: null, done: [] };
    await me.profiles.save({ kept, version: 1, ...fresh() });
    for (const work of [
      () => me.exams.logPractice({ entry: ENTRY, ...fresh() }),
      () => me.exams.restorePractice({ entry: ENTRY, at: 0, ...fresh() }),
    ]) {
      expect((await refusalOf(work())).message).toBe(
        "Your record holds 200 practice exams, the most it can. Remove one first.",
      );
    }
  });

  it("is for the applicant alone", async () => {
    for (const [person, code] of [
      [null, "UNAUTHORIZED"],
      [MA, "FORBIDDEN"],
      [CA, "FORBIDDEN"],
    ] as const) {
      const work = (await stage.as(person)).exams.logPractice({ entry: ENTRY, ...fresh() });
      expect((await refusalOf(work)).code).toBe(code);
    }
  });
});

describe("a practice exam that is changed, removed and brought back", () => {
  it("is another, is gone, and stands again where it stood", async () => {
    const me = await stage.as(A1);
    await me.exams.logPractice({ entry: ENTRY, ...fresh() });
    const better = { ...SEEDED, score: 241 };
    expect(await me.exams.changePractice({ was: SEEDED, entry: better, ...fresh() })).toEqual({ version: 3 });
    expect(await practiceOf(me)).toEqual([better, ENTRY]);
    // What is not said is not said in other ways too.
    const was = { ...better, baseline: null };
    expect(await me.exams.removePractice({ was, ...fresh() })).toEqual({ version: 4, at: 0 });
    expect(await practiceOf(me)).toEqual([ENTRY]);
    expect(await me.exams.restorePractice({ entry: better, at: 0, ...fresh() })).toEqual({ version: 5 });
    expect(await practiceOf(me)).toEqual([better, ENTRY]);
    expect(await stage.listAudit()).toEqual(Array(4).fill("profile.changed"));
  });

  it("is known by a baseline that was denied, too", async () => {
    const me = await stage.as(A1);
    const denied = { ...ENTRY, baseline: false };
    await me.exams.logPractice({ entry: denied, ...fresh() });
    expect((await refusalOf(me.exams.removePractice({ was: ENTRY, ...fresh() }))).code).toBe("CONFLICT");
    expect(await me.exams.removePractice({ was: denied, ...fresh() })).toEqual({ version: 3, at: 1 });
  });

  it("promise 12: is refused with the list as it stands when the entry is another by now", async () => {
    const me = await stage.as(A1);
    await me.exams.changePractice({ was: SEEDED, entry: ENTRY, ...fresh() });
    const current = { practice: [ENTRY] };
    const again = me.exams.changePractice({ was: SEEDED, entry: { ...ENTRY, score: 250 }, ...fresh() });
    expect(await refusalOf(again)).toMatchObject({ code: "CONFLICT", current });
    const gone = me.exams.removePractice({ was: SEEDED, ...fresh() });
    expect(await refusalOf(gone)).toMatchObject({ code: "CONFLICT", current });
    expect(await practiceOf(me)).toEqual([ENTRY]);
  });

  it("promise 1: of somebody else is no entry at all", async () => {
    const other = await stage.as(A2);
    expect(await refusalOf(other.exams.removePractice({ was: SEEDED, ...fresh() }))).toMatchObject({
      code: "CONFLICT",
      current: { practice: [{ form: canary("A2", "form") }] },
    });
  });
});

describe("exams.decide", () => {
  it("reads the record as it stands, on the person's day", async () => {
    const me = await stage.as(A1);
    expect(await me.exams.decide()).toMatchObject({ kind: "open", lastForReview: "2027-08-25" });
    const facts = { season: 2028, step2ck: { status: "scheduled", date: "2027-06-15" } };
    await me.profiles.save({ kept: { facts, asOf: null, done: [] }, version: 1, ...fresh() });
    expect(await me.exams.decide()).toMatchObject({ kind: "booked", decideBy: "2027-06-14" });
    const broken = { ...facts, step1: { date: "2026-01-01" } };
    await me.profiles.save({ kept: { facts: broken, asOf: null, done: [] }, version: 2, ...fresh() });
    expect(await me.exams.decide()).toMatchObject({ kind: "unclear", problems: [{ path: "step1.date" }] });
    expect((await refusalOf((await stage.as(null)).exams.decide())).code).toBe("UNAUTHORIZED");
  });
});
