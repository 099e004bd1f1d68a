import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { profiles, users } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { notFound } from "@/server/lib/errors";
import type { KeptFacts, Profile, SeenProfile } from "./schema";

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
