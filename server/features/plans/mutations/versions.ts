import "server-only";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import type { PlanReason } from "@/db/enums";
import { planVersions } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { type Actor, writeAudit } from "@/server/auth/audit";
import { notify } from "@/server/features/notifications/mutations";
import { getProfile, getToday } from "@/server/features/profiles/data";
import { lockRecord } from "@/server/features/profiles/mutations";
import { DomainError } from "@/server/lib/errors";
import { compare } from "@/server/rules";
import { adoptedBy } from "../data/current";
import { findNewest, type FullVersion } from "../data/versions";
import {
  BOOKS,
  editionHashOf,
  factsOf,
  isNewest,
  isUntold,
  type MadePlan,
  makePlan,
  NEWEST,
  reasonFor,
  refuseFacts,
  type Rules,
} from "../policy";
import type { AdoptRules, UpdatedPlan } from "../schema";

type Made = z.infer<typeof UpdatedPlan>;

/** Who has a version made: the person, or Airway because days have passed. */
export type Author = "person" | "clock";

/**
 * Whether a new version would say nothing new. Of what days alone have changed, the clock keeps only that a recommendation
 * comes, goes or becomes urgent, or that a person stands elsewhere: a plan must not grow a version each night.
 */
function isSame(newest: FullVersion, made: MadePlan, reason: PlanReason, author: Author): boolean {
  if (newest.contentHash === made.contentHash) return true;
  if (author !== "clock" || reason !== "day-changed") return false;
  const { lines } = compare(newest, made, BOOKS);
  return !lines.some(
    ({ part, kind, isMaterial }) =>
      part === "assessment" || (part === "recommendation" && (kind !== "changed" || isMaterial)),
  );
}

/**
 * Makes the next version under the given rules, if its content would differ from the newest one's. The record is locked
 * first, so versions are numbered without a gap whoever makes them at once.
 * @throws DomainError BAD_REQUEST where the answers give no plan
 */
async function makeVersion(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { choose, author }: { choose: (adopted: Rules) => Rules; author: Author },
): Promise<Made & { readonly reason: PlanReason }> {
  const { organizationId, applicantId } = access;
  const { kept, version: profileVersion } = await lockRecord(tx, access);
  const { facts, errors } = factsOf(kept, await getToday(tx, access, actor.now));
  if (facts === null) refuseFacts(errors);
  if (isUntold(kept)) throw new DomainError("BAD_REQUEST", "Answer a question first: a plan needs one.");
  const newest = await findNewest(tx, access);
  const rules = choose(adoptedBy(newest));
  const made = makePlan(facts, rules);
  const before = newest && { facts: newest.facts, ...newest.summary };
  const reason = reasonFor(before, facts, rules);
  const isAdoption = reason === "edition-changed" || reason === "season-changed";
  if (newest !== null && !isAdoption && isSame(newest, made, reason, author)) {
    return { n: newest.summary.n, isNew: false, reason };
  }
  const n = (newest?.summary.n ?? 0) + 1;
  await tx.insert(planVersions).values({
    organizationId,
    applicantId,
    n,
    ...made,
    edition: rules.edition.name,
    editionHash: editionHashOf(rules),
    seasonFacts: rules.season.revision,
    reason,
    authorId: author === "clock" && reason === "day-changed" ? null : actor.userId,
    profileVersion,
    createdAt: actor.now,
  });
  await writeAudit(tx, actor, { action: "plan.made", applicantId, detail: { n, reason, by: author } });
  return { n, isNew: true, reason };
}

const keepRules = (adopted: Rules) => adopted;

/** Makes the next version of a plan under the rules that its owner has adopted. */
export async function updatePlan(tx: Tx, access: ApplicantAccess, actor: Actor): Promise<Made> {
  const { n, isNew } = await makeVersion(tx, access, actor, { choose: keepRules, author: "person" });
  return { n, isNew };
}

/**
 * Goes over to the newest rules, which the person has seen.
 * @throws DomainError CONFLICT when they are others by now
 */
export async function adoptRules(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { edition, seasonFacts }: z.infer<typeof AdoptRules>,
): Promise<Made> {
  if (edition !== NEWEST.edition.name || seasonFacts !== NEWEST.season.revision) {
    throw new DomainError("CONFLICT", "The rules have changed once more. Look at what would differ first.", {
      current: { edition: NEWEST.edition.name, seasonFacts: NEWEST.season.revision },
    });
  }
  const { n, isNew } = await makeVersion(tx, access, actor, { choose: () => NEWEST, author: "person" });
  return { n, isNew };
}

/**
 * The same for the clock's job: answers that give no plan wait until their owner has mended them. What happened without
 * the owner stands in their inbox, once.
 */
export async function refreshPlan(tx: Tx, access: ApplicantAccess, actor: Actor): Promise<void> {
  const { kept } = await getProfile(tx, access);
  const { facts } = factsOf(kept, await getToday(tx, access, actor.now));
  if (facts === null || isUntold(kept)) return;
  const { n, isNew, reason } = await makeVersion(tx, access, actor, { choose: keepRules, author: "clock" });
  const { applicantId } = access;
  if (isNew && reason === "day-changed") {
    await notify(
      tx,
      applicantId,
      { kind: "plan-changed", detail: { n }, key: `plan-changed:${n}` },
      actor.now,
    );
  }
  if (isNewest(adoptedBy(await findNewest(tx, access)))) return;
  const edition = NEWEST.edition.name;
  await notify(
    tx,
    applicantId,
    { kind: "rules-changed", detail: { edition }, key: `rules-changed:${edition}` },
    actor.now,
  );
}
