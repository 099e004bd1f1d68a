import { describe, expect, it } from "vitest";
import { COHORTS, ORGANIZATIONS, PEOPLE } from "../../support/people";
import { fresh, makeStage, refusalOf } from "./stage";

const { A1, P, MA, CA, CA2, CB } = PEOPLE;
const { A } = ORGANIZATIONS;
const { AK1, AK2 } = COHORTS;
const stage = makeStage();

describe("organizations.overview", () => {
  it("tells a coordinator their program, their own cohorts and the acting staff", async () => {
    const overview = await (await stage.as(CA)).organizations.overview();
    expect(overview).toMatchObject({ id: A.id, name: A.name, version: 1, requiresSecondFactor: false });
    expect(overview.cohorts).toEqual([
      {
        id: AK1.id,
        name: AK1.name,
        season: 2028,
        version: 1,
        applicants: 1,
        coordinators: [{ id: CA.id, name: CA.name }],
      },
    ]);
    expect(overview.staff.map(({ id }) => id).sort()).toEqual(
      [MA, PEOPLE.MR, CA, CA2, PEOPLE.X].map(({ id }) => id).sort(),
    );
  });

  it("refuses a visitor, a mentor and an applicant", async () => {
    expect((await refusalOf((await stage.as(null)).organizations.overview())).code).toBe("UNAUTHORIZED");
    for (const person of [MA, A1]) {
      expect(await refusalOf((await stage.as(person)).organizations.overview())).toMatchObject({
        code: "FORBIDDEN",
        reason: "role",
      });
    }
  });
});

describe("organizations.create", () => {
  it("makes a program with a cohort and leads the session there, as its coordinator", async () => {
    const me = await stage.as(P);
    const { id } = await me.organizations.create({
      name: "Ours",
      cohortName: "First",
      season: 2028,
      ...fresh(),
    });
    const overview = await me.organizations.overview();
    expect(overview).toMatchObject({ id, name: "Ours", cohorts: [{ name: "First", applicants: 0 }] });
    expect(await stage.listAudit()).toEqual(["organization.created"]);
  });

  it("promise 12: makes one when it is sent again after the session has moved", async () => {
    const me = await stage.as(P);
    const call = { name: "Ours", cohortName: "First", season: 2028, ...fresh() };
    expect(await me.organizations.create(call)).toEqual(await me.organizations.create(call));
    expect(await stage.look("select from organizations where name = 'Ours'")).toHaveLength(1);
  });

  it("refuses a visitor and a name without letters", async () => {
    const call = { name: " ", cohortName: "First", season: 2028, ...fresh() };
    expect((await refusalOf((await stage.as(P)).organizations.create(call))).problems).toEqual([
      { path: "name", message: "Enter a name." },
    ]);
    expect((await refusalOf((await stage.as(null)).organizations.create(call))).code).toBe("UNAUTHORIZED");
  });
});

describe("organizations.update", () => {
  const change = { name: "New name", requiresSecondFactor: false, version: 1 };

  it("renames the program", async () => {
    const me = await stage.as(CA);
    await me.organizations.update({ ...change, ...fresh() });
    expect(await me.organizations.overview()).toMatchObject({ name: "New name", version: 2 });
    expect(await stage.listAudit()).toEqual(["organization.renamed"]);
  });

  it("promise 12: of 30 edits from one version 1 wins, and 29 are told the current one", async () => {
    const me = await stage.as(CA);
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        me.organizations.update({ ...change, name: `Name ${index}`, ...fresh() }),
      ),
    );
    const lost = results.filter(({ status }) => status === "rejected");
    expect(lost).toHaveLength(29);
    const refused = await refusalOf(me.organizations.update({ ...change, ...fresh() }));
    expect(refused).toMatchObject({ code: "CONFLICT", current: { version: 2, requiresSecondFactor: false } });
  });

  it("asks others for a second factor only when the coordinator has one", async () => {
    const me = await stage.as(CA);
    const wish = { ...change, requiresSecondFactor: true };
    const refused = await refusalOf(me.organizations.update({ ...wish, ...fresh() }));
    expect(refused).toMatchObject({ code: "BAD_REQUEST", problems: [{ path: "requiresSecondFactor" }] });
    await stage.look(
      "update user_secrets set totp_secret = 'x', totp_confirmed_at = now() where user_id = $1",
      [CA.id],
    );
    await stage.look("update sessions set has_proved_second_factor = true");
    await me.organizations.update({ ...wish, ...fresh() });
    expect(await stage.listAudit()).toEqual(["organization.second-factor-required"]);
    expect(await refusalOf((await stage.as(MA)).mentees.list())).toMatchObject({
      code: "FORBIDDEN",
      reason: "set-up-second-factor",
    });
    expect(await (await stage.as(A1)).profiles.mine()).toMatchObject({ version: 1 });
  });
});

