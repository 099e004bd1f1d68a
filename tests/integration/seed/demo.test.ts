import { describe, expect, it } from "vitest";
import { DEMO_EMAILS } from "@/db/demo-people";
import { ROLES } from "@/db/enums";
import { seedDemo } from "@/db/seed/demo";
import { findSession } from "@/server/auth/gate";
import { KeptFacts } from "@/server/features/profiles/schema";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import { Plan, validate } from "@/server/rules/contract";
import { NOW } from "../../support/api";
import { makeTestDatabase } from "../../support/database";
import { dump, makeDemoStage, SEEDING_MS } from "./demo-stage";

const TODAY = NOW.toISOString().slice(0, 10);

const { stage, rows, count, enter, as } = makeDemoStage();

interface Kept {
  readonly name: string;
  readonly facts: Record<string, unknown>;
  readonly as_of: string | null;
  readonly steps_done: number[];
  readonly version: number;
}

const DEMO_PROFILES = `select u.name, p.facts, p.as_of::text, p.steps_done, p.version
  from profiles p join users u on u.id = p.applicant_id
  join organizations o on o.id = p.organization_id where o.is_demo`;

describe("the demo's seed", () => {
  it("does nothing the second time", async () => {
    const before = await dump(stage.db);
    const isSeeded = await seedDemo(stage.db.ownerUrl, new Date(NOW.getTime() + 24 * 60 * 60 * 1000));
    expect({ isSeeded, rows: await dump(stage.db) }).toEqual({ isSeeded: false, rows: before });
  });

  it(
    "puts the same rows in two databases on the same day at any hour, also when two seed one at once",
    { timeout: SEEDING_MS },
    async () => {
      const other = await makeTestDatabase();
      try {
        const midnight = new Date(`${TODAY}T00:00:00Z`);
        const both = await Promise.all([
          seedDemo(other.ownerUrl, midnight),
          seedDemo(other.ownerUrl, midnight),
        ]);
        expect(both.filter((isSeeded) => isSeeded)).toHaveLength(1);
        expect(await dump(other)).toEqual(await dump(stage.db));
      } finally {
        await other.close();
      }
    },
  );

  it("leaves nothing behind when it fails at its last table", { timeout: SEEDING_MS }, async () => {
    const other = await makeTestDatabase();
    try {
      const before = await dump(other);
      await other.owner.query(
        "alter table audit_events add constraint broken check (action <> 'people.listed')",
      );
      await expect(seedDemo(other.ownerUrl, NOW)).rejects.toThrow("audit_events");
      expect(await dump(other)).toEqual(before);
    } finally {
      await other.close();
    }
  });

  it("holds 40 applicants, 4 mentors and 2 coordinators in two cohorts", async () => {
    const roles = await rows(`select r.role, count(*)::int as n from membership_roles r
      join organizations o on o.id = r.organization_id where o.is_demo group by 1 order by 1`);
    expect(roles).toEqual([
      { role: "applicant", n: 40 },
      { role: "mentor", n: 4 },
      { role: "coordinator", n: 2 },
    ]);
    const cohorts = await rows<{ season: number; n: number }>(`select c.season, count(*)::int as n
      from cohorts c join organizations o on o.id = c.organization_id and o.is_demo
      join enrollments e on e.cohort_id = c.id and e.ended_at is null group by 1 order by 1`);
    expect(cohorts.map(({ season }) => season)).toEqual([2027, 2028]);
    expect(cohorts.reduce((sum, { n }) => sum + n, 0)).toBe(40);
  });

  it("has mentored applicants and others, ended assignments, and an invitation in every state", async () => {
    const open = "from mentor_assignments a join organizations o on o.id = a.organization_id and o.is_demo";
    const demoMentor = `a.mentor_id = (select id from users where email = '${DEMO_EMAILS.mentor}')`;
    expect(await count(`${open} where ended_at is null and ${demoMentor}`)).toBe(10);
    expect(await count(`${open} where ended_at is not null`)).toBeGreaterThan(3);
    expect(await count(`${open} where ended_at is null`)).toBeLessThan(36);
    const states = await rows<{
      state: string;
    }>(`select distinct case when accepted_at is not null then 'accepted'
      when declined_at is not null then 'declined' when revoked_at is not null then 'withdrawn'
      when expires_at <= '${NOW.toISOString()}' then 'expired' else 'open' end as state
      from invitations i join organizations o on o.id = i.organization_id and o.is_demo order by 1`);
    expect(states.map(({ state }) => state)).toEqual([
      "accepted",
      "declined",
      "expired",
      "open",
      "withdrawn",
    ]);
  });

  it("keeps only profiles that can be kept and planned, and they stand in every phase", async () => {
    const profiles = await rows<Kept>(DEMO_PROFILES);
    expect(profiles.length).toBeGreaterThan(35);
    const phases = profiles.map(({ name, facts, as_of: asOf, steps_done: done }) => {
      expect(KeptFacts.safeParse({ facts, asOf, done }).error, name).toBeUndefined();
      const checked = validate({ ...facts, asOf: asOf ?? TODAY });
      expect(checked.errors, name).toEqual([]);
      if (checked.facts === null) throw new Error(`${name} cannot be planned.`);
      return evaluate(checked.facts, EDITION, SEASON_FACTS, { flips: false }).assessment.phase;
    });
    expect([...new Set(phases)].sort()).toEqual([...Plan.shape.assessment.shape.phase.options].sort());
  });

  it("keeps every person of it in labelled places alone, without a password or a session", async () => {
    const inDemo = `select user_id from memberships m join organizations o on o.id = m.organization_id
      where o.is_demo and o.kind = 'program'`;
    expect(await count(`from users where id in (${inDemo})`)).toBe(46);
    expect(await count("from users where email like '%@demo.example'")).toBe(46);
    expect(
      await count(`from memberships m join organizations o on o.id = m.organization_id
        where m.user_id in (${inDemo}) and not o.is_demo`),
    ).toBe(0);
    expect(
      await count(`from memberships m join organizations o on o.id = m.organization_id
        where o.is_demo and m.user_id not in (${inDemo})`),
    ).toBe(0);
    expect(await count(`from user_secrets where user_id in (${inDemo})`)).toBe(0);
    expect(await count(`from sessions where user_id in (${inDemo})`)).toBe(0);
  });

  it("tells a trail that fits: a row per version, in the order of time, none in the future", async () => {
    // A snapshot of the question bank changes the answers, and its own row tells of that.
    const profiles = await rows<{ version: number; changes: number }>(`select p.version, (select count(*)::int
      from audit_events a where a.applicant_id = p.applicant_id
        and a.action in ('profile.changed', 'qbank-snapshot.saved')) as changes from profiles p join organizations o on o.id = p.organization_id and o.is_demo`);
    expect(profiles.filter(({ version, changes }) => version !== changes)).toEqual([]);
    const times = await rows<{ at: Date }>(`select at from audit_events a
      join organizations o on o.id = a.organization_id and o.is_demo order by a.id`);
    expect(times.map(({ at }) => at.getTime())).toEqual(
      times.map(({ at }) => at.getTime()).sort((a, b) => a - b),
    );
    expect(times.filter(({ at }) => at > NOW)).toEqual([]);
    // A mentor looks only while they mentor.
    expect(
      await count(`from audit_events a join organizations o on o.id = a.organization_id and o.is_demo
        where a.action = 'record.read' and a.actor_role = 'mentor' and not exists (select from mentor_assignments m
        where m.mentor_id = a.actor_id and m.applicant_id = a.applicant_id and m.started_at < a.at
          and (m.ended_at is null or m.ended_at > a.at))`),
    ).toBe(0);
  });

  it.each(ROLES)("lets a visitor in as the demo's %s, into the demo", async (role) => {
    const session = await findSession(stage.db.database, await enter(role), NOW);
    expect(session?.viewer.role).toBe(role);
    expect(session?.organization).toMatchObject({ kind: "program", isDemo: true });
    expect(session?.user.email).toBe(DEMO_EMAILS[role]);
  });

  it("gives the demo's applicant a mentor, a full profile and looks by others", async () => {
    const [who] = await rows<Kept & { applicant_id: string }>(
      `${DEMO_PROFILES.replace("select ", "select p.applicant_id, ")} and u.email = '${DEMO_EMAILS.applicant}'`,
    );
    expect(who?.steps_done).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(Object.keys(who?.facts ?? {}).length).toBeGreaterThan(18);
    const mine = `where applicant_id = '${who?.applicant_id ?? ""}'`;
    expect(await count(`from mentor_assignments ${mine} and ended_at is null`)).toBe(1);
    expect(await count(`from audit_events ${mine} and action = 'record.read'`)).toBeGreaterThan(2);
  });

  it("keeps its three people where they are, whatever a visitor tries", async () => {
    const [coordinator, applicant] = [await as("coordinator"), await as("applicant")];
    const { people } = await coordinator.people.list({ search: DEMO_EMAILS.mentor });
    const mentor = people.find(({ email }) => email === DEMO_EMAILS.mentor);
    const overview = await coordinator.organizations.overview();
    const idempotencyKey = crypto.randomUUID();
    const change = { userId: mentor?.id ?? "", version: mentor?.version ?? 0, idempotencyKey };
    const { name, version } = overview;
    const tries = [
      coordinator.people.setActive({ ...change, isActive: false }),
      coordinator.people.setRoles({ ...change, roles: ["coordinator"] }),
      coordinator.organizations.update({ name, version, requiresSecondFactor: true, idempotencyKey }),
      applicant.sharing.leave({ idempotencyKey }),
    ];
    for (const tried of await Promise.allSettled(tries)) {
      expect(tried).toMatchObject({ status: "rejected", reason: { code: "BAD_REQUEST" } });
    }
    for (const role of ROLES) {
      expect((await findSession(stage.db.database, await enter(role), NOW))?.viewer.role).toBe(role);
    }
  });
});
