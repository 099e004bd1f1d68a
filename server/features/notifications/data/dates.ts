import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { profiles, tasks } from "@/db/schema";
import { SEASON_FACTS } from "@/server/rules";
import { defaultSeason, SEASONS } from "@/server/rules/contract";
import { addDays } from "../policy";
import { ALERT_DAYS } from "../schema";

/** Whose record, and where it lies. */
export interface RecordKey {
  readonly organizationId: string;
  readonly applicantId: string;
}

/** A date of somebody's own or of their season. */
export interface OwnDate {
  /** As a notification names it: an event, an exam, or `task`. */
  readonly code: string;
  readonly date: string;
  /** Tells apart what has the same code. */
  readonly id?: string;
}

const EXAMS = ["step1", "step2ck", "step3"] as const;
const CIVIL_DAY = /^\d{4}-\d{2}-\d{2}$/;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

function isDay(value: unknown): value is string {
  return typeof value === "string" && CIVIL_DAY.test(value) && !Number.isNaN(Date.parse(value));
}

/** The exams somebody has booked. Read answer by answer, because others may contradict each other. */
function listBookings(facts: Fields): OwnDate[] {
  return EXAMS.flatMap((code) => {
    const exam = facts[code];
    if (!isFields(exam)) return [];
    const { status, date, retakeDate } = exam;
    if (status === "scheduled" && isDay(date)) return [{ code, date }];
    return status === "failed" && isDay(retakeDate) ? [{ code, date: retakeDate }] : [];
  });
}

function listOfficial(facts: Fields, today: string): OwnDate[] {
  const season = SEASONS.find((each) => each === facts["season"]) ?? defaultSeason(today);
  return Object.values(SEASON_FACTS.calendars[season]).map(({ event, value }) => ({
    code: event,
    date: value,
  }));
}

async function listTasksAhead(tx: Tx, key: RecordKey, today: string): Promise<OwnDate[]> {
  const days = ALERT_DAYS.map((step) => addDays(today, step));
  const rows = await tx
    .select({ id: tasks.id, due: tasks.due })
    .from(tasks)
    .where(
      and(
        eq(tasks.organizationId, key.organizationId),
        eq(tasks.applicantId, key.applicantId),
        isNull(tasks.doneAt),
        isNull(tasks.removedAt),
        inArray(tasks.due, days),
      ),
    );
  return rows.flatMap(({ id, due }) => (due === null ? [] : [{ code: "task", date: due, id }]));
}

/** The dates an alert may tell of, and the exams that were booked, of one record seen from a day. */
export async function listDates(
  tx: Tx,
  key: RecordKey,
  today: string,
): Promise<{ readonly dates: OwnDate[]; readonly bookings: OwnDate[] }> {
  const [row] = await tx
    .select({ facts: profiles.facts })
    .from(profiles)
    .where(and(eq(profiles.organizationId, key.organizationId), eq(profiles.applicantId, key.applicantId)));
  const facts = isFields(row?.facts) ? row.facts : {};
  const bookings = listBookings(facts);
  const own = await listTasksAhead(tx, key, today);
  return { dates: [...listOfficial(facts, today), ...bookings, ...own], bookings };
}
