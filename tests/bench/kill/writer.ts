import { randomUUID } from "node:crypto";
import { type Answer, dataOf, insist, send, type Shore } from "./shore";

/** One in so many writes whose answer was lost is not sent again: it may have happened or not, but never by half. */
const ABANDON = 3;

/** A write that was answered with 200. */
export interface Acknowledged {
  readonly key: string;
  /** What the answer gave: a version, or an id. */
  readonly given: number | string;
  readonly mark: string;
}

/** Somebody who writes again and again. */
export interface Writer {
  readonly userId: string;
  readonly acknowledged: Acknowledged[];
  readonly done: Promise<void>;
}

interface Person {
  readonly cookie: string;
  readonly userId: string;
}

interface Mine {
  readonly kept: {
    readonly facts: Readonly<Record<string, unknown>>;
    readonly asOf: string | null;
    readonly done: readonly number[];
  };
  readonly version: number;
}

/** Sends a change once, and again under its key where no answer came; null when it was given up. */
async function change(shore: Shore, count: number, ask: () => Promise<Answer | null>): Promise<unknown> {
  const first = await ask();
  if (first?.status === 200) return dataOf(first.body);
  return count % ABANDON === 0 ? null : insist(shore, ask);
}

/** Changes their own record again and again, until the run is over. */
export function startSaver(shore: Shore, { cookie, userId }: Person): Writer {
  const acknowledged: Acknowledged[] = [];
  const read = async () => (await insist(shore, () => send(shore, "profiles.mine", cookie))) as Mine | null;
  const work = async () => {
    let mine = await read();
    for (let count = 1; mine !== null && !shore.isOver; count += 1) {
      const key = randomUUID();
      const mark = `write ${count} ${key}`;
      const { version } = mine;
      const kept = { ...mine.kept, facts: { ...mine.kept.facts, qbank: { name: mark } } };
      const input = { kept, version, idempotencyKey: key };
      const saved = (await change(shore, count, () => send(shore, "profiles.save", cookie, input))) as {
        readonly version: number;
      } | null;
      if (saved === null) {
        mine = await read();
        continue;
      }
      acknowledged.push({ key, given: saved.version, mark });
      shore.acknowledged += 1;
      mine = { kept, version: saved.version };
    }
  };
  return { userId, acknowledged, done: work() };
}

/** Makes cohorts, one after the other, until the run is over. */
export function startMaker(shore: Shore, { cookie, userId }: Person): Writer {
  const acknowledged: Acknowledged[] = [];
  const work = async () => {
    for (let count = 1; !shore.isOver; count += 1) {
      const key = randomUUID();
      const mark = `Made ${key}`;
      const input = { name: mark, season: 2028, idempotencyKey: key };
      const made = (await change(shore, count, () => send(shore, "cohorts.create", cookie, input))) as {
        readonly id: string;
      } | null;
      if (made === null) continue;
      acknowledged.push({ key, given: made.id, mark });
      shore.acknowledged += 1;
    }
  };
  return { userId, acknowledged, done: work() };
}
