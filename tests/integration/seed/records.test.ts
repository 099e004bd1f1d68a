import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEMO_EMAILS } from "@/db/demo-people";
import { momentsFrom } from "@/db/seed/demo/moments";
import { listRecords } from "@/db/seed/demo/records";
import { isCode } from "@/server/features/plans/policy";
import { isTimeZone } from "@/server/lib/dates";
import { EDITION, EDITIONS } from "@/server/rules";
import { Facts } from "@/server/rules/contract";
import { NOW } from "../../support/api";
import { ROOT } from "../../support/tree";
import { makeDemoStage, SEEDING_MS } from "./demo-stage";
import { answersOf, type Change, type Fields, replay } from "./replay";

const TODAY = NOW.toISOString().slice(0, 10);
const { stage, rows, count, as } = makeDemoStage();

interface Profile {
  readonly applicant_id: string;
  readonly facts: Fields;
  readonly as_of: string | null;
  readonly version: number;
  readonly updated_at: Date;
}
const listProfiles = () =>
  rows<Profile>(`select p.applicant_id, p.facts, p.as_of::text, p.version, p.updated_at from profiles p
    join organizations o on o.id = p.organization_id and o.is_demo`);

interface Version {
  readonly applicant_id: string;
  readonly n: number;
  readonly edition: string;
  readonly reason: string;
  readonly created_at: Date;
  readonly content_hash: string;
  readonly facts: unknown;
}
const listVersions = () =>
  rows<Version>(`select v.applicant_id, n, edition, reason, v.created_at, content_hash, facts
    from plan_versions v join organizations o on o.id = v.organization_id and o.is_demo
    order by applicant_id, n`);

describe("the records of the demo", () => {
  it("have a history that leads from nothing to what is kept, change by change in the order of time", async () => {
    const profiles = await listProfiles();
    const changes = await rows<Change>(
      "select * from profile_changes where actor_id = applicant_id order by id",
    );
    expect(profiles.filter(({ version }) => version > 2).length).toBeGreaterThan(25);
    for (const { applicant_id: id, facts, as_of: asOf, version, updated_at: last } of profiles) {
      const own = changes.filter((change) => change.applicant_id === id);
      expect(replay(own), id).toEqual(answersOf(facts, asOf));
      const times = own.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(own.map((change) => change.version)).toEqual(
        own.map((change) => change.version).sort((a, b) => a - b),
      );
      expect(own[0]?.version).toBe(1);
      expect(own.at(-1)).toMatchObject({ version, at: last });
    }
  });

  it("were last changed no earlier than the newest day that an answer names as past", async () => {
    const late = (await listProfiles()).filter(({ facts, as_of: asOf, updated_at: last }) => {
      const { practice, step1, step2ck, step3 } = Facts.parse({ ...facts, asOf: asOf ?? TODAY });
      const sat = [step1, step2ck, step3].map((exam) =>
        exam?.status === "passed" || exam?.status === "failed" ? exam.date : null,
      );
      const days = [...(practice ?? []).map(({ date }) => date), ...sat].filter(
        (day) => typeof day === "string",
      );
      return days.some((day) => day > last.toISOString().slice(0, 10));
    });
    expect(late).toEqual([]);
  });

  it("have plans whose facts are accepted, each version with another content than the one before", async () => {
    const versions = await listVersions();
    expect(versions.length).toBeGreaterThan(100);
    for (const [index, version] of versions.entries()) {
      expect(Facts.safeParse(version.facts).error).toBeUndefined();
      if (version.n === 1) continue;
      const before = versions[index - 1];
      expect(before).toMatchObject({ applicant_id: version.applicant_id, n: version.n - 1 });
      expect(before?.created_at.getTime()).toBeLessThan(version.created_at.getTime());
      if (version.reason !== "edition-changed") expect(before?.content_hash).not.toBe(version.content_hash);
    }
  });

  it("began under the rules of their time: some wait with the newest, some have adopted them", async () => {
    const versions = await listVersions();
    const newest = new Map(versions.map(({ applicant_id: id, edition }) => [id, edition]));
    const adopters = new Set(
      versions.filter(({ reason }) => reason === "edition-changed").map(({ applicant_id: id }) => id),
    );
    expect(adopters.size).toBeGreaterThan(3);
    for (const id of adopters) expect(newest.get(id)).toBe(EDITION.name);
    expect([...newest.values()].filter((name) => name === EDITIONS[0]?.name).length).toBeGreaterThan(20);
    const firsts = versions.filter(({ n }) => n === 1).map(({ edition }) => edition);
    expect(new Set(firsts)).toEqual(new Set([EDITIONS[0]?.name, EDITION.name]));
  });

  it("say something only of lines that a version of theirs held by then", async () => {
    const statuses = await rows<{ code: string; known: boolean }>(`select s.code, exists (
        select from plan_versions v where v.applicant_id = s.applicant_id and v.created_at < s.updated_at
          and v.plan -> 'recommendations' @> jsonb_build_array(jsonb_build_object('code', s.code))) as known
      from plan_statuses s join organizations o on o.id = s.organization_id and o.is_demo`);
    expect(statuses.length).toBeGreaterThan(60);
    expect(statuses.filter(({ code, known }) => !known || !isCode(code))).toEqual([]);
  });

  it("leave a row in the audit for each deed, and none for a mere visit", async () => {
    const demo = (table: string) =>
      `from ${table} t join organizations o on o.id = t.organization_id and o.is_demo`;
    const audited = (action: string) => count(`${demo("audit_events")} where t.action = '${action}'`);
    for (const [table, action] of [
      ["plan_versions", "plan.made"],
      ["plan_statuses", "plan-status.changed"],
      ["scenarios", "scenario.saved"],
      ["study_weeks", "study-week.saved"],
      ["study_errors", "study-error.saved"],
      ["qbank_snapshots", "qbank-snapshot.saved"],
    ] as const) {
      expect(await audited(action), action).toBe(await count(demo(table)));
    }
    const done = await count(`${demo("tasks")} where t.done_at is not null`);
    expect(await audited("task.saved")).toBe(done + (await count(demo("tasks"))));
    expect(await audited("preferences.changed")).toBe(1);
  });

  it("name no day that had not come when it was written, and a time zone that there is", async () => {
    for (const table of ["study_errors", "qbank_snapshots"]) {
      expect(await count(`from ${table} where day > (updated_at at time zone 'UTC')::date`), table).toBe(0);
    }
    expect(await count("from study_weeks where week > (updated_at at time zone 'UTC')::date")).toBe(0);
    const zones = await rows<{ zone: string }>(
      `select time_zone as zone from preferences p join users u on u.id = p.user_id
        where u.email like '%@demo.example'`,
    );
    expect(zones.length).toBeGreaterThan(35);
    expect(zones.filter(({ zone }) => !isTimeZone(zone))).toEqual([]);
  });

  it(
    "promise 11: npm run verify:plans finds every byte of them as it was",
    { timeout: SEEDING_MS },
    async () => {
      const env = { ...process.env, MIGRATION_DATABASE_URL: stage.db.ownerUrl };
      const { status, stdout } = spawnSync(process.execPath, [join(ROOT, "bin", "verify-plans.mjs")], {
        env,
        encoding: "utf8",
      });
      const stored = await count("from plan_versions");
      expect({ status, said: stdout.trim() }).toEqual({
        status: 0,
        said: `${stored} stored plans made again: every byte as it was.`,
      });
    },
  );

  it("can be made on days of other seasons too", { timeout: SEEDING_MS }, () => {
    for (const day of ["2027-03-01", "2028-02-29"]) {
      const records = listRecords(momentsFrom(new Date(`${day}T09:00:00Z`)));
      expect(
        records.map(({ versions }) => versions.length).filter((n) => n === 0),
        day,
      ).toEqual([]);
    }
  });
});

