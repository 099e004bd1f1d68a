import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canary, PEOPLE, rowId } from "../../support/people";
import { SEEDED_WEEK } from "../../support/seed-records";
import { fresh, makeStage, refusalOf } from "../organizations/stage";

const { A1, A2, P, MA } = PEOPLE;
const stage = makeStage(10);

// The tests' day is Sunday 22 November 2026.
const WEEK = {
  week: "2026-11-16",
  hours: 31.25,
  questions: 240,
  percentCorrect: 63,
  domains: ["renal", "other"] as const,
  note: "slow on acid-base",
};
const toWeek = ({ domains, ...rest }: typeof WEEK) => ({ ...rest, domains: [...domains] });
const MISSED = { day: "2026-11-20", domain: "renal", topic: "anion gap", lesson: "count it first" } as const;
const BANK = { day: "2026-11-20", name: "UWorld", percentCorrect: 66, percentDone: 70, isTimedMixed: true };

describe("a week of study", () => {
  it("is logged, changed, removed and brought back, each with one row in the audit", async () => {
    const me = await stage.as(A1);
    const saved = await me.exams.saveWeek({ ...toWeek(WEEK), version: 0, ...fresh() });
    expect(saved).toEqual({ ...WEEK, version: 1 });
    const changed = await me.exams.saveWeek({
      ...toWeek(WEEK),
      hours: 12,
      questions: null,
      version: 1,
      ...fresh(),
    });
    expect(changed).toEqual({ ...WEEK, hours: 12, questions: null, version: 2 });
    expect((await me.exams.overview()).weeks.map(({ week }) => week)).toEqual([WEEK.week, SEEDED_WEEK]);
    await me.exams.removeWeek({ week: WEEK.week, version: 2, ...fresh() });
    const after = await me.exams.overview();
    expect(after.weeks.map(({ week }) => week)).toEqual([SEEDED_WEEK]);
    expect(after.removed.weeks).toEqual([{ ...changed, version: 3 }]);
    const back = await me.exams.restoreWeek({ week: WEEK.week, version: 3, ...fresh() });
    expect(back).toEqual({ ...changed, version: 4 });
    expect(await stage.listAudit()).toEqual([
      "study-week.saved",
      "study-week.saved",
      "study-week.removed",
      "study-week.saved",
    ]);
  });

  it("that was removed may be logged anew, and an old undo does not overwrite that", async () => {
    const me = await stage.as(A1);
    await me.exams.removeWeek({ week: SEEDED_WEEK, version: 1, ...fresh() });
    const anew = { ...toWeek(WEEK), week: SEEDED_WEEK, version: 0, ...fresh() };
    expect(await me.exams.saveWeek(anew)).toMatchObject({ hours: 31.25, version: 3 });
    const undo = me.exams.restoreWeek({ week: SEEDED_WEEK, version: 2, ...fresh() });
    expect(await refusalOf(undo)).toMatchObject({ code: "CONFLICT", current: { hours: 31.25, version: 3 } });
  });

  it("promise 12: of 30 changes from one version one wins, and the others are told the value", async () => {
    const me = await stage.as(A1);
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, hours) =>
        me.exams.saveWeek({ ...toWeek(WEEK), week: SEEDED_WEEK, hours, version: 1, ...fresh() }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [week] = (await me.exams.overview()).weeks;
    for (const result of results) {
      if (result.status === "rejected") {
        expect(result.reason).toMatchObject({ code: "CONFLICT", more: { current: week } });
      }
    }
    const first = me.exams.saveWeek({ ...toWeek(WEEK), week: SEEDED_WEEK, version: 0, ...fresh() });
    expect((await refusalOf(first)).code).toBe("CONFLICT");
  });

  it("promise 12: and rows of every kind are neither removed nor brought back from an older version", async () => {
    const me = await stage.as(A1);
    const error = { id: rowId("error", "A1") };
    const bank = { id: rowId("snapshot", "A1") };
    const week = { week: SEEDED_WEEK };
    for (const work of [
      () => me.exams.removeWeek({ ...week, version: 2, ...fresh() }),
      () => me.exams.removeError({ ...error, version: 2, ...fresh() }),
      () => me.exams.removeSnapshot({ ...bank, version: 2, ...fresh() }),
    ]) {
      expect(await refusalOf(work())).toMatchObject({ code: "CONFLICT", current: { version: 1 } });
    }
    await me.exams.removeWeek({ ...week, version: 1, ...fresh() });
    await me.exams.removeError({ ...error, version: 1, ...fresh() });
    await me.exams.removeSnapshot({ ...bank, version: 1, ...fresh() });
    for (const work of [
      () => me.exams.restoreWeek({ ...week, version: 1, ...fresh() }),
      () => me.exams.restoreError({ ...error, version: 1, ...fresh() }),
      () => me.exams.restoreSnapshot({ ...bank, version: 1, ...fresh() }),
    ]) {
      expect((await refusalOf(work())).code).toBe("NOT_FOUND");
    }
  });

  it.each([
    [{ week: "2026-11-17" }, "week", "A week is named by its Monday."],
    [{ week: "2026-11-23" }, "week", "This week has not begun yet."],
    [{ hours: 168.5 }, "hours", "Enter hours from 0 to 168, in quarters at most."],
    [{ hours: 1.1 }, "hours", "Enter hours from 0 to 168, in quarters at most."],
    [{ questions: -1 }, "questions", "Enter a whole number from 0 to 10000."],
    [{ percentCorrect: 101 }, "percentCorrect", "Enter a whole number from 0 to 100."],
  ])("refuses %j at its field, in words", async (wrong, path, message) => {
    const work = (await stage.as(A1)).exams.saveWeek({ ...toWeek(WEEK), ...wrong, version: 0, ...fresh() });
    expect(await refusalOf(work)).toMatchObject({ code: "BAD_REQUEST", problems: [{ path, message }] });
  });

  it("begins a record for somebody who has told nothing yet", async () => {
    await stage.look("delete from profiles where applicant_id = $1", [P.id]);
    const me = await stage.as(P);
    expect(await me.exams.overview()).toMatchObject({
      weeks: [],
      errors: [],
      snapshots: [],
      today: "2026-11-22",
    });
    await me.exams.saveWeek({ ...toWeek(WEEK), version: 0, ...fresh() });
    expect((await me.exams.overview()).weeks).toHaveLength(1);
  });
});

