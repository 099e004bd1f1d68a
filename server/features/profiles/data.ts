import "server-only";
import { and, desc, eq, lt } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { preferences, profileChanges, profiles, users } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { civilDate } from "@/server/lib/dates";
import { notFound } from "@/server/lib/errors";
import {
  type AnswerHistory,
  CHANGES_PER_PAGE,
  type KeptFacts,
  type Profile,
  type ReadHistory,
  type SeenProfile,
} from "./schema";

/** What an applicant who has told nothing yet has told. */
const EMPTY: Profile = { kept: { facts: {}, asOf: null, done: [] }, version: 0, updatedAt: null };

/** The record as it stands; version 0 before anything was kept. Found by its primary key. */
export async function getProfile(
  tx: Tx,
  access: Pick<ApplicantAccess, "organizationId" | "applicantId">,
): Promise<Profile> {
  const [row] = await tx
    .select({
      facts: profiles.facts,
      asOf: profiles.asOf,
      done: profiles.stepsDone,
      version: profiles.version,
      updatedAt: profiles.updatedAt,
    })
    .from(profiles)
    .where(
      and(eq(profiles.organizationId, access.organizationId), eq(profiles.applicantId, access.applicantId)),
    );
  if (row === undefined) return EMPTY;
  const { version, updatedAt, asOf, done } = row;
  return { kept: { facts: row.facts as KeptFacts["facts"], asOf, done }, version, updatedAt };
}

/** The record with the name of whose it is, for somebody who advises them. */
export async function getSeenProfile(tx: Tx, access: ApplicantAccess): Promise<SeenProfile> {
  const [applicant] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.id, access.applicantId));
  if (applicant === undefined) throw notFound();
  return { applicant, ...(await getProfile(tx, access)) };
}

/** The history of one answer, newest first: profile_changes_organization_id_applicant_id_path_id_idx. */
export async function listHistory(
  tx: Tx,
  { organizationId, applicantId }: ApplicantAccess,
  { path, cursor }: z.infer<typeof ReadHistory>,
): Promise<AnswerHistory> {
  const rows = await tx
    .select({
      id: profileChanges.id,
      version: profileChanges.version,
      was: profileChanges.was,
      became: profileChanges.became,
      at: profileChanges.at,
      by: { id: users.id, name: users.name },
    })
    .from(profileChanges)
    .leftJoin(users, eq(users.id, profileChanges.actorId))
    .where(
      and(
        eq(profileChanges.organizationId, organizationId),
        eq(profileChanges.applicantId, applicantId),
        eq(profileChanges.path, path),
        cursor === undefined ? undefined : lt(profileChanges.id, cursor),
      ),
    )
    .orderBy(desc(profileChanges.id))
    .limit(CHANGES_PER_PAGE + 1);
  const changes = rows.slice(0, CHANGES_PER_PAGE) as AnswerHistory["changes"];
  return { changes, next: rows.length > CHANGES_PER_PAGE ? (changes.at(-1)?.id ?? null) : null };
}

/** The civil date that it is now for an applicant: in the zone they told, else in UTC. */
export async function getToday(tx: Tx, { applicantId }: ApplicantAccess, now: Date): Promise<string> {
  const [row] = await tx
    .select({ timeZone: preferences.timeZone })
    .from(preferences)
    .where(eq(preferences.userId, applicantId));
  return civilDate(now, row?.timeZone ?? "UTC");
}
