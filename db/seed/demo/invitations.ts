import type { invitations } from "../../schema";
import { createHash } from "node:crypto";
import { idOf, type Moments, pick } from "./moments";
import { APPLICANTS, COHORTS, type CohortKey, PEOPLE, personOf, PROGRAM, STAFF } from "./people";
import { momentOfJoining } from "./places";

const organizationId = PROGRAM.id;
/** How long an invitation is open. */
const OPEN_DAYS = 14;
export const FOUNDER = "josephine";

type Invitation = typeof invitations.$inferInsert;

/** Nobody holds this invitation's link: what is hashed is too long for a link's secret, and has spaces. */
function hashOfNoLink(id: string): Buffer {
  return createHash("sha256").update(`no link leads to the demo's invitation ${id}`).digest();
}

function invite(
  given: Pick<Invitation, "email" | "role" | "cohortId" | "createdAt"> & { by: string },
): Invitation {
  const { by, createdAt, ...rest } = given;
  const id = idOf("invitation", `${rest.email} ${rest.role} ${rest.cohortId ?? ""}`);
  return {
    ...rest,
    organizationId,
    id,
    secretHash: hashOfNoLink(id),
    invitedBy: personOf(by).id,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + OPEN_DAYS * 24 * 60 * 60 * 1000),
  };
}

/** How everybody but the founder came in. */
function listAccepted(moments: Moments): Invitation[] {
  const roleOf = (key: string) => STAFF.find((person) => person.key === key)?.role ?? "applicant";
  const cohortOf = (key: string): CohortKey | null => {
    const applicant = APPLICANTS.find((who) => who.key === key);
    if (applicant !== undefined) return applicant.joined > COHORTS.second.founded ? "first" : "second";
    return roleOf(key) === "coordinator" ? "second" : null;
  };
  return PEOPLE.filter(({ key }) => key !== FOUNDER).map((who) => {
    const cohort = cohortOf(who.key);
    return {
      ...invite({
        email: who.email,
        role: roleOf(who.key),
        cohortId: cohort === null ? null : COHORTS[cohort].id,
        createdAt: moments.ago(who.joined + 1 + pick(`invited ${who.key}`, 5), `invited ${who.key}`),
        by: FOUNDER,
      }),
      acceptedAt: momentOfJoining(moments, who),
      acceptedBy: who.id,
    };
  });
}

/** Places offered that nobody has taken, in every state they can be in. */
function listOthers({ ago }: Moments): Invitation[] {
  const toApplicant = (key: string, daysAgo: number, by = FOUNDER) =>
    invite({
      email: `${key}@demo.example`,
      role: "applicant",
      cohortId: COHORTS.second.id,
      createdAt: ago(daysAgo, `invited ${key}`),
      by,
    });
  return [
    { ...toApplicant("isabela.montoya", 2), mentorId: personOf("maren").id },
    toApplicant("samuel.osei", 4, "pavel"),
    invite({
      email: "dr.aaltonen@demo.example",
      role: "mentor",
      cohortId: null,
      createdAt: ago(6, "aaltonen"),
      by: FOUNDER,
    }),
    invite({
      email: "grace.mbeki@demo.example",
      role: "coordinator",
      cohortId: COHORTS.second.id,
      createdAt: ago(9, "mbeki"),
      by: FOUNDER,
    }),
    toApplicant("dmitri.volkonsky", 33, "pavel"),
    toApplicant("laila.kassem", 47),
    { ...toApplicant("peter.nagyvari", 25), declinedAt: ago(23, "declined nagyvari") },
    { ...toApplicant("hye-jin.seo", 18, "pavel"), revokedAt: ago(17, "revoked seo") },
    { ...toApplicant("wrong.address", 40), revokedAt: ago(40 - 1, "revoked wrong") },
  ];
}

export function listInvitations(moments: Moments): Invitation[] {
  return [...listAccepted(moments), ...listOthers(moments)];
}
