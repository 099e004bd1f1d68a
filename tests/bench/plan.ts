/**
 * `npm run bench:plan`: the time from a saved answer to the plan that shows it, on a running server: the answer is saved,
 * the plan updated, and the page read again until its HTML holds the new headline. BENCH_TURNS makes it longer or shorter.
 */
import { randomBytes, randomUUID } from "node:crypto";
import * as z from "zod";
import { ensureBuilt } from "@/bin/lib/build.mjs";
import { KeptFacts } from "@/server/features/profiles/schema";
import { connectAsOwner, openPlace, signInAs } from "./http/place";
import { findPort, HOST, type Program, startApp } from "./http/programs";

const TURNS = Number(process.env.BENCH_TURNS ?? 60);
const WARM_UP = 10;
const SCORES = [234, 246, 255, 263];
const Mine = z.object({ result: z.object({ data: z.object({ kept: KeptFacts, version: z.int() }) }) });

const say = (line: string) => process.stdout.write(`${line}\n`);
const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

interface Server {
  readonly port: number;
  readonly cookie: string;
}

async function ask({ port, cookie }: Server, path: string, body?: unknown): Promise<Response> {
  const url = `http://${HOST}:${port}${path}`;
  const response = await fetch(url, {
    headers: { cookie, "content-type": "application/json", origin: `http://${HOST}:${port}` },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  return response;
}

async function takeTime(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Saves another score and gives back how long each part took, in milliseconds. */
async function turn(server: Server, score: number) {
  const mine = await (await ask(server, "/api/trpc/profiles.mine")).json().then((json) => Mine.parse(json));
  const { kept, version } = mine.result.data;
  const step2ck = { status: "passed", attempts: 1, date: "2026-01-15", score };
  const facts = { ...kept.facts, step2ck };
  const save = { kept: { ...kept, facts }, version, idempotencyKey: randomUUID() };
  const saved = await takeTime(() => ask(server, "/api/trpc/profiles.save", save));
  const shown = await takeTime(async () => {
    const html = await (await ask(server, "/plan")).text();
    if (!html.includes(String(score))) throw new Error(`The plan does not show ${score}.`);
  });
  const stored = await takeTime(() =>
    ask(server, "/api/trpc/plans.update", { idempotencyKey: randomUUID() }),
  );
  return { saved, shown, stored };
}

async function main(): Promise<void> {
  await ensureBuilt(say);
  say("Starting a database and a server …");
  const place = await openPlace("plan");
  let app: Program | undefined;
  try {
    const owner = await connectAsOwner(place);
    const { cookie } = await signInAs(owner, "applicant");
    await owner.end();
    const authSecret = randomBytes(32).toString("hex");
    app = await startApp({ databaseUrl: place.appUrl, port: await findPort(), authSecret });
    const server = { port: app.port, cookie };
    const turns: Awaited<ReturnType<typeof turn>>[] = [];
    for (let index = 0; index < WARM_UP + TURNS; index += 1) {
      turns.push(await turn(server, SCORES[index % SCORES.length] ?? 250));
    }
    const measured = turns.slice(WARM_UP);
    const rows: [string, number[]][] = [
      ["saving the answer", measured.map(({ saved }) => saved)],
      ["the page with the new plan", measured.map(({ shown }) => shown)],
      ["storing it as a version", measured.map(({ stored }) => stored)],
      ["saved fact to visible plan", measured.map(({ saved, shown }) => saved + shown)],
      ["… to stored and visible", measured.map(({ saved, shown, stored }) => saved + shown + stored)],
    ];
    say(`${TURNS} turns, milliseconds:\n${"".padEnd(32)}median     90 %`);
    for (const [name, values] of rows) {
      const numbers = [0.5, 0.9].map((part) => quantile(values, part).toFixed(1).padStart(9));
      say(`${name.padEnd(30)}${numbers.join("")}`);
    }
  } finally {
    await app?.end("SIGTERM");
    await place.close();
  }
}

await main();
