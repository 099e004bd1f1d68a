import "server-only";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import type { ApplicantAccess } from "@/server/auth/access";
import { getProfile, getToday } from "@/server/features/profiles/data";
import { compare } from "@/server/rules";
import { BOOKS, factsOf, makePlan, NEWEST, refuseFacts } from "../policy";
import type { ComparePlans, Comparison } from "../schema";
import { adoptedBy } from "./current";
import { findNewest, getFull } from "./versions";

/**
 * How a stored version differs from another, from the plan as it would be made now, or from that under the newest rules.
 * @throws DomainError NOT_FOUND for a version that is none, BAD_REQUEST where today's answers give no plan
 */
export async function comparePlans(
  tx: Tx,
  access: ApplicantAccess,
  { from, to }: z.infer<typeof ComparePlans>,
  now: Date,
): Promise<Comparison> {
  const older = await getFull(tx, access, from);
  if (typeof to === "number") {
    const newer = await getFull(tx, access, to);
    return { from: older.summary, to: newer.summary, difference: compare(older, newer, BOOKS) };
  }
  const { kept } = await getProfile(tx, access);
  const { facts, errors } = factsOf(kept, await getToday(tx, access, now));
  if (facts === null) refuseFacts(errors);
  const rules = to === "new-rules" ? NEWEST : adoptedBy(await findNewest(tx, access));
  const difference = compare(older, makePlan(facts, rules), BOOKS);
  return { from: older.summary, to: null, difference };
}
