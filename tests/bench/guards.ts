import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import * as z from "zod";
import { openTestPostgres } from "@/bin/lib/test-postgres.mjs";
import { ROOT } from "../support/tree";
import { APP_GUARDS } from "./guards/app";
import { DATABASE_GUARDS } from "./guards/database";
import type { Guard } from "./guards/guard";

const GUARDS: readonly Guard[] = [...APP_GUARDS, ...DATABASE_GUARDS];
const AT_ONCE = 2;
const LEFT_OUT = new Set(["node_modules", ".next", ".git", ".data"]);
const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ status: z.string(), title: z.string() })) }),
  ),
});

function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "airway-guards-"));
  const isWanted = (path: string) => !LEFT_OUT.has(relative(ROOT, path).split("/")[0] ?? "");
  cpSync(ROOT, copy, { recursive: true, filter: isWanted });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Runs tests of a copy of the project; null when they could not even begin. */
async function runTests(copy: string, env: Record<string, string>, files: readonly string[], title: string) {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  const args = ["run", ...files, "--reporter=json", `--outputFile=${report}`];
  const named = title === "" ? args : [...args, "-t", title];
  await new Promise((resolve) => {
    const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", ...named], {
      cwd: copy,
      env: { ...process.env, AIRWAY_SHARED: join(ROOT, "..", "shared"), ...env },
      stdio: "ignore",
    });
    child.once("close", resolve);
  });
  try {
    return Report.parse(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    return null;
  }
}

/** Takes one guard away and tells which tests turned red; none means that nobody would notice. */
async function tryWithout(guard: Guard, copy: string, env: Record<string, string>): Promise<string[]> {
  const file = join(copy, guard.file);
  const text = readFileSync(file, "utf8");
  if (text.split(guard.find).length !== 2) throw new Error(`"${guard.name}" is not in ${guard.file} once.`);
  writeFileSync(
    file,
    text.replace(guard.find, () => guard.without),
  );
  try {
    const report = await runTests(copy, env, [guard.test], guard.title);
    const results = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
    return results.filter(({ status }) => status === "failed").map(({ title }) => title);
  } finally {
    writeFileSync(file, text);
  }
}

const start = performance.now();
const { env, close } = await openTestPostgres();
const copies = Array.from({ length: AT_ONCE }, copyProject);
try {
  const files = [...new Set(GUARDS.map(({ test }) => test))];
  const titles = [...new Set(GUARDS.map(({ title }) => title).filter((title) => title !== ""))];
  const whole = await runTests(copies[0] ?? "", env, files, `(${titles.join("|")}|looks|record)`);
  if (whole === null || whole.numFailedTests > 0 || whole.numPassedTests < titles.length) {
    throw new Error("With every guard in its place the tests must be green.");
  }
  const waiting = [...GUARDS];
  const unnoticed: string[] = [];
  const work = async (copy: string) => {
    for (let guard = waiting.shift(); guard !== undefined; guard = waiting.shift()) {
      const red = await tryWithout(guard, copy, env).catch((error: unknown) => [`! ${String(error)}`]);
      if (red.length === 0 || red[0]?.startsWith("!")) unnoticed.push(guard.name);
      const more = red.length > 1 ? ` (and ${red.length - 1} more)` : "";
      console.log(`${guard.name.padEnd(48)} ${red[0] ?? "NOTHING TURNED RED"}${more}`);
    }
  };
  await Promise.all(copies.map(work));
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`\n${GUARDS.length} guards taken away, ${unnoticed.length} unnoticed, in ${seconds} s.`);
  if (unnoticed.length > 0) process.exitCode = 1;
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  await close();
}
