import { describe, expect, it } from "vitest";
import { signInWithPassword } from "@/server/auth/credentials";
import { deriveLinkSecret } from "@/server/auth/secrets";
import { NOW } from "../../support/api";
import { COHORTS, INVITATIONS, type Person, PEOPLE } from "../../support/people";
import { factsOf } from "../../support/seed";
import { ENV } from "../../support/sign-in";
import { fresh, makeStage, refusalOf } from "./stage";

const { A1, B1, P, MA, D, CA, CB, X } = PEOPLE;
const { AK1, BK1 } = COHORTS;
const { secret, email } = INVITATIONS.AK1;
const PASSWORD = "a boat that nobody rows alone";
const UNKNOWN = "u".repeat(43);
const stage = makeStage(10);

/** Invites somebody who has an account and gives the link's secret. */
async function invite(
  by: Person,
  to: Person,
  role: "applicant" | "mentor" | "coordinator",
  cohortId: string,
) {
  const place = role === "mentor" ? null : cohortId;
  await (
    await stage.as(by)
  ).invitations.create({ email: to.email, role, cohortId: place, mentorId: null, ...fresh() });
  const [row] = await stage.look<{ id: string }>(
    "select id from invitations where email = $1 and revoked_at is null and accepted_at is null",
    [to.email],
  );
  return deriveLinkSecret(ENV.authSecret, "invitation", row?.id ?? "");
}

const cohortsOf = (person: Person) =>
  stage.look<{ organization_id: string }>(
    "select organization_id from enrollments where applicant_id = $1 and ended_at is null",
    [person.id],
  );

describe("invitations.read", () => {
  it("promise 7: tells whoever holds the link who will see what, and uses nothing up", async () => {
    const guest = await stage.as(null);
    for (let times = 0; times < 3; times++) {
      expect(await guest.invitations.read({ secret })).toMatchObject({
        email,
        role: "applicant",
        cohortName: AK1.name,
        season: 2028,
        invitedByName: CA.name,
        coordinatorNames: [CA.name],
        mentorName: null,
        hasAccount: false,
        viewerEmail: null,
        record: null,
      });
    }
  });

  it("tells the holder of the address what becomes of their record, and nobody else", async () => {
    const forP = await invite(CA, P, "applicant", AK1.id);
    const forB1 = await invite(CA, B1, "applicant", AK1.id);
    expect(await (await stage.as(P)).invitations.read({ secret: forP })).toMatchObject({
      record: "moves",
      viewerEmail: P.email,
      hasAccount: true,
    });
    expect(await (await stage.as(B1)).invitations.read({ secret: forB1 })).toMatchObject({
      record: "starts-empty",
    });
    expect(await (await stage.as(P)).invitations.read({ secret: forB1 })).toMatchObject({ record: null });
  });

  it("names no mentor or coordinator who may not act any more", async () => {
    await stage.look("update invitations set mentor_id = $1 where email = $2", [D.id, email]);
    await stage.look("update memberships set deactivated_at = now() where user_id = $1", [CA.id]);
    expect(await (await stage.as(null)).invitations.read({ secret })).toMatchObject({
      mentorName: null,
      coordinatorNames: [],
    });
  });

  it("answers alike for a link that never was, was used, was withdrawn or is too old", async () => {
    const guest = await stage.as(null);
    const never = await refusalOf(guest.invitations.read({ secret: UNKNOWN }));
    expect(never.code).toBe("NOT_FOUND");
    const old = await stage.as(null, { now: () => new Date("2027-06-01T00:00:00Z") });
    expect(await refusalOf(old.invitations.read({ secret }))).toEqual(never);
    for (const column of ["accepted_at", "declined_at", "revoked_at"]) {
      await stage.look(`update invitations set ${column} = now() where email = $1`, [email]);
      expect(await refusalOf(guest.invitations.read({ secret }))).toEqual(never);
      await stage.look(`update invitations set ${column} = null where email = $1`, [email]);
    }
    expect((await refusalOf(guest.invitations.read({ secret: "short" }))).code).toBe("BAD_REQUEST");
  });
});

