import type { qbankSnapshots, studyErrors, studyWeeks } from "../../schema";
import type { History } from "./histories";
import { addDays, idOf, type Moments, pick } from "./moments";
import { MISSED } from "./missed";
import { PROGRAM } from "./people";

type Week = typeof studyWeeks.$inferInsert;
type Missed = typeof studyErrors.$inferInsert;
type Snapshot = typeof qbankSnapshots.$inferInsert;

const DAY_MS = 24 * 60 * 60 * 1000;
const DOMAINS = [
  "cardiology",
  "pulmonology-critical-care",
  "neurology",
  "renal",
  "pharmacology",
  "emergency",
] as const;
const NOTES = [
  "Mornings went well. Afternoons on the ward.",
  "Night shifts, so fewer hours than I planned.",
  "Blocks in the library with a friend. It helped.",
  "Reviewed more than I answered.",
  "A cold. Two days off.",
] as const;
/** Weeks of the one whom visitors sign in as in which she did not study, counted from the first. */
const AWAY: Readonly<Record<string, readonly number[]>> = { samira: [4] };

const daysAgo = (day: string, today: string) => (Date.parse(today) - Date.parse(day)) / DAY_MS;

function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The days of dedicated study that lie behind somebody; null where there are none. */
function studyDays({ facts }: History, today: string): { readonly from: string; readonly to: string } | null {
  const from = facts.preparation?.start;
  if (typeof from !== "string") return null;
  const exam = facts.step2ck?.retakeDate ?? facts.step2ck?.date ?? "9999-12-31";
  const yesterday = addDays(today, -1);
  const to = exam <= yesterday ? addDays(exam, -1) : yesterday;
  return from < to ? { from, to } : null;
}

/** The weeks somebody logged, each on its Sunday, or yesterday where it is not over. Some are left out. */
export function listWeeks(history: History, { today, ago }: Moments): Week[] {
  const days = studyDays(history, today);
  if (days === null) return [];
  const { who, facts } = history;
  const wanted = facts.preparation?.hoursPerWeek ?? 40;
  const reached = facts.qbank?.percentCorrect ?? 60;
  const first = mondayOf(days.from);
  const count = 1 + Math.floor(daysAgo(first, days.to) / 7);
  return Array.from({ length: count }, (_, index): Week[] => {
    const name = `week ${who.key} ${index}`;
    const away = AWAY[who.key];
    if (away === undefined ? pick(`away ${name}`, 6) === 0 : away.includes(index)) return [];
    const week = addDays(first, 7 * index);
    const sunday = addDays(week, 6);
    const [from, to] = [week > days.from ? week : days.from, sunday < days.to ? sunday : days.to];
    const share = (1 + daysAgo(from, to)) / 7;
    const hours = Math.max(3, Math.round(share * (wanted - 8 + pick(`hours ${name}`, 13))));
    const start = pick(`domain ${name}`, DOMAINS.length);
    const domains = DOMAINS.filter((_domain, at) => (at + start) % 3 === 0);
    const row: Week = {
      organizationId: PROGRAM.id,
      applicantId: who.id,
      week,
      hours,
      questions: Math.max(20, 10 * Math.round(hours * (0.5 + 0.05 * pick(`questions ${name}`, 4)))),
      percentCorrect: Math.max(40, reached - (count - 1 - index) - 2 + pick(`correct ${name}`, 5)),
      domains,
      note: pick(`note ${name}`, 4) === 0 ? (NOTES[pick(`which ${name}`, NOTES.length)] ?? "") : "",
      updatedAt: ago(Math.max(1, daysAgo(sunday, today)), `logged ${name}`),
    };
    return [row];
  }).flat();
}

/** The questions somebody missed and wrote down. */
export function listErrors(history: History, { today, ago }: Moments): Missed[] {
  const days = studyDays(history, today);
  const { who, facts } = history;
  if (days === null || facts.preparation?.errorLog !== true) return [];
  const count = who.key === "samira" ? 12 : 3 + pick(`errors ${who.key}`, 4);
  const span = daysAgo(days.from, days.to);
  const start = who.key === "samira" ? 0 : pick(`first error ${who.key}`, MISSED.length);
  return Array.from({ length: count }, (_, index): Missed[] => {
    const missed = MISSED[(start + index) % MISSED.length];
    if (missed === undefined) return [];
    const [domain, topic, lesson] = missed;
    const day = addDays(days.from, Math.floor(((index + 0.6) * span) / count));
    const row: Missed = {
      organizationId: PROGRAM.id,
      applicantId: who.id,
      id: idOf("error", `${who.key} ${index}`),
      day,
      domain,
      topic,
      lesson,
      updatedAt: ago(daysAgo(day, today), `missed ${who.key} ${index}`),
    };
    return [row];
  }).flat();
}

/** How the question bank was, as the answers had it. */
export function listSnapshotRows({ who, snapshots }: History): Snapshot[] {
  return snapshots.map(({ id, at, day, qbank }) => ({
    organizationId: PROGRAM.id,
    applicantId: who.id,
    id,
    day,
    name: qbank.name ?? "",
    percentCorrect: qbank.percentCorrect ?? 0,
    percentDone: qbank.percentDone ?? 0,
    isTimedMixed: qbank.timedMixed ?? null,
    updatedAt: at,
  }));
}
