import { afterAll, beforeAll } from "vitest";
import type { Role } from "@/db/enums";
import { seedDemo } from "@/db/seed/demo";
import { createCaller } from "@/server/api/root";
import { sessionCookieName } from "@/server/auth/cookie";
import { signInAsDemo } from "@/server/auth/credentials";
import { NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { contextFor, ENV } from "../../support/sign-in";

const TABLES = [
  "users",
  "organizations",
  "memberships",
  "membership_roles",
  "cohorts",
  "cohort_coordinators",
  "enrollments",
  "mentor_assignments",
  "invitations",
  "profiles",
  "profile_changes",
  "plan_versions",
  "plan_statuses",
  "tasks",
  "scenarios",
  "study_weeks",
  "study_errors",
  "qbank_snapshots",
  "preferences",
  "notifications",
  "audit_events",
];

/** Every row of every table, as text, in an order of its own. */
export async function dump(on: TestDatabase): Promise<string[]> {
  const all: string[] = [];
  for (const table of TABLES) {
    const found = await on.owner.query<{ line: string }>(`select (t.*)::text as line from ${table} t`);
    all.push(...found.rows.map(({ line }) => `${table} ${line}`).sort());
  }
  return all;
}

/** Seeding makes some 200 plans: about a second alone, and many on a machine that is busy. */
export const SEEDING_MS = 60_000;

/** A database with the demo in it, for one test file. */
export function makeDemoStage() {
  const stage = {} as { db: TestDatabase };
  beforeAll(async () => {
    stage.db = await makeTestDatabase();
    await seedDemo(stage.db.ownerUrl, NOW);
  }, SEEDING_MS);
  afterAll(() => stage.db.close());

  async function rows<T extends object>(sql: string): Promise<T[]> {
    return (await stage.db.owner.query<T>(sql)).rows;
  }

  async function count(sql: string): Promise<number> {
    const [row] = await rows<{ n: number }>(`select count(*)::int as n ${sql}`);
    return row?.n ?? 0;
  }

  /** Presses a demo button; the secret of the session. */
  async function enter(role: Role): Promise<string> {
    const context = {
      database: stage.db.database,
      env: { ...ENV, isEmbedded: true },
      origin: { device: "tests", network: "192.0.2.1" },
      now: NOW,
      requestId: "00000000-0000-4000-8000-000000000000",
    };
    return (await signInAsDemo(context, role)) ?? "";
  }

  /** The app as the one of the demo with that role has it. */
  async function as(role: Role) {
    const cookie = `${sessionCookieName(ENV)}=${await enter(role)}`;
    return createCaller(() => contextFor(stage.db, cookie));
  }

  return { stage, rows, count, enter, as };
}
