import { existsSync, readdirSync } from "node:fs";
import { runNode } from "./children.mjs";
import { inRoot, ROOT } from "./paths.mjs";

const FOLDERS = ["app", "server", "db", "bin", "tests"];

/**
 * @typedef {object} CruiseResult what dependency-cruiser prints with `--output-type json`
 * @property {{ source: string }[]} modules
 * @property {{ violations: Violation[], ruleSetUsed: { forbidden: { name: string, comment?: string }[] } }} summary
 *
 * @typedef {{ from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }} Violation
 */

/**
 * Judges a result of dependency-cruiser: its violations with the sentence for whoever made them.
 * @param {CruiseResult} result
 * @returns {{ ok: boolean, output: string }}
 */
export function judgeArrows({ modules, summary }) {
  // With a TypeScript it cannot use, dependency-cruiser sees no .ts file and is content.
  const seen = modules.filter(
    ({ source }) => /\.tsx?$/.test(source) && !source.includes("node_modules/"),
  ).length;
  if (seen === 0)
    return { ok: false, output: "dependency-cruiser saw no TypeScript file: its typescript is not 6.0." };
  const lines = summary.violations.map(({ from, to, rule, cycle }) => {
    const comment = summary.ruleSetUsed.forbidden.find(({ name }) => name === rule.name)?.comment ?? "";
    const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(" → ");
    return `${rule.name}: ${from} → ${path}\n  ${comment}`;
  });
  return { ok: lines.length === 0, output: [...lines, `${seen} modules checked.`].join("\n") };
}

/** Checks who imports whom over the whole tree. */
export async function checkArrows() {
  const scripts = readdirSync(ROOT).filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith(".d.ts"));
  const where = [...FOLDERS.filter((folder) => existsSync(inRoot(folder))), ...scripts];
  const cruiser = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...where];
  const { output } = await runNode(cruiser, args);
  try {
    return judgeArrows(/** @type {CruiseResult} */ (JSON.parse(output)));
  } catch {
    return { ok: false, output };
  }
}
