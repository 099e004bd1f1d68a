import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/context";
import { scenarios } from "@/db/schema";
import { NOW } from "../../support/api";
import { PEOPLE, rowId, SEEDED_AT } from "../../support/people";
import { fresh, makeStage, refusalOf } from "../organizations/stage";

const { A1, A2, B1, P, MA, CA, D } = PEOPLE;
const stage = makeStage(10);
const HIGHER = { score: 255 };
const seeded = rowId("scenario", "A1");

type Me = Awaited<ReturnType<typeof stage.as>>;
const keep = (me: Me, name: string, changes: object = HIGHER) =>
  me.scenarios.save({ id: null, name, changes, version: 0, ...fresh() });
const namesOf = async (me: Me) => (await me.scenarios.list()).scenarios.map(({ name }) => name);

describe("scenarios.save and list", () => {
  it("keeps name and changes as they were sent, two of one name too, and notes each in the audit", async () => {
    const me = await stage.as(A1);
    const changes = { score: 255, date: "2027-03-01", step3: "passed", backup: true } as const;
    const first = await keep(me, "With a higher score", changes);
    const second = await keep(me, "With a higher score");
    const { scenarios: list, removed } = await me.scenarios.list();
    expect(removed).toEqual([]);
    expect(new Map(list.map((kept) => [kept.id, kept]))).toEqual(
      new Map(
        [
          { id: first.id, name: "With a higher score", changes, version: 1, createdAt: NOW },
          { id: second.id, name: "With a higher score", changes: HIGHER, version: 1, createdAt: NOW },
          { id: seeded, name: "canary-A1-scenario", changes: {}, version: 1, createdAt: SEEDED_AT },
        ].map((kept) => [kept.id, kept]),
      ),
    );
    expect(await stage.look("select action, subject_id, applicant_id, detail from audit_events")).toEqual(
      [first, second].map(({ id }) => ({
        action: "scenario.saved",
        subject_id: id,
        applicant_id: A1.id,
        detail: { version: 1 },
      })),
    );
  });

  it("renames, and of two renames from one version the second is told how it stands", async () => {
    const me = await stage.as(A1);
    const { id } = await keep(me, "First");
    const rename = (name: string) => me.scenarios.save({ id, name, changes: HIGHER, version: 1, ...fresh() });
    expect(await rename("Second")).toEqual({ id, version: 2 });
    expect(await refusalOf(rename("Third"))).toMatchObject({
      code: "CONFLICT",
      current: { id, name: "Second", changes: HIGHER, version: 2, createdAt: NOW },
    });
    expect(await namesOf(me)).toContain("Second");
  });

  it("promise 12: sent again after a lost answer it keeps one", async () => {
    const me = await stage.as(A1);
    const call = { id: null, name: "Once", changes: HIGHER, version: 0, ...fresh() };
    const answers = await Promise.all([me.scenarios.save(call), me.scenarios.save(call)]);
    expect(await me.scenarios.save(call)).toEqual(answers[0]);
    expect(answers[1]).toEqual(answers[0]);
    expect((await namesOf(me)).filter((name) => name === "Once")).toHaveLength(1);
    expect(await stage.listAudit()).toEqual(["scenario.saved"]);
  });

  it("keeps 50 and no more, also when many are sent at once", async () => {
    const me = await stage.as(A1);
    await stage.look("delete from scenarios");
    await stage.look(
      `insert into scenarios (organization_id, applicant_id, name, changes, created_at)
       select $1, $2, 'Number ' || n, '{"score":255}', $3 from generate_series(1, 46) as n`,
      [A1.organizationId, A1.id, SEEDED_AT],
    );
    const sent = Array.from({ length: 8 }, (_, index) => keep(me, `Late ${index}`));
    const results = await Promise.allSettled(sent);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    const [kept] = (await me.scenarios.list()).scenarios;
    if (kept === undefined) throw new Error("Fifty were kept.");
    expect(await refusalOf(keep(me, "One more"))).toMatchObject({ code: "BAD_REQUEST" });
    // One that was removed makes room, and can't come back into a full house.
    await me.scenarios.remove({ id: kept.id, version: 1, ...fresh() });
    await keep(me, "One more");
    expect(await refusalOf(me.scenarios.restore({ id: kept.id, version: 2, ...fresh() }))).toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("asks for a name and a change, and refuses what can't be tried", async () => {
    const me = await stage.as(A1);
    for (const [name, changes, path] of [
      ["", HIGHER, "name"],
      ["two\nlines", HIGHER, "name"],
      ["Nothing", {}, "changes"],
      ["A", { score: 301 }, "changes.score"],
      ["A", { score: 0 }, "changes.score"],
      ["A", { score: "255" }, "changes.score"],
      ["A", { date: "2027-02-30" }, "changes.date"],
      ["A", { date: "1989-12-31" }, "changes.date"],
      ["A", { step3: "maybe" }, "changes.step3"],
      ["A", { weeks: 105 }, "changes.weeks"],
      ["A", { letters: 11 }, "changes.letters"],
      ["A", { programs: 501 }, "changes.programs"],
      ["A", { isAdmin: true }, "changes.isAdmin"],
    ] as const) {
      const refusal = await refusalOf(keep(me, name, changes));
      expect(refusal.code, JSON.stringify([name, changes])).toBe("BAD_REQUEST");
      expect(refusal.problems?.[0]?.path).toBe(path);
      expect(refusal.problems?.[0]?.message).not.toBe("");
    }
    const odd = me.scenarios.save({ id: null, name: "A", changes: HIGHER, version: 3, ...fresh() });
    expect((await refusalOf(odd)).code).toBe("BAD_REQUEST");
    expect(await stage.listAudit()).toEqual([]);
  });

  it("tells somebody without a record to answer a question first", async () => {
    await stage.look("delete from profiles where applicant_id = $1", [P.id]);
    const me = await stage.as(P);
    expect(await refusalOf(keep(me, "Early"))).toMatchObject({
      code: "BAD_REQUEST",
      message: "Answer a first question of your profile, then save a what-if.",
    });
    expect(await me.scenarios.evaluate({ changes: HIGHER })).toEqual({ kind: "empty" });
  });
});

describe("scenarios.remove and restore", () => {
  it("puts aside and brings back the same, each once per version", async () => {
    const me = await stage.as(A1);
    const { id } = await keep(me, "There and back");
    const removal = { id, version: 1, ...fresh() };
    expect(await me.scenarios.remove(removal)).toEqual({ id, version: 2 });
    expect(await me.scenarios.remove(removal)).toEqual({ id, version: 2 });
    expect(await namesOf(me)).not.toContain("There and back");
    expect((await me.scenarios.list()).removed.map((gone) => gone.id)).toEqual([id]);
    const stale = me.scenarios.restore({ id, version: 1, ...fresh() });
    expect(await refusalOf(stale)).toMatchObject({ code: "CONFLICT", current: { id, version: 2 } });
    const back = { id, version: 2, ...fresh() };
    expect(await me.scenarios.restore(back)).toEqual({ id, version: 3 });
    expect(await me.scenarios.restore(back)).toEqual({ id, version: 3 });
    expect((await me.scenarios.list()).scenarios.find((kept) => kept.id === id)).toEqual({
      id,
      name: "There and back",
      changes: HIGHER,
      version: 3,
      createdAt: NOW,
    });
    expect(await stage.listAudit()).toEqual(["scenario.saved", "scenario.removed", "scenario.saved"]);
  });

  it("removed, it can't be renamed; kept, it can't be restored; and a stale removal is told so", async () => {
    const me = await stage.as(A1);
    const { id } = await keep(me, "Here");
    expect(await refusalOf(me.scenarios.restore({ id, version: 1, ...fresh() }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await refusalOf(me.scenarios.remove({ id, version: 9, ...fresh() }))).toMatchObject({
      code: "CONFLICT",
      current: { id, name: "Here", version: 1 },
    });
    await me.scenarios.remove({ id, version: 1, ...fresh() });
    const rename = me.scenarios.save({ id, name: "There", changes: HIGHER, version: 2, ...fresh() });
    expect((await refusalOf(rename)).code).toBe("NOT_FOUND");
  });

  it("lists the 20 that were removed last", async () => {
    const me = await stage.as(A1);
    for (let index = 0; index < 22; index += 1) {
      const { id } = await keep(me, `Number ${index}`);
      const later = await stage.as(A1, { now: () => new Date(NOW.getTime() + index * 1000) });
      await later.scenarios.remove({ id, version: 1, ...fresh() });
    }
    const { removed } = await me.scenarios.list();
    expect(removed).toHaveLength(20);
    expect(removed[0]?.name).toBe("Number 21");
  });
});

describe("what-ifs are their owner's alone", () => {
  it("promise 1: to another applicant one answers like one that does not exist", async () => {
    const unknown = crypto.randomUUID();
    for (const other of [A2, B1, P]) {
      const me = await stage.as(other);
      expect((await me.scenarios.list()).scenarios.map(({ id }) => id)).not.toContain(seeded);
      for (const version of [1, 2]) {
        const calls = [
          (id: string) => me.scenarios.save({ id, name: "Mine", changes: HIGHER, version, ...fresh() }),
          (id: string) => me.scenarios.remove({ id, version, ...fresh() }),
          (id: string) => me.scenarios.restore({ id, version, ...fresh() }),
        ];
        for (const call of calls) {
          const told = await refusalOf(call(seeded));
          expect(told.code).toBe("NOT_FOUND");
          expect(told).toEqual(await refusalOf(call(unknown)));
        }
      }
    }
    expect(await stage.listAudit()).toEqual([]);
  });

  it("promise 2: mentors, coordinators and visitors get nothing", async () => {
    for (const [person, code] of [
      [MA, "FORBIDDEN"],
      [CA, "FORBIDDEN"],
      [D, "UNAUTHORIZED"],
      [null, "UNAUTHORIZED"],
    ] as const) {
      const me = await stage.as(person);
      const pick = { id: seeded, version: 1, ...fresh() };
      for (const call of [
        () => me.scenarios.list(),
        () => me.scenarios.evaluate({ changes: HIGHER }),
        () => keep(me, "Mine"),
        () => me.scenarios.remove(pick),
        () => me.scenarios.restore({ ...pick, ...fresh() }),
      ]) {
        expect((await refusalOf(call())).code).toBe(code);
      }
    }
  });

  it.each([A1, A2, MA, CA])(
    "promise 3: the database itself shows $role $key no other's, and changes none",
    async ({ id: userId, organizationId, role }) => {
      const seen = await inTransaction(stage.db.database, { userId, organizationId, role }, async (tx) => {
        await tx.update(scenarios).set({ name: "Changed" });
        return tx.select({ applicantId: scenarios.applicantId }).from(scenarios);
      });
      expect(seen.map(({ applicantId }) => applicantId)).toEqual(role === "applicant" ? [userId] : []);
      const { length } = await stage.look("select 1 from scenarios where name = 'Changed'");
      expect(length).toBe(role === "applicant" ? 1 : 0);
    },
  );
});
