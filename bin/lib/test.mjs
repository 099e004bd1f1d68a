import { parseArgs } from "node:util";
import { checkArrows } from "./arrows.mjs";
import { ensureBuilt } from "./build.mjs";
import { runNode } from "./children.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { tryListening } from "./port.mjs";
import { Refusal } from "./refusal.mjs";
import { clearReports, PLAYWRIGHT_REPORT, readTally, VITEST_REPORT } from "./reports.mjs";
import { runSteps } from "./steps.mjs";
import { openTestPostgres } from "./test-postgres.mjs";

const COLOR = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { FORCE_COLOR: undefined, NO_COLOR: "1" };
/** A developer's own databases and mail are not for tests; set to nothing, .env does not bring them back. */
const APART = { DATABASE_URL: "", MIGRATION_DATABASE_URL: "", SMTP_URL: "" };
const ENV = { TZ: "Asia/Kathmandu", NODE_ENV: undefined, ...APART, ...COLOR };

const WITHOUT_DATABASE = ["tests/rules", "tests/unit", "tests/hygiene"];

/** @typedef {import("./steps.mjs").Step} Step */

/**
 * A step that is one tool of node_modules.
 * @param {string} title
 * @param {string} script
 * @param {string[]} args
 * @returns {Step}
 */
function tool(title, script, args) {
  const check = async () => {
    const { code, output } = await runNode(`node_modules/${script}`, args, { env: ENV });
    return { ok: code === 0, output };
  };
  return { title, check };
}

/** Before the checks: the linter and the compiler both read the types that Next makes of the routes. */
const TYPEGEN = tool("route types", "next/dist/bin/next", ["typegen"]);

/** @type {Step[]} */
const CHECKS = [
  tool("format", "prettier/bin/prettier.cjs", ["--check", "."]),
  tool("lint", "oxlint/bin/oxlint", []),
  tool("types", "@typescript/native/bin/tsc", ["--noEmit"]),
  { title: "arrows", check: checkArrows },
  tool("dead code", "knip/bin/knip.js", ["--no-progress"]),
];

/**
 * A runner of tests: its output is shown as it comes, and no test at all counts as a failure.
 * @param {string} title
 * @param {string} script
 * @param {string[]} args
 * @param {string} report where its JSON reporter writes
 * @param {() => Promise<Record<string, string>>} [settings] more of the environment
 * @returns {Step}
 */
function runner(title, script, args, report, settings = async () => ({})) {
  const check = async () => {
    const env = { ...ENV, ...(await settings()) };
    const { code } = await runNode(`node_modules/${script}`, args, { env, echo: true });
    const { passed } = readTally(report);
    return { ok: code === 0 && passed > 0, output: passed > 0 ? "" : "Not one test passed." };
  };
  return { title, check };
}

/**
 * @param {string[]} folders of tests, or none for all
 * @param {Record<string, string>} database
 */
function vitest(folders, database) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`];
  const args = ["run", ...folders, ...reporters];
  return runner("tests", "vitest/vitest.mjs", args, VITEST_REPORT, async () => database);
}

/**
 * @param {string} chromium path of the browser
 * @param {Record<string, string>} database
 */
function playwright(chromium, database) {
  return runner("browser journeys", "@playwright/test/cli.js", ["test"], PLAYWRIGHT_REPORT, async () => ({
    ...database,
    AIRWAY_DATA_DIR: ".data/e2e",
    AIRWAY_FRESH_DATA: "1",
    CHROMIUM_PATH: chromium,
    E2E_PORT: String(await tryListening("127.0.0.1", 0)),
    PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT,
  }));
}

/** @type {Step} */
const BUILD = {
  title: "build",
  check: async () => {
    await ensureBuilt(console.log);
    return { ok: true, output: "" };
  },
};

/** @param {Step} step whose Refusal is a failed step and not the end of the run */
function caught(step) {
  const check = () =>
    step.check().catch((error) => {
      if (error instanceof Refusal) return { ok: false, output: error.message };
      throw error;
    });
  return { ...step, check };
}

/**
 * `npm test` and `npm run verify`: every check and every test, then one line with the count of tests.
 * @param {string[]} argv
 * @returns {Promise<number>} the exit code
 */
export async function main(argv) {
  const { verify } = readArguments(argv);
  const start = performance.now();
  await ensureInstalled(console.log);
  const chromium = verify ? "" : await ensureChromium(console.log);
  clearReports();
  const failed = [...(await runSteps([TYPEGEN], 1)), ...(await runSteps(CHECKS, 2))];
  if (verify)
    failed.push(...(await runSteps([vitest(WITHOUT_DATABASE, { AIRWAY_TEST_NO_DATABASE: "1" })], 1)));
  else failed.push(...(await runOnDatabase(chromium)));
  return summarize(failed, performance.now() - start);
}

/**
 * Everything that needs a database, a build or a browser.
 * @param {string} chromium
 */
async function runOnDatabase(chromium) {
  const database = await openTestPostgres(console.log);
  try {
    const failed = await runSteps([vitest([], database.env)], 1);
    const notBuilt = await runSteps([caught(BUILD)], 1);
    if (notBuilt.length > 0) return [...failed, ...notBuilt];
    return [...failed, ...(await runSteps([playwright(chromium, database.env)], 1))];
  } finally {
    await database.close();
  }
}

/** @param {string[]} argv */
function readArguments(argv) {
  try {
    return parseArgs({ args: argv, options: { verify: { type: "boolean", default: false } } }).values;
  } catch {
    throw new Refusal(`Unknown argument in "${argv.join(" ")}": npm test takes none but --verify.`);
  }
}

/**
 * @param {string[]} failed titles of steps
 * @param {number} tookMs
 */
function summarize(failed, tookMs) {
  const tallies = [VITEST_REPORT, PLAYWRIGHT_REPORT].map(readTally);
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failures = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  const verdict = failed.length === 0 ? "Every step passed." : `Failed: ${failed.join(", ")}.`;
  console.log(`\n${verdict} It took ${Math.round(tookMs / 1000)} s.`);
  console.log(`${passed} passed, ${failures} failed`);
  return failed.length === 0 && failures === 0 && passed > 0 ? 0 : 1;
}
