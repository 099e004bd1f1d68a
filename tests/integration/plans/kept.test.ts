import { randomUUID } from "node:crypto";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, type Rights } from "@/db/context";
import { PEOPLE } from "../../support/people";
import { ROOT } from "../../support/tree";
import { fresh, makeStage } from "../organizations/stage";

const { A1, CA, MA } = PEOPLE;
const stage = makeStage();

const CHANGES = [
  "update plan_versions set plan = '{}'",
  "update plan_versions set facts = '{}'",
  "update plan_versions set n = 7",
  "update plan_versions set reason = 'override', n = 2",
  "update plan_versions set author_id = null",
  "update plan_versions set created_at = now()",
  "delete from plan_versions",
  "truncate plan_versions",
  "update profile_changes set was = '1'",
  "delete from profile_changes",
];

describe("promise 11: published plans never change", () => {
  const before = () => stage.look("select * from plan_versions order by applicant_id, n");

  const VIEWERS: [string, Rights][] = [
    ["their owner", A1],
    ["their mentor", MA],
    ["their coordinator", CA],
    ["nobody in particular, as a job does", {}],
  ];
  it.each(VIEWERS)("not by the app's role in the name of %s", async (_who, rights) => {
    const was = await before();
    for (const change of CHANGES) {
      const work = inTransaction(stage.db.database, rights, (tx) => tx.execute(sql.raw(change)));
      await expect(work, change).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    expect(await before()).toEqual(was);
  });

  it("not by the database's owner in maintenance either", async () => {
    const was = await before();
    for (const change of CHANGES.filter((text) => !text.startsWith("truncate"))) {
      await expect(stage.look(change), change).rejects.toMatchObject({ code: "23001" });
    }
    expect(await before()).toEqual(was);
  });

  it("nor is a version put before or beyond the next one", async () => {
    const copy = (n: number) =>
      stage.look(
        `insert into plan_versions select organization_id, applicant_id, ${n}, facts, plan, edition, edition_hash,
           season_facts, input_hash, content_hash, plan_hash, 'facts-changed', author_id, profile_version, created_at
         from plan_versions where applicant_id = $1 and n = 1`,
        [A1.id],
      );
    for (const n of [0, 3, 99]) await expect(copy(n), String(n)).rejects.toMatchObject({ code: "23514" });
    await copy(2);
  });

  it("but go with their record, into a program and home", async () => {
    const was = await stage.look("select n, plan_hash from plan_versions where applicant_id = $1", [A1.id]);
    const me = await stage.as(A1);
    await me.sharing.leave(fresh());
    const rows = await stage.look(
      "select n, plan_hash from plan_versions where applicant_id = $1 and organization_id = $1",
      [A1.id],
    );
    expect(rows).toEqual(was);
    for (const table of ["plan_statuses", "tasks", "study_weeks", "study_errors", "scenarios"]) {
      const moved = `select from ${table} where applicant_id = $1 and organization_id = $1`;
      expect(await stage.look(moved, [A1.id]), table).toHaveLength(1);
    }
  });

  it("npm run verify:plans finds every byte as it was, and names a plan that is not", async () => {
    const verify = () => {
      const env = { ...process.env, MIGRATION_DATABASE_URL: stage.db.ownerUrl };
      const { status, stdout } = spawnSync(process.execPath, [join(ROOT, "bin", "verify-plans.mjs")], {
        env,
        encoding: "utf8",
      });
      return { status, lines: stdout.trim().split("\n") };
    };
    expect(verify()).toEqual({ status: 0, lines: ["5 stored plans made again: every byte as it was."] });
    await stage.look("alter table plan_versions disable trigger user");
    await stage.look(
      `update plan_versions set plan = jsonb_set(plan, '{recommendations,0,title}', '"Another title"')
       where applicant_id = $1`,
      [A1.id],
    );
    await stage.look("alter table plan_versions enable trigger user");
    const { status, lines } = verify();
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^${A1.id} version 1: the plan differs at byte \\d+ of \\d+; .*plan`)),
      "5 stored plans made again: 1 differ.",
    ]);
  });
});

describe("what is said of a recommendation", () => {
  const CODE = "study.domains";

  it("survives new versions of the plan", async () => {
    const me = await stage.as(A1);
    const said = { code: CODE, status: "doing", reason: "", movedTo: "2026-12-01", version: 1 } as const;
    expect(await me.plans.setStatus({ ...said, ...fresh() })).toMatchObject({ status: "doing", version: 2 });
    const { version } = await me.profiles.mine();
    await me.profiles.save({ kept: { facts: { season: 2028 }, asOf: null, done: [] }, version, ...fresh() });
    expect((await me.plans.update(fresh())).isNew).toBe(true);
    const { statuses } = await me.plans.current();
    expect(statuses.find(({ code }) => code === CODE)).toMatchObject({
      status: "doing",
      movedTo: "2026-12-01",
    });
  });

  it("needs a reason where it is not for somebody, and forgets it when that is taken back", async () => {
    const me = await stage.as(A1);
    const call = { code: "study.baseline", status: "not-for-me", version: 0 } as const;
    await expect(me.plans.setStatus({ ...call, reason: " ", ...fresh() })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      more: { problems: [{ path: "reason" }] },
    });
    await me.plans.setStatus({ ...call, reason: "I sat it last year", ...fresh() });
    const back = await me.plans.setStatus({ ...call, status: "to-do", version: 1, ...fresh() });
    expect(back).toMatchObject({ status: "to-do", reason: "", version: 2 });
  });

  it("promise 12: of 30 at once from one version 1 wins, and 29 are told how it stands", async () => {
    const me = await stage.as(A1);
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        me.plans.setStatus({ code: CODE, status: "done", version: 1, ...fresh() }),
      ),
    );
    const refused = results.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(29);
    for (const result of refused) {
      expect(result).toMatchObject({
        reason: { code: "CONFLICT", more: { current: { status: "done", version: 2 } } },
      });
    }
    expect(await stage.listAudit()).toEqual(["plan-status.changed"]);
  });

  it("is said of the rules' own codes only", async () => {
    const me = await stage.as(A1);
    const call = me.plans.setStatus({ code: "study.nothing", status: "done", version: 0, ...fresh() });
    await expect(call).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("own tasks", () => {
  it("are added, changed, finished, removed and brought back, one audit row each", async () => {
    const me = await stage.as(A1);
    const first = await me.tasks.save({
      id: null,
      title: "  Write to the office  ",
      due: null,
      isDone: false,
      version: 0,
      ...fresh(),
    });
    expect(first).toMatchObject({ title: "Write to the office", due: null, doneAt: null, version: 1 });
    const { id } = first;
    const change = { id, title: "Call the office", due: "2027-02-01", isDone: true };
    const done = await me.tasks.save({ ...change, version: 1, ...fresh() });
    expect(done).toMatchObject({ title: "Call the office", due: "2027-02-01", version: 2 });
    expect(done.doneAt).toBeInstanceOf(Date);
    await me.tasks.remove({ id, version: 2, ...fresh() });
    expect((await me.tasks.list()).removed.map((task) => task.id)).toEqual([id]);
    await me.tasks.restore({ id, version: 3, ...fresh() });
    expect((await me.tasks.list()).tasks.map((task) => task.id)).toContain(id);
    expect(await stage.listAudit()).toEqual(["task.saved", "task.saved", "task.removed", "task.saved"]);
  });

  it("promise 12: a change from an old version is told how it stands; a lost answer makes one task", async () => {
    const me = await stage.as(A1);
    const add = { id: null, title: "Once", due: null, isDone: true, version: 0, ...fresh() };
    const [one, again] = [await me.tasks.save(add), await me.tasks.save(add)];
    expect(again).toEqual(one);
    await me.tasks.save({ ...add, id: one.id, title: "Twice", version: 1, ...fresh() });
    const stale = me.tasks.save({ ...add, id: one.id, title: "Thrice", version: 1, ...fresh() });
    await expect(stale).rejects.toMatchObject({
      code: "CONFLICT",
      more: { current: { title: "Twice", version: 2 } },
    });
  });

  it("promise 1: another's task answers like one that does not exist", async () => {
    const me = await stage.as(PEOPLE.A2);
    const { tasks } = await (await stage.as(A1)).tasks.list();
    const refusals = await Promise.allSettled(
      [tasks[0]?.id ?? "", randomUUID()].map((id) =>
        me.tasks.save({ id, title: "Mine", due: null, isDone: false, version: 1, ...fresh() }),
      ),
    );
    for (const refusal of refusals) expect(refusal).toMatchObject({ reason: { code: "NOT_FOUND" } });
  });
});
