/**
 * `npm run bench:kill`: kills the app and PostgreSQL with signal 9 in the middle of writes, and counts what was lost.
 * BENCH_APP_KILLS and BENCH_POSTGRES_KILLS make it shorter.
 */
import { randomBytes } from "node:crypto";
import { ensureBuilt } from "@/bin/lib/build.mjs";
import { findPort, startApp } from "./http/programs";
import { runKills } from "./kill/run";

const say = (line: string) => process.stdout.write(`${line}\n`);

await ensureBuilt(say);
const port = await findPort();
const authSecret = randomBytes(32).toString("hex");
const outcome = await runKills({
  name: "kill",
  writers: 10,
  appKills: Number(process.env.BENCH_APP_KILLS ?? 20),
  postgresKills: Number(process.env.BENCH_POSTGRES_KILLS ?? 10),
  hangs: Number(process.env.BENCH_HANGS ?? 1),
  probes: ["/home", "/api/ready", "/api/trpc/accounts.me"],
  start: (databaseUrl) => startApp({ databaseUrl, port, authSecret }),
  say,
});
const { acknowledged, lost, halves, wrong, backMs, slowestMs, refused, cutPages } = outcome;
say(`acknowledged writes          ${acknowledged}`);
say(`lost                         ${lost.length}`);
say(`halves                       ${halves.length}`);
say(`longest until back, ms       ${Math.round(backMs)}`);
say(`longest answer, ms           ${Math.round(slowestMs)}`);
say(`503 with Retry-After         ${refused}`);
say(`pages cut off by a kill      ${cutPages}`);
say(`wrong answers                ${wrong.length}`);
for (const line of [...lost, ...halves, ...wrong].slice(0, 20)) say(`  ${line}`);
if (lost.length + halves.length + wrong.length > 0 || slowestMs > 6000) process.exitCode = 1;
