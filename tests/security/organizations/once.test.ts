import { describe, expect, it } from "vitest";
import { fresh, makeStage } from "../../integration/organizations/stage";
import { ASSIGNMENTS, COHORTS, ENROLLMENTS, INVITATIONS, type Person, PEOPLE } from "../../support/people";
import type { Caller } from "../../integration/organizations/stage";

const { A1, P, MR, CA, CA2 } = PEOPLE;
const { AK1 } = COHORTS;
const KEPT = { facts: { season: 2029 }, asOf: null, done: [] };
const stage = makeStage(8);

type Call = (me: Caller, key: { idempotencyKey: string }) => Promise<unknown>;

/** Every mutation of organizations and records that takes a key. */
const CALLS: Readonly<Record<string, [who: Person, call: Call]>> = {
  "organizations.create": [
    P,
    (me, key) => me.organizations.create({ name: "N", cohortName: "C", season: 2028, ...key }),
  ],
  "organizations.update": [
    CA,
    (me, key) => me.organizations.update({ name: "N", requiresSecondFactor: false, version: 1, ...key }),
  ],
  "cohorts.create": [CA, (me, key) => me.cohorts.create({ name: "N", season: 2028, ...key })],
  "cohorts.rename": [CA, (me, key) => me.cohorts.rename({ id: AK1.id, name: "N", version: 1, ...key })],
  "cohorts.addCoordinator": [
    CA,
    (me, key) => me.cohorts.addCoordinator({ cohortId: AK1.id, userId: CA2.id, ...key }),
  ],
  "cohorts.removeCoordinator": [
    CA,
    (me, key) => me.cohorts.removeCoordinator({ cohortId: AK1.id, userId: CA2.id, ...key }),
  ],
  "people.setRoles": [
    CA,
    (me, key) => me.people.setRoles({ userId: MR.id, roles: ["coordinator"], version: 1, ...key }),
  ],
  "people.setActive": [
    CA,
    (me, key) => me.people.setActive({ userId: MR.id, isActive: false, version: 1, ...key }),
  ],
  "people.endEnrollment": [CA, (me, key) => me.people.endEnrollment({ id: ENROLLMENTS.A1.id, ...key })],
  "people.assign": [CA, (me, key) => me.people.assign({ applicantId: A1.id, mentorId: MR.id, ...key })],
  "people.endAssignment": [CA, (me, key) => me.people.endAssignment({ id: ASSIGNMENTS.MA_A1.id, ...key })],
  "people.remove": [CA, (me, key) => me.people.remove({ applicantId: A1.id, ...key })],
  "invitations.create": [
    CA,
    (me, key) =>
      me.invitations.create({
        email: "new@people.example",
        role: "applicant",
        cohortId: AK1.id,
        mentorId: null,
        ...key,
      }),
  ],
  "invitations.resend": [CA, (me, key) => me.invitations.resend({ id: INVITATIONS.AK1.id, ...key })],
  "invitations.revoke": [CA, (me, key) => me.invitations.revoke({ id: INVITATIONS.AK1.id, ...key })],
  "sharing.leave": [A1, (me, key) => me.sharing.leave(key)],
  "profiles.save": [A1, (me, key) => me.profiles.save({ kept: KEPT, version: 1, ...key })],
};

/** What some calls need to be there. */
async function prepare(path: string): Promise<void> {
  const { organizationId } = CA;
  if (path === "cohorts.removeCoordinator") {
    await stage.look(
      "insert into cohort_coordinators (organization_id, cohort_id, user_id) values ($1, $2, $3)",
      [organizationId, AK1.id, CA2.id],
    );
  }
  if (path === "people.endEnrollment") {
    await stage.look(
      "insert into enrollments (organization_id, cohort_id, applicant_id) values ($1, $2, $3)",
      [organizationId, COHORTS.AK2.id, A1.id],
    );
  }
}

describe("promise 12: a change sent again after a lost answer has one effect and one answer", () => {
  it.each(Object.entries(CALLS))("%s", async (path, [who, call]) => {
    await prepare(path);
    const me = await stage.as(who);
    const key = fresh();
    const first = await call(me, key);
    expect(await Promise.all([call(me, key), call(me, key)])).toEqual([first, first]);
    expect(await stage.listAudit()).toHaveLength(1);
  });
});
