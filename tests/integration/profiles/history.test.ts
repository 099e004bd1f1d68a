import { describe, expect, it } from "vitest";
import { NOW } from "../../support/api";
import { PEOPLE } from "../../support/people";
import { fresh, makeStage } from "../organizations/stage";

const { A1 } = PEOPLE;
const stage = makeStage();
type Me = Awaited<ReturnType<typeof stage.as>>;

async function tell(me: Me, facts: Record<string, unknown>): Promise<void> {
  const { version } = await me.profiles.mine();
  await me.profiles.save({ kept: { facts, asOf: null, done: [] }, version, ...fresh() });
}

describe("the history of an answer", () => {
  it("says who changed it, when, from what and to what, newest first", async () => {
    const me = await stage.as(A1);
    await tell(me, { visa: "j1" });
    await tell(me, { visa: "h1b" });
    await tell(me, {});
    const { changes, next } = await me.profiles.history({ path: "visa" });
    expect(next).toBeNull();
    expect(changes.map(({ was, became, version }) => ({ was, became, version }))).toEqual([
      { was: "h1b", became: null, version: 4 },
      { was: "j1", became: "h1b", version: 3 },
      { was: null, became: "j1", version: 2 },
    ]);
    for (const change of changes) {
      expect(change).toMatchObject({ at: NOW, by: { id: A1.id, name: A1.name } });
    }
  });

  it("tells of a list entry by entry, and of what stayed nothing", async () => {
    const me = await stage.as(A1);
    const [one, two, three] = [210, 220, 230].map((score) => ({ exam: "nbme", date: "2026-10-01", score }));
    await tell(me, { practice: [one, two] });
    await tell(me, { practice: [two, three] });
    await tell(me, { practice: [three, two] });
    const { changes } = await me.profiles.history({ path: "practice" });
    expect(changes.slice(0, 3).map(({ was, became }) => [was, became])).toEqual([
      [one, three],
      [null, two],
      [expect.anything(), one],
    ]);
  });

  it("has pages", async () => {
    const me = await stage.as(A1);
    for (let index = 0; index < 25; index += 1) await tell(me, { programs: { selected: index } });
    const first = await me.profiles.history({ path: "programs.selected" });
    expect(first.changes).toHaveLength(20);
    if (first.next === null) throw new Error("There is no second page.");
    const second = await me.profiles.history({ path: "programs.selected", cursor: first.next });
    expect(second).toMatchObject({ next: null });
    expect([...first.changes, ...second.changes].map(({ became }) => became)).toEqual(
      Array.from({ length: 25 }, (_, index) => 24 - index),
    );
  });
});

describe("answers that change", () => {
  const jobs = () =>
    stage.look<{ key: string; run_at: Date }>(
      "select key, run_at from graphile_worker.jobs where task_identifier = 'refresh-plan'",
    );

  it("call for one look at the plan after the editing session, however many there are", async () => {
    const me = await stage.as(A1);
    await tell(me, { visa: "j1" });
    await tell(me, { visa: "h1b" });
    const later = await stage.as(A1, { now: () => new Date(NOW.getTime() + 30_000) });
    await tell(later, { visa: "either" });
    const waiting = (await jobs()).filter(({ key }) => key.endsWith(A1.id));
    expect(waiting).toEqual([
      { key: `plan:${A1.organizationId}:${A1.id}`, run_at: new Date(NOW.getTime() + 75_000) },
    ]);
  });

  it("are none where only a step of the interview was finished", async () => {
    const me = await stage.as(PEOPLE.A2);
    const { kept, version } = await me.profiles.mine();
    await me.profiles.save({ kept: { ...kept, done: [1, 2, 3] }, version, ...fresh() });
    expect((await jobs()).filter(({ key }) => key.endsWith(PEOPLE.A2.id))).toEqual([]);
    expect(await stage.look("select from profile_changes where version > 1")).toEqual([]);
  });
});
