import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { connectAsOwner, openPlace, signIn, signInAs } from "../http/place";
import type { Program } from "../http/programs";
import { type Shore, startProbe } from "./shore";
import { type Verdict, verifyMaker, verifySaver } from "./verify";
import { startMaker, startSaver } from "./writer";

/** Acknowledged writes that come before a kill, so that each falls among others. */
const WRITES_BETWEEN = 12;
/** Kills fall after this many more, in turn, so that they do not keep step with the writers. */
const UNEVEN = 7;
/** How long PostgreSQL stays away, in milliseconds. */
const AWAY_MS = 1200;
const HANG_MS = 14_000;
const BACK_WITHIN_MS = 5000;
const GIVE_UP_MS = 30_000;

interface Plan {
  readonly name: string;
  readonly writers: number;
  readonly appKills: number;
  readonly postgresKills: number;
  /** How often PostgreSQL hangs: it is there, and answers nothing. */
  readonly hangs: number;
  /** Paths that an applicant asks for all the while. */
  readonly probes: readonly string[];
  readonly start: (databaseUrl: string) => Promise<Program>;
  readonly say: (line: string) => void;
}

export interface Outcome extends Verdict {
  /** Writes that were answered with 200. */
  readonly acknowledged: number;
  /** The longest from PostgreSQL taking connections to an answer, in milliseconds. */
  readonly backMs: number;
  /** The longest any request waited for its answer, in milliseconds. */
  readonly slowestMs: number;
  /** Answers 503 with Retry-After while PostgreSQL was away. */
  readonly refused: number;
  /** Pages that PostgreSQL's death cut off. */
  readonly cutPages: number;
  /** Answers that nobody should get. */
  readonly wrong: readonly string[];
}

/** Each process with its parent, from /proc where there is one. */
function listProcesses(): (readonly [pid: number, parent: number])[] {
  if (!existsSync("/proc/self/stat")) {
    const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
    return lines
      .map((line) => line.trim().split(/\s+/).map(Number))
      .map(([pid = 0, parent = 0]) => [pid, parent]);
  }
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const parent = readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ")[1];
      return [[Number(name), Number(parent)] as const];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
}

/** A process and everything it has started. */
function listFamily(pid: number): number[] {
  return [pid, ...listProcesses().flatMap(([member, parent]) => (parent === pid ? [member] : []))];
}

function signalFamily(pid: number, signal: NodeJS.Signals): void {
  for (const member of listFamily(pid)) {
    try {
      process.kill(member, signal);
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

/** Waits until writers have been told of so many more writes; how long that took, in milliseconds. */
async function waitForWrites(shore: Shore, more: number): Promise<number> {
  const start = performance.now();
  const wanted = shore.acknowledged + more;
  while (shore.acknowledged < wanted) {
    if (performance.now() - start > GIVE_UP_MS) throw new Error(`No write was answered in ${GIVE_UP_MS} ms.`);
    await pause(5);
  }
  return performance.now() - start;
}

/** Kills the app and PostgreSQL in the middle of writes, then looks whether what was acknowledged is there, and whole. */
export async function runKills(plan: Plan): Promise<Outcome> {
  const { name, writers, appKills, postgresKills, hangs, probes, start, say } = plan;
  const place = await openPlace(name);
  let app = await start(place.appUrl).catch(async (error: unknown) => {
    await place.close();
    throw error;
  });
  const shore: Shore = {
    port: app.port,
    isOver: false,
    acknowledged: 0,
    wrong: [],
    slowestMs: 0,
    refused: 0,
    killedAt: 0,
    cutPages: 0,
  };
  try {
    const owner = await connectAsOwner(place);
    const { rows } = await owner.query<{ email: string }>(
      "select u.email from profiles p join users u on u.id = p.applicant_id order by u.email limit $1",
      [writers],
    );
    const savers = [];
    for (const { email } of rows) savers.push(startSaver(shore, await signIn(owner, email, "applicant")));
    const maker = startMaker(shore, await signInAs(owner, "coordinator"));
    const { cookie } = await signInAs(owner, "applicant");
    await owner.end();
    const probing = probes.map((path) => startProbe(shore, path, cookie));

    for (let kill = 1; kill <= appKills; kill += 1) {
      await waitForWrites(shore, WRITES_BETWEEN + (kill % UNEVEN));
      await app.end("SIGKILL");
      app = await start(place.appUrl);
    }
    if (appKills > 0) say(`killed the app ${appKills} times, ${shore.acknowledged} writes acknowledged`);

    const { pid } = app;
    let backMs = 0;
    for (let kill = 1; kill <= postgresKills; kill += 1) {
      await waitForWrites(shore, WRITES_BETWEEN + (kill % UNEVEN));
      signalFamily(place.pid(), "SIGKILL");
      shore.killedAt = performance.now();
      await pause(AWAY_MS);
      await place.reopen();
      const took = await waitForWrites(shore, 1);
      backMs = Math.max(backMs, took);
      if (took > BACK_WITHIN_MS) shore.wrong.push(`Service came back ${took} ms after the database.`);
    }
    for (let hang = 1; hang <= hangs; hang += 1) {
      await waitForWrites(shore, WRITES_BETWEEN);
      signalFamily(place.pid(), "SIGSTOP");
      await pause(HANG_MS);
      signalFamily(place.pid(), "SIGCONT");
      backMs = Math.max(backMs, await waitForWrites(shore, 1));
    }
    if (hangs > 0) say(`PostgreSQL hung ${hangs} times for ${HANG_MS} ms`);
    if (app.pid !== pid) throw new Error("The app was started again.");
    await waitForWrites(shore, WRITES_BETWEEN);
    if (postgresKills > 0)
      say(`killed PostgreSQL ${postgresKills} times, ${shore.acknowledged} writes acknowledged`);

    shore.isOver = true;
    await Promise.all([...[...savers, maker].map(({ done }) => done), ...probing]);
    const judge = await connectAsOwner(place);
    const verdicts = [await verifyMaker(judge, maker)];
    for (const saver of savers) verdicts.push(await verifySaver(judge, saver));
    const [fsync] = (await judge.query<{ fsync: string }>("show fsync")).rows;
    await judge.end();
    if (fsync?.fsync !== "on")
      throw new Error("PostgreSQL ran without fsync: the kills would prove nothing.");
    const lost = verdicts.flatMap((verdict) => verdict.lost);
    const halves = verdicts.flatMap((verdict) => verdict.halves);
    const { acknowledged, slowestMs, refused, cutPages, wrong } = shore;
    return { acknowledged, lost, halves, backMs, slowestMs, refused, cutPages, wrong };
  } finally {
    shore.isOver = true;
    await app.end("SIGKILL");
    await place.close();
  }
}
