import "server-only";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { scenarios } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { MAX_CHANGES } from "@/server/features/planner/schema";
import { getCurrent } from "@/server/features/plans/data/current";
import { hashCanonical } from "@/server/lib/canonical-json";
import { compare, evaluate, findEdition, findSeasonFacts, sensitivity } from "@/server/rules";
import { validate } from "@/server/rules/contract";
import { onlyChanged, readOwn, tryOut } from "./policy";
import {
  Evaluated,
  MAX_REMOVED,
  MAX_SCENARIOS,
  Scenario,
  type ScenarioChanges,
  type ScenarioList,
} from "./schema";

/** The facts that can be tried; what else would change a plan stands with its lines. */
const TRIED: ReadonlySet<string> = new Set([
  "step2ck.score",
  "step2ck.date",
  "step2ck.retakeDate",
  "usce",
  "letters",
  "step3.status",
  "step3.expectation",
  "programs.selected",
  "visa",
  "ecfmg",
  "target.step2ck",
  "backupSpecialties",
  "statement.draft",
  "qbank.timedMixed",
]);

const COLUMNS = {
  id: scenarios.id,
  name: scenarios.name,
  changes: scenarios.changes,
  version: scenarios.version,
  createdAt: scenarios.createdAt,
};

const ofRecord = ({ organizationId, applicantId }: ApplicantAccess) =>
  and(eq(scenarios.organizationId, organizationId), eq(scenarios.applicantId, applicantId));

/** What a person keeps, newest first, and what they removed last. At most some hundred rows, by the primary key. */
export async function listScenarios(tx: Tx, access: ApplicantAccess): Promise<ScenarioList> {
  const rows = await tx
    .select(COLUMNS)
    .from(scenarios)
    .where(and(ofRecord(access), isNull(scenarios.removedAt)))
    .orderBy(desc(scenarios.createdAt), scenarios.id)
    .limit(MAX_SCENARIOS);
  const removed = await tx
    .select(COLUMNS)
    .from(scenarios)
    .where(and(ofRecord(access), isNotNull(scenarios.removedAt)))
    .orderBy(desc(scenarios.removedAt), scenarios.id)
    .limit(MAX_REMOVED);
  return {
    scenarios: rows.map((row) => Scenario.parse(row)),
    removed: removed.map((row) => Scenario.parse(row)),
  };
}

/** One of them, whether it was removed or not; null when there is none. */
export async function findScenario(
  tx: Tx,
  access: ApplicantAccess,
  id: string,
): Promise<(Scenario & { readonly isRemoved: boolean }) | null> {
  const [row] = await tx
    .select({ ...COLUMNS, removedAt: scenarios.removedAt })
    .from(scenarios)
    .where(and(ofRecord(access), eq(scenarios.id, id)));
  if (row === undefined) return null;
  const { removedAt, ...kept } = row;
  return { ...Scenario.parse(kept), isRemoved: removedAt !== null };
}

/** A record as it is beside the same record with some changes, both under the rules its owner has adopted. Writes nothing. */
export async function evaluateChanges(
  tx: Tx,
  access: ApplicantAccess,
  asked: ScenarioChanges,
  now: Date,
): Promise<z.infer<typeof Evaluated>> {
  const { plan: before, facts: own, problems } = await getCurrent(tx, access, now);
  if (problems.length > 0) return { kind: "unplanned", problems };
  if (before === null || own === null) return { kind: "empty" };
  const edition = findEdition(before.rulebook);
  const season = findSeasonFacts(before.seasonFacts);
  if (edition === null || season === null) throw new Error("A plan names rules that are not kept.");
  const values = readOwn(own);
  const changes = onlyChanged(asked, values);
  const trial = tryOut(own, changes);
  const strongest = sensitivity(own, edition, season)
    .filter(({ fact }) => TRIED.has(fact))
    .slice(0, MAX_CHANGES);
  const shared = { before, own, values, changes, notes: trial.notes, strongest };
  const { facts, errors } = validate(trial.facts);
  // Parsing turns the engine's read-only lists into the answer's own.
  if (facts === null) return Evaluated.parse({ kind: "refused", ...shared, problems: errors });
  const after = { ...evaluate(facts, edition, season), inputHash: hashCanonical(facts) };
  const difference = compare(
    { facts: own, plan: before },
    { facts, plan: after },
    { findEdition, findSeasonFacts },
  );
  return Evaluated.parse({ kind: "compared", ...shared, after, facts, difference });
}
