import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { ASSIGNMENTS, COHORTS, ENROLLMENTS, type Person, PEOPLE } from "../../support/people";
import { fresh, makeStage, refusalOf } from "./stage";

const { A1, A2, B1, MA, MR, D, CA, CA2, CB, X } = PEOPLE;
const { AK1 } = COHORTS;
const stage = makeStage();

const idsOf = (page: { people: readonly { id: string }[] }) => page.people.map(({ id }) => id);

describe("people.list", () => {
  it("tells a coordinator the staff and the applicants of their cohorts, with what they may know of each", async () => {
    const { people, next } = await (await stage.as(CA)).people.list({});
    expect(next).toBeNull();
    expect(people.map(({ id }) => id).sort()).toEqual([A1, MA, MR, D, CA, CA2, X].map(({ id }) => id).sort());
    const find = (id: string) => people.find((person) => person.id === id);
    expect(find(A1.id)).toMatchObject({
      email: A1.email,
      roles: ["applicant"],
      cohorts: [{ id: AK1.id, enrollmentId: ENROLLMENTS.A1.id }],
      mentees: 0,
    });
    const mentors = find(A1.id)?.mentors.map(({ id, assignmentId }) => [id, assignmentId]);
    expect(mentors).toEqual([
      [D.id, ASSIGNMENTS.D_A1.id],
      [MA.id, ASSIGNMENTS.MA_A1.id],
    ]);
    expect(find(MA.id)).toMatchObject({ roles: ["mentor"], mentees: 1, deactivatedAt: null });
    expect(find(D.id)?.deactivatedAt).toBeInstanceOf(Date);
    // X mentors an applicant of the neighbouring cohort, whom CA knows nothing of.
    expect(find(X.id)).toMatchObject({ roles: ["mentor"], mentees: 0 });
  });

  it("does not tell that a colleague applies in a neighbouring cohort", async () => {
    await stage.look("insert into membership_roles values ($1, $2, 'applicant')", [CA.organizationId, MR.id]);
    await stage.look(
      "insert into enrollments (organization_id, cohort_id, applicant_id) values ($1, $2, $3)",
      [CA.organizationId, COHORTS.AK2.id, MR.id],
    );
    const rolesFor = async (person: Person) => {
      const { people } = await (await stage.as(person)).people.list({});
      return people.find(({ id }) => id === MR.id);
    };
    expect(await rolesFor(CA)).toMatchObject({ roles: ["mentor"], cohorts: [] });
    expect(await rolesFor(CA2)).toMatchObject({
      roles: ["applicant", "mentor"],
      cohorts: [{ name: COHORTS.AK2.name }],
    });
    const applicants = await (await stage.as(CA)).people.list({ role: "applicant" });
    expect(idsOf(applicants)).toEqual([A1.id]);
  });

  it("gives every person once, whatever the size of the pages", async () => {
    const me = await stage.as(CA);
    const all = idsOf(await me.people.list({}));
    // Two of one name, so that only the id tells them apart.
    await stage.look("update users set name = $1 where id = any($2)", [MA.name, [MR.id, X.id]]);
    const seen: string[] = [];
    let after: { name: string; id: string } | undefined;
    do {
      const page = await me.people.list({ limit: 2, ...(after && { after }) });
      seen.push(...idsOf(page));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(all.length);
    expect([...seen].sort()).toEqual([...all].sort());
  });

  it("finds names without their accents and in any letter case, and sorts so", async () => {
    const me = await stage.as(CA);
    const rename = (id: string, name: string) =>
      stage.look("update users set name = $2 where id = $1", [id, name]);
    await rename(MA.id, "Ångström Ñuñez");
    await rename(MR.id, "ANGSTROM zoë");
    await rename(CA.id, "angel");
    expect(idsOf(await me.people.list({ search: "angstrom" }))).toEqual([MA.id, MR.id]);
    expect(idsOf(await me.people.list({ search: "nUÑe" }))).toEqual([MA.id]);
    expect(idsOf(await me.people.list({ search: "ZOË" }))).toEqual([MR.id]);
    expect(idsOf(await me.people.list({ search: A1.email.toUpperCase() }))).toEqual([A1.id]);
    expect(idsOf(await me.people.list({ search: "%" }))).toEqual([]);
    expect(idsOf(await me.people.list({})).slice(0, 3)).toEqual([CA.id, MA.id, MR.id]);
  });

  it("filters by role and by cohort, and knows no cohort of others", async () => {
    const me = await stage.as(CA);
    expect(idsOf(await me.people.list({ role: "coordinator" })).sort()).toEqual([CA.id, CA2.id].sort());
    expect(idsOf(await me.people.list({ cohortId: AK1.id }))).toEqual([A1.id]);
    for (const cohortId of [COHORTS.AK2.id, COHORTS.BK1.id, crypto.randomUUID()]) {
      expect(await me.people.list({ cohortId })).toEqual({ people: [], next: null });
    }
  });

  it("leaves one row in the audit, and none when it fails", async () => {
    const me = await stage.as(CA);
    await me.people.list({});
    expect(await stage.listAudit()).toEqual(["people.listed"]);
    expect((await refusalOf(me.people.list({ limit: 1e9 }))).code).toBe("BAD_REQUEST");
    expect((await refusalOf(me.people.list({ search: "\u0000" }))).code).toBe("BAD_REQUEST");
    expect((await refusalOf((await stage.as(MA)).people.list({}))).code).toBe("FORBIDDEN");
    expect((await refusalOf((await stage.as(null)).people.list({}))).code).toBe("UNAUTHORIZED");
    expect(await stage.listAudit()).toEqual(["people.listed"]);
  });

  it("asks as many questions for a hundred people as for one", async () => {
    await stage.look(
      `with made as (insert into users (id, email, name)
         select gen_random_uuid(), n || '@many.example', 'Many ' || n from generate_series(1, 120) n returning id),
       joined as (insert into memberships (organization_id, user_id) select $1, id from made returning user_id)
       insert into membership_roles (organization_id, user_id, role) select $1, user_id, 'mentor' from joined`,
      [CA.organizationId],
    );
    const query = vi.spyOn(pg.Client.prototype, "query");
    const countFor = async (limit: number) => {
      const me = await stage.as(CA);
      query.mockClear();
      const { people } = await me.people.list({ limit });
      return { people: people.length, queries: query.mock.calls.length };
    };
    const one = await countFor(1);
    expect(await countFor(100)).toEqual({ people: 100, queries: one.queries });
    expect(one.queries).toBeLessThan(15);
  });
});

describe("people.setRoles", () => {
  it("promise 4: a mentor who is made none sees nobody on the next request, and the applicant sees them no more", async () => {
    const mentor = await stage.as(MA);
    await mentor.profiles.read({ applicantId: A1.id });
    await (await stage.as(CA)).people.setRoles({ userId: MA.id, roles: [], version: 1, ...fresh() });
    expect((await refusalOf(mentor.profiles.read({ applicantId: A1.id }))).code).toBe("UNAUTHORIZED");
    expect((await (await stage.as(A1)).sharing.mine()).mentors).toEqual([]);
    expect(await stage.listAudit()).toEqual(["record.read", "member.roles-changed"]);
  });

  it("ends mentoring in neighbouring cohorts too, also if the role comes back", async () => {
    const me = await stage.as(CA);
    await me.people.setRoles({ userId: X.id, roles: ["coordinator"], version: 1, ...fresh() });
    expect(
      await stage.look("select from mentor_assignments where mentor_id = $1 and ended_at is null", [X.id]),
    ).toEqual([]);
    await me.people.setRoles({ userId: X.id, roles: ["mentor"], version: 2, ...fresh() });
    const mentor = await stage.as({ ...X, organizationId: CA.organizationId, role: "mentor" });
    expect(await mentor.mentees.list()).toEqual({ mentees: [] });
  });

  it("promise 4: a coordinator who is made none is shut out, loses the cohorts, and their invitations are void", async () => {
    await (
      await stage.as(CA2)
    ).cohorts.addCoordinator({ cohortId: COHORTS.AK2.id, userId: CA.id, ...fresh() });
    const other = await stage.as(CA2);
    await (await stage.as(CA)).people.setRoles({ userId: CA2.id, roles: ["mentor"], version: 1, ...fresh() });
    expect((await refusalOf(other.organizations.overview())).code).toBe("UNAUTHORIZED");
    expect(await stage.look("select from cohort_coordinators where user_id = $1", [CA2.id])).toEqual([]);
    expect(
      await stage.look("select from invitations where invited_by = $1 and revoked_at is null", [CA2.id]),
    ).toEqual([]);
  });

  it("keeps a cohort with applicants from losing its only coordinator", async () => {
    const call = { userId: CA2.id, roles: [], version: 1, ...fresh() };
    const refused = await refusalOf((await stage.as(CA)).people.setRoles(call));
    expect(refused).toMatchObject({ code: "BAD_REQUEST" });
    expect(refused.message).toContain("only coordinator of a cohort");
  });

  it("keeps the last coordinator of an organization from leaving it, also when two leave at once", async () => {
    await stage.look("delete from enrollments");
    await stage.look("delete from invitations");
    const alone = await stage.as(CB);
    const refused = await refusalOf(
      alone.people.setRoles({ userId: CB.id, roles: [], version: 1, ...fresh() }),
    );
    expect(refused.message).toBe("You are the only coordinator here. Make somebody else one first.");
    const results = await Promise.allSettled(
      [CA, CA2].map(async (person) =>
        (await stage.as(person)).people.setRoles({ userId: person.id, roles: [], version: 1, ...fresh() }),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses a version that is no more, and tells the present one", async () => {
    const me = await stage.as(CA);
    await me.people.setRoles({ userId: MR.id, roles: ["mentor", "coordinator"], version: 1, ...fresh() });
    const late = me.people.setRoles({ userId: MR.id, roles: [], version: 1, ...fresh() });
    expect(await refusalOf(late)).toMatchObject({
      code: "CONFLICT",
      current: { version: 2, isActive: true, roles: ["mentor", "coordinator"] },
    });
  });

  it("gives nobody the role of an applicant", async () => {
    const roles = ["applicant"] as unknown as ["mentor"];
    const call = { userId: MR.id, roles, version: 1, ...fresh() };
    expect((await refusalOf((await stage.as(CA)).people.setRoles(call))).code).toBe("BAD_REQUEST");
  });
});

describe("people.setActive", () => {
  it("promise 4: somebody deactivated is shut out on the next request, and let in again when reactivated", async () => {
    const me = await stage.as(CA);
    const mentor = await stage.as(MA);
    await me.people.setActive({ userId: MA.id, isActive: false, version: 1, ...fresh() });
    expect((await refusalOf(mentor.mentees.list())).code).toBe("UNAUTHORIZED");
    expect((await (await stage.as(A1)).sharing.mine()).mentors).toEqual([]);
    await me.people.setActive({ userId: MA.id, isActive: true, version: 2, ...fresh() });
    expect((await mentor.mentees.list()).mentees.map(({ id }) => id)).toEqual([A1.id]);
    expect(await stage.listAudit()).toEqual(["member.deactivated", "member.reactivated"]);
  });

  it("shuts out at once who leads a cohort alone, but not oneself", async () => {
    const me = await stage.as(CA);
    const self = me.people.setActive({ userId: CA.id, isActive: false, version: 1, ...fresh() });
    expect((await refusalOf(self)).message).toContain("only coordinator of a cohort");
    const other = await stage.as(CA2);
    await me.people.setActive({ userId: CA2.id, isActive: false, version: 1, ...fresh() });
    expect((await refusalOf(other.organizations.overview())).code).toBe("UNAUTHORIZED");
  });

  it("answers alike for another cohort's or organization's people and for nobody", async () => {
    const me = await stage.as(CA);
    const unknown = crypto.randomUUID();
    for (const { id } of [A2, B1, CB]) {
      const call = (userId: string) =>
        me.people.setActive({ userId, isActive: false, version: 1, ...fresh() });
      expect(await refusalOf(call(id))).toEqual(await refusalOf(call(unknown)));
      const roles = (userId: string) => me.people.setRoles({ userId, roles: [], version: 1, ...fresh() });
      expect(await refusalOf(roles(id))).toEqual(await refusalOf(roles(unknown)));
    }
    expect(await stage.listAudit()).toEqual([]);
  });
});
