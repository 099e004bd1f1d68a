import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/context";
import type { Role } from "@/db/enums";
import { cohortCoordinators, cohorts, enrollments, organizations } from "@/db/schema";
import { notFound } from "@/server/lib/errors";
import type { Overview } from "../schema";
import { type Coordinator, ledCohorts, listActing } from "./reach";

type Cohort = Omit<Overview["cohorts"][number], "coordinators">;

/** The cohorts a coordinator leads, with how many applicants each has. */
async function listCohorts(tx: Tx, coordinator: Coordinator): Promise<Cohort[]> {
  const { organizationId } = coordinator;
  // Cohorts by their primary key, applicants by enrollments_organization_id_cohort_id_applicant_id_key.
  return tx
    .select({
      id: cohorts.id,
      name: cohorts.name,
      season: cohorts.season,
      version: cohorts.version,
      applicants: sql<number>`count(distinct ${enrollments.applicantId})::int`,
    })
    .from(cohorts)
    .leftJoin(
      enrollments,
      and(
        eq(enrollments.organizationId, organizationId),
        eq(enrollments.cohortId, cohorts.id),
        isNull(enrollments.endedAt),
      ),
    )
    .where(and(eq(cohorts.organizationId, organizationId), inArray(cohorts.id, ledCohorts(tx, coordinator))))
    .groupBy(cohorts.organizationId, cohorts.id)
    .orderBy(asc(cohorts.season), asc(cohorts.name), asc(cohorts.id));
}

/** Everybody once, with their roles. */
function gather(rows: readonly { id: string; name: string; role: Role }[]): Overview["staff"] {
  const people = new Map<string, Overview["staff"][number]>();
  for (const { id, name, role } of rows) {
    const known = people.get(id);
    people.set(id, { id, name, roles: [...(known?.roles ?? []), role] });
  }
  return [...people.values()];
}

/** The organization a coordinator works in, the cohorts they lead, and the staff who may act. */
export async function getOverview(tx: Tx, coordinator: Coordinator): Promise<Overview> {
  const { organizationId } = coordinator;
  const [organization] = await tx
    .select({
      id: organizations.id,
      name: organizations.name,
      isDemo: organizations.isDemo,
      version: organizations.version,
      requiresSecondFactor: organizations.requiresSecondFactor,
    })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (organization === undefined) throw notFound();
  const led = await listCohorts(tx, coordinator);
  const staff = gather(await listActing(tx, organizationId));
  const leading = await tx
    .select({ cohortId: cohortCoordinators.cohortId, userId: cohortCoordinators.userId })
    .from(cohortCoordinators)
    .where(
      and(
        eq(cohortCoordinators.organizationId, organizationId),
        inArray(cohortCoordinators.cohortId, ledCohorts(tx, coordinator)),
      ),
    );
  const leadersOf = (cohortId: string) => {
    const ids = new Set(leading.filter((row) => row.cohortId === cohortId).map(({ userId }) => userId));
    return staff.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }));
  };
  return {
    ...organization,
    cohorts: led.map((cohort) => ({ ...cohort, coordinators: leadersOf(cohort.id) })),
    staff,
  };
}
