import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import {
  auditEvents,
  cohortCoordinators,
  cohorts,
  enrollments,
  invitations,
  membershipRoles,
  memberships,
  mentorAssignments,
  organizations,
  notifications,
  planStatuses,
  planVersions,
  preferences,
  profileChanges,
  profiles,
  qbankSnapshots,
  scenarios,
  studyErrors,
  studyWeeks,
  tasks,
  users,
} from "../schema";
import { momentsFrom } from "./demo/moments";
import { PROGRAM } from "./demo/people";
import { listAssignments, listCohorts, listPlaces } from "./demo/places";
import { listInvitations } from "./demo/invitations";
import { listRecords } from "./demo/records";
import { listPreferences } from "./demo/settings";
import { listHappenings } from "./demo/trail";

/** Any number, as long as every process that seeds takes the same. */
const LOCK = 7_238_452;

/**
 * Puts the demo's fictional program into a database, whole or not at all; does nothing when it is there.
 * Nobody of it has a password. The same day gives the same rows on every machine.
 * @param url of the role that owns the tables
 * @param now the day from which everything is counted
 * @returns whether anything was put there
 */
export async function seedDemo(url: string, now: Date): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "airway-seed",
    options: "-c airway.maintenance=on",
  });
  await client.connect();
  try {
    const db = drizzle(client, { casing: "snake_case" });
    return await db.transaction(async (tx) => {
      await tx.execute(`select pg_advisory_xact_lock(${LOCK})`);
      const there = await tx.select().from(organizations).where(eq(organizations.id, PROGRAM.id));
      if (there.length > 0) return false;
      const moments = momentsFrom(now);
      const places = listPlaces(moments);
      const led = listCohorts(moments);
      await tx.insert(users).values(places.users);
      await tx.insert(organizations).values(places.organizations);
      await tx.insert(memberships).values(places.memberships);
      await tx.insert(membershipRoles).values(places.membershipRoles);
      await tx.insert(cohorts).values(led.cohorts);
      await tx.insert(cohortCoordinators).values(led.coordinators);
      await tx.insert(enrollments).values(led.enrollments);
      await tx.insert(mentorAssignments).values(listAssignments(moments));
      await tx.insert(invitations).values(listInvitations(moments));
      const records = listRecords(moments);
      await tx.insert(profiles).values(records.flatMap((record) => record.profiles));
      await tx.insert(profileChanges).values(records.flatMap((record) => record.changes));
      await tx.insert(planVersions).values(records.flatMap(({ versions }) => versions.map(({ row }) => row)));
      await tx.insert(planStatuses).values(records.flatMap((record) => record.statuses));
      await tx.insert(tasks).values(records.flatMap((record) => record.tasks));
      await tx.insert(scenarios).values(records.flatMap((record) => record.scenarios));
      await tx.insert(studyWeeks).values(records.flatMap((record) => record.weeks));
      await tx.insert(studyErrors).values(records.flatMap((record) => record.errors));
      await tx.insert(qbankSnapshots).values(records.flatMap((record) => record.snapshots));
      const kept = records.map(({ history }) => history);
      await tx.insert(preferences).values(listPreferences(kept, moments));
      await tx.insert(notifications).values(records.flatMap((record) => record.notifications));
      await tx.insert(auditEvents).values(listHappenings(moments, records));
      return true;
    });
  } finally {
    await client.end();
  }
}

if (process.argv[1] === import.meta.filename) {
  const url = process.env.MIGRATION_DATABASE_URL;
  if (url === undefined) throw new Error("Set MIGRATION_DATABASE_URL.");
  await seedDemo(url, new Date());
}
