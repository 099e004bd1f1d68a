import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createExportHandler } from "@/server/api/export";
import { makeLog, NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { PEOPLE } from "../../support/people";
import { cookieFor, ENV } from "../../support/sign-in";

const { P } = PEOPLE;
const LIMIT_MS = 10_000;

let db: TestDatabase;
beforeAll(async () => {
  db = await makeTestDatabase();
  const practice = Array.from({ length: 200 }, (_, index) => ({
    exam: "nbme",
    form: `Form ${index}`,
    date: "2026-10-01",
    score: 200 + (index % 60),
  }));
  await db.owner.query("update profiles set facts = facts || $2 where applicant_id = $1", [
    P.id,
    JSON.stringify({ practice }),
  ]);
  await db.owner.query(
    `insert into plan_versions (organization_id, applicant_id, n, facts, plan, edition, edition_hash, season_facts,
       input_hash, content_hash, plan_hash, reason, author_id, profile_version, created_at)
     select v.organization_id, v.applicant_id, m, p.facts, v.plan, v.edition, v.edition_hash, v.season_facts,
       v.input_hash, v.content_hash, v.plan_hash, 'facts-changed', v.author_id, m, now()
     from plan_versions v join profiles p using (organization_id, applicant_id), generate_series(2, 500) m
     where v.applicant_id = $1 order by m`,
    [P.id],
  );
  await db.owner.query(
    `insert into profile_changes (organization_id, applicant_id, version, path, was, became, at, actor_id)
     select $1, $1, m, 'qbank.name', to_jsonb(m), to_jsonb(m + 1), now(), $1 from generate_series(1, 2000) m`,
    [P.id],
  );
  await db.owner.query(
    `insert into study_errors (organization_id, applicant_id, day, domain, topic, lesson, updated_at)
     select $1, $1, date '2026-01-01' + m % 300, 'renal', 'Topic ' || m, 'Lesson ' || m, now()
     from generate_series(1, 500) m`,
    [P.id],
  );
}, 60_000);
afterAll(() => db.close());

it("packs 200 practice exams, 500 plans, 2,000 changes and 500 errors in under ten seconds", async () => {
  const { log } = makeLog();
  const get = createExportHandler({ log, now: () => NOW, env: () => ENV, database: () => db.database });
  const cookie = await cookieFor(db, P);
  const begun = performance.now();
  const response = await get(new Request("http://localhost:3000/api/export", { headers: { cookie } }));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const tookMs = performance.now() - begun;
  const files = unzipSync(bytes);
  const json = files["airway.json"] ?? new Uint8Array();
  const lists = JSON.parse(strFromU8(json)) as Record<string, unknown[]>;
  expect(lists["plan-versions"]).toHaveLength(500);
  expect(lists["answer-history"]).toHaveLength(2001);
  expect(lists["study-errors"]).toHaveLength(501);
  expect(tookMs).toBeLessThan(LIMIT_MS);
}, 30_000);
