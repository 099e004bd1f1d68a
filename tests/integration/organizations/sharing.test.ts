import { describe, expect, it } from "vitest";
import { deriveLinkSecret } from "@/server/auth/secrets";
import { COHORTS, ORGANIZATIONS, PEOPLE, SEEDED_AT, X_AS_MENTOR } from "../../support/people";
import { factsOf } from "../../support/seed";
import { ENV } from "../../support/sign-in";
import { fresh, makeStage, refusalOf } from "./stage";

const { A1, A2, B1, P, MA, MR, CA, CA2, X } = PEOPLE;
const { AK1, AK2 } = COHORTS;
const stage = makeStage();

describe("sharing.mine", () => {
  it("names exactly those who can read the record", async () => {
    const mine = await (await stage.as(A1)).sharing.mine();
    expect(mine).toEqual({
      organizationName: ORGANIZATIONS.A.name,
      kind: "program",
      cohorts: [{ id: AK1.id, name: AK1.name, season: 2028 }],
      mentors: [{ id: MA.id, name: MA.name }],
      coordinators: [{ id: CA.id, name: CA.name }],
    });
    for (const person of [MA, MR, CA, CA2, X_AS_MENTOR]) {
      const reading = (await stage.as(person)).profiles.read({ applicantId: A1.id });
      const reads = await reading.then(
        () => true,
        () => false,
      );
      const isNamed = [...mine.mentors, ...mine.coordinators].some(({ id }) => id === person.id);
      expect(isNamed, person.key).toBe(reads);
    }
  });

  it("names nobody for who is in no program", async () => {
    expect(await (await stage.as(P)).sharing.mine()).toMatchObject({
      kind: "personal",
      mentors: [],
      coordinators: [],
    });
  });

  it("names a colleague who coordinates and mentors once for each", async () => {
    await stage.look("insert into membership_roles values ($1, $2, 'mentor')", [CA.organizationId, CA.id]);
    await (await stage.as(CA)).people.assign({ applicantId: A1.id, mentorId: CA.id, ...fresh() });
    const { mentors, coordinators } = await (await stage.as(A1)).sharing.mine();
    expect(mentors.map(({ id }) => id).sort()).toEqual([MA.id, CA.id].sort());
    expect(coordinators.map(({ id }) => id)).toEqual([CA.id]);
  });

  it("is for applicants", async () => {
    expect((await refusalOf((await stage.as(MA)).sharing.mine())).code).toBe("FORBIDDEN");
    expect((await refusalOf((await stage.as(null)).sharing.mine())).code).toBe("UNAUTHORIZED");
  });
});

describe("sharing.leave", () => {
  it("promise 4: takes the record home, shuts everybody out, and leads the session home", async () => {
    const me = await stage.as(A1);
    await me.sharing.leave(fresh());
    expect((await me.profiles.mine()).kept.facts).toEqual(factsOf("A1"));
    expect(await me.sharing.mine()).toMatchObject({ kind: "personal" });
    for (const person of [MA, CA]) {
      const call = (await stage.as(person)).profiles.read({ applicantId: A1.id });
      expect((await refusalOf(call)).code).toBe("NOT_FOUND");
    }
    const { people } = await (await stage.as(CA)).people.list({});
    expect(people.map(({ id }) => id)).not.toContain(A1.id);
    expect((await stage.listAudit()).slice(0, 1)).toEqual(["member.left"]);
  });

  it("promise 12: sent again after a lost answer it leaves once", async () => {
    const me = await stage.as(A1);
    const call = fresh();
    expect(await me.sharing.leave(call)).toEqual(await me.sharing.leave(call));
    expect(await stage.listAudit()).toEqual(["member.left"]);
  });

  it("lets somebody come back with their record", async () => {
    const me = await stage.as(A1);
    await me.sharing.leave(fresh());
    await (
      await stage.as(CA)
    ).invitations.create({
      email: A1.email,
      role: "applicant",
      cohortId: AK1.id,
      mentorId: MA.id,
      ...fresh(),
    });
    const [row] = await stage.look<{ id: string }>("select id from invitations where email = $1", [A1.email]);
    await me.invitations.accept({
      secret: deriveLinkSecret(ENV.authSecret, "invitation", row?.id ?? ""),
      ...fresh(),
    });
    expect((await me.profiles.mine()).kept.facts).toEqual(factsOf("A1"));
    expect((await me.sharing.mine()).mentors).toEqual([{ id: MA.id, name: MA.name }]);
  });

  it("keeps the newer of two records when they meet at home", async () => {
    await stage.look(
      `insert into profiles (organization_id, applicant_id, facts, steps_done, created_at, updated_at)
       values ($1, $1, '{"season": 2030}', '{}', $2, $2)`,
      [A1.id, new Date(SEEDED_AT.getTime() + 1000)],
    );
    const me = await stage.as(A1);
    await me.sharing.leave(fresh());
    expect((await me.profiles.mine()).kept.facts).toEqual({ season: 2030 });
    expect(await stage.look("select from profiles where applicant_id = $1", [A1.id])).toHaveLength(1);
  });

  it("has nothing to leave in one's own place", async () => {
    expect((await refusalOf((await stage.as(P)).sharing.leave(fresh()))).code).toBe("BAD_REQUEST");
    expect((await refusalOf((await stage.as(MA)).sharing.leave(fresh()))).code).toBe("FORBIDDEN");
  });
});

describe("mentees.list", () => {
  it("names the applicants a mentor has now, and nobody to who has none any more", async () => {
    expect(await (await stage.as(MA)).mentees.list()).toEqual({
      mentees: [{ id: A1.id, name: A1.name, cohortNames: [AK1.name], since: SEEDED_AT }],
    });
    expect(await (await stage.as(MR)).mentees.list()).toEqual({ mentees: [] });
  });

  it("keeps the places of a person in two organizations apart", async () => {
    const mentees = await (await stage.as(X_AS_MENTOR)).mentees.list();
    expect(mentees.mentees).toMatchObject([{ id: A2.id, cohortNames: [AK2.name] }]);
    expect((await refusalOf((await stage.as(X)).mentees.list())).code).toBe("FORBIDDEN");
    const forged = await stage.as({ ...X, organizationId: ORGANIZATIONS.A.id });
    expect((await refusalOf(forged.organizations.overview())).code).toBe("UNAUTHORIZED");
    for (const { id } of [A1, B1]) {
      const call = (await stage.as(X_AS_MENTOR)).profiles.read({ applicantId: id });
      expect((await refusalOf(call)).code).toBe("NOT_FOUND");
    }
  });
});
