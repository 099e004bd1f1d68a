import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/context";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import {
  ASSIGNMENTS,
  COHORTS,
  INVITATIONS,
  ORGANIZATIONS,
  type Person,
  PEOPLE,
  X_AS_MENTOR,
} from "../../support/people";
import { cookieFor } from "../../support/sign-in";
import { rightsOfPerson } from "./reach";

const { A, B } = ORGANIZATIONS;
const { AK1, AK2, BK1 } = COHORTS;
const { A1, A2, B1, P, MA, MR, D, CA, CA2, CB, X } = PEOPLE;

const grant = (place: { id: string }, person: Person, role: string) =>
  `insert into membership_roles (organization_id, user_id, role) values ('${place.id}', '${person.id}', '${role}')`;
const join = (place: { id: string }, person: Person) =>
  `insert into memberships (organization_id, user_id) values ('${place.id}', '${person.id}')`;
const lead = (cohort: { organizationId: string; id: string }, person: Person) =>
  `insert into cohort_coordinators (organization_id, cohort_id, user_id)
   values ('${cohort.organizationId}', '${cohort.id}', '${person.id}')`;
const assign = (place: { id: string }, mentor: Person, applicant: Person) =>
  `insert into mentor_assignments (organization_id, mentor_id, applicant_id)
   values ('${place.id}', '${mentor.id}', '${applicant.id}')`;
const enroll = (cohort: { organizationId: string; id: string }, applicant: Person) =>
  `insert into enrollments (organization_id, cohort_id, applicant_id)
   values ('${cohort.organizationId}', '${cohort.id}', '${applicant.id}')`;
const invite = (cohort: { organizationId: string; id: string }, by: Person) =>
  `insert into invitations (organization_id, email, role, cohort_id, secret_hash, invited_by, created_at, expires_at)
   values ('${cohort.organizationId}', 'p@people.example', 'applicant', '${cohort.id}', '\\x00', '${by.id}', now(), now())`;
const record = (place: { id: string }, applicant: Person) =>
  `insert into profiles (organization_id, applicant_id, facts, steps_done, created_at, updated_at)
   values ('${place.id}', '${applicant.id}', '{}', '{}', now(), now())`;
const trace = (place: { id: string }, actor: Person) =>
  `insert into audit_events (organization_id, at, action, actor_id, request_id)
   values ('${place.id}', now(), 'record.read', '${actor.id}', gen_random_uuid())`;
const forgeVersion = (place: { id: string }, applicant: Person, author: Person) =>
  `insert into plan_versions (organization_id, applicant_id, n, facts, plan, edition, edition_hash, season_facts,
     input_hash, content_hash, plan_hash, reason, author_id, profile_version, created_at)
   values ('${place.id}', '${applicant.id}', 2, '{}', '{}', 'e', 'h', 's', 'h', 'h', 'h', 'facts-changed',
     '${author.id}', 1, now())`;
const forgeHistory = (place: { id: string }, applicant: Person, actor: Person) =>
  `insert into profile_changes (organization_id, applicant_id, version, path, at, actor_id)
   values ('${place.id}', '${applicant.id}', 2, 'visa', now(), '${actor.id}')`;
const forgeFeed = (place: { id: string }, applicant: Person) =>
  `insert into calendar_feeds (organization_id, applicant_id, secret_hash, created_at)
   values ('${place.id}', '${applicant.id}', '\\x00', now())`;
const forgeNotification = (person: Person) =>
  `insert into notifications (user_id, kind, detail, key, created_at)
   values ('${person.id}', 'deadline', '{}', 'x', now())`;
const own = (person: Person) => ({ id: person.id });

