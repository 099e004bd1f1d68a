import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { preferences } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { getCurrent } from "@/server/features/plans/data/current";
import { getSeasonCalendar } from "@/server/features/season/data";
import { evaluate, findEdition, findSeasonFacts, SEASON_FACTS } from "@/server/rules";
import { defaultSeason, type Facts, type Plan } from "@/server/rules/contract";
import type { Timeline } from "../schema";
import { listClashes } from "./find-way-out";
import { listOfficial, listOfPlan, listTaskItems } from "./list-items";
import { makeScene, type PlanLines } from "./scene";

/** The zone a person told, or null. */
async function findZone(tx: Tx, { applicantId }: ApplicantAccess): Promise<string | null> {
  const [row] = await tx
    .select({ timeZone: preferences.timeZone })
    .from(preferences)
    .where(eq(preferences.userId, applicantId));
  return row?.timeZone ?? null;
}

/** What the rules of a plan would say to other facts; what would flip each line is not asked. */
function planWith({ rulebook, seasonFacts }: Plan) {
  const edition = findEdition(rulebook);
  const season = findSeasonFacts(seasonFacts);
  if (edition === null || season === null) throw new Error("A plan names rules that are not kept.");
  return (facts: Facts): PlanLines => evaluate(facts, edition, season, { flips: false });
}

/** A person's season with everything that has a date, whether or not they have a plan. */
export async function readScene(tx: Tx, access: ApplicantAccess, now: Date) {
  const current = await getCurrent(tx, access, now);
  const { plan, facts, tasks, today } = current;
  const season = facts?.season ?? defaultSeason(today);
  const { events, seasonFacts } = getSeasonCalendar(season, today);
  const release = SEASON_FACTS.release.value;
  const scene = plan === null ? null : makeScene(current, { planOf: planWith(plan), events, release });
  const items = [...listOfficial(events), ...(scene ? listOfPlan(scene) : []), ...listTaskItems(tasks)];
  return { scene, items, tasks, today, season, seasonFacts };
}

/** The timeline of a person, with what on it cannot both stand. */
export async function getTimeline(tx: Tx, access: ApplicantAccess, now: Date): Promise<Timeline> {
  const { scene, items, today, season, seasonFacts } = await readScene(tx, access, now);
  return {
    items,
    clashes: scene === null ? [] : listClashes(scene),
    today,
    season,
    seasonFacts,
    zone: await findZone(tx, access),
    hasPlan: scene !== null,
  };
}
