import type { Role } from "@/db/enums";

/** One password for everybody in the seed. */
export const PASSWORD = "a long walk by the quiet sea";

/** When the people of the seed joined: before the tests' own day. */
export const SEEDED_AT = new Date("2026-09-01T08:00:00Z");

/** The last part of an id that the seed fixes, as hexadecimal digits. */
const fixedId = (kind: string, digits: string) =>
  `00000000-0000-4000-8000-${kind}${digits.padStart(11, "0")}`;

/** A text that belongs to one owner; `canary-a1-` found in any letter case is a leak of that owner. */
export const canary = (owner: string, field: string) => `canary-${owner}-${field}`;

/** An address that no message can reach. */
const addressOf = (owner: string, field = "mail") => `${canary(owner, field).toLowerCase()}@people.example`;

function makeOrganization<Key extends string>(key: Key, digits: string) {
  return { key, id: fixedId("a", digits), name: `Program ${canary(key, "organization")}` } as const;
}

/** Three programs that know nothing of each other. */
export const ORGANIZATIONS = {
  A: makeOrganization("A", "a"),
  B: makeOrganization("B", "b"),
  C: makeOrganization("C", "c"),
} as const;

function makeCohort<Key extends string>(key: Key, digits: string, organization: keyof typeof ORGANIZATIONS) {
  return {
    key,
    id: fixedId("c", digits),
    organizationId: ORGANIZATIONS[organization].id,
    name: `Cohort ${canary(key, "cohort")}`,
    season: 2028,
  } as const;
}

/** The cohorts: two in A, one in B, one in C. */
export const COHORTS = {
  AK1: makeCohort("AK1", "a1", "A"),
  AK2: makeCohort("AK2", "a2", "A"),
  BK1: makeCohort("BK1", "b1", "B"),
  CK1: makeCohort("CK1", "c1", "C"),
} as const;

/** Somebody of the seed and where they work when they sign in. */
export interface Person {
  readonly key: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly organizationId: string;
  readonly role: Role;
}

function makePerson(
  key: string,
  digits: string,
  organization: keyof typeof ORGANIZATIONS | null,
  role: Role,
) {
  const id = fixedId("e", digits);
  const organizationId = organization === null ? id : ORGANIZATIONS[organization].id;
  const name = `Person ${canary(key, "name")}`;
  return { key, id, email: addressOf(key), name, organizationId, role } satisfies Person;
}

/**
 * The people of security.md. A1 is in cohort 1 of A and mentored by MA, until lately by MR; A2 is in cohort 2 and
 * mentored by X, who coordinates C. D is deactivated in A, where A1 is still assigned to them. P has only their own place.
 */
export const PEOPLE = {
  A1: makePerson("A1", "a1", "A", "applicant"),
  A2: makePerson("A2", "a2", "A", "applicant"),
  B1: makePerson("B1", "b1", "B", "applicant"),
  C1: makePerson("C1", "c1", "C", "applicant"),
  P: makePerson("P", "f1", null, "applicant"),
  MA: makePerson("MA", "a3", "A", "mentor"),
  MR: makePerson("MR", "a4", "A", "mentor"),
  D: makePerson("D", "a5", "A", "mentor"),
  CA: makePerson("CA", "a6", "A", "coordinator"),
  CA2: makePerson("CA2", "a7", "A", "coordinator"),
  CB: makePerson("CB", "b6", "B", "coordinator"),
  X: makePerson("X", "c6", "C", "coordinator"),
} as const;
export type PersonKey = keyof typeof PEOPLE;

/** X in their other place, where they mentor A2. */
export const X_AS_MENTOR: Person = { ...PEOPLE.X, organizationId: ORGANIZATIONS.A.id, role: "mentor" };

/** Who mentors whom, by a row with a known id; MR no longer does. */
export const ASSIGNMENTS = {
  MA_A1: { id: fixedId("d", "a1"), organizationId: ORGANIZATIONS.A.id, mentor: "MA", applicant: "A1" },
  MR_A1: { id: fixedId("d", "a2"), organizationId: ORGANIZATIONS.A.id, mentor: "MR", applicant: "A1" },
  D_A1: { id: fixedId("d", "a3"), organizationId: ORGANIZATIONS.A.id, mentor: "D", applicant: "A1" },
  X_A2: { id: fixedId("d", "a4"), organizationId: ORGANIZATIONS.A.id, mentor: "X", applicant: "A2" },
} as const;

/** Who applies with which cohort, by a row with a known id. */
export const ENROLLMENTS = {
  A1: { id: fixedId("b", "a1"), cohort: "AK1" },
  A2: { id: fixedId("b", "a2"), cohort: "AK2" },
  B1: { id: fixedId("b", "b1"), cohort: "BK1" },
  C1: { id: fixedId("b", "c1"), cohort: "CK1" },
} as const;

function makeInvitation(cohort: keyof typeof COHORTS, by: PersonKey, digits: string) {
  return {
    id: fixedId("f", digits),
    cohort,
    by,
    role: "applicant" as const,
    email: addressOf(cohort, "invited"),
    secret: canary(cohort, "secret-").padEnd(43, "x"),
  };
}

/** Open invitations of applicants, one in each cohort; whoever holds the secret may read. */
export const INVITATIONS = {
  AK1: makeInvitation("AK1", "CA", "a1"),
  AK2: makeInvitation("AK2", "CA2", "a2"),
  BK1: makeInvitation("BK1", "CB", "b1"),
  CK1: makeInvitation("CK1", "X", "c1"),
} as const;

/** Who has a record, and with it a canary in every text of it. */
export const APPLICANTS = { A1: "a1", A2: "a2", B1: "b1", C1: "c1", P: "f1" } as const;
export type ApplicantKey = keyof typeof APPLICANTS;

const ROW_KINDS = {
  task: "1",
  error: "2",
  snapshot: "3",
  scenario: "4",
  feed: "5",
  notification: "6",
} as const;
type RowKind = keyof typeof ROW_KINDS;

/** The id of a row of an applicant's record. */
export const rowId = (kind: RowKind, key: ApplicantKey) => fixedId(ROW_KINDS[kind], APPLICANTS[key]);

/** The secret of an applicant's calendar address. */
export const feedSecretOf = (key: ApplicantKey) => canary(key, "feed-").padEnd(43, "x");
