import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

const GENERATED = /^(package-lock\.json|drizzle\/.*)$/;
const BINARY = /\.(png|jpe?g|gif|webp|avif|ico|woff2?|ttf|pdf)$/;

/** Every file that belongs to the project: committed ones and those about to be. */
export function listFiles(): string[] {
  try {
    const options = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    const output = execFileSync("git", options, {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return output.split("\0").filter((path) => path !== "" && existsSync(join(ROOT, path)));
  } catch {
    return walk("");
  }
}

/** Without git (a folder out of an archive): all but what .gitignore names. */
function walk(under: string): string[] {
  const ignored = new Set([".git", ...readText(".gitignore").split(/[\n/]+/)]);
  return readdirSync(join(ROOT, under), { withFileTypes: true }).flatMap((entry) => {
    const path = `${under}${entry.name}`;
    if (ignored.has(entry.name) || entry.name.endsWith(".tsbuildinfo")) return [];
    return entry.isDirectory() ? walk(`${path}/`) : [path];
  });
}

/** Files with words in them, written by people. */
export function listTexts(): string[] {
  return listFiles().filter((path) => !GENERATED.test(path) && !BINARY.test(path));
}

/** Files of code, style sheets included, written by people. */
export function listCode(): string[] {
  return listTexts().filter((path) => /\.(tsx?|mts|mjs|cjs|css)$/.test(path));
}

/** The text of a file of the project. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
