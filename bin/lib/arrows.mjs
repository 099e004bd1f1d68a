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

/** The TypeScript files that have to be checked. */
function listTypeScript() {
  return FOLDERS.filter((folder) => existsSync(inRoot(folder)))
    .flatMap((folder) =>
      readdirSync(inRoot(folder), { recursive: true }).map((path) => `${folder}/${String(path)}`),
    )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path));
}

/**
 * Judges a result of dependency-cruiser: its violations with the sentence for whoever made them.
 * @param {CruiseResult} result
 * @param {string[]} expected files that it must have seen: with a TypeScript that it cannot use it sees none of
 *   them and is content
 * @returns {{ ok: boolean, output: string }}
 */
export function judgeArrows({ modules, summary }, expected) {
  const seen = new Set(modules.map(({ source }) => source));
  const missed = expected.filter((path) => !seen.has(path));
  if (missed.length > 0 || expected.length === 0) {
    const examples = missed.slice(0, 3).join(", ");
    return {
      ok: false,
      output: `dependency-cruiser missed ${missed.length} of ${expected.length} files (${examples}): it needs typescript 6.0.`,
    };
  }
  const lines = summary.violations.map(({ from, to, rule, cycle }) => {
    const comment = summary.ruleSetUsed.forbidden.find(({ name }) => name === rule.name)?.comment ?? "";
    const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(" → ");
    return `${rule.name}: ${from} → ${path}\n  ${comment}`;
  });
  return { ok: lines.length === 0, output: [...lines, `${modules.length} modules checked.`].join("\n") };
}

/** Checks who imports whom over the whole tree. */
export async function checkArrows() {
  const scripts = readdirSync(ROOT).filter((name) => /(?<!\.d)\.(ts|mjs)$/.test(name));
  const where = [...FOLDERS.filter((folder) => existsSync(inRoot(folder))), ...scripts];
  const cruiser = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...where];
  const { output } = await runNode(cruiser, args);
  try {
    return judgeArrows(/** @type {CruiseResult} */ (JSON.parse(output)), listTypeScript());
  } catch {
    return { ok: false, output };
  }
}
