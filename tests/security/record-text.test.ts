import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../support/database";
import { listHostileStrings } from "../support/hostile";
import { PEOPLE, rowId } from "../support/people";
import { SEEDED_WEEK } from "../support/seed-records";
import { callerFor } from "../support/sign-in";

type Api = Awaited<ReturnType<typeof callerFor>>;

const strings = listHostileStrings();
/** Some thousand calls, on machines that do other things too. */
const LONG_MS = 120_000;

let db: TestDatabase;
let me: Api;
beforeAll(async () => {
  db = await makeTestDatabase();
  me = await callerFor(db, PEOPLE.A1);
});
afterAll(() => db.close());

const key = () => ({ idempotencyKey: randomUUID() });
const isStorable = (text: string) => !text.includes("\u0000") && text.isWellFormed();
const hasVisible = (text: string) => /[\p{L}\p{N}]/u.test(text);
const isOneLine = (text: string) => !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text);

interface Field {
  /** Saves the text as the next version of a row and reads it again. */
  readonly put: (text: string, version: number) => Promise<string | undefined>;
  /** What the field takes; all else is refused by name. */
  readonly takes: (text: string) => boolean;
  /** What it keeps of that. */
  readonly keeps?: (text: string) => string;
  /** Where the refusal points. */
  readonly path: string;
}

const CODE = "study.domains";
const upTo = (max: number) => (text: string) => isStorable(text) && Array.from(text).length <= max;

/** Every free text of a record beside the answers themselves. */
const FIELDS: Readonly<Record<string, Field>> = {
  "the reason of a recommendation that is not for somebody": {
    put: async (reason, version) => {
      await me.plans.setStatus({ code: CODE, status: "not-for-me", reason, version, ...key() });
      // Read from its table: `plans.current` would make a plan for each of hundreds of strings.
      const { rows } = await db.owner.query<{ reason: string }>(
        "select reason from plan_statuses where applicant_id = $1 and code = $2",
        [PEOPLE.A1.id, CODE],
      );
      return rows[0]?.reason;
    },
    takes: (text) => upTo(500)(text) && text.trim() !== "",
    keeps: (text) => text.trim(),
    path: "reason",
  },
  "a task's title": {
    put: async (title, version) => {
      const id = rowId("task", "A1");
      await me.tasks.save({ id, title, due: null, isDone: false, version, ...key() });
      return (await me.tasks.list()).tasks.find((task) => task.id === id)?.title;
    },
    takes: (text) => upTo(200)(text) && text.trim() !== "",
    keeps: (text) => text.trim(),
    path: "title",
  },
  "a week's note": {
    put: async (note, version) => {
      const week = { week: SEEDED_WEEK, hours: 1, questions: null, percentCorrect: null, domains: [] };
      await me.exams.saveWeek({ ...week, note, version, ...key() });
      return (await me.exams.overview()).weeks.find((row) => row.week === SEEDED_WEEK)?.note;
    },
    takes: upTo(500),
    path: "note",
  },
  "an error's topic": {
    put: async (topic, version) => {
      const id = rowId("error", "A1");
      const error = { id, day: "2026-08-28", domain: "renal" as const, lesson: "" };
      await me.exams.saveError({ ...error, topic, version, ...key() });
      return (await me.exams.overview()).errors.find((row) => row.id === id)?.topic;
    },
    takes: (text) => upTo(200)(text) && hasVisible(text),
    path: "topic",
  },
  "a question bank's name": {
    put: async (name, version) => {
      const id = rowId("snapshot", "A1");
      const snapshot = { id, day: "2026-08-28", percentCorrect: 1, percentDone: 1, isTimedMixed: null };
      await me.exams.saveSnapshot({ ...snapshot, name, version, ...key() });
      return (await me.exams.overview()).snapshots.find((row) => row.id === id)?.name;
    },
    takes: (text) => upTo(200)(text) && hasVisible(text),
    path: "name",
  },
  "a scenario's name": {
    put: async (name, version) => {
      const id = rowId("scenario", "A1");
      await me.scenarios.save({ id, name, changes: { score: 250 }, version, ...key() });
      return (await me.scenarios.list()).scenarios.find((row) => row.id === id)?.name;
    },
    takes: (text) => upTo(120)(text) && hasVisible(text) && isOneLine(text),
    path: "name",
  },
};

describe("promise 8: each text of a record comes back to the last character, or is refused by name", () => {
  it.each(Object.entries(FIELDS))(
    "as %s",
    { timeout: LONG_MS },
    async (_name, { put, takes, keeps = (text) => text, path }) => {
      let version = 1;
      for (const text of strings) {
        const answer: unknown = await put(text, version).catch((error: unknown) => error);
        if (takes(text)) {
          expect(answer, JSON.stringify(text)).toBe(keeps(text));
          version += 1;
        } else {
          expect(answer, JSON.stringify(text)).toMatchObject({ code: "BAD_REQUEST" });
          expect(answer, JSON.stringify(text)).toMatchObject({ more: { problems: [{ path }] } });
        }
      }
      expect(version).toBeGreaterThan(300);
      expect(version).toBeLessThan(strings.length);
    },
  );
});
