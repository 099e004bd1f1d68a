import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { runNode, tail } from "./children.mjs";
import { alone, ensureWritable } from "./folder.mjs";
import { inRoot, ROOT } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

const NEXT = "node_modules/next/dist/bin/next";
const STAMP = inRoot(".next", "airway-built");
/** Folders that no build reads, besides those with a dot. */
const APART = new Set([
  "node_modules",
  "tests",
  "bin",
  "test-results",
  "playwright-report",
  "coverage",
  "docs",
]);
/** Of the files at the top only these; notes and a person's own files there are no reason to build. */
const TOP = /^(package(-lock)?\.json|tsconfig\.json|\.env.*|(?!next-env|vitest|playwright).*\.[cm]?[jt]sx?)$/;

/**
 * Every file of the tree that a build may read, as paths from the folder, sorted.
 * @param {string} folder absolute path
 * @param {string} [under]
 * @returns {string[]}
 */
export function listSources(folder, under = "") {
  return readdirSync(`${folder}/${under}`, { withFileTypes: true })
    .flatMap((entry) => {
      const path = under + entry.name;
      const top = under === "";
      const hidden = entry.name.startsWith(".");
      if (entry.isDirectory())
        return hidden || (top && APART.has(entry.name)) ? [] : listSources(folder, `${path}/`);
      return (top ? TOP.test(entry.name) : !hidden && !entry.name.endsWith(".md")) ? [path] : [];
    })
    .sort();
}

/**
 * A hash of the names and contents of all sources; clocks play no part in it.
 * @param {string} folder absolute path
 */
export function hashSources(folder) {
  const hash = createHash("sha256");
  for (const path of listSources(folder)) {
    const content = readFileSync(`${folder}/${path}`);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** @param {string} hash */
function isBuilt(hash) {
  return existsSync(inRoot(".next", "BUILD_ID")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash;
}

/**
 * Builds the app unless .next holds a build of these very sources.
 * @param {(line: string) => void} say shows a line of progress
 * @throws {Refusal} with the end of the build's output when it fails
 */
export async function ensureBuilt(say) {
  if (isBuilt(hashSources(ROOT))) return;
  await alone(async () => {
    // Hashed before the build: a file saved while it runs makes the next start build again.
    const hash = hashSources(ROOT);
    if (isBuilt(hash)) return;
    ensureWritable(inRoot(".next"));
    rmSync(STAMP, { force: true });
    say("Building the app, which takes about half a minute …");
    const { code, output } = await runNode(NEXT, ["build"], { env: { NODE_ENV: "production" } });
    if (code !== 0) throw new Refusal(`${tail(output, 40)}\n\nThe build failed; the lines above say why.`);
    writeFileSync(STAMP, hash);
  });
}
