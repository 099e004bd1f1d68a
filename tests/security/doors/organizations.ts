import { ASSIGNMENTS, COHORTS, ENROLLMENTS, INVITATIONS, PEOPLE } from "../../support/people";
import { factsOf } from "../../support/seed";
import { applicants, coordinators, type Door, everybody, KEY, mentors, signedIn, staff } from "./outcomes";

const { A1, MA, MR, CA, CA2 } = PEOPLE;
const { AK1 } = COHORTS;
const { secret } = INVITATIONS.AK1;

/** What only the coordinator of A1's cohort may do. */
const ofCohort1 = coordinators("NOT_FOUND", { CA: "ok" });

/** Programs, cohorts, people, invitations. */
export const ORGANIZATIONS: Readonly<Record<string, Door>> = {
  "organizations.overview": { type: "query", outcomes: coordinators() },
  "organizations.create": {
    type: "mutation",
    input: { name: "A program", cohortName: "A cohort", season: 2028, ...KEY },
    outcomes: signedIn(),
  },
  "organizations.update": {
    type: "mutation",
    input: { name: "Another name", requiresSecondFactor: false, version: 1, ...KEY },
    outcomes: coordinators(),
  },
  "cohorts.create": {
    type: "mutation",
    input: { name: "Another cohort", season: 2029, ...KEY },
    outcomes: coordinators(),
  },
  "cohorts.rename": {
    type: "mutation",
    input: { id: AK1.id, name: "Another name", version: 1, ...KEY },
    outcomes: ofCohort1,
  },
  "cohorts.addCoordinator": {
    type: "mutation",
    input: { cohortId: AK1.id, userId: CA2.id, ...KEY },
    outcomes: ofCohort1,
  },
  "cohorts.removeCoordinator": {
    type: "mutation",
    input: { cohortId: AK1.id, userId: CA.id, ...KEY },
    // CA is the only one, and A1 must not be left without.
    outcomes: coordinators("NOT_FOUND", { CA: "BAD_REQUEST" }),
  },
  "people.list": { type: "query", input: { search: "canary" }, outcomes: coordinators() },
  "people.setRoles": {
    type: "mutation",
    input: { userId: MR.id, roles: ["mentor", "coordinator"], version: 1, ...KEY },
    outcomes: coordinators("NOT_FOUND", { CA: "ok", CA2: "ok" }),
  },
  "people.setActive": {
    type: "mutation",
    input: { userId: A1.id, isActive: false, version: 1, ...KEY },
    outcomes: ofCohort1,
  },
  "people.enroll": {
    type: "mutation",
    input: { applicantId: A1.id, cohortId: AK1.id, ...KEY },
    outcomes: ofCohort1,
  },
  "people.endEnrollment": {
    type: "mutation",
    input: { id: ENROLLMENTS.A1.id, ...KEY },
    // It is A1's only one: CA may send A1 home instead.
    outcomes: coordinators("NOT_FOUND", { CA: "BAD_REQUEST" }),
  },
  "people.assign": {
    type: "mutation",
    input: { applicantId: A1.id, mentorId: MR.id, ...KEY },
    outcomes: ofCohort1,
  },
  "people.endAssignment": {
    type: "mutation",
    input: { id: ASSIGNMENTS.MA_A1.id, ...KEY },
    outcomes: ofCohort1,
  },
  "people.remove": {
    type: "mutation",
    input: { applicantId: A1.id, ...KEY },
    outcomes: ofCohort1,
  },
  "invitations.list": { type: "query", outcomes: coordinators() },
  "invitations.create": {
    type: "mutation",
    input: { email: "new@people.example", role: "applicant", cohortId: AK1.id, mentorId: MA.id, ...KEY },
    outcomes: ofCohort1,
  },
  "invitations.resend": {
    type: "mutation",
    input: { id: INVITATIONS.AK1.id, ...KEY },
    outcomes: ofCohort1,
  },
  "invitations.revoke": {
    type: "mutation",
    input: { id: INVITATIONS.AK1.id, ...KEY },
    outcomes: ofCohort1,
  },
  // Whoever holds the secret of a link may read it, say no, or join with the address it was sent to.
  "invitations.read": { type: "query", input: { secret }, outcomes: everybody() },
  "invitations.decline": { type: "mutation", input: { secret }, outcomes: everybody() },
  "invitations.join": {
    type: "mutation",
    input: { secret, name: "A new person", password: "a new walk by the quiet sea" },
    outcomes: everybody(),
  },
  // It was sent to another address than that of everybody here.
  "invitations.accept": { type: "mutation", input: { secret, ...KEY }, outcomes: signedIn("FORBIDDEN") },
};

/** An applicant's record and who sees it. */
export const RECORDS: Readonly<Record<string, Door>> = {
  "sharing.mine": { type: "query", outcomes: applicants() },
  "sharing.leave": {
    type: "mutation",
    input: KEY,
    outcomes: applicants("ok", { P: "BAD_REQUEST" }),
  },
  "mentees.list": { type: "query", outcomes: mentors() },
  "profiles.mine": { type: "query", outcomes: applicants() },
  "profiles.save": {
    type: "mutation",
    input: { kept: { facts: factsOf("new"), asOf: null, done: [1] }, version: 1, ...KEY },
    outcomes: applicants(),
  },
  "profiles.read": {
    type: "query",
    input: { applicantId: A1.id },
    outcomes: staff("NOT_FOUND", { MA: "ok", CA: "ok" }),
  },
  "audit.looks": { type: "query", input: {}, outcomes: applicants() },
};
