import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashCanonical, toCanonicalJson } from "@/server/lib/canonical-json";
import { applyDifference, EDITION, EDITIONS } from "@/server/rules";
import type { Plan } from "@/server/rules/contract";
import { NOW } from "../../support/api";
import { PEOPLE } from "../../support/people";
import { fresh, makeStage, refusalOf } from "../organizations/stage";

const { A1, A2, P } = PEOPLE;
const stage = makeStage(10);
type Me = Awaited<ReturnType<typeof stage.as>>;

const kept = (facts: Record<string, unknown>) => ({ facts, asOf: null, done: [1] });
const LATER = new Date("2026-12-20T12:00:00Z");
const withScore = (score: number) => ({
  season: 2028,
  step2ck: { status: "passed", attempts: 1, date: "2026-10-01", score },
});

async function tell(me: Me, facts: Record<string, unknown>): Promise<void> {
  const { version } = await me.profiles.mine();
  await me.profiles.save({ kept: kept(facts), version, ...fresh() });
}

const evaluationOf = ({ inputHash: _hash, ...evaluation }: Plan) => evaluation;

describe("versions of a plan", () => {
  it("begin with a first one, and follow when the content would differ", async () => {
    await stage.look("delete from profiles where applicant_id = $1", [P.id]);
    const me = await stage.as(P);
    expect(await me.plans.current()).toMatchObject({ plan: null, version: null, pending: null });
    expect((await refusalOf(me.plans.update(fresh()))).code).toBe("BAD_REQUEST");
    await tell(me, withScore(238));
    expect(await me.plans.update(fresh())).toEqual({ n: 1, isNew: true });
    expect(await me.plans.update(fresh())).toEqual({ n: 1, isNew: false });
    await tell(me, withScore(251));
    expect((await me.plans.current()).pending).toMatchObject({ isMaterial: true });
    expect(await me.plans.update(fresh())).toEqual({ n: 2, isNew: true });
    const { versions } = await me.plans.list({});
    expect(
      versions.map(({ n, reason, author, edition }) => ({ n, reason, by: author?.id, edition })),
    ).toEqual([
      { n: 2, reason: "facts-changed", by: P.id, edition: EDITION.name },
      { n: 1, reason: "first", by: P.id, edition: EDITION.name },
    ]);
  });

  it("leave one audit row each, and none where nothing differs", async () => {
    const me = await stage.as(A1);
    await tell(me, withScore(238));
    const before = await stage.listAudit();
    await me.plans.update(fresh());
    await me.plans.update(fresh());
    expect((await stage.listAudit()).slice(before.length)).toEqual(["plan.made"]);
  });

  it("are numbered 1 to n without a gap under 30 edits and updates at once", async () => {
    const me = await stage.as(A1);
    const rounds = Array.from({ length: 30 }, async (_, index) => {
      const date = `2026-10-${String(index + 1).padStart(2, "0")}`;
      await me.exams.logPractice({ entry: { exam: "nbme", date, score: 200 + index }, ...fresh() });
      return me.plans.update(fresh());
    });
    await Promise.all(rounds);
    const rows = await stage.look<{ n: number; content_hash: string }>(
      "select n, content_hash from plan_versions where applicant_id = $1 order by n",
      [A1.id],
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map(({ n }) => n)).toEqual(rows.map((_, index) => index + 1));
    const repeats = rows.filter((row, index) => row.content_hash === rows[index - 1]?.content_hash);
    expect(repeats).toEqual([]);
  });

  it("have the hash of their facts: the same facts in another order have the same", async () => {
    const [one, other] = [await stage.as(A1), await stage.as(A2)];
    await tell(one, { season: 2028, visa: "j1", ecfmg: "certified" });
    await tell(other, { ecfmg: "certified", visa: "j1", season: 2028 });
    await one.plans.update(fresh());
    await other.plans.update(fresh());
    const [a, b] = [await one.plans.current(), await other.plans.current()];
    expect(a.version?.inputHash).toBe(b.version?.inputHash);
    expect(a.version?.inputHash).toBe(
      hashCanonical({ asOf: "2026-11-22", ecfmg: "certified", season: 2028, visa: "j1" }),
    );
    expect(toCanonicalJson(a.plan)).toBe(toCanonicalJson(b.plan));
  });

  it("say that days have passed when only the day is another", async () => {
    const me = await stage.as(A1);
    const facts = {
      season: 2028,
      step2ck: { status: "scheduled", date: "2026-12-18" },
      step1: { status: "passed", attempts: 1, date: "2025-01-01" },
    };
    await tell(me, facts);
    await me.plans.update(fresh());
    const later = await stage.as(A1, { now: () => LATER });
    expect((await later.plans.current()).pending).not.toBeNull();
    const { n } = await later.plans.update(fresh());
    const { versions } = await later.plans.list({});
    expect(versions[0]).toMatchObject({ n, reason: "day-changed", asOf: "2026-12-20" });
    const { difference } = await later.plans.compare({ from: n - 1, to: n });
    expect(difference.lines.map(({ cause }) => cause.kind)).toEqual(difference.lines.map(() => "day"));
  });

  it("keep the last good one where answers contradict each other, and say what to mend", async () => {
    const me = await stage.as(A1);
    await tell(me, withScore(251));
    await me.plans.update(fresh());
    await tell(me, { season: 2028, step2ck: { status: "not-taken", score: 251 } });
    const { plan, version, problems } = await me.plans.current();
    expect(problems.map(({ path }) => path)).toContain("step2ck.score");
    expect(plan?.assessment.band).toBe("250-259");
    expect(version?.n).toBe(2);
    expect((await refusalOf(me.plans.update(fresh()))).problems?.[0]?.path).toBe("step2ck.score");
  });

  it("are compared: the difference put onto the older one gives the newer, and each line has one cause", async () => {
    const me = await stage.as(A1);
    const scores = fc.uniqueArray(fc.integer({ min: 200, max: 270 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(scores, async (list) => {
        for (const score of list) {
          await tell(me, withScore(score));
          await me.plans.update(fresh());
        }
        const { versions } = await me.plans.list({});
        const [newest] = versions;
        const oldest = versions.at(-1);
        if (newest === undefined || oldest === undefined) throw new Error("There are no versions.");
        const [older, newer] = [
          await me.plans.version({ n: oldest.n }),
          await me.plans.version({ n: newest.n }),
        ];
        const { difference } = await me.plans.compare({ from: oldest.n, to: newest.n });
        const applied = applyDifference(evaluationOf(older.plan), difference);
        expect(toCanonicalJson(applied)).toBe(toCanonicalJson(evaluationOf(newer.plan)));
        for (const { cause } of difference.lines) expect(["answer", "day"]).toContain(cause.kind);
      }),
      { numRuns: 8 },
    );
  });

  it("promise 1: are found by their owner alone, and another's number answers like none", async () => {
    const me = await stage.as(A1);
    for (const score of [238, 251]) {
      await tell(me, withScore(score));
      await me.plans.update(fresh());
    }
    const other = await stage.as(A2);
    const [foreign, unknown] = [
      await refusalOf(other.plans.version({ n: 3 })),
      await refusalOf(other.plans.version({ n: 999 })),
    ];
    expect(foreign).toEqual(unknown);
    expect(foreign.code).toBe("NOT_FOUND");
  });

  it("promise 12: asked for again after a lost answer, one is made", async () => {
    const me = await stage.as(A1);
    await tell(me, withScore(251));
    const call = fresh();
    const answers = await Promise.all([me.plans.update(call), me.plans.update(call)]);
    expect(answers).toEqual([
      { n: 2, isNew: true },
      { n: 2, isNew: true },
    ]);
    expect(await stage.look("select from plan_versions where applicant_id = $1", [A1.id])).toHaveLength(2);
  });
});

describe("new rules", () => {
  const [FIRST] = EDITIONS;

  it("are shown with what would differ, and are adopted by the person alone", async () => {
    const me = await stage.as(P);
    await tell(me, withScore(251));
    await stage.look("alter table plan_versions disable trigger user");
    await stage.look("update plan_versions set edition = $1 where applicant_id = $2", [FIRST?.name, P.id]);
    await stage.look("alter table plan_versions enable trigger user");
    const { plan, newRules } = await me.plans.current();
    expect(plan?.rulebook).toBe(FIRST?.name);
    expect(newRules?.edition).toBe(EDITION.name);
    // An update stays under the rules that were adopted.
    await me.plans.update(fresh());
    expect((await me.plans.current()).version?.edition).toBe(FIRST?.name);
    const { from, difference } = await me.plans.compare({ from: 2, to: "new-rules" });
    expect(from.n).toBe(2);
    expect(difference.to.rulebook).toBe(EDITION.name);
    for (const { cause } of difference.lines) expect(cause.kind).toBe("rules");
    const adoption = { edition: EDITION.name, seasonFacts: difference.to.seasonFacts };
    expect(await me.plans.adopt({ ...adoption, ...fresh() })).toEqual({ n: 3, isNew: true });
    const after = await me.plans.current();
    expect(after.version).toMatchObject({ reason: "edition-changed", edition: EDITION.name });
    expect(after.newRules).toBeNull();
    expect(after.pending).toBeNull();
  });

  it("that are others by now are not adopted unseen", async () => {
    const me = await stage.as(P);
    const call = me.plans.adopt({ edition: "anesthesiology-img@2027.9", seasonFacts: "2028.1", ...fresh() });
    expect(await refusalOf(call)).toMatchObject({ code: "CONFLICT", current: { edition: EDITION.name } });
  });
});

it("speaks of the day it is for the person, in the zone they told", async () => {
  await stage.look("update preferences set time_zone = 'Pacific/Kiritimati' where user_id = $1", [A1.id]);
  const me = await stage.as(A1, { now: () => new Date("2026-11-22T12:00:00Z") });
  expect((await me.plans.current()).today).toBe("2026-11-23");
  expect(NOW.toISOString().slice(0, 10)).toBe("2026-11-22");
});
