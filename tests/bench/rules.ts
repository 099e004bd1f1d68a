/** `npm run bench:rules`: full plans a second on one core, and the shared 60-row table beside two other engines. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EDITION, evaluate, SEASON_FACTS, sensitivity } from "@/server/rules";
import { validate, type Facts } from "@/server/rules/contract";
import { jsonRulesEngine, ourEngine, ROWS, zenEngine, type TableEngine } from "./table";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);
const sharedFolder = process.env.AIRWAY_SHARED ?? join(import.meta.dirname, "..", "..", "..", "shared");

function readPersonas(): Facts[] {
  const personas: unknown = JSON.parse(readFileSync(join(sharedFolder, "spec", "personas.json"), "utf8"));
  if (!Array.isArray(personas)) throw new Error("personas.json must hold a list.");
  return personas.map(({ facts }: { readonly facts: unknown }) => {
    const checked = validate(facts);
    if (checked.facts === null) throw new Error("A persona is refused.");
    return checked.facts;
  });
}

/** Runs for the given seconds after a warm-up of a quarter of them; returns how often a second. */
async function rateOf(run: (index: number) => unknown): Promise<number> {
  const loop = async (seconds: number) => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < seconds * 1000) {
      for (let index = 0; index < 10; index += 1) {
        const result = run(count);
        if (result instanceof Promise) await result;
        count += 1;
      }
    }
    return (count / (performance.now() - start)) * 1000;
  };
  await loop(SECONDS / 4);
  return loop(SECONDS);
}

async function assertSame(engines: readonly TableEngine[], profiles: readonly Facts[]) {
  let hits = 0;
  for (const facts of profiles) {
    const answers = await Promise.all(engines.map(async (engine) => engine(facts)));
    const [first = [], ...others] = answers.map((codes) => [...codes].sort().join(","));
    if (others.some((other) => other !== first))
      throw new Error(`The engines differ: ${answers.join(" | ")}`);
    hits += answers[0]?.length ?? 0;
  }
  if (hits === 0) throw new Error("No row of the table holds: the comparison would show nothing.");
}

const say = (name: string, value: string) =>
  process.stdout.write(`${name.padEnd(58)}${value.padStart(14)}\n`);
const whole = (value: number) => Math.round(value).toLocaleString("en-US");

async function main() {
  const personas = readPersonas();
  const pick = (index: number) => personas[index % personas.length] as Facts;
  const plain = await rateOf((index) => evaluate(pick(index), EDITION, SEASON_FACTS, { flips: false }));
  say("full plans a second, text and trace, flips left out", whole(plain));
  for (const [index, facts] of personas.entries()) {
    const rate = await rateOf(() => evaluate(facts, EDITION, SEASON_FACTS));
    say(`  plan with flips, persona ${index + 1}`, `${(1000 / rate).toFixed(2)} ms`);
  }
  const changes = await rateOf((index) => sensitivity(pick(index), EDITION, SEASON_FACTS));
  say("sensitivity, mean over the personas", `${(1000 / changes).toFixed(2)} ms`);

  const ours = ourEngine();
  const json = jsonRulesEngine();
  const zen = zenEngine();
  await assertSame([ours, json, zen], personas);
  const facts = pick(1);
  const rates = {
    ours: await rateOf(() => ours(facts)),
    json: await rateOf(() => json(facts)),
    zen: await rateOf(() => zen(facts)),
  };
  process.stdout.write(`\n${ROWS.length}-row table, one profile, traces on, equal results asserted\n`);
  say("  json-rules-engine 7", `${whole(rates.json)} /s`);
  say("  @gorules/zen-engine 0.54", `${whole(rates.zen)} /s`);
  say("  Airway", `${whole(rates.ours)} /s`);
  say("  Airway to json-rules-engine", `${(rates.ours / rates.json).toFixed(1)} x`);
  say("  Airway to zen-engine", `${(rates.ours / rates.zen).toFixed(1)} x`);
}

await main();
