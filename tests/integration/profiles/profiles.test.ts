import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/context";
import { keepFacts } from "@/server/features/profiles/mutations";
import { NOW } from "../../support/api";
import { COHORTS, PEOPLE, X_AS_MENTOR } from "../../support/people";
import { factsOf } from "../../support/seed";
import { fresh, makeStage, refusalOf } from "../organizations/stage";

const { A1, A2, B1, P, MA, MR, D, CA, CA2, CB } = PEOPLE;
const kept = (facts: Record<string, unknown>) => ({ facts, asOf: null, done: [1, 2, 3] });
const stage = makeStage(10);

describe("profiles.mine and save", () => {
  it("gives back what was saved, contradictions and half-typed answers too", async () => {
    const me = await stage.as(A1);
    const practice = [{ exam: "nbme", date: "not yet" }];
    const facts = { season: 2030, qbank: { name: " ", share: -7 }, practice };
    const saved = { facts, asOf: "2026-11-22", done: [2] };
    expect(await me.profiles.save({ kept: saved, version: 1, ...fresh() })).toEqual({ version: 2 });
    expect(await me.profiles.mine()).toEqual({ kept: saved, version: 2, updatedAt: NOW });
    expect(await stage.look("select action, applicant_id, detail from audit_events")).toEqual([
      { action: "profile.changed", applicant_id: A1.id, detail: { version: 2 } },
    ]);
  });

  it("begins with nothing, and keeps the first answers from version 0", async () => {
    await stage.look("delete from profiles where applicant_id = $1", [P.id]);
    const me = await stage.as(P);
    expect(await me.profiles.mine()).toEqual({
      kept: { facts: {}, asOf: null, done: [] },
      version: 0,
      updatedAt: null,
    });
    expect(await me.profiles.save({ kept: kept({ season: 2028 }), version: 0, ...fresh() })).toEqual({
      version: 1,
    });
  });

  it.each([0, 1])(
    "promise 12: of 30 edits from version %i 1 wins, and 29 are told the current record",
    async (version) => {
      if (version === 0) await stage.look("delete from profiles where applicant_id = $1", [A1.id]);
      const me = await stage.as(A1);
      const results = await Promise.allSettled(
        Array.from({ length: 30 }, (_, index) =>
          refusalOf(me.profiles.save({ kept: kept({ season: 2000 + index }), version, ...fresh() })),
        ),
      );
      const current = await me.profiles.mine();
      expect(current.version).toBe(version + 1);
      const refused = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
      expect(refused).toHaveLength(29);
      for (const refusal of refused) expect(refusal).toMatchObject({ code: "CONFLICT", current });
      expect(await stage.listAudit()).toEqual(["profile.changed"]);
    },
  );

  it("promise 12: sent again after a lost answer it saves once, and another call needs another key", async () => {
    const me = await stage.as(A1);
    const call = { kept: kept({ season: 2029 }), version: 1, ...fresh() };
    const answers = await Promise.all([me.profiles.save(call), me.profiles.save(call)]);
    expect([...answers, await me.profiles.save(call)]).toEqual([
      { version: 2 },
      { version: 2 },
      { version: 2 },
    ]);
    expect(await stage.listAudit()).toEqual(["profile.changed"]);
    const other = me.profiles.save({ ...call, version: 2 });
    expect((await refusalOf(other)).message).toBe("This key was used for something else.");
  });

  it("knows a key of one person only", async () => {
    const call = { kept: kept({ season: 2029 }), version: 1, ...fresh() };
    for (const person of [A1, A2]) {
      expect(await (await stage.as(person)).profiles.save(call)).toEqual({ version: 2 });
    }
  });

  it("refuses what are no answers", async () => {
    const me = await stage.as(A1);
    const deep = { season: [[[[[[[1]]]]]]] };
    for (const facts of [{ isAdmin: true }, { season: "\u0000" }, { season: "\ud800" }, deep, []]) {
      const call = me.profiles.save({ kept: kept(facts as Record<string, unknown>), version: 1, ...fresh() });
      expect((await refusalOf(call)).code, JSON.stringify(facts)).toBe("BAD_REQUEST");
    }
    expect(await stage.listAudit()).toEqual([]);
  });

  it("is for applicants", async () => {
    const call = { kept: kept({}), version: 1, ...fresh() };
    for (const person of [MA, CA]) {
      expect((await refusalOf((await stage.as(person)).profiles.mine())).code).toBe("FORBIDDEN");
      expect((await refusalOf((await stage.as(person)).profiles.save(call))).code).toBe("FORBIDDEN");
    }
    expect((await refusalOf((await stage.as(null)).profiles.mine())).code).toBe("UNAUTHORIZED");
    expect((await refusalOf((await stage.as(D)).profiles.mine())).code).toBe("UNAUTHORIZED");
  });
});

describe("profiles.read", () => {
  it.each([MA, CA])("gives the record to $role $key", async (person) => {
    expect(await (await stage.as(person)).profiles.read({ applicantId: A1.id })).toEqual({
      applicant: { id: A1.id, name: A1.name },
      kept: { facts: factsOf("A1"), asOf: null, done: [1, 2] },
      version: 1,
      updatedAt: expect.any(Date) as Date,
    });
  });

  it("promise 1: another's record answers exactly like one that does not exist", async () => {
    const unknown = crypto.randomUUID();
    for (const [person, foreign] of [
      [MR, A1],
      [MA, A2],
      [MA, B1],
      [MA, MR],
      [CA, A2],
      [CA, B1],
      [CA, MA],
      [CA2, A1],
      [CB, A1],
      [X_AS_MENTOR, A1],
      [X_AS_MENTOR, PEOPLE.C1],
      [PEOPLE.X, A2],
    ] as const) {
      const me = await stage.as(person);
      const told = await refusalOf(me.profiles.read({ applicantId: foreign.id }));
      expect(told, `${person.key} reads ${foreign.key}`).toMatchObject({ code: "NOT_FOUND" });
      expect(told).toEqual(await refusalOf(me.profiles.read({ applicantId: unknown })));
    }
    expect(await stage.listAudit()).toEqual([]);
  });

  it("is no way for an applicant, not to their own record either", async () => {
    expect((await refusalOf((await stage.as(A1)).profiles.read({ applicantId: A1.id }))).code).toBe(
      "FORBIDDEN",
    );
    expect((await refusalOf((await stage.as(null)).profiles.read({ applicantId: A1.id }))).code).toBe(
      "UNAUTHORIZED",
    );
    expect((await refusalOf((await stage.as(MA)).profiles.read({ applicantId: "A1" }))).code).toBe(
      "BAD_REQUEST",
    );
  });
});

describe("keepFacts", () => {
  it("keeps a guest's answers whole, in the person's own place alone", async () => {
    await stage.look("delete from profiles where applicant_id = $1", [P.id]);
    const rights = { userId: P.id, organizationId: P.id, role: "applicant" } as const;
    const answers = { facts: factsOf("guest"), asOf: "2026-01-02", done: [1, 7] };
    await inTransaction(stage.db.database, rights, (tx) => keepFacts(tx, rights, answers, NOW));
    expect(await (await stage.as(P)).profiles.mine()).toMatchObject({ kept: answers, version: 1 });
    const elsewhere = inTransaction(stage.db.database, rights, (tx) =>
      keepFacts(tx, { organizationId: COHORTS.AK1.organizationId, userId: P.id }, answers, NOW),
    );
    await expect(elsewhere).rejects.toThrow("Failed query");
  });
});
