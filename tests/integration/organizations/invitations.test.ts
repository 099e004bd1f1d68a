import { describe, expect, it } from "vitest";
import { deriveLinkSecret, hashSecret } from "@/server/auth/secrets";
import { NOW } from "../../support/api";
import { makeMailbox } from "../../support/mailbox";
import { COHORTS, INVITATIONS, PEOPLE } from "../../support/people";
import { ENV } from "../../support/sign-in";
import { fresh, makeStage, refusalOf } from "./stage";

const { A1, A2, P, MA, MR, D, CA, CA2, CB } = PEOPLE;
const { AK1, AK2 } = COHORTS;
const EMAIL = "someone@people.example";
const applicant = { email: EMAIL, role: "applicant", cohortId: AK1.id, mentorId: null } as const;
const later = (seconds: number) => ({ now: () => new Date(NOW.getTime() + seconds * 1000) });
const stage = makeStage();

interface Row extends Record<string, unknown> {
  id: string;
  secret_hash: Buffer;
  expires_at: Date;
}
const readOpen = (email = EMAIL) =>
  stage.look<Row>("select * from invitations where email = $1 and revoked_at is null", [email]);

describe("invitations.create", () => {
  it("promise 7: keeps only the hash of a secret of 256 bits, for 14 days, and mails the link", async () => {
    await (await stage.as(CA)).invitations.create({ ...applicant, mentorId: MA.id, ...fresh() });
    const [row] = await readOpen();
    const secret = deriveLinkSecret(ENV.authSecret, "invitation", row?.id ?? "");
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(row?.secret_hash).toEqual(hashSecret(secret));
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row?.expires_at.getTime()).toBe(NOW.getTime() + 14 * 24 * 60 * 60 * 1000);
    expect(await makeMailbox(stage.db).secretFor(EMAIL)).toBe(secret);
    expect(await stage.listAudit()).toEqual(["invitation.created"]);
  });

  it("promise 6: answers alike whether or not the address has an account, or a place here", async () => {
    const me = await stage.as(CA);
    for (const email of [EMAIL, P.email, A1.email, A2.email]) {
      expect(await me.invitations.create({ ...applicant, email, ...fresh() })).toEqual({ done: true });
    }
  });

  it("voids the open invitation of the same address, role and cohort, and no other", async () => {
    const me = await stage.as(CA);
    await me.invitations.create({ ...applicant, ...fresh() });
    const [first] = await readOpen();
    await me.invitations.create({ ...applicant, email: EMAIL.toUpperCase(), ...fresh() });
    await me.invitations.create({ email: EMAIL, role: "mentor", cohortId: null, mentorId: null, ...fresh() });
    const secret = deriveLinkSecret(ENV.authSecret, "invitation", first?.id ?? "");
    expect((await refusalOf((await stage.as(null)).invitations.read({ secret }))).code).toBe("NOT_FOUND");
    expect(await readOpen()).toHaveLength(2);
  });

  it("leaves one open when two are made at once", async () => {
    const me = await stage.as(CA);
    const mentor = { email: EMAIL, role: "mentor", cohortId: null, mentorId: null } as const;
    await Promise.all([1, 2, 3].map(() => me.invitations.create({ ...mentor, ...fresh() })));
    expect(await readOpen()).toHaveLength(1);
  });

  it("promise 12: sent again after a lost answer it invites once", async () => {
    const me = await stage.as(CA);
    const call = { ...applicant, ...fresh() };
    await Promise.all([me.invitations.create(call), me.invitations.create(call)]);
    await me.invitations.create(call);
    expect(await stage.listAudit()).toEqual(["invitation.created"]);
    expect(await makeMailbox(stage.db).deliver()).toHaveLength(1);
  });

  it("asks for a cohort where there must be one, and for none where there is none", async () => {
    const me = await stage.as(CA);
    const wrong = [
      [{ ...applicant, cohortId: null }, "cohortId"],
      [{ ...applicant, role: "coordinator", cohortId: null }, "cohortId"],
      [{ ...applicant, role: "mentor" }, "cohortId"],
      [{ ...applicant, role: "coordinator", mentorId: MA.id }, "mentorId"],
      [{ ...applicant, email: "nobody" }, "email"],
    ] as const;
    for (const [call, path] of wrong) {
      expect((await refusalOf(me.invitations.create({ ...call, ...fresh() }))).problems).toMatchObject([
        { path },
      ]);
    }
  });

  it("names no mentor who is none or may not act", async () => {
    const me = await stage.as(CA);
    for (const { id } of [CA2, D]) {
      const call = me.invitations.create({ ...applicant, mentorId: id, ...fresh() });
      expect((await refusalOf(call)).code).toBe("BAD_REQUEST");
    }
  });

  it("sends one address no more than it can bear", async () => {
    const me = await stage.as(CA);
    for (let times = 0; times < 5; times++) await me.invitations.create({ ...applicant, ...fresh() });
    const refused = await refusalOf(me.invitations.create({ ...applicant, ...fresh() }));
    expect(refused).toMatchObject({ code: "TOO_MANY_REQUESTS", retryAfterS: 3600 });
  });
});

