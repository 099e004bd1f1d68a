import type pg from "pg";
import { editionHashOf, factsOf, makePlan, NEWEST } from "@/server/features/plans/policy";
import { hashSecret } from "@/server/auth/secrets";
import { type ApplicantKey, canary, feedSecretOf, PEOPLE, rowId, SEEDED_AT } from "./people";

/** The week and the day of what is in everybody's study log. */
export const SEEDED_WEEK = "2026-08-24";
const SEEDED_DAY = "2026-08-28";

type Row = Readonly<Record<string, unknown>>;
type Insert = (client: pg.Client, table: string, rows: readonly Row[]) => Promise<void>;

function planRow(facts: Record<string, unknown>): Row {
  const checked = factsOf({ facts, asOf: null, done: [] }, "2026-11-02");
  if (checked.facts === null) throw new Error("The answers of the seed give no plan.");
  const made = makePlan(checked.facts, NEWEST);
  return {
    n: 1,
    facts: made.facts,
    plan: made.plan,
    edition: NEWEST.edition.name,
    edition_hash: editionHashOf(NEWEST),
    season_facts: NEWEST.season.revision,
    input_hash: made.inputHash,
    content_hash: made.contentHash,
    plan_hash: made.planHash,
    reason: "first",
    profile_version: 1,
    created_at: SEEDED_AT,
  };
}

/** One row in every table that hangs on a record, each text with its owner's canary. */
export async function seedRecord(
  client: pg.Client,
  insert: Insert,
  key: ApplicantKey,
  facts: Record<string, unknown>,
): Promise<void> {
  const { id, organizationId } = PEOPLE[key];
  const record = { organization_id: organizationId, applicant_id: id };
  const put = (table: string, row: Row) => insert(client, table, [{ ...record, ...row }]);
  await put("plan_versions", { ...planRow(facts), author_id: id });
  await put("profile_changes", {
    version: 1,
    path: "qbank.name",
    was: null,
    became: JSON.stringify(canary(key, "history")),
    at: SEEDED_AT,
    actor_id: id,
  });
  await put("plan_statuses", {
    code: "study.domains",
    status: "not-for-me",
    reason: canary(key, "reason"),
    updated_at: SEEDED_AT,
  });
  await put("tasks", {
    id: rowId("task", key),
    title: canary(key, "task"),
    due: "2027-01-10",
    created_at: SEEDED_AT,
    updated_at: SEEDED_AT,
  });
  await put("study_weeks", {
    week: SEEDED_WEEK,
    hours: 30,
    questions: 200,
    percent_correct: 60,
    domains: ["renal"],
    note: canary(key, "week"),
    updated_at: SEEDED_AT,
  });
  await put("study_errors", {
    id: rowId("error", key),
    day: SEEDED_DAY,
    domain: "renal",
    topic: canary(key, "error"),
    lesson: canary(key, "lesson"),
    updated_at: SEEDED_AT,
  });
  await put("qbank_snapshots", {
    id: rowId("snapshot", key),
    day: SEEDED_DAY,
    name: canary(key, "snapshot"),
    percent_correct: 60,
    percent_done: 40,
    updated_at: SEEDED_AT,
  });
  await put("scenarios", {
    id: rowId("scenario", key),
    name: canary(key, "scenario"),
    changes: {},
    created_at: SEEDED_AT,
  });
  await put("calendar_feeds", {
    id: rowId("feed", key),
    secret_hash: hashSecret(feedSecretOf(key)),
    created_at: SEEDED_AT,
  });
  await insert(client, "notifications", [
    {
      user_id: id,
      id: rowId("notification", key),
      kind: "plan-changed",
      detail: { n: 1 },
      key: canary(key, "notification"),
      created_at: SEEDED_AT,
    },
  ]);
  await insert(client, "preferences", [{ user_id: id, digest: "daily" }]);
}
