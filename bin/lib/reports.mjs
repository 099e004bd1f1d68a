import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { inRoot } from "./paths.mjs";

const FOLDER = inRoot(".data", "reports");
export const VITEST_REPORT = `${FOLDER}/vitest.json`;
export const PLAYWRIGHT_REPORT = `${FOLDER}/playwright.json`;

/** @typedef {{ passed: number, failed: number }} Tally */

/** Forgets the reports of earlier runs, so that a runner that crashes is not taken for one that passed. */
export function clearReports() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
}

/**
 * Reads a number out of parsed JSON.
 * @param {unknown} object
 * @param {string} key
 * @returns {number}
 */
function numberAt(object, key) {
  const value = typeof object === "object" && object !== null ? Reflect.get(object, key) : undefined;
  return typeof value === "number" ? value : 0;
}

/**
 * Counts the tests in a report. A test that was skipped counts as failed: nothing here is meant to be skipped.
 * @param {unknown} report parsed JSON of Vitest's or Playwright's reporter
 * @returns {Tally}
 */
export function tally(report) {
  const stats = typeof report === "object" && report !== null ? Reflect.get(report, "stats") : undefined;
  if (stats !== undefined) {
    const failed = numberAt(stats, "unexpected") + numberAt(stats, "flaky") + numberAt(stats, "skipped");
    return { passed: numberAt(stats, "expected"), failed };
  }
  const passed = numberAt(report, "numPassedTests");
  return { passed, failed: numberAt(report, "numTotalTests") - passed };
}

/**
 * @param {string} path of a report
 * @returns {Tally} of nothing when there is none
 */
export function readTally(path) {
  try {
    return tally(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