describe("cohorts", () => {
  it("makes a cohort that its maker coordinates, and nobody else sees", async () => {
    const me = await stage.as(CA);
    const { id } = await me.cohorts.create({ name: "Second", season: 2029, ...fresh() });
    const { cohorts } = await me.organizations.overview();
    expect(cohorts.find((cohort) => cohort.id === id)).toMatchObject({ name: "Second", season: 2029 });
    const others = await (await stage.as(CA2)).organizations.overview();
    expect(others.cohorts.map((cohort) => cohort.id)).toEqual([AK2.id]);
  });

  it("refuses two of one name and season in a sentence", async () => {
    const me = await stage.as(CA);
    const twin = { name: AK1.name, season: AK1.season };
    expect(await refusalOf(me.cohorts.create({ ...twin, ...fresh() }))).toMatchObject({
      code: "BAD_REQUEST",
      problems: [{ path: "name" }],
    });
    const { id } = await me.cohorts.create({ name: "Second", season: AK1.season, ...fresh() });
    const renamed = me.cohorts.rename({ id, name: AK1.name, version: 1, ...fresh() });
    expect((await refusalOf(renamed)).code).toBe("BAD_REQUEST");
  });

  it("renames from the version that was seen only", async () => {
    const me = await stage.as(CA);
    await me.cohorts.rename({ id: AK1.id, name: "Renamed", version: 1, ...fresh() });
    const late = me.cohorts.rename({ id: AK1.id, name: "Late", version: 1, ...fresh() });
    expect(await refusalOf(late)).toMatchObject({
      code: "CONFLICT",
      current: { name: "Renamed", version: 2 },
    });
  });

  it("lets another coordinator in, once, and out again", async () => {
    const me = await stage.as(CA);
    const other = await stage.as(CA2);
    const pair = { cohortId: AK1.id, userId: CA2.id };
    await me.cohorts.addCoordinator({ ...pair, ...fresh() });
    await me.cohorts.addCoordinator({ ...pair, ...fresh() });
    expect((await other.profiles.read({ applicantId: A1.id })).applicant.id).toBe(A1.id);
    await me.cohorts.removeCoordinator({ ...pair, ...fresh() });
    expect((await refusalOf(other.profiles.read({ applicantId: A1.id }))).code).toBe("NOT_FOUND");
    expect(await stage.listAudit()).toEqual([
      "cohort.coordinator-added",
      "record.read",
      "cohort.coordinator-removed",
    ]);
  });

  it("makes nobody a coordinator by the way", async () => {
    const call = { cohortId: AK1.id, userId: MA.id, ...fresh() };
    expect((await refusalOf((await stage.as(CA)).cohorts.addCoordinator(call))).code).toBe("BAD_REQUEST");
  });

  it("never leaves a cohort with applicants without a coordinator", async () => {
    const me = await stage.as(CA);
    const call = { cohortId: AK1.id, userId: CA.id, ...fresh() };
    expect((await refusalOf(me.cohorts.removeCoordinator(call))).message).toContain("no other coordinator");
    await me.cohorts.addCoordinator({ cohortId: AK1.id, userId: CA2.id, ...fresh() });
    await me.cohorts.removeCoordinator({ ...call, ...fresh() });
    expect((await me.organizations.overview()).cohorts).toEqual([]);
  });

  it("answers alike for another's cohort and for none", async () => {
    const unknown = crypto.randomUUID();
    for (const person of [CA2, CB]) {
      const me = await stage.as(person);
      const calls = [
        (id: string) => me.cohorts.rename({ id, name: "Mine", version: 1, ...fresh() }),
        (cohortId: string) => me.cohorts.addCoordinator({ cohortId, userId: person.id, ...fresh() }),
        (cohortId: string) => me.cohorts.removeCoordinator({ cohortId, userId: CA.id, ...fresh() }),
      ];
      for (const call of calls) {
        expect(await refusalOf(call(AK1.id))).toEqual(await refusalOf(call(unknown)));
      }
    }
    expect(await stage.listAudit()).toEqual([]);
  });
});
