import pg from "pg";
import { hashCanonical, toCanonicalJson } from "@/server/lib/canonical-json";
import { contentOf, evaluate, findEdition, findEditionHash, findSeasonFacts } from "@/server/rules";
import { validate, type Evaluation } from "@/server/rules/contract";

const PER_ROUND = 200;

interface Stored {
  readonly organization_id: string;
  readonly applicant_id: string;
  readonly n: number;
  readonly facts: unknown;
  readonly plan: Evaluation;
  readonly edition: string;
  readonly edition_hash: string;
  readonly season_facts: string;
  readonly input_hash: string;
  readonly content_hash: string;
  readonly plan_hash: string;
}

/** Where two texts part, with what each holds there; no answer of anybody is printed beyond that. */
function sayFirstDifference(stored: string, made: string): string {
  let at = 0;
  while (at < stored.length && stored[at] === made[at]) at += 1;
  return `byte ${Buffer.byteLength(stored.slice(0, at))} of ${Buffer.byteLength(stored)}`;
}

/** Everything about a stored version that is not as it was made; none when all is well. */
function listFaults(row: Stored): string[] {
  const edition = findEdition(row.edition);
  const season = findSeasonFacts(row.season_facts);
  if (edition === null) return [`names the edition ${row.edition}, which this build does not hold`];
  if (season === null) return [`names the season facts ${row.season_facts}, which this build does not hold`];
  const { facts } = validate(row.facts);
  if (facts === null) return ["holds facts that are refused by now"];
  const made = evaluate(facts, edition, season);
  const [stored, again] = [toCanonicalJson(row.plan), toCanonicalJson(made)];
  const differs = stored === again ? [] : [`the plan differs at ${sayFirstDifference(stored, again)}`];
  const hashes: [string, string, string | null][] = [
    ["edition", row.edition_hash, findEditionHash(row.edition)],
    ["facts", row.input_hash, hashCanonical(row.facts)],
    ["plan", row.plan_hash, hashCanonical(row.plan)],
    ["content", row.content_hash, hashCanonical(contentOf(row.plan))],
  ];
  const wrong = hashes.filter(([, kept, found]) => kept !== found);
  return [...differs, ...wrong.map(([name]) => `the hash of the ${name} is not the stored one`)];
}

/** The versions after a key, in the order of the primary key. */
async function readRound(client: pg.Client, after: Stored | undefined): Promise<Stored[]> {
  const key = after === undefined ? null : [after.organization_id, after.applicant_id, after.n];
  const where =
    key === null ? "" : "where (organization_id, applicant_id, n) > ($1::uuid, $2::uuid, $3::integer)";
  const { rows } = await client.query<Stored>(
    `select organization_id, applicant_id, n, facts, plan, edition, edition_hash, season_facts,
       input_hash, content_hash, plan_hash
     from plan_versions ${where} order by organization_id, applicant_id, n limit ${PER_ROUND}`,
    key ?? [],
  );
  return rows;
}

/**
 * Makes every stored plan again and compares.
 * @param url of the database's owner
 * @returns the exit code: 1 when any differs
 */
export async function main(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, options: "-c airway.maintenance=on" });
  await client.connect();
  let count = 0;
  let bad = 0;
  try {
    let rows = await readRound(client, undefined);
    while (rows.length > 0) {
      for (const row of rows) {
        const faults = listFaults(row);
        count += 1;
        if (faults.length === 0) continue;
        bad += 1;
        console.log(`${row.applicant_id} version ${row.n}: ${faults.join("; ")}`);
      }
      rows = await readRound(client, rows.at(-1));
    }
  } finally {
    await client.end();
  }
  console.log(`${count} stored plans made again: ${bad === 0 ? "every byte as it was" : `${bad} differ`}.`);
  return bad === 0 ? 0 : 1;
}
