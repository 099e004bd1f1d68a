import { describe, expect, it } from "vitest";
import { inTransaction, type Rights, type Tx } from "@/db/context";
import type { Role } from "@/db/enums";
import { type ApplicantAccess, openRecord } from "@/server/auth/access";
import type { Actor } from "@/server/auth/audit";
import type { Viewer } from "@/server/auth/gate";
import { listLooks } from "@/server/features/audit/data";
import { listInvitations } from "@/server/features/organizations/data/invitations";
import { listMentees } from "@/server/features/organizations/data/mentees";
import { getOverview } from "@/server/features/organizations/data/overview";
import { listPeople } from "@/server/features/organizations/data/people";
import { checkApplicant, checkCohort, getMember } from "@/server/features/organizations/data/reach";
import { getSharing } from "@/server/features/organizations/data/sharing";
import { endAssignment, endEnrollment } from "@/server/features/organizations/mutations/enrollments";
import { revokeInvitation } from "@/server/features/organizations/mutations/invitations";
import { getProfile } from "@/server/features/profiles/data";
import { fresh, makeStage } from "../../integration/organizations/stage";
import { NOW } from "../../support/api";
import { ASSIGNMENTS, COHORTS, ENROLLMENTS, INVITATIONS, type Person, PEOPLE } from "../../support/people";

const { A1, B1, P, MA, MR, D, CA, CA2, CB, X } = PEOPLE;
const stage = makeStage();

/** What the code believes of a person. With the guards off it may believe what is not so. */
function believe({ id, organizationId, role }: Person): Viewer & Actor {
  const requestId = crypto.randomUUID();
  return {
    userId: id,
    organizationId,
    role,
    sessionId: requestId,
    requestId,
    now: NOW,
  } as unknown as Viewer & Actor;
}

const rightsOf = ({
  id,
  organizationId,
  role,
}: {
  id: string;
  organizationId: string;
  role: Role;
}): Rights => ({
  userId: id,
  organizationId,
  role,
});

/** How many things an answer tells besides of the asker: entries of its lists, at any depth. */
function countTold(answer: unknown, asker: string | undefined): number {
  if (Array.isArray(answer)) return answer.filter((entry) => !isOf(entry, asker)).length;
  if (typeof answer !== "object" || answer === null) return 0;
  return Object.values(answer).reduce<number>((sum, value) => sum + countTold(value, asker), 0);
}

const isOf = (entry: unknown, id: string | undefined) =>
  typeof entry === "object" && entry !== null && "id" in entry && entry.id === id;

const all = { limit: 100 };
const access = { organizationId: A1.organizationId, applicantId: A1.id } as ApplicantAccess;
const program = { name: "A", kind: "program", isDemo: false, requiresSecondFactor: false } as const;

/** Data functions that are told they work for somebody with every right in A. */
const READS: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
  getProfile: async (tx) => Object.keys((await getProfile(tx, access)).kept.facts),
  listPeople: (tx) => listPeople(tx, believe(CA), all),
  getOverview: (tx) => getOverview(tx, believe(CA)),
  listInvitations: (tx) => listInvitations(tx, believe(CA)),
  listMentees: (tx) => listMentees(tx, believe(MA)),
  getSharing: (tx) => getSharing(tx, { viewer: believe(A1), organization: program }),
  listLooks: (tx) => listLooks(tx, { userId: A1.id }, {}),
};

const OUTSIDERS: [title: string, rights: Rights][] = [
  ["a coordinator of another program", rightsOf(CB)],
  ["an applicant of another program", rightsOf(B1)],
  ["somebody without a program", rightsOf(P)],
  ["somebody deactivated, as the mentor they were", rightsOf(D)],
  [
    "an applicant who says they coordinate A",
    rightsOf({ ...B1, organizationId: A1.organizationId, role: "coordinator" }),
  ],
  ["a coordinator of C, where they only mentor", rightsOf({ ...X, organizationId: A1.organizationId })],
  ["nobody", {}],
];

describe.each(OUTSIDERS)("promise 3: with the app's guards off, for %s", (_title, rights) => {
  it.each(Object.entries(READS))("%s finds nothing", async (_name, read) => {
    const told = await inTransaction(stage.db.database, rights, read).catch(() => []);
    expect(countTold(told, rights.userId)).toBe(0);
  });
});

it.each([MR, CA2, X])("promise 3: with the app's guards off, $key finds no record of A1", async (person) => {
  const told = await inTransaction(stage.db.database, rightsOf(person), (tx) => getProfile(tx, access));
  expect(told.version).toBe(0);
});

it("finds something when nothing is forged", async () => {
  await (await stage.as(MA)).profiles.read({ applicantId: A1.id });
  const readers: Record<string, Person> = { listMentees: MA, getSharing: A1, listLooks: A1, getProfile: MA };
  for (const [name, read] of Object.entries(READS)) {
    const told = await inTransaction(stage.db.database, rightsOf(readers[name] ?? CA), read);
    expect(countTold(told, undefined), name).toBeGreaterThan(0);
  }
});

describe("with row-level security off, the app's own guards", () => {
  const run = <T>(person: Person, work: (tx: Tx) => Promise<T>) =>
    inTransaction({ pool: stage.db.owner }, rightsOf(person), work);

  it.each([MR, CA2, CB, P, X])("open no record of A1 for $key", async (person) => {
    const opening = run(person, (tx) => openRecord(tx, believe(person), believe(person), A1.id, "read"));
    await expect(opening).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each([CA2, CB])("reach nothing of cohort 1 for $key", async (person) => {
    const actor = believe(person);
    const tries: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => checkApplicant(tx, actor, A1.id),
      (tx) => checkCohort(tx, actor, COHORTS.AK1.id),
      (tx) => getMember(tx, actor, A1.id),
      (tx) => endAssignment(tx, actor, { id: ASSIGNMENTS.MA_A1.id, ...fresh() }),
      (tx) => endEnrollment(tx, actor, { id: ENROLLMENTS.A1.id, ...fresh() }),
      (tx) => revokeInvitation(tx, actor, { id: INVITATIONS.AK1.id, ...fresh() }),
    ];
    for (const attempt of tries) {
      await expect(run(person, attempt)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const { people } = await run(person, (tx) => listPeople(tx, actor, all));
    expect(people.map(({ id }) => id)).not.toContain(A1.id);
    const { invitations } = await run(person, (tx) => listInvitations(tx, actor));
    expect(invitations.map(({ id }) => id)).not.toContain(INVITATIONS.AK1.id);
    const { cohorts } = await run(person, (tx) => getOverview(tx, actor));
    expect(cohorts.map(({ id }) => id)).not.toContain(COHORTS.AK1.id);
  });

  it("write in nobody else's record", async () => {
    for (const person of [MA, CA]) {
      const opening = run(person, (tx) => openRecord(tx, believe(person), believe(person), A1.id, "write"));
      await expect(opening).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
