import type pg from "pg";
import type { Writer } from "./writer";

/** What is in the database of one person's writes. */
interface Kept {
  readonly version: number;
  readonly mark: string | null;
  /** The versions that the audit names, in order. */
  readonly audited: readonly number[];
  /** The version that each key was answered with; null where a key has no answer. */
  readonly keys: ReadonlyMap<string, number | null>;
}

async function readKept(owner: pg.Client, userId: string): Promise<Kept> {
  const profiles = await owner.query<{ version: number; mark: string | null }>(
    "select version, facts->'qbank'->>'name' as mark from profiles where applicant_id = $1",
    [userId],
  );
  const audit = await owner.query<{ version: number }>(
    `select (detail->>'version')::int as version from audit_events
     where applicant_id = $1 and action in ('profile.changed', 'qbank-snapshot.saved') and detail ? 'version'
     order by 1`,
    [userId],
  );
  const keys = await owner.query<{ key: string; version: number | null }>(
    `select key, (response->>'version')::int as version from idempotency_keys
     where user_id = $1 and procedure = 'profiles.save'`,
    [userId],
  );
  return {
    version: profiles.rows[0]?.version ?? 0,
    mark: profiles.rows[0]?.mark ?? null,
    audited: audit.rows.map(({ version }) => version),
    keys: new Map(keys.rows.map(({ key, version }) => [key, version])),
  };
}

export interface Verdict {
  /** Acknowledged writes that are not there exactly once, in words. */
  readonly lost: readonly string[];
  /** Changes without their audit row or key, and the other way round, in words. */
  readonly halves: readonly string[];
}

/** Compares what one was told of their record with what is there. The demo's trail has a row for each version before. */
export async function verifySaver(
  owner: pg.Client,
  { userId, acknowledged: told }: Writer,
): Promise<Verdict> {
  const lost: string[] = [];
  const halves: string[] = [];
  const kept = await readKept(owner, userId);
  for (const { key, given } of told) {
    const version = Number(given);
    if (kept.keys.get(key) !== version) lost.push(`${userId}: version ${version} has not its key`);
    if (version > kept.version) lost.push(`${userId}: version ${version} is gone`);
  }
  if (new Set(told.map(({ given }) => given)).size !== told.length) {
    lost.push(`${userId}: two writes were told the same version`);
  }
  const last = told.at(-1);
  if (last?.given === kept.version && last.mark !== kept.mark) {
    lost.push(`${userId}: the last write is not what is kept`);
  }
  // Each version up to the last has one audit row, and each written here has one key.
  const expected = Array.from({ length: kept.version }, (_, index) => index + 1);
  if (JSON.stringify(kept.audited) !== JSON.stringify(expected)) {
    halves.push(`${userId}: version ${kept.version} with audit rows of ${kept.audited.join(", ")}`);
  }
  const before = kept.version - kept.keys.size;
  const answered = [...kept.keys.values()].sort((a, b) => (a ?? 0) - (b ?? 0));
  const written = expected.slice(before);
  if (JSON.stringify(answered) !== JSON.stringify(written)) {
    halves.push(`${userId}: versions from ${before + 1} on with keys of ${answered.join(", ")}`);
  }
  return { lost, halves };
}

/** Compares the cohorts that one was told of with those that are there. */
export async function verifyMaker(
  owner: pg.Client,
  { userId, acknowledged: told }: Writer,
): Promise<Verdict> {
  const { rows } = await owner.query<{ id: string; name: string; whole: boolean }>(
    `select c.id, c.name,
       (select count(*) from audit_events a where a.action = 'cohort.created' and a.subject_id = c.id) = 1
       and (select count(*) from cohort_coordinators l where l.cohort_id = c.id and l.user_id = $1) = 1
       and (select count(*) from idempotency_keys k where k.user_id = $1 and k.response->>'id' = c.id::text) = 1
         as whole
     from cohorts c where c.name like 'Made %'`,
    [userId],
  );
  const { rows: strays } = await owner.query<{ subject_id: string }>(
    `select subject_id from audit_events a where action = 'cohort.created'
       and not exists (select from cohorts c where c.id = a.subject_id)
     union all select key from idempotency_keys k where procedure = 'cohorts.create'
       and not exists (select from cohorts c where c.id::text = k.response->>'id')`,
  );
  const isThere = ({ given, mark }: Writer["acknowledged"][number]) =>
    rows.filter(({ name }) => name === mark).length === 1 && rows.some(({ id }) => id === given);
  return {
    lost: told.filter((one) => !isThere(one)).map(({ given }) => `cohort ${given} is not there once`),
    halves: [
      ...rows.filter(({ whole }) => !whole).map(({ id }) => `cohort ${id} is not whole`),
      ...strays.map(({ subject_id: id }) => `a row speaks of ${id}, which is not there`),
    ],
  };
}
