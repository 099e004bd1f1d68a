import "server-only";
import { and, eq } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import type { AuditAction } from "@/db/enums";
import { profileChanges, profiles } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { enqueue } from "@/server/jobs/queue";
import { DomainError } from "@/server/lib/errors";
import { getProfile } from "./data";
import { listAnswerChanges } from "./policy";
import type { KeptFacts, Profile, Saved, SaveProfile } from "./schema";

/** How long after the last change of an editing session a new version of the plan is made. */
const PLAN_PAUSE_MS = 45_000;

const NOTHING: KeptFacts = { facts: {}, asOf: null, done: [] };

type RecordKey = Pick<ApplicantAccess, "organizationId" | "applicantId">;

const toColumns = ({ facts, asOf, done }: KeptFacts) => ({ facts, asOf, stepsDone: done });

const isRecord = ({ organizationId, applicantId }: RecordKey) =>
  and(eq(profiles.organizationId, organizationId), eq(profiles.applicantId, applicantId));

/** Writes the first version; false when there is one already. */
async function insertFirst(tx: Tx, key: RecordKey, kept: KeptFacts, now: Date): Promise<boolean> {
  const { organizationId, applicantId } = key;
  const inserted = await tx
    .insert(profiles)
    .values({ organizationId, applicantId, ...toColumns(kept), createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ version: profiles.version });
  return inserted.length === 1;
}

/** What belongs to every change of the answers: their history, and the plan that follows from them. */
async function writeHistory(
  tx: Tx,
  key: RecordKey & { readonly actorId: string },
  { before, after, version, now }: { before: KeptFacts; after: KeptFacts; version: number; now: Date },
): Promise<void> {
  const { organizationId, applicantId, actorId } = key;
  const changes = listAnswerChanges(before, after);
  if (changes.length === 0) return;
  await tx
    .insert(profileChanges)
    .values(changes.map((change) => ({ organizationId, applicantId, actorId, version, at: now, ...change })));
  const runAt = new Date(now.getTime() + PLAN_PAUSE_MS);
  // One waiting job per record: each further answer puts it off, so that a session of answers makes one version.
  await enqueue(
    tx,
    "refresh-plan",
    { organizationId, applicantId },
    runAt,
    `plan:${organizationId}:${applicantId}`,
  );
}

/**
 * Keeps a guest's answers as the record of a new account. The transaction acts for the owner in their own place, and the
 * row that audits the sign-up audits this too.
 */
export async function keepFacts(
  tx: Tx,
  owner: { readonly organizationId: string; readonly userId: string },
  kept: KeptFacts,
  now: Date,
): Promise<void> {
  const key = { organizationId: owner.organizationId, applicantId: owner.userId };
  if (!(await insertFirst(tx, key, kept, now))) return;
  await writeHistory(
    tx,
    { ...key, actorId: owner.userId },
    { before: NOTHING, after: kept, version: 1, now },
  );
}

/** Begins a record, if there is none, for what hangs on it. */
export async function ensureRecord(tx: Tx, access: ApplicantAccess, now: Date): Promise<void> {
  await insertFirst(tx, access, NOTHING, now);
}

/** The record, held so that nobody else changes it before this transaction ends. */
export async function lockRecord(tx: Tx, access: ApplicantAccess): Promise<Profile> {
  await tx.select({ version: profiles.version }).from(profiles).where(isRecord(access)).for("update");
  return getProfile(tx, access);
}

interface Cause {
  readonly action: AuditAction;
  readonly subjectId?: string;
}

const CHANGED: Cause = { action: "profile.changed" };

/** Writes the next version of a locked record. */
async function writeRecord(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { kept: before, version }: Profile,
  after: KeptFacts,
  { action, subjectId }: Cause = CHANGED,
): Promise<z.infer<typeof Saved>> {
  const { organizationId, applicantId } = access;
  const next = version + 1;
  await tx
    .update(profiles)
    .set({ ...toColumns(after), version: next, updatedAt: actor.now })
    .where(isRecord(access));
  const key = { organizationId, applicantId, actorId: actor.userId };
  await writeHistory(tx, key, { before, after, version: next, now: actor.now });
  await writeAudit(tx, actor, { action, applicantId, subjectId, detail: { version: next } });
  return { version: next };
}

/**
 * Changes answers on the server's own initiative, such as by a logged practice exam, whatever version they are at.
 * @param change gives the answers as they should be; it may throw a DomainError for the person
 * @param cause what the audit's one row tells of, where the answers only follow another change
 */
export async function changeRecord(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  change: (kept: KeptFacts) => KeptFacts,
  cause?: Cause,
): Promise<z.infer<typeof Saved>> {
  await ensureRecord(tx, access, actor.now);
  const record = await lockRecord(tx, access);
  return writeRecord(tx, access, actor, record, change(record.kept), cause);
}

/**
 * Saves the whole record, if it is still as it was when the change was begun.
 * @throws DomainError CONFLICT with the record as it stands
 */
export async function saveProfile(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { kept, version }: z.infer<typeof SaveProfile>,
): Promise<z.infer<typeof Saved>> {
  const { organizationId, applicantId } = access;
  if (version === 0 && (await insertFirst(tx, access, kept, actor.now))) {
    const key = { organizationId, applicantId, actorId: actor.userId };
    await writeHistory(tx, key, { before: NOTHING, after: kept, version: 1, now: actor.now });
    await writeAudit(tx, actor, { action: "profile.changed", applicantId, detail: { version: 1 } });
    return { version: 1 };
  }
  const record = await lockRecord(tx, access);
  if (version === 0 || record.version !== version) {
    throw new DomainError("CONFLICT", "These answers were changed somewhere else in the meantime.", {
      current: record,
    });
  }
  return writeRecord(tx, access, actor, record, kept);
}
