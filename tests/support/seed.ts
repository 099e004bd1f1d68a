import pg from "pg";
import { hashPassword } from "@/server/auth/password";
import { hashSecret } from "@/server/auth/secrets";
import {
  type ApplicantKey,
  APPLICANTS,
  ASSIGNMENTS,
  canary,
  COHORTS,
  ENROLLMENTS,
  INVITATIONS,
  ORGANIZATIONS,
  PASSWORD,
  PEOPLE,
  SEEDED_AT,
} from "./people";
import { seedRecord } from "./seed-records";

const DAY_MS = 24 * 60 * 60 * 1000;
const COORDINATED = { AK1: "CA", AK2: "CA2", BK1: "CB", CK1: "X" } as const;

type Row = Readonly<Record<string, unknown>>;

/** Writes rows of one table; the columns are those of the first row. */
async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  for (const row of rows) {
    const places = columns.map((_, index) => `$${index + 1}`).join(", ");
    const values = columns.map((column) => row[column]);
    await client.query(`insert into ${table} (${columns.join(", ")}) values (${places})`, values);
  }
}

/** Answers of one applicant, each free text with their canary. */
export function factsOf(key: string): Record<string, unknown> {
  return {
    season: 2028,
    citizenship: { country: canary(key, "citizenship") },
    school: { country: canary(key, "school") },
    qbank: { name: canary(key, "qbank") },
    practice: [{ exam: "nbme", form: canary(key, "form"), date: "2026-11-01", score: 240 }],
  };
}

async function seedPeople(client: pg.Client): Promise<void> {
  const people = Object.values(PEOPLE);
  const password = await hashPassword(PASSWORD);
  const inPrograms = new Set<string>([PEOPLE.A1, PEOPLE.A2, PEOPLE.B1, PEOPLE.C1].map(({ id }) => id));
  await insert(
    client,
    "users",
    people.map(({ id, email, name }) => ({ id, email, name, created_at: SEEDED_AT })),
  );
  await insert(
    client,
    "user_secrets",
    people.map(({ id }) => ({ user_id: id, password_hash: password, updated_at: SEEDED_AT })),
  );
  await insert(client, "organizations", [
    ...people.map(({ id, name }) => ({ id, kind: "personal", name, created_at: SEEDED_AT })),
    ...Object.values(ORGANIZATIONS).map(({ id, name }) => ({
      id,
      kind: "program",
      name,
      created_at: SEEDED_AT,
    })),
  ]);
  const own = people.map(({ id }) => ({ organizationId: id, userId: id, role: "applicant" }));
  const others = [
    ...people.filter(({ id, organizationId }) => id !== organizationId),
    { id: PEOPLE.X.id, organizationId: ORGANIZATIONS.A.id, role: "mentor" },
  ].map(({ id, organizationId, role }) => ({ organizationId, userId: id, role }));
  await insert(
    client,
    "memberships",
    [...own, ...others].map(({ organizationId, userId }) => ({
      organization_id: organizationId,
      user_id: userId,
      joined_at: SEEDED_AT,
      deactivated_at:
        userId === PEOPLE.D.id && organizationId !== userId ? new Date(SEEDED_AT.getTime() + DAY_MS) : null,
    })),
  );
  // Whose record is in a program has no role in their own place.
  await insert(
    client,
    "membership_roles",
    [...own.filter(({ userId }) => !inPrograms.has(userId)), ...others].map(
      ({ organizationId, userId, role }) => ({
        organization_id: organizationId,
        user_id: userId,
        role,
        granted_at: SEEDED_AT,
      }),
    ),
  );
}

async function seedCohorts(client: pg.Client): Promise<void> {
  await insert(
    client,
    "cohorts",
    Object.values(COHORTS).map(({ id, organizationId, name, season }) => ({
      organization_id: organizationId,
      id,
      name,
      season,
      created_at: SEEDED_AT,
    })),
  );
  const keys = Object.keys(COORDINATED) as (keyof typeof COORDINATED)[];
  await insert(
    client,
    "cohort_coordinators",
    keys.map((key) => ({
      organization_id: COHORTS[key].organizationId,
      cohort_id: COHORTS[key].id,
      user_id: PEOPLE[COORDINATED[key]].id,
      since: SEEDED_AT,
    })),
  );
  const enrolled = Object.keys(ENROLLMENTS) as (keyof typeof ENROLLMENTS)[];
  await insert(
    client,
    "enrollments",
    enrolled.map((key) => ({
      organization_id: PEOPLE[key].organizationId,
      id: ENROLLMENTS[key].id,
      cohort_id: COHORTS[ENROLLMENTS[key].cohort].id,
      applicant_id: PEOPLE[key].id,
      started_at: SEEDED_AT,
    })),
  );
  await insert(
    client,
    "mentor_assignments",
    Object.values(ASSIGNMENTS).map(({ id, organizationId, mentor, applicant }) => ({
      organization_id: organizationId,
      id,
      mentor_id: PEOPLE[mentor].id,
      applicant_id: PEOPLE[applicant].id,
      started_at: SEEDED_AT,
      ended_at: mentor === "MR" ? new Date(SEEDED_AT.getTime() + 30 * DAY_MS) : null,
    })),
  );
  await insert(
    client,
    "invitations",
    Object.values(INVITATIONS).map(({ id, cohort, by, role, email, secret }) => ({
      organization_id: COHORTS[cohort].organizationId,
      id,
      email,
      role,
      cohort_id: COHORTS[cohort].id,
      secret_hash: hashSecret(secret),
      invited_by: PEOPLE[by].id,
      created_at: SEEDED_AT,
      expires_at: new Date(SEEDED_AT.getTime() + 120 * DAY_MS),
    })),
  );
}

/** Fills a migrated database with the people of security.md, as its owner. */
export async function seedPeopleOfTests(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, options: "-c airway.maintenance=on" });
  await client.connect();
  try {
    await client.query("begin");
    await seedPeople(client);
    await seedCohorts(client);
    const keys = Object.keys(APPLICANTS) as ApplicantKey[];
    await insert(
      client,
      "profiles",
      keys.map((key) => ({
        organization_id: PEOPLE[key].organizationId,
        applicant_id: PEOPLE[key].id,
        facts: factsOf(key),
        steps_done: [1, 2],
        created_at: SEEDED_AT,
        updated_at: SEEDED_AT,
      })),
    );
    for (const key of keys) await seedRecord(client, insert, key, factsOf(key));
    await client.query("commit");
  } finally {
    await client.end();
  }
}
