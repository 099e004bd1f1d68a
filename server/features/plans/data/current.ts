import "server-only";
import type { Tx } from "@/db/context";
import type { ApplicantAccess } from "@/server/auth/access";
import { getProfile, getToday } from "@/server/features/profiles/data";
import { listTasks } from "@/server/features/tasks/data";
import { compare, evaluate } from "@/server/rules";
import {
  BOOKS,
  factsOf,
  isNewest,
  isUntold,
  makePlan,
  type MadePlan,
  NEWEST,
  rulesOf,
  type Rules,
  toPlan,
} from "../policy";
import type { CurrentPlan } from "../schema";
import { listStatuses } from "./statuses";
import { findNewest, type FullVersion } from "./versions";

/** The rules a person has adopted: those of their newest version. */
export const adoptedBy = (newest: FullVersion | null): Rules =>
  newest === null ? NEWEST : rulesOf(newest.summary);

function findPending(newest: FullVersion | null, made: MadePlan): CurrentPlan["pending"] {
  if (newest === null || newest.contentHash === made.contentHash) return null;
  const { lines } = compare(newest, made, BOOKS);
  return lines.length === 0
    ? null
    : { count: lines.length, isMaterial: lines.some(({ isMaterial }) => isMaterial) };
}

function findNewRules(rules: Rules, made: MadePlan): CurrentPlan["newRules"] {
  if (isNewest(rules)) return null;
  const plan = evaluate(made.facts, NEWEST.edition, NEWEST.season);
  const { lines } = compare(made, { facts: made.facts, plan }, BOOKS);
  return { edition: plan.rulebook, seasonFacts: plan.seasonFacts, count: lines.length };
}

/** Where a person stands: what the rules they adopted say now, and how that differs from what is stored. */
export async function getCurrent(tx: Tx, access: ApplicantAccess, now: Date): Promise<CurrentPlan> {
  const { kept } = await getProfile(tx, access);
  const newest = await findNewest(tx, access);
  const today = await getToday(tx, access, now);
  const beside = {
    version: newest?.summary ?? null,
    statuses: await listStatuses(tx, access),
    tasks: await listTasks(tx, access),
    today,
  };
  const stored = newest && { plan: toPlan(newest.plan, newest.facts), facts: newest.facts };
  const nothing = {
    plan: null,
    facts: null,
    pending: null,
    newRules: null,
    problems: [],
    ...stored,
    ...beside,
  };
  if (isUntold(kept)) return nothing;
  const { facts, errors } = factsOf(kept, today);
  if (facts === null) return { ...nothing, problems: [...errors] };
  const rules = adoptedBy(newest);
  const made = makePlan(facts, rules);
  return {
    plan: toPlan(made.plan, facts),
    facts,
    pending: findPending(newest, made),
    problems: [],
    newRules: findNewRules(rules, made),
    ...beside,
  };
}