describe("the demo's applicant", () => {
  it("finds versions that differ, words on lines of every kind, own tasks, and rules that wait", async () => {
    const me = await as("applicant");
    const [{ versions }, current] = [await me.plans.list({}), await me.plans.current()];
    expect(versions.length).toBeGreaterThanOrEqual(4);
    expect(versions.length).toBeLessThanOrEqual(7);
    for (const { n } of versions.filter((version) => version.n > 1)) {
      const { difference } = await me.plans.compare({ from: n - 1, to: n });
      expect(difference.lines.length, `version ${n}`).toBeGreaterThan(0);
    }
    expect(current).toMatchObject({ pending: null, problems: [], newRules: { edition: EDITION.name } });
    expect(current.newRules?.count).toBeGreaterThan(0);
    expect(new Set(current.statuses.map(({ status }) => status))).toEqual(
      new Set(["to-do", "doing", "done", "not-for-me"]),
    );
    expect(current.statuses.some(({ movedTo }) => movedTo !== null && movedTo > current.today)).toBe(true);
    expect(current.tasks).toHaveLength(3);
    expect(current.tasks.filter(({ doneAt }) => doneAt !== null)).toHaveLength(1);
  });

  it("finds weeks with a gap, errors over the domains, and the snapshot that the plan reads", async () => {
    const me = await as("applicant");
    const { weeks, errors, domains, snapshots } = await me.exams.overview();
    expect(weeks.length).toBeGreaterThanOrEqual(9);
    const [first, last] = [
      weeks.map(({ week }) => week).sort()[0] ?? "",
      weeks
        .map(({ week }) => week)
        .sort()
        .at(-1) ?? "",
    ];
    const spanned = (Date.parse(last) - Date.parse(first)) / (7 * 24 * 60 * 60 * 1000) + 1;
    expect(spanned).toBeGreaterThan(weeks.length);
    expect(errors).toHaveLength(12);
    expect(domains.length).toBeGreaterThan(4);
    expect(snapshots).toHaveLength(4);
    const newest = snapshots.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
    const { kept } = await me.profiles.mine();
    expect(kept.facts["qbank"]).toEqual({
      name: newest?.name,
      percentCorrect: newest?.percentCorrect,
      percentDone: newest?.percentDone,
      timedMixed: newest?.isTimedMixed,
    });
  });

  it("finds a what-if that differs, two notifications with one unread, and a time zone", async () => {
    const me = await as("applicant");
    const { scenarios } = await me.scenarios.list();
    expect(scenarios).toHaveLength(1);
    const changes = scenarios[0]?.changes ?? {};
    const tried = await me.scenarios.evaluate({ changes });
    expect(tried).toMatchObject({ kind: "compared", changes });
    const { items, unread } = await me.notifications.list({});
    expect({ kinds: items.map(({ kind }) => kind).sort(), unread }).toEqual({
      kinds: ["plan-changed", "rules-changed"],
      unread: 1,
    });
    expect(await me.preferences.mine()).toMatchObject({ timeZone: "Asia/Amman", version: 1 });
    expect(await count(`from users where email = '${DEMO_EMAILS.applicant}'`)).toBe(1);
  });
});
