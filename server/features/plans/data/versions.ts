import "server-only";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { planVersions, users } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { notFound } from "@/server/lib/errors";
import type { Evaluation, Facts } from "@/server/rules/contract";
import { toPlan } from "../policy";
import { type ListVersions, type StoredVersion, VERSIONS_PER_PAGE, type VersionSummary } from "../schema";

/** A version with everything that is stored of it. */
export interface FullVersion {
  readonly summary: VersionSummary;
  readonly facts: Facts;
  readonly plan: Evaluation;
  readonly contentHash: string;
  readonly profileVersion: number;
}

const ofRecord = ({ organizationId, applicantId }: ApplicantAccess) =>
  and(eq(planVersions.organizationId, organizationId), eq(planVersions.applicantId, applicantId));

const SUMMARY = {
  n: planVersions.n,
  createdAt: planVersions.createdAt,
  reason: planVersions.reason,
  author: { id: users.id, name: users.name },
  edition: planVersions.edition,
  editionHash: planVersions.editionHash,
  seasonFacts: planVersions.seasonFacts,
  asOf: sql<string>`${planVersions.plan} ->> 'asOf'`,
  count: sql<number>`jsonb_array_length(${planVersions.plan} -> 'recommendations')`,
  inputHash: planVersions.inputHash,
};

function selectFull(tx: Tx) {
  return tx
    .select({
      ...SUMMARY,
      facts: planVersions.facts,
      plan: planVersions.plan,
      contentHash: planVersions.contentHash,
      profileVersion: planVersions.profileVersion,
    })
    .from(planVersions)
    .leftJoin(users, eq(users.id, planVersions.authorId));
}

// What was stored came out of the rules and never changes; `verify:plans` checks each byte of it.
function toFull(row: Awaited<ReturnType<typeof selectFull>>[number]): FullVersion {
  const { facts, plan, contentHash, profileVersion, ...summary } = row;
  return { summary, facts: facts as Facts, plan: plan as Evaluation, contentHash, profileVersion };
}

/** The newest version, or null before the first. */
export async function findNewest(tx: Tx, access: ApplicantAccess): Promise<FullVersion | null> {
  const [row] = await selectFull(tx).where(ofRecord(access)).orderBy(desc(planVersions.n)).limit(1);
  return row === undefined ? null : toFull(row);
}

/** One version. @throws DomainError NOT_FOUND */
export async function getFull(tx: Tx, access: ApplicantAccess, n: number): Promise<FullVersion> {
  const [row] = await selectFull(tx).where(and(ofRecord(access), eq(planVersions.n, n)));
  if (row === undefined) throw notFound();
  return toFull(row);
}

/** One version for its reader. @throws DomainError NOT_FOUND */
export async function getVersion(tx: Tx, access: ApplicantAccess, n: number): Promise<StoredVersion> {
  const { summary, plan, facts } = await getFull(tx, access, n);
  const [newest] = await tx
    .select({ n: sql<number>`max(${planVersions.n})` })
    .from(planVersions)
    .where(ofRecord(access));
  return { version: summary, newest: newest?.n ?? n, plan: toPlan(plan, facts), facts };
}

/** All versions, newest first, a page at a time. */
export async function listVersions(
  tx: Tx,
  access: ApplicantAccess,
  { cursor }: z.infer<typeof ListVersions>,
) {
  const rows = await tx
    .select(SUMMARY)
    .from(planVersions)
    .leftJoin(users, eq(users.id, planVersions.authorId))
    .where(and(ofRecord(access), cursor === undefined ? undefined : lt(planVersions.n, cursor)))
    .orderBy(desc(planVersions.n))
    .limit(VERSIONS_PER_PAGE + 1);
  const versions = rows.slice(0, VERSIONS_PER_PAGE);
  return { versions, next: rows.length > VERSIONS_PER_PAGE ? (versions.at(-1)?.n ?? null) : null };
}
