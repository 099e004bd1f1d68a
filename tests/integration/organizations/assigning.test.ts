import { describe, expect, it } from "vitest";
import { ASSIGNMENTS, COHORTS, ENROLLMENTS, PEOPLE } from "../../support/people";
import { factsOf } from "../../support/seed";
import { fresh, makeStage, refusalOf } from "./stage";

const { A1, A2, B1, MA, MR, D, CA, CA2, CB } = PEOPLE;
const { AK1, AK2 } = COHORTS;
const stage = makeStage();

describe("people.assign", () => {
  it("lets a mentor see an applicant, once however often it is asked", async () => {
    const me = await stage.as(CA);
    const mentor = await stage.as(MR);
    expect((await refusalOf(mentor.profiles.read({ applicantId: A1.id }))).code).toBe("NOT_FOUND");
    await me.people.assign({ applicantId: A1.id, mentorId: MR.id, ...fresh() });
    await me.people.assign({ applicantId: A1.id, mentorId: MR.id, ...fresh() });
    expect((await mentor.profiles.read({ applicantId: A1.id })).kept.facts).toEqual(factsOf("A1"));
    expect(await stage.listAudit()).toEqual(["assignment.started", "record.read"]);
  });

  it("refuses who is no mentor, and who may not act, in a sentence", async () => {
    const me = await stage.as(CA);
    for (const { id } of [CA2, D, A1]) {
      const refused = await refusalOf(me.people.assign({ applicantId: A1.id, mentorId: id, ...fresh() }));
      expect(refused).toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  it("promise 4: an assignment that ends is closed on the mentor's next request", async () => {
    const mentor = await stage.as(MA);
    await mentor.profiles.read({ applicantId: A1.id });
    await (await stage.as(CA)).people.endAssignment({ id: ASSIGNMENTS.MA_A1.id, ...fresh() });
    expect((await refusalOf(mentor.profiles.read({ applicantId: A1.id }))).code).toBe("NOT_FOUND");
    expect(await mentor.mentees.list()).toEqual({ mentees: [] });
    expect((await (await stage.as(A1)).sharing.mine()).mentors).toEqual([]);
  });
});

describe("people.enroll", () => {
  it("puts an applicant into another cohort of the same coordinator, whose others then see them", async () => {
    await (await stage.as(CA2)).cohorts.addCoordinator({ cohortId: AK2.id, userId: CA.id, ...fresh() });
    const me = await stage.as(CA);
    await me.people.enroll({ applicantId: A1.id, cohortId: AK2.id, ...fresh() });
    await me.people.enroll({ applicantId: A1.id, cohortId: AK2.id, ...fresh() });
    expect((await (await stage.as(CA2)).profiles.read({ applicantId: A1.id })).applicant.name).toBe(A1.name);
    await me.people.endEnrollment({ id: ENROLLMENTS.A1.id, ...fresh() });
    expect((await (await stage.as(A1)).sharing.mine()).cohorts.map(({ id }) => id)).toEqual([AK2.id]);
    expect(await stage.listAudit()).toEqual([
      "cohort.coordinator-added",
      "enrollment.started",
      "record.read",
      "enrollment.ended",
    ]);
  });

  it("ends no last enrollment, because a record would be left behind", async () => {
    const me = await stage.as(CA);
    const refused = await refusalOf(me.people.endEnrollment({ id: ENROLLMENTS.A1.id, ...fresh() }));
    expect(refused.message).toContain("only cohort");
  });
});

describe("people.remove", () => {
  it("promise 4: sends the applicant home with their record, and closes it to everybody else at once", async () => {
    const applicant = await stage.as(A1);
    const mentor = await stage.as(MA);
    const me = await stage.as(CA);
    await me.people.remove({ applicantId: A1.id, ...fresh() });
    expect((await refusalOf(applicant.profiles.mine())).code).toBe("UNAUTHORIZED");
    expect((await refusalOf(mentor.profiles.read({ applicantId: A1.id }))).code).toBe("NOT_FOUND");
    expect((await refusalOf(me.profiles.read({ applicantId: A1.id }))).code).toBe("NOT_FOUND");
    const home = await stage.as({ ...A1, organizationId: A1.id });
    expect((await home.profiles.mine()).kept.facts).toEqual(factsOf("A1"));
    expect(await home.sharing.mine()).toMatchObject({
      kind: "personal",
      cohorts: [],
      mentors: [],
      coordinators: [],
    });
    expect(await stage.look("select from profiles where applicant_id = $1", [A1.id])).toHaveLength(1);
    expect(await stage.listAudit()).toEqual(["member.left"]);
  });

  it("leaves who is in a neighbouring cohort too where they are", async () => {
    await stage.look(
      "insert into enrollments (organization_id, cohort_id, applicant_id) values ($1, $2, $3)",
      [A1.organizationId, AK2.id, A1.id],
    );
    const me = await stage.as(CA);
    expect((await refusalOf(me.people.remove({ applicantId: A1.id, ...fresh() }))).code).toBe("BAD_REQUEST");
    await me.people.endEnrollment({ id: ENROLLMENTS.A1.id, ...fresh() });
    expect((await refusalOf(me.people.remove({ applicantId: A1.id, ...fresh() }))).code).toBe("NOT_FOUND");
  });
});

describe("another cohort's and another organization's rows", () => {
  it("answer like none, and nothing changes", async () => {
    const unknown = crypto.randomUUID();
    const key = fresh;
    for (const person of [CA2, CB]) {
      const me = await stage.as(person);
      const own = person === CB ? B1 : A2;
      const cohort = person === CB ? COHORTS.BK1 : AK2;
      const calls: [call: (id: string) => Promise<unknown>, foreign: string][] = [
        [(id) => me.people.enroll({ applicantId: id, cohortId: cohort.id, ...key() }), A1.id],
        [(id) => me.people.enroll({ applicantId: own.id, cohortId: id, ...key() }), AK1.id],
        [(id) => me.people.endEnrollment({ id, ...key() }), ENROLLMENTS.A1.id],
        [(id) => me.people.assign({ applicantId: id, mentorId: MA.id, ...key() }), A1.id],
        [(id) => me.people.assign({ applicantId: own.id, mentorId: id, ...key() }), A1.id],
        [(id) => me.people.endAssignment({ id, ...key() }), ASSIGNMENTS.MA_A1.id],
        [(id) => me.people.remove({ applicantId: id, ...key() }), A1.id],
        [(id) => me.profiles.read({ applicantId: id }), A1.id],
      ];
      for (const [call, foreign] of calls) {
        const told = await refusalOf(call(foreign));
        expect(told, String(call)).toMatchObject({ code: "NOT_FOUND" });
        expect(told).toEqual(await refusalOf(call(unknown)));
      }
    }
    expect(await stage.listAudit()).toEqual([]);
  });

  it("are no door for visitors, mentors and applicants", async () => {
    for (const [person, code] of [
      [null, "UNAUTHORIZED"],
      [MA, "FORBIDDEN"],
      [A1, "FORBIDDEN"],
    ] as const) {
      const me = await stage.as(person);
      const calls = [
        () => me.people.enroll({ applicantId: A1.id, cohortId: AK1.id, ...fresh() }),
        () => me.people.endEnrollment({ id: ENROLLMENTS.A1.id, ...fresh() }),
        () => me.people.assign({ applicantId: A1.id, mentorId: MR.id, ...fresh() }),
        () => me.people.endAssignment({ id: ASSIGNMENTS.MA_A1.id, ...fresh() }),
        () => me.people.remove({ applicantId: A1.id, ...fresh() }),
        () => me.people.setRoles({ userId: MR.id, roles: [], version: 1, ...fresh() }),
        () => me.people.setActive({ userId: MR.id, isActive: false, version: 1, ...fresh() }),
      ];
      for (const call of calls) expect((await refusalOf(call())).code).toBe(code);
    }
  });

  it("must be named by ids", async () => {
    const me = await stage.as(CA);
    expect((await refusalOf(me.people.remove({ applicantId: "x", ...fresh() }))).problems).toMatchObject([
      { path: "applicantId" },
    ]);
    expect(
      (await refusalOf(me.people.assign({ applicantId: A1.id, mentorId: MA.id, idempotencyKey: "" }))).code,
    ).toBe("BAD_REQUEST");
  });
});