describe("a missed question", () => {
  it("is logged, changed, removed and brought back", async () => {
    const me = await stage.as(A1);
    const saved = await me.exams.saveError({ id: null, ...MISSED, version: 0, ...fresh() });
    expect(saved).toEqual({ id: saved.id, ...MISSED, version: 1 });
    const { id } = saved;
    await me.exams.saveError({ id, ...MISSED, topic: "osmolar gap", version: 1, ...fresh() });
    const stale = me.exams.saveError({ id, ...MISSED, version: 1, ...fresh() });
    expect(await refusalOf(stale)).toMatchObject({
      code: "CONFLICT",
      current: { topic: "osmolar gap", version: 2 },
    });
    await me.exams.removeError({ id, version: 2, ...fresh() });
    expect((await me.exams.overview()).removed.errors).toMatchObject([{ id, version: 3 }]);
    expect((await refusalOf(me.exams.saveError({ id, ...MISSED, version: 3, ...fresh() }))).code).toBe(
      "NOT_FOUND",
    );
    await me.exams.restoreError({ id, version: 3, ...fresh() });
    expect((await me.exams.overview()).errors[0]).toMatchObject({ id, topic: "osmolar gap", version: 4 });
    expect(await stage.listAudit()).toEqual([
      "study-error.saved",
      "study-error.saved",
      "study-error.removed",
      "study-error.saved",
    ]);
  });

  it("is found by its domain, page by page and without a gap, and counted by it", async () => {
    const me = await stage.as(A1);
    await stage.look(
      `insert into study_errors (organization_id, applicant_id, day, domain, topic, updated_at)
       select $1, $2, date '2026-11-20' - n / 3, case n % 2 when 0 then 'renal' else 'neurology' end, n::text, now()
       from generate_series(1, 120) n`,
      [A1.organizationId, A1.id],
    );
    const seen: string[] = [];
    let next: { day: string; id: string } | null | undefined;
    while (next !== null) {
      const page = await me.exams.errors({ domain: "renal", ...(next ? { before: next } : {}) });
      expect(page.errors.every(({ domain }) => domain === "renal")).toBe(true);
      seen.push(...page.errors.map(({ topic }) => topic));
      next = page.next;
    }
    // 60 of these, and the one of the seed, which is the oldest.
    expect(new Set(seen).size).toBe(61);
    expect(seen.at(-1)).toBe(canary("A1", "error"));
    const { domains, errors } = await me.exams.overview();
    expect(domains).toEqual([
      { domain: "renal", count: 61 },
      { domain: "neurology", count: 60 },
    ]);
    expect(errors).toHaveLength(50);
  });

  it("is refused in words past the thousandth, also as an undo", async () => {
    const me = await stage.as(A1);
    await me.exams.removeError({ id: rowId("error", "A1"), version: 1, ...fresh() });
    await stage.look(
      `insert into study_errors (organization_id, applicant_id, day, domain, topic, updated_at)
       select $1, $2, '2026-11-20', 'renal', n::text, now() from generate_series(1, 1000) n`,
      [A1.organizationId, A1.id],
    );
    for (const work of [
      () => me.exams.saveError({ id: null, ...MISSED, version: 0, ...fresh() }),
      () => me.exams.restoreError({ id: rowId("error", "A1"), version: 2, ...fresh() }),
    ]) {
      expect((await refusalOf(work())).message).toBe(
        "Your error log holds 1000 entries, the most it can. Remove some first.",
      );
    }
  });

  it("promise 1: of somebody else answers like one that does not exist", async () => {
    const other = await stage.as(A2);
    const unknown = randomUUID();
    for (const call of ["removeError", "restoreError", "removeSnapshot", "restoreSnapshot"] as const) {
      const theirs = call.endsWith("Error") ? rowId("error", "A1") : rowId("snapshot", "A1");
      const told = await refusalOf(other.exams[call]({ id: theirs, version: 1, ...fresh() }));
      expect(told).toEqual(await refusalOf(other.exams[call]({ id: unknown, version: 1, ...fresh() })));
      expect(told.code).toBe("NOT_FOUND");
    }
    const seen = JSON.stringify(await other.exams.overview());
    expect(seen).not.toContain("canary-A1");
    expect(seen).toContain(canary("A2", "lesson"));
    expect((await refusalOf((await stage.as(MA)).exams.overview())).code).toBe("FORBIDDEN");
  });

  it("refuses a future day, an unknown domain and an empty topic at their fields", async () => {
    const me = await stage.as(A1);
    for (const [path, value] of [
      ["day", "2026-11-23"],
      ["domain", "surgery"],
      ["topic", "  "],
    ] as const) {
      const work = me.exams.saveError({ id: null, ...MISSED, [path]: value, version: 0, ...fresh() });
      expect(await refusalOf(work)).toMatchObject({ code: "BAD_REQUEST", problems: [{ path }] });
    }
  });
});