/** Statements by which somebody would reach further than they do, each with who tries. */
const FORGERIES: [who: Person, what: string, statement: string][] = [
  [A1, "makes themselves a mentor", grant(A, A1, "mentor")],
  [A1, "makes themselves a coordinator", grant(A, A1, "coordinator")],
  [A1, "makes themselves a coordinator of their own place", grant(own(A1), A1, "coordinator")],
  [A1, "joins another program", join(B, A1)],
  [P, "joins a program", join(A, P)],
  [P, "joins as somebody else", join(own(P), A1)],
  [P, "enrolls themselves", enroll(AK1, P)],
  [P, "opens a program by hand", "insert into organizations (kind, name) values ('program', 'x')"],
  [
    P,
    "opens another's own place",
    `insert into organizations (id, kind, name) values (gen_random_uuid(), 'personal', 'x')`,
  ],
  [MA, "takes a second applicant", assign(A, MA, A2)],
  [MR, "takes an applicant back", assign(A, MR, A1)],
  [
    MR,
    "begins an ended assignment anew",
    `update mentor_assignments set ended_at = null where id = '${ASSIGNMENTS.MR_A1.id}'`,
  ],
  [MA, "makes themselves a coordinator", grant(A, MA, "coordinator")],
  [MA, "leads a cohort", lead(AK1, MA)],
  [MA, "writes in a record that they read", "update profiles set facts = '{}'"],
  [MA, "writes a record for an applicant", record(A, A2)],
  [MA, "makes a version of a plan that they read", forgeVersion(A, A1, MA)],
  [A1, "makes a version in their mentor's name", forgeVersion(A, A1, MA)],
  [A1, "writes a history in another's name", forgeHistory(A, A1, MA)],
  [MA, "says of an applicant's plan how far they are", "update plan_statuses set status = 'done'"],
  [MA, "changes an applicant's task", "update tasks set title = 'x'"],
  [CA, "writes in a study log", "update study_weeks set hours = 1"],
  [CA, "writes in an error log", "update study_errors set topic = 'x'"],
  [CA, "writes in a question bank's log", "update qbank_snapshots set name = 'x'"],
  [A1, "gives another's calendar an address", forgeFeed(A, A2)],
  [CA, "gives an applicant's calendar an address", forgeFeed(A, A1)],
  [MA, "puts something into another's inbox", forgeNotification(A1)],
  [MA, "changes another's preferences", `update preferences set digest = 'off' where user_id = '${A1.id}'`],
  [D, "comes back", `update memberships set deactivated_at = null where user_id = '${D.id}'`],
  [CA, "writes in a record that they read", "update profiles set facts = '{}'"],
  [CA, "leads another cohort", lead(AK2, CA)],
  [CA, "takes another cohort's applicant", enroll(AK1, A2)],
  [CA, "puts another's applicant into an enrollment", `update enrollments set applicant_id = '${A2.id}'`],
  [CA, "puts another cohort into an enrollment", `update enrollments set cohort_id = '${AK2.id}'`],
  [CA, "assigns another cohort's applicant", assign(A, MA, A2)],
  [
    CA,
    "puts another's applicant into an assignment",
    `update mentor_assignments set applicant_id = '${A2.id}'`,
  ],
  [CA, "gives a role to another cohort's applicant", grant(A, A2, "mentor")],
  [
    CA,
    "takes the role of another cohort's applicant",
    `delete from membership_roles where organization_id = '${A.id}' and user_id = '${A2.id}'`,
  ],
  [
    CA,
    "deactivates another cohort's applicant",
    `update memberships set deactivated_at = now() where user_id = '${A2.id}'`,
  ],
  [CA, "renames another cohort", `update cohorts set name = 'x' where id = '${AK2.id}'`],
  [
    CA,
    "removes another cohort's coordinator",
    `delete from cohort_coordinators where cohort_id = '${AK2.id}'`,
  ],
  [CA, "invites into another cohort", invite(AK2, CA)],
  [CA, "invites in another's name", invite(AK1, CA2)],
  [CA, "moves an invitation to another cohort", `update invitations set cohort_id = '${AK2.id}'`],
  [
    CA,
    "withdraws another cohort's invitation",
    `update invitations set revoked_at = now() where id = '${INVITATIONS.AK2.id}'`,
  ],
  [
    CA,
    "makes a cohort in another program",
    `insert into cohorts (organization_id, name, season) values ('${B.id}', 'x', 2028)`,
  ],
  [CA, "moves their cohort to another program", `update cohorts set organization_id = '${B.id}'`],
  [CA, "renames another program", `update organizations set name = 'x' where id = '${B.id}'`],
  [CA, "renames a person", `update users set name = 'x' where id = '${A1.id}'`],
  [CA, "reads another's password", `select * from user_secrets where user_id <> '${CA.id}'`],
  [
    CA,
    "changes another's password",
    `update user_secrets set password_hash = '' where user_id <> '${CA.id}'`,
  ],
  [CA, "ends another's session", `update sessions set revoked_at = now() where user_id <> '${CA.id}'`],
  // Without a word of which rows, the policy for reading has no say.
  [CA, "ends everybody's sessions", "update sessions set revoked_at = now()"],
  [
    CA,
    "starts a session for another",
    `insert into sessions (secret_hash, user_id, active_organization_id, active_role,
    device, network, created_at, last_used_at, expires_at) values ('\\x01', '${A1.id}', '${A.id}', 'applicant', '', '', now(), now(), now())`,
  ],
  [
    CA,
    "asks for another's address to be changed",
    `insert into email_changes (user_id, new_email, created_at, expires_at)
    values ('${A1.id}', 'x@people.example', now(), now())`,
  ],
  [
    CA,
    "makes a link for another's address",
    `insert into email_tokens (secret_hash, purpose, email, created_at, expires_at)
    values ('\\x01', 'reset', '${A1.email}', now(), now())`,
  ],
  [CA, "writes the audit in another's name", trace(A, A1)],
  [CA, "writes the audit of another program", trace(B, CA)],
  [
    CA,
    "keeps an answer for another",
    `insert into idempotency_keys (organization_id, user_id, key, procedure, request_hash, created_at)
    values ('${A.id}', '${A1.id}', gen_random_uuid(), '', '', now())`,
  ],
  [CB, "leads a cohort of another program", lead(AK1, CB)],
  [CB, "enrolls another program's applicant", enroll(BK1, A1)],
  [CB, "sends another program's applicant home", `select rights.send_home('${A1.id}', now())`],
  [CA2, "sends another cohort's applicant home", `select rights.send_home('${A1.id}', now())`],
  [MA, "sends a mentee home", `select rights.send_home('${A1.id}', now())`],
  [P, "sends another home", `select rights.send_home('${A1.id}', now())`],
  [MA, "brings a record where they do not apply", `select rights.bring_record('${A.id}')`],
  [P, "brings a record where they are no member", `select rights.bring_record('${A.id}')`],
  [A1, "brings a record where they are no member", `select rights.bring_record('${B.id}')`],
  [MA, "takes a colleague's role", `select rights.take_role('${MR.id}', 'mentor', now())`],
  [MA, "asks who leads alone", `select rights.leads_alone('${CA.id}', null, now())`],
  [
    P,
    "takes another's invitation",
    `select * from rights.accept_invitation(sha256('${INVITATIONS.AK1.secret}'::bytea), now())`,
  ],
  [
    X,
    "reads as coordinator of C what they mentor in A",
    `select * from profiles where organization_id = '${A.id}'`,
  ],
  [
    X_AS_MENTOR,
    "reads as mentor in A what they coordinate in C",
    `select * from profiles where applicant_id <> '${A2.id}'`,
  ],
  [X_AS_MENTOR, "writes as coordinator where they mentor", invite(AK2, X)],
  [B1, "reads another program's cohorts", `select * from cohorts where organization_id = '${A.id}'`],
  [
    A1,
    "switches to maintenance",
    "select set_config('airway.maintenance', 'on', true); select * from profiles where applicant_id::text not like '%a1'",
  ],
];

class Undo extends Error {}

let db: TestDatabase;
beforeAll(async () => {
  db = await makeTestDatabase();
  await cookieFor(db, A1);
});
afterAll(() => db.close());

describe("promise 3: with the app's guards off, the database refuses", () => {
  it.each(FORGERIES.map(([who, what, statement]) => [`${who.key} who ${what}`, who, statement] as const))(
    "%s",
    async (_title, person, statement) => {
      let touched: unknown = "refused";
      const work = inTransaction(db.database, rightsOfPerson(person), async (tx) => {
        const done = await tx.execute(sql.raw(statement));
        touched = [done].flat().at(-1)?.rowCount;
        throw new Undo();
      });
      const error: unknown = await work.catch((thrown: unknown) => thrown);
      if (error instanceof Undo) {
        expect(touched).toBe(0);
      } else {
        const { cause } = error as Error;
        expect((cause as Error).message).toMatch(
          /row-level security|permission denied|insufficient_privilege/,
        );
      }
    },
  );
});
