import { describe, expect, it, vi } from "vitest";
import { refreshOnePlan } from "@/server/jobs/refresh-plan";
import { refreshAllPlans } from "@/server/jobs/refresh-plans";
import { EDITION, EDITIONS } from "@/server/rules";
import { runJobs } from "@/server/jobs/runner";
import { makeLog, NOW } from "../../support/api";
import { PEOPLE, type Person } from "../../support/people";
import { ENV } from "../../support/sign-in";
import { fresh, makeStage } from "../organizations/stage";

const { A1, A2 } = PEOPLE;
const stage = makeStage();
const WAIT = { timeout: 20_000, interval: 50 };
const DAYS_LATER = new Date("2026-12-20T12:00:00Z");

const jobContext = (now: Date) => ({
  database: stage.db.database,
  env: ENV,
  log: makeLog().log,
  now: () => now,
  mark: { id: "1", createdAt: now },
});

async function tell(person: Person, facts: Record<string, unknown>): Promise<void> {
  const me = await stage.as(person);
  const { version } = await me.profiles.mine();
  await me.profiles.save({ kept: { facts, asOf: null, done: [] }, version, ...fresh() });
}

const refresh = ({ organizationId, id: applicantId }: Person, now = NOW) =>
  refreshOnePlan(jobContext(now), { organizationId, applicantId });

const versions = ({ id }: Person) =>
  stage.look<{ n: number; reason: string; author_id: string | null }>(
    "select n, reason, author_id from plan_versions where applicant_id = $1 order by n",
    [id],
  );

const BOOKED = {
  season: 2028,
  step1: { status: "passed", attempts: 1, date: "2025-01-01" },
  step2ck: { status: "scheduled", date: "2026-12-18" },
};

describe("the look at a plan after an editing session", () => {
  it("makes one version of all that was changed, in the name of who changed it", async () => {
    await tell(A1, BOOKED);
    await tell(A1, { ...BOOKED, visa: "h1b" });
    await refresh(A1);
    await refresh(A1);
    expect(await versions(A1)).toEqual([
      { n: 1, reason: "first", author_id: A1.id },
      { n: 2, reason: "facts-changed", author_id: A1.id },
    ]);
    expect(await stage.listAudit()).toEqual(["profile.changed", "profile.changed", "plan.made"]);
  });

  it("waits while answers contradict each other", async () => {
    await tell(A1, { season: 2028, step2ck: { status: "not-taken", score: 251 } });
    await refresh(A1);
    expect(await versions(A1)).toHaveLength(1);
  });

  it("does nothing for a record that has left the place", async () => {
    await tell(A1, BOOKED);
    await (await stage.as(A1)).sharing.leave(fresh());
    await refresh(A1);
    expect(await versions(A1)).toHaveLength(1);
  });
});

describe("the look at all plans every night", () => {
  it("makes a version by nobody where days have changed what a plan says", async () => {
    await tell(A1, BOOKED);
    await refresh(A1);
    await refresh(A1, DAYS_LATER);
    expect((await versions(A1)).at(-1)).toEqual({ n: 3, reason: "day-changed", author_id: null });
    const told = () => stage.look("select kind, detail from notifications where key like 'plan-changed:%'");
    expect(await told()).toEqual([{ kind: "plan-changed", detail: { n: 3 } }]);
    await refresh(A1, DAYS_LATER);
    expect(await told()).toHaveLength(1);
  });

  it("tells once that the rules have changed, and makes nothing of them", async () => {
    await tell(A1, BOOKED);
    await stage.look("alter table plan_versions disable trigger user");
    await stage.look("update plan_versions set edition = $1", [EDITIONS[0]?.name]);
    await stage.look("alter table plan_versions enable trigger user");
    await refresh(A1);
    await refresh(A1);
    const told = await stage.look("select detail from notifications where kind = 'rules-changed'");
    expect(told).toEqual([{ detail: { edition: EDITION.name } }]);
    const [newest] = await stage.look(
      "select edition from plan_versions where applicant_id = $1 order by n desc limit 1",
      [A1.id],
    );
    expect(newest).toEqual({ edition: EDITIONS[0]?.name });
  });

  it("keeps no version of a night that only moved the words of a date", async () => {
    // Without a booked exam the plan says from today to when it can be booked, in May other words each day.
    await tell(A1, { season: 2028, step1: { status: "passed", attempts: 1, date: "2025-01-01" } });
    const [monday, tuesday] = [new Date("2027-05-17T12:00:00Z"), new Date("2027-05-18T12:00:00Z")];
    await refresh(A1, monday);
    const before = await versions(A1);
    const nextDay = await stage.as(A1, { now: () => tuesday });
    expect((await nextDay.plans.current()).pending).toMatchObject({ isMaterial: false });
    await refresh(A1, tuesday);
    expect(await versions(A1)).toEqual(before);
    expect(await nextDay.plans.update(fresh())).toEqual({ n: before.length + 1, isNew: true });
  });

  it("promise 15: goes through each record once, by two workers, with its owner's rights", async () => {
    await stage.look("delete from graphile_worker._private_jobs");
    await tell(A1, BOOKED);
    await tell(A2, BOOKED);
    await Promise.all([refreshAllPlans(jobContext(NOW)), refreshAllPlans(jobContext(NOW))]);
    const { log, read } = makeLog();
    const options = { databaseUrl: stage.db.url, env: () => ENV, log, now: () => NOW };
    const stops = [runJobs(options), runJobs(options)];
    await vi.waitFor(async () => {
      const left = "select from graphile_worker.jobs where run_at <= now() and attempts < max_attempts";
      expect(await stage.look(left)).toEqual([]);
    }, WAIT);
    await Promise.all(stops.map((stop) => stop()));
    expect(read()).not.toContain('"level":50');
    for (const person of [A1, A2]) {
      expect((await versions(person)).map(({ n }) => n)).toEqual([1, 2]);
    }
  });
});
