import "server-only";
import { and, count, desc, eq, gt, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import { qbankSnapshots, studyErrors, studyWeeks } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { getProfile, getToday } from "@/server/features/profiles/data";
import { defaultSeason } from "@/server/rules/contract";
import { decideFrom } from "./policy";
import {
  type Decision,
  type ErrorPage,
  ERRORS_SHOWN,
  type ListErrors,
  MAX_SNAPSHOTS,
  Overview,
  REMOVED_SHOWN,
  WEEKS_SHOWN,
} from "./schema";

/** Rows that were removed can be brought back this long. */
const REMOVED_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export const WEEK = {
  week: studyWeeks.week,
  hours: studyWeeks.hours,
  questions: studyWeeks.questions,
  percentCorrect: studyWeeks.percentCorrect,
  domains: studyWeeks.domains,
  note: studyWeeks.note,
  version: studyWeeks.version,
};
export const ERROR = {
  id: studyErrors.id,
  day: studyErrors.day,
  domain: studyErrors.domain,
  topic: studyErrors.topic,
  lesson: studyErrors.lesson,
  version: studyErrors.version,
};
export const SNAPSHOT = {
  id: qbankSnapshots.id,
  day: qbankSnapshots.day,
  name: qbankSnapshots.name,
  percentCorrect: qbankSnapshots.percentCorrect,
  percentDone: qbankSnapshots.percentDone,
  isTimedMixed: qbankSnapshots.isTimedMixed,
  version: qbankSnapshots.version,
};

type Table = typeof studyWeeks | typeof studyErrors | typeof qbankSnapshots;

/** The rows of one record, each table by its own key; `removedSince` turns to those that were taken away. */
export function ofRecord(
  table: Table,
  { organizationId, applicantId }: ApplicantAccess,
  removedSince: Date | null = null,
): SQL | undefined {
  const isThere =
    removedSince === null
      ? isNull(table.removedAt)
      : and(isNotNull(table.removedAt), gt(table.removedAt, removedSince));
  return and(eq(table.organizationId, organizationId), eq(table.applicantId, applicantId), isThere);
}

/** Everything of the study log. Each list walks the key of its table from the newest day. */
export async function getOverview(tx: Tx, access: ApplicantAccess, now: Date): Promise<Overview> {
  const since = new Date(now.getTime() - REMOVED_DAYS * DAY_MS);
  const today = await getToday(tx, access, now);
  const weeks = await tx
    .select(WEEK)
    .from(studyWeeks)
    .where(ofRecord(studyWeeks, access))
    .orderBy(desc(studyWeeks.week))
    .limit(WEEKS_SHOWN);
  const { errors } = await listErrors(tx, access, {});
  const domains = await tx
    .select({ domain: studyErrors.domain, count: count() })
    .from(studyErrors)
    .where(ofRecord(studyErrors, access))
    .groupBy(studyErrors.domain)
    .orderBy(desc(count()), studyErrors.domain);
  const snapshots = await tx
    .select(SNAPSHOT)
    .from(qbankSnapshots)
    .where(ofRecord(qbankSnapshots, access))
    .orderBy(desc(qbankSnapshots.day), desc(qbankSnapshots.updatedAt))
    .limit(MAX_SNAPSHOTS);
  const removed = {
    weeks: await tx
      .select(WEEK)
      .from(studyWeeks)
      .where(ofRecord(studyWeeks, access, since))
      .orderBy(desc(studyWeeks.removedAt))
      .limit(REMOVED_SHOWN),
    errors: await tx
      .select(ERROR)
      .from(studyErrors)
      .where(ofRecord(studyErrors, access, since))
      .orderBy(desc(studyErrors.removedAt))
      .limit(REMOVED_SHOWN),
    snapshots: await tx
      .select(SNAPSHOT)
      .from(qbankSnapshots)
      .where(ofRecord(qbankSnapshots, access, since))
      .orderBy(desc(qbankSnapshots.removedAt))
      .limit(REMOVED_SHOWN),
  };
  return Overview.parse({ weeks, errors, domains, snapshots, removed, today });
}

/** The log of errors, newest first: study_errors_organization_id_applicant_id_day_id_idx. */
export async function listErrors(
  tx: Tx,
  access: ApplicantAccess,
  { domain, before }: z.infer<typeof ListErrors>,
): Promise<ErrorPage> {
  const rows = await tx
    .select(ERROR)
    .from(studyErrors)
    .where(
      and(
        ofRecord(studyErrors, access),
        domain === undefined ? undefined : eq(studyErrors.domain, domain),
        before === undefined
          ? undefined
          : or(
              lt(studyErrors.day, before.day),
              and(eq(studyErrors.day, before.day), gt(studyErrors.id, before.id)),
            ),
      ),
    )
    .orderBy(desc(studyErrors.day), studyErrors.id)
    .limit(ERRORS_SHOWN + 1);
  const errors = rows.slice(0, ERRORS_SHOWN) as ErrorPage["errors"];
  const last = rows.length > ERRORS_SHOWN ? errors.at(-1) : undefined;
  return { errors, next: last === undefined ? null : { day: last.day, id: last.id } };
}

/** What there is to decide about the day of Step 2 CK, from the record as it stands. */
export async function getDecision(tx: Tx, access: ApplicantAccess, now: Date): Promise<Decision> {
  const { facts, asOf } = (await getProfile(tx, access)).kept;
  const today = await getToday(tx, access, now);
  return decideFrom({ ...facts, asOf: asOf ?? today, season: facts["season"] ?? defaultSeason(today) });
}