describe("a snapshot of the question bank", () => {
  type Api = Awaited<ReturnType<typeof stage.as>>;
  const qbankOf = async (me: Api) => (await me.profiles.mine()).kept.facts["qbank"];
  const QBANK = { name: "UWorld", percentCorrect: 66, percentDone: 70, timedMixed: true };

  it("of the newest day is what the answers hold, by one audit row each", async () => {
    const me = await stage.as(A1);
    const newest = await me.exams.saveSnapshot({ id: null, ...BANK, version: 0, ...fresh() });
    expect(await qbankOf(me)).toEqual(QBANK);
    const older = { ...BANK, day: "2026-10-01", percentDone: 50 };
    await me.exams.saveSnapshot({ id: null, ...older, version: 0, ...fresh() });
    expect(await qbankOf(me)).toEqual(QBANK);
    await me.exams.removeSnapshot({ id: newest.id, version: 1, ...fresh() });
    expect(await qbankOf(me)).toEqual({ ...QBANK, percentDone: 50 });
    await me.exams.restoreSnapshot({ id: newest.id, version: 2, ...fresh() });
    expect(await qbankOf(me)).toEqual(QBANK);
    await me.exams.saveSnapshot({ id: newest.id, ...BANK, isTimedMixed: null, version: 3, ...fresh() });
    expect(await qbankOf(me)).toEqual({ name: "UWorld", percentCorrect: 66, percentDone: 70 });
    expect((await me.profiles.mine()).version).toBe(5);
    expect(await stage.listAudit()).toEqual([
      "qbank-snapshot.saved",
      "qbank-snapshot.saved",
      "qbank-snapshot.removed",
      "qbank-snapshot.saved",
      "qbank-snapshot.saved",
    ]);
  });

  it("the last of them taken away takes its numbers along, but not what was typed by hand", async () => {
    const me = await stage.as(A1);
    // The answers of the seed were typed by hand; its snapshot says something else.
    await me.exams.removeSnapshot({ id: rowId("snapshot", "A1"), version: 1, ...fresh() });
    expect(await qbankOf(me)).toEqual({ name: canary("A1", "qbank") });
    const { id } = await me.exams.saveSnapshot({ id: null, ...BANK, version: 0, ...fresh() });
    await me.exams.removeSnapshot({ id, version: 1, ...fresh() });
    expect(await qbankOf(me)).toBeUndefined();
  });

  it("promise 12: is changed from its own version only, and a retry has one effect", async () => {
    const me = await stage.as(A1);
    const sent = { id: null, ...BANK, version: 0, ...fresh() };
    const first = await me.exams.saveSnapshot(sent);
    expect(await me.exams.saveSnapshot(sent)).toEqual(first);
    expect((await me.exams.overview()).snapshots).toHaveLength(2);
    const stale = me.exams.saveSnapshot({ id: first.id, ...BANK, version: 2, ...fresh() });
    expect(await refusalOf(stale)).toMatchObject({
      code: "CONFLICT",
      current: { version: 1, name: "UWorld" },
    });
  });

  it("of snapshots made at once the newest by day is in the answers in the end", async () => {
    const me = await stage.as(A1);
    const days = Array.from({ length: 10 }, (_, index) => `2026-11-${index + 10}`);
    await Promise.all(
      days.map((day, percentDone) =>
        me.exams.saveSnapshot({ id: null, ...BANK, day, percentDone, version: 0, ...fresh() }),
      ),
    );
    expect(await qbankOf(me)).toMatchObject({ percentDone: 9 });
  });
});
