/**
 * `npm run bench:http`: authenticated reads a second, beside a bare node:http and pg server that does the same session
 * check, rights transaction and query. BENCH_SECONDS and BENCH_ROUNDS make it longer or shorter.
 */
import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { ensureBuilt } from "@/bin/lib/build.mjs";
import { measure, type Request } from "./http/load";
import { connectAsOwner, openPlace, signInAs } from "./http/place";
import { findPort, HOST, type Program, readCpuSeconds, startApp, startScript } from "./http/programs";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** Fewer than the pools have, so that nobody waits for a connection. */
const CONNECTIONS = 8;
const BARE = "bare, the same read";

interface Target {
  readonly name: string;
  readonly program: Program;
  readonly request: Request;
}

interface Rate {
  readonly perSecond: number;
  /** Milliseconds of the server's own processor time for one answer, which a busy machine does not change much. */
  readonly cpuMs: number | null;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

async function run({ program, request }: Target): Promise<Rate> {
  const before = readCpuSeconds(program.pid);
  const perSecond = await measure(request, CONNECTIONS, SECONDS);
  const after = readCpuSeconds(program.pid);
  const used = before === null || after === null ? null : after - before;
  return { perSecond, cpuMs: used === null ? null : (used / (perSecond * SECONDS)) * 1000 };
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const spread = (values: readonly number[]) => {
  const [least = Number.NaN, most = Number.NaN] = [sorted(values)[0], sorted(values).at(-1)];
  return `${Math.round(least)}–${Math.round(most)}`;
};

function report(rates: ReadonlyMap<Target, readonly Rate[]>): void {
  const bare = [...rates].find(([{ name }]) => name === BARE)?.[1] ?? [];
  const perSecond = (list: readonly Rate[]) => list.map((rate) => rate.perSecond);
  const cpu = (list: readonly Rate[]) => median(list.map(({ cpuMs }) => cpuMs ?? Number.NaN));
  say(`\n${"".padEnd(44)}req/s  (spread)         ratio   CPU ms each  ratio by CPU`);
  for (const [{ name }, list] of rates) {
    const rate = median(perSecond(list));
    const columns = [
      name.padEnd(40),
      String(Math.round(rate)).padStart(8),
      `(${spread(perSecond(list))})`.padEnd(14),
      (rate / median(perSecond(bare))).toFixed(3).padStart(8),
      cpu(list).toFixed(2).padStart(12),
      (cpu(bare) / cpu(list)).toFixed(3).padStart(12),
    ];
    say(columns.join(" "));
  }
}

async function readJson({ port, path, cookie }: Request): Promise<unknown> {
  const response = await fetch(`http://${HOST}:${port}${path}`, {
    headers: cookie === undefined ? {} : { cookie },
  });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  return response.json();
}

/** Both servers give the same answer, and neither gives it to a stranger. */
async function assertSame(app: Request, bare: Request): Promise<void> {
  const [ours, theirs] = await Promise.all([readJson(app), readJson(bare)]);
  if (!isDeepStrictEqual(ours, theirs)) throw new Error("The two servers answer differently.");
  for (const { port, path } of [app, bare]) {
    const { status } = await fetch(`http://${HOST}:${port}${path}`);
    if (status !== 401) throw new Error(`A stranger was answered ${status} by ${path}.`);
  }
}

/** A page that shows the name of who has signed in. */
async function assertPage({ port, path, cookie = "" }: Request, text: string): Promise<void> {
  const response = await fetch(`http://${HOST}:${port}${path}`, { headers: { cookie }, redirect: "manual" });
  const html = await response.text();
  if (response.status !== 200 || !html.includes(text)) {
    throw new Error(`${path} answered ${response.status} without “${text}”.`);
  }
}

async function main(): Promise<void> {
  await ensureBuilt(say);
  say("Starting a database and two servers …");
  const place = await openPlace("http");
  const programs: Program[] = [];
  try {
    const owner = await connectAsOwner(place);
    const applicant = await signInAs(owner, "applicant");
    const mentor = await signInAs(owner, "mentor");
    await owner.end();
    const authSecret = randomBytes(32).toString("hex");
    const app = await startApp({ databaseUrl: place.appUrl, port: await findPort(), authSecret });
    programs.push(app);
    const bare = await startScript("tests/bench/http-bare.ts", await findPort(), {
      DATABASE_URL: place.appUrl,
    });
    programs.push(bare);

    const target = (name: string, program: Program, path: string, cookie?: string): Target => ({
      name,
      program,
      request: { port: program.port, path, cookie },
    });
    const read = target("tRPC profiles.mine", app, "/api/trpc/profiles.mine", applicant.cookie);
    const bareRead = target(BARE, bare, "/profiles.mine", applicant.cookie);
    const home = target("page /home of an applicant", app, "/home", applicant.cookie);
    const people = target("page /mentor of a mentor", app, "/mentor", mentor.cookie);
    await assertSame(read.request, bareRead.request);
    await assertPage(home.request, "Samira Haddadin");
    await assertPage(people.request, "Samira Haddadin");

    const targets = [
      bareRead,
      read,
      target("tRPC mentees.list", app, "/api/trpc/mentees.list", mentor.cookie),
      home,
      people,
      target("/api/health, no session and no query", app, "/api/health"),
    ];
    const rates = new Map<Target, Rate[]>(targets.map((each) => [each, []]));
    for (const { request } of targets) await measure(request, CONNECTIONS, SECONDS / 2);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [each, list] of rates) list.push(await run(each));
    }
    say(`${CONNECTIONS} connections, ${ROUNDS} alternating rounds of ${SECONDS} s each, medians:`);
    report(rates);
  } finally {
    await Promise.all(programs.map((program) => program.end("SIGTERM")));
    await place.close();
  }
}

await main();