describe("invitations.list", () => {
  it("tells those of the coordinator's cohorts and of mentors, newest first, with what became of each", async () => {
    const me = await stage.as(CA);
    await me.invitations.create({ email: EMAIL, role: "mentor", cohortId: null, mentorId: null, ...fresh() });
    const told = async (person: typeof CA) =>
      (await (await stage.as(person)).invitations.list()).invitations.map(({ email, state }) => [
        email,
        state,
      ]);
    expect(await told(CA)).toEqual([
      [EMAIL, "open"],
      [INVITATIONS.AK1.email, "open"],
    ]);
    expect(await told(CA2)).toEqual([
      [EMAIL, "open"],
      [INVITATIONS.AK2.email, "open"],
    ]);
    expect(await told(CB)).toEqual([[INVITATIONS.BK1.email, "open"]]);
    await me.invitations.revoke({ id: INVITATIONS.AK1.id, ...fresh() });
    const [, second] = (await me.invitations.list()).invitations;
    expect(second?.state).toBe("withdrawn");
  });

  it("shows no secret", async () => {
    const me = await stage.as(CA);
    await me.invitations.create({ ...applicant, ...fresh() });
    const [row] = await readOpen();
    const secret = deriveLinkSecret(ENV.authSecret, "invitation", row?.id ?? "");
    expect(JSON.stringify(await me.invitations.list())).not.toContain(secret);
  });
});

describe("invitations.resend and revoke", () => {
  it("sends the same link again, with its full time, but not twice in a minute", async () => {
    const me = await stage.as(CA);
    await me.invitations.create({ ...applicant, ...fresh() });
    const mailbox = makeMailbox(stage.db);
    const secret = await mailbox.secretFor(EMAIL);
    const [row] = await readOpen();
    const id = row?.id ?? "";
    expect((await refusalOf(me.invitations.resend({ id, ...fresh() }))).code).toBe("TOO_MANY_REQUESTS");
    const nextMonth = await stage.as(CA, later(20 * 24 * 60 * 60));
    expect(await nextMonth.invitations.resend({ id, ...fresh() })).toEqual({ done: true });
    expect(await mailbox.secretFor(EMAIL)).toBe(secret);
    const guest = await stage.as(null, later(30 * 24 * 60 * 60));
    expect((await guest.invitations.read({ secret })).email).toBe(EMAIL);
    expect(await stage.listAudit()).toEqual(["invitation.created", "invitation.resent"]);
  });

  it("promise 4: makes a link void at once, and sends no void link again", async () => {
    const me = await stage.as(CA);
    const { id, secret } = INVITATIONS.AK1;
    await me.invitations.revoke({ id, ...fresh() });
    expect((await refusalOf((await stage.as(null)).invitations.read({ secret }))).code).toBe("NOT_FOUND");
    for (const call of [me.invitations.resend, me.invitations.revoke]) {
      expect((await refusalOf(call({ id, ...fresh() }))).message).toBe(
        "This invitation was withdrawn already.",
      );
    }
    expect(await stage.listAudit()).toEqual(["invitation.revoked"]);
  });

  it("answers alike for another's invitation or cohort and for none", async () => {
    const unknown = crypto.randomUUID();
    for (const person of [CA2, CB]) {
      const me = await stage.as(person);
      const calls: [call: (id: string) => Promise<unknown>, foreign: string][] = [
        [(id) => me.invitations.resend({ id, ...fresh() }), INVITATIONS.AK1.id],
        [(id) => me.invitations.revoke({ id, ...fresh() }), INVITATIONS.AK1.id],
        [(cohortId) => me.invitations.create({ ...applicant, cohortId, ...fresh() }), AK1.id],
      ];
      for (const [call, foreign] of calls) {
        expect(await refusalOf(call(foreign))).toEqual(await refusalOf(call(unknown)));
      }
    }
    const me = await stage.as(CA);
    const withMentor = (mentorId: string) => me.invitations.create({ ...applicant, mentorId, ...fresh() });
    expect(await refusalOf(withMentor(A2.id))).toEqual(await refusalOf(withMentor(unknown)));
    expect(await stage.listAudit()).toEqual([]);
  });

  it("is no door for visitors, mentors and applicants", async () => {
    for (const person of [null, MR, A1]) {
      const code = person === null ? "UNAUTHORIZED" : "FORBIDDEN";
      const me = await stage.as(person);
      const { id } = INVITATIONS.AK1;
      expect((await refusalOf(me.invitations.list())).code).toBe(code);
      expect((await refusalOf(me.invitations.create({ ...applicant, ...fresh() }))).code).toBe(code);
      expect((await refusalOf(me.invitations.resend({ id, ...fresh() }))).code).toBe(code);
      expect((await refusalOf(me.invitations.revoke({ id, ...fresh() }))).code).toBe(code);
    }
  });
});

it("knows the neighbouring cohort's name from no invitation", async () => {
  const told = JSON.stringify(await (await stage.as(CA)).invitations.list());
  expect(told).not.toContain(AK2.name);
});
