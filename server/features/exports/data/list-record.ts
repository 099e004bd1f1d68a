import "server-only";
import { and, asc, eq, getTableColumns, gt, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { assume, type Tx } from "@/db/context";
import {
  calendarFeeds,
  planStatuses,
  planVersions,
  profileChanges,
  profiles,
  qbankSnapshots,
  scenarios,
  studyErrors,
  studyWeeks,
  tasks,
} from "@/db/schema";
import type { ArchiveList } from "@/server/lib/archive";

type Row = Readonly<Record<string, unknown>>;

/** A place where the person applies: their record lies there. */
export interface RecordPlace {
  readonly organizationId: string;
  readonly organizationName: string;
}

/** What the record is read with: the person's own rights, in each of their places. */
interface Reading {
  readonly tx: Tx;
  readonly userId: string;
  readonly places: readonly RecordPlace[];
}

interface Key {
  readonly organizationId: PgColumn;
  readonly applicantId: PgColumn;
}

type Mine = (table: Key) => SQL | undefined;
type Selection = Readonly<Record<string, PgColumn>>;

const CHANGES_AT_ONCE = 1000;
const VERSIONS_AT_ONCE = 20;

/** Every answer of a record by its path, as `practice.0.score`. */
function* listAnswers(value: unknown, path: string): Generator<{ answer: string; value: unknown }> {
  if (typeof value !== "object" || value === null) {
    yield { answer: path, value };
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    yield* listAnswers(member, path === "" ? key : `${path}.${key}`);
  }
}

/** Reads one table of the record in each place, with the name of the place on every row. */
function ofRecord({ tx, userId, places }: Reading, read: (mine: Mine) => AsyncIterable<readonly Row[]>) {
  return async function* pages() {
    for (const { organizationId, organizationName } of places) {
      await assume(tx, { userId, organizationId, role: "applicant" });
      const mine: Mine = (table) =>
        and(eq(table.organizationId, organizationId), eq(table.applicantId, userId));
      for await (const page of read(mine)) yield page.map((row) => ({ place: organizationName, ...row }));
    }
  };
}

/** Keys that every row shares, and what only lets others in. */
const LEFT_OUT: readonly string[] = ["organizationId", "applicantId", "secretHash"];

/** A whole table of the record at once: what people write by hand stays small. */
function whole(reading: Reading, name: string, table: PgTable & Key, order: PgColumn): ArchiveList {
  const kept = Object.entries(getTableColumns(table)).filter(([column]) => !LEFT_OUT.includes(column));
  const selection: Selection = Object.fromEntries(kept);
  const pages = ofRecord(reading, async function* (mine) {
    yield await reading.tx.select(selection).from(table).where(mine(table)).orderBy(asc(order));
  });
  return { name, columns: ["place", ...Object.keys(selection)], pages };
}

function listProfiles(reading: Reading): ArchiveList {
  const { facts, asOf, version, createdAt, updatedAt } = profiles;
  return {
    name: "answers",
    columns: ["place", "answer", "value"],
    pages: ofRecord(reading, async function* (mine) {
      yield await reading.tx
        .select({ facts, asOf, version, createdAt, updatedAt })
        .from(profiles)
        .where(mine(profiles));
    }),
    toLines: (row) => [...listAnswers(row["facts"], "")].map((line) => ({ place: row["place"], ...line })),
  };
}

function listChanges(reading: Reading): ArchiveList {
  const { id, version, path, was, became, at, actorId } = profileChanges;
  const selection = { id, version, path, was, became, at, actorId };
  return {
    name: "answer-history",
    columns: ["place", ...Object.keys(selection)],
    pages: ofRecord(reading, async function* (mine) {
      for (let after = 0; ;) {
        const page = await reading.tx
          .select(selection)
          .from(profileChanges)
          .where(and(mine(profileChanges), gt(id, after)))
          .orderBy(asc(id))
          .limit(CHANGES_AT_ONCE);
        yield page;
        if (page.length < CHANGES_AT_ONCE) return;
        after = page.at(-1)?.id ?? after;
      }
    }),
  };
}

/** Every version whole in the JSON; the sheet lists them without what they say. */
function listVersions(reading: Reading): ArchiveList {
  const { organizationId: _, applicantId: __, ...selection } = getTableColumns(planVersions);
  const { n } = planVersions;
  return {
    name: "plan-versions",
    columns: ["place", "n", "createdAt", "reason", "edition", "seasonFacts", "authorId", "planHash"],
    pages: ofRecord(reading, async function* (mine) {
      for (let after = 0; ; after += VERSIONS_AT_ONCE) {
        const page = await reading.tx
          .select(selection)
          .from(planVersions)
          .where(and(mine(planVersions), gt(n, after)))
          .orderBy(asc(n))
          .limit(VERSIONS_AT_ONCE);
        yield page;
        if (page.length < VERSIONS_AT_ONCE) return;
      }
    }),
  };
}

/** Everything that hangs on a person's record. */
export function listRecord(reading: Reading): ArchiveList[] {
  return [
    listProfiles(reading),
    listChanges(reading),
    whole(reading, "study-weeks", studyWeeks, studyWeeks.week),
    whole(reading, "study-errors", studyErrors, studyErrors.day),
    whole(reading, "question-bank", qbankSnapshots, qbankSnapshots.day),
    listVersions(reading),
    whole(reading, "plan-statuses", planStatuses, planStatuses.code),
    whole(reading, "tasks", tasks, tasks.createdAt),
    whole(reading, "what-ifs", scenarios, scenarios.createdAt),
    whole(reading, "calendar-addresses", calendarFeeds, calendarFeeds.createdAt),
  ];
}
