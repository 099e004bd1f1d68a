import { listAnswerChanges } from "../../../server/features/profiles/policy";
import { type Answers, listDatedDays, stepsBy, tellBy } from "./growth";
import { idOf, type Moments, pick } from "./moments";
import { APPLICANTS, type Applicant, COHORTS, PROGRAM } from "./people";
import { MOVED } from "./places";
import { tell, type Told } from "./stories";

type Kept = Parameters<typeof listAnswerChanges>[0];
type AnswerChange = ReturnType<typeof listAnswerChanges>[number];

/** How a question bank was on a day of the demo. */
interface Snapshot {
  readonly id: string;
  readonly at: Date;
  readonly day: string;
  readonly qbank: NonNullable<Answers["qbank"]>;
}

/** A record as one change left it. */
export interface State {
  readonly at: Date;
  readonly day: string;
  readonly version: number;
  readonly kept: Kept;
  readonly changes: readonly AnswerChange[];
  /** The snapshot that changed the answers, where it was one. */
  readonly snapshotId: string | null;
}

/** How somebody's record became what it is, oldest first. */
export interface History {
  readonly who: Applicant;
  readonly facts: Answers;
  readonly states: readonly State[];
  readonly snapshots: readonly Snapshot[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;
const NOTHING: Kept = { facts: {}, asOf: null, done: [] };

/** Days before the seeding on which the one whom visitors sign in as told something. */
const SITTINGS: Readonly<Record<string, readonly number[]>> = { samira: [111, 71, 44, 26, 9, 3] };

/** Days before the seeding on which somebody told something: after joining, when it happened, and in between. */
function listSittings(who: Applicant, { facts }: Told, today: string): readonly number[] {
  const fixed = SITTINGS[who.key];
  if (fixed !== undefined) return fixed;
  const first = who.joined - 1;
  const events = listDatedDays(facts)
    .map((date) => Math.round((Date.parse(today) - Date.parse(date)) / DAY_MS))
    .filter((days) => days >= 1 && days < first);
  const latest = Math.min(first, ...events, 1 + pick(`latest ${who.key}`, 20));
  const steps = 1 + pick(`sittings ${who.key}`, 3);
  const between = Array.from({ length: steps }, (_, index) =>
    Math.round(latest + ((first - latest) * (index + 1)) / (steps + 1)),
  );
  return [...new Set([first, latest, ...events, ...between])].sort((a, b) => b - a);
}

/** A question bank some sittings before the last. */
function qbankBefore(qbank: NonNullable<Answers["qbank"]>, back: number): NonNullable<Answers["qbank"]> {
  const { percentCorrect, percentDone } = qbank;
  return {
    ...qbank,
    ...(typeof percentCorrect === "number"
      ? { percentCorrect: percentCorrect - 2 * back - (back > 1 ? 1 : 0) }
      : {}),
    ...(typeof percentDone === "number" ? { percentDone: Math.max(4, percentDone - 15 * back) } : {}),
  };
}

/** Snapshots of the last sittings during preparation; the newest is what the answers hold. */
function listSnapshots(who: Applicant, facts: Answers, sittings: readonly Sitting[]): Snapshot[] {
  const { qbank, preparation, step2ck } = facts;
  if (!qbank) return [];
  const from = preparation?.start ?? "";
  const until = step2ck?.retakeDate ?? step2ck?.date ?? "9999";
  const studied = sittings.filter(({ day }, index) => index > 0 && day >= from && day <= until).slice(-4);
  return studied.map(({ at, day }, index) => ({
    id: idOf("snapshot", `${who.key} ${index}`),
    at,
    day,
    qbank: qbankBefore(qbank, studied.length - 1 - index),
  }));
}

interface Sitting {
  readonly at: Date;
  readonly day: string;
}

function growRecord(who: Applicant, told: Told, moments: Moments): History {
  const sittings = listSittings(who, told, moments.today).map((days) => {
    const at = moments.ago(days, `sitting ${who.key} ${days}`);
    return { at, day: at.toISOString().slice(0, 10) };
  });
  const facts: Answers = told.facts;
  const snapshots = listSnapshots(who, facts, sittings);
  const wasMoved = who.key in SITTINGS || pick(`moved ${who.key}`, 3) === 0;
  const moved = moments.ago(MOVED[who.key] ?? PROGRAM.founded, `moved ${who.key}`);
  const states: State[] = [];
  const add = (at: Date, day: string, kept: Kept, snapshotId: string | null) => {
    const before = states.at(-1)?.kept ?? NOTHING;
    const changes = listAnswerChanges(before, kept);
    if (changes.length === 0 && before.done.length === kept.done.length) return;
    states.push({ at, day, version: states.length + 1, kept, changes, snapshotId });
  };
  for (const [index, { at, day }] of sittings.entries()) {
    const isLast = index === sittings.length - 1;
    const share = isLast ? 1 : index / (sittings.length - 1);
    // Before they went over to the next cohort they aimed for the season before.
    const season = at < moved ? COHORTS.first.season : facts.season;
    const snapshot = snapshots.findLast((made) => made.day <= day);
    const shot = snapshot && { qbank: snapshot.qbank };
    const before = states.at(-1)?.kept;
    if (before !== undefined && snapshot?.day === day) {
      add(at, day, { ...before, facts: { ...before.facts, ...shot } }, snapshot.id);
    }
    // What follows a snapshot is told in the same sitting, some minutes later.
    const then = new Date(at.getTime() + 6 * MINUTE_MS);
    const kept: Kept = isLast
      ? { facts, asOf: told.asOf, done: [...told.done] }
      : {
          facts: { ...tellBy({ ...facts, season }, { day, share, wasMoved }), ...shot },
          asOf: null,
          done: stepsBy(told.done, share),
        };
    add(then, day, kept, null);
  }
  return { who, facts, states, snapshots };
}

/** How every record of the demo grew; who has told nothing has none. */
export function listHistories(moments: Moments): History[] {
  return APPLICANTS.flatMap((who) => {
    const told = tell(who, COHORTS[who.cohort].season, moments.today);
    return told === null ? [] : [growRecord(who, told, moments)];
  });
}
