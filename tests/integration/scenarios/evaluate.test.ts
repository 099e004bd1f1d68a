import { describe, expect, it } from "vitest";
import type { ScenarioChanges } from "@/server/features/scenarios/schema";
import { applyDifference } from "@/server/rules";
import { validate } from "@/server/rules/contract";
import { PEOPLE, type Person } from "../../support/people";
import { factsOf } from "../../support/seed";
import { fresh, makeStage, refusalOf } from "../organizations/stage";

const { A1, P } = PEOPLE;
const stage = makeStage();

/** What a what-if must not touch. */
const RECORD = ["profiles", "profile_changes", "plan_versions", "plan_statuses"];

async function read(tables: readonly string[]): Promise<Record<string, unknown>> {
  const all = tables.map(async (table) => {
    const rows = await stage.look(`select t::text from ${table} as t order by 1`);
    return [table, rows] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

/** Every table but what each request writes of itself. */
async function listTables(): Promise<string[]> {
  const rows = await stage.look<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('rate_limits', 'sessions') order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function compareAs(person: Person, changes: ScenarioChanges) {
  const result = await (await stage.as(person)).scenarios.evaluate({ changes });
  if (result.kind !== "compared") throw new Error(`It was ${result.kind}.`);
  return result;
}

describe("scenarios.evaluate", () => {
  it("writes nothing at all", async () => {
    const me = await stage.as(A1);
    const tables = await listTables();
    expect(tables).toEqual(expect.arrayContaining(["audit_events", "scenarios", "profiles"]));
    const before = await read(tables);
    await me.scenarios.evaluate({ changes: { score: 255, letters: 3, step3: "passed" } });
    await me.scenarios.evaluate({ changes: {} });
    expect(await read(tables)).toEqual(before);
  });

  it("saving, renaming, removing and restoring leave every byte of the record as it was", async () => {
    const me = await stage.as(A1);
    const before = await read(RECORD);
    const changes = { score: 255 };
    const { id } = await me.scenarios.save({ id: null, name: "A", changes, version: 0, ...fresh() });
    await me.scenarios.save({ id, name: "B", changes, version: 1, ...fresh() });
    await me.scenarios.remove({ id, version: 2, ...fresh() });
    await me.scenarios.restore({ id, version: 3, ...fresh() });
    expect(await read(RECORD)).toEqual(before);
  });

  it("shows the plan as it is beside the plan of the changed facts, and what turns one into the other", async () => {
    const { before, after, own, facts, difference, values, notes } = await compareAs(A1, { score: 255 });
    expect(own.step2ck?.score).toBeUndefined();
    expect(facts.step2ck).toMatchObject({ status: "passed", score: 255, attempts: 1 });
    expect(facts.qbank).toEqual(own.qbank);
    expect([before.assessment.bandBasis, after.assessment.bandBasis]).not.toContain("target");
    expect(after.assessment.band).toBe("250-259");
    expect(values.score).toBeNull();
    expect(notes).toEqual(["passes-step2"]);
    const { inputHash: _hash, ...evaluation } = after;
    const { inputHash: _other, ...now } = before;
    expect(applyDifference(now, difference)).toEqual(evaluation);
  });

  it("of nothing is the plan itself, and a value that the record holds is no change", async () => {
    const same = await compareAs(A1, {});
    expect(same.after).toEqual(same.before);
    expect(same.difference.lines).toEqual([]);
    const me = await stage.as(A1);
    const kept = { facts: { ...factsOf("A1"), visa: "j1" }, asOf: null, done: [1] };
    await me.profiles.save({ kept, version: 1, ...fresh() });
    const { changes, difference } = await compareAs(A1, { visa: "j1" });
    expect(changes).toEqual({});
    expect(difference.lines).toEqual([]);
  });

  it("tells the changes that matter most of the record, whatever is tried", async () => {
    const { strongest } = await compareAs(A1, {});
    expect(strongest.length).toBeGreaterThan(0);
    expect((await compareAs(A1, { score: 255 })).strongest).toEqual(strongest);
  });

  it("says why the rules refuse what can't be true together", async () => {
    const me = await stage.as(P);
    const failed = { status: "failed", attempts: 1, date: "2026-11-22", score: 200 };
    const kept = { facts: { season: 2028, step2ck: failed }, asOf: "2026-11-22", done: [1] };
    await me.profiles.save({ kept, version: 1, ...fresh() });
    const result = await me.scenarios.evaluate({ changes: { date: "2026-11-22" } });
    expect(result).toMatchObject({
      kind: "refused",
      changes: { date: "2026-11-22" },
      problems: [
        { path: "step2ck.retakeDate", message: "The retake must be later than the exam that was failed." },
      ],
    });
  });

  it("of a record that contradicts itself says what to mend", async () => {
    const me = await stage.as(P);
    const facts = { season: 2028, step1: { status: "passed", attempts: 0 } };
    await me.profiles.save({ kept: { facts, asOf: null, done: [1] }, version: 1, ...fresh() });
    expect(validate({ ...facts, asOf: "2026-11-22" }).errors).toHaveLength(1);
    expect(await me.scenarios.evaluate({ changes: { score: 255 } })).toMatchObject({
      kind: "unplanned",
      problems: [{ path: "step1.attempts" }],
    });
  });

  it("refuses what is no change that can be tried", async () => {
    const me = await stage.as(A1);
    const refused = me.scenarios.evaluate({ changes: { score: 400 } });
    expect(await refusalOf(refused)).toMatchObject({
      code: "BAD_REQUEST",
      problems: [{ path: "changes.score", message: "Enter a whole number from 1 to 300." }],
    });
  });
});