describe("invitations.accept", () => {
  it("moves the record into the program, leads the session there, and closes the own place", async () => {
    const me = await stage.as(P);
    const home = await stage.as(P);
    await me.invitations.accept({ secret: await invite(CA, P, "applicant", AK1.id), ...fresh() });
    expect((await me.profiles.mine()).kept.facts).toEqual(factsOf("P"));
    expect(await me.sharing.mine()).toMatchObject({ kind: "program", coordinators: [{ name: CA.name }] });
    expect((await (await stage.as(CA)).profiles.read({ applicantId: P.id })).kept.facts).toEqual(
      factsOf("P"),
    );
    expect((await refusalOf(home.profiles.mine())).code).toBe("UNAUTHORIZED");
    expect(await stage.look("select from profiles where applicant_id = $1", [P.id])).toHaveLength(1);
    expect(await stage.listAudit()).toEqual(["invitation.created", "invitation.accepted", "record.read"]);
  });

  it("starts empty for who applies in another program, and leaves their record there", async () => {
    const me = await stage.as(B1);
    await me.invitations.accept({ secret: await invite(CA, B1, "applicant", AK1.id), ...fresh() });
    expect(await me.profiles.mine()).toMatchObject({ version: 0, kept: { facts: {} } });
    expect((await (await stage.as(CB)).profiles.read({ applicantId: B1.id })).kept.facts).toEqual(
      factsOf("B1"),
    );
    expect((await (await stage.as(CA)).profiles.read({ applicantId: B1.id })).kept.facts).toEqual({});
  });

  it("leaves a record at home where it is when they apply in another program too", async () => {
    await stage.look("insert into membership_roles values ($1, $1, 'applicant')", [B1.id]);
    await stage.look(
      `insert into profiles (organization_id, applicant_id, facts, steps_done, created_at, updated_at)
       values ($1, $1, '{"season": 2030}', '{}', now(), now())`,
      [B1.id],
    );
    const me = await stage.as(B1);
    await me.invitations.accept({ secret: await invite(CA, B1, "applicant", AK1.id), ...fresh() });
    expect(await me.profiles.mine()).toMatchObject({ version: 0 });
    const home = await stage.as({ ...B1, organizationId: B1.id });
    expect((await home.profiles.mine()).kept.facts).toEqual({ season: 2030 });
  });

  it("makes a mentor or a coordinator as it says, and leaves their own place open", async () => {
    const mentor = await stage.as(P);
    await mentor.invitations.accept({ secret: await invite(CA, P, "mentor", AK1.id), ...fresh() });
    expect(await mentor.mentees.list()).toEqual({ mentees: [] });
    expect((await (await stage.as(P)).profiles.mine()).kept.facts).toEqual(factsOf("P"));
    const coordinator = await stage.as(X);
    await coordinator.invitations.accept({ secret: await invite(CB, X, "coordinator", BK1.id), ...fresh() });
    expect((await coordinator.organizations.overview()).cohorts.map(({ id }) => id)).toEqual([BK1.id]);
  });

  it("is for its own address alone, and says which that is", async () => {
    const refused = await refusalOf((await stage.as(P)).invitations.accept({ secret, ...fresh() }));
    expect(refused).toMatchObject({ code: "FORBIDDEN" });
    expect(refused.message).toContain(email);
    expect((await refusalOf((await stage.as(null)).invitations.accept({ secret, ...fresh() }))).code).toBe(
      "UNAUTHORIZED",
    );
  });

  it("promise 7: of 30 acceptances at once 1 counts", async () => {
    const link = await invite(CA, P, "applicant", AK1.id);
    const me = await Promise.all(Array.from({ length: 30 }, () => stage.as(P)));
    const results = await Promise.allSettled(
      me.map((caller) => caller.invitations.accept({ secret: link, ...fresh() })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await cohortsOf(P)).toHaveLength(1);
    expect(await stage.listAudit()).toEqual(["invitation.created", "invitation.accepted"]);
  });

  it("promise 12: sent again after a lost answer it gives the same answer, from the new place", async () => {
    const me = await stage.as(P);
    const call = { secret: await invite(CA, P, "applicant", AK1.id), ...fresh() };
    expect(await me.invitations.accept(call)).toEqual(await me.invitations.accept(call));
    expect(await stage.listAudit()).toEqual(["invitation.created", "invitation.accepted"]);
  });

  it("promise 4: lets nobody back who was deactivated after it was sent", async () => {
    const link = await invite(CA, MA, "coordinator", AK1.id);
    const me = await stage.as(CA);
    await me.people.setActive({ userId: MA.id, isActive: false, version: 1, ...fresh() });
    const elsewhere = await stage.as({ ...MA, organizationId: MA.id, role: "applicant" });
    expect((await refusalOf(elsewhere.invitations.accept({ secret: link, ...fresh() }))).code).toBe(
      "NOT_FOUND",
    );
  });
});

describe("invitations.join", () => {
  const join = { secret, name: "Ngọc Ánh", password: PASSWORD };

  it("makes the account and accepts in one, and the password signs in", async () => {
    await (await stage.as(null)).invitations.join(join);
    const context = {
      database: stage.db.database,
      env: ENV,
      origin: { device: "x", network: "192.0.2.77" },
      now: NOW,
      requestId: crypto.randomUUID(),
    };
    expect(await signInWithPassword(context, { email, password: PASSWORD })).toMatch(/^[\w-]{43}$/);
    const { people } = await (await stage.as(CA)).people.list({ search: "ngoc" });
    expect(people).toMatchObject([
      { name: "Ngọc Ánh", email, roles: ["applicant"], cohorts: [{ id: AK1.id }] },
    ]);
    expect((await stage.listAudit()).slice(0, 2)).toEqual(["account.created", "invitation.accepted"]);
  });

  it("promise 7: of 30 at once 1 counts, and no half account stays", async () => {
    const guest = await stage.as(null);
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => guest.invitations.join(join)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await stage.look("select from users where email = $1", [email])).toHaveLength(1);
    expect(await stage.listAudit()).toEqual(["account.created", "invitation.accepted"]);
  });

  it("refuses an easy password, an address with an account, and a dead link", async () => {
    const guest = await stage.as(null);
    expect(
      (await refusalOf(guest.invitations.join({ ...join, password: "password" }))).problems,
    ).toMatchObject([{ path: "password" }]);
    const forP = await invite(CA, P, "applicant", AK1.id);
    expect((await refusalOf(guest.invitations.join({ ...join, secret: forP }))).message).toContain("Sign in");
    expect((await refusalOf(guest.invitations.join({ ...join, secret: UNKNOWN }))).code).toBe("NOT_FOUND");
    expect((await refusalOf(guest.invitations.join({ ...join, name: "" }))).code).toBe("BAD_REQUEST");
    expect(await stage.listAudit()).toEqual(["invitation.created"]);
  });
});

describe("invitations.decline", () => {
  it("says no once, and leaves a row that names nobody", async () => {
    const guest = await stage.as(null);
    await guest.invitations.decline({ secret });
    expect((await refusalOf(guest.invitations.decline({ secret }))).code).toBe("NOT_FOUND");
    expect((await refusalOf(guest.invitations.join({ secret, name: "N", password: PASSWORD }))).code).toBe(
      "NOT_FOUND",
    );
    expect((await (await stage.as(CA)).invitations.list()).invitations[0]?.state).toBe("declined");
    expect(await stage.look("select action, actor_id from audit_events")).toEqual([
      { action: "invitation.declined", actor_id: null },
    ]);
  });

  it("needs the link", async () => {
    expect((await refusalOf((await stage.as(A1)).invitations.decline({ secret: UNKNOWN }))).code).toBe(
      "NOT_FOUND",
    );
  });
});
