import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, runNode, tail } from "./children.mjs";
import { Refusal } from "./refusal.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Whether the file is a browser that runs; on some systems `chromium-browser` only says where to get one.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false;
  // On Windows a browser answers `--version` with a window.
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** @returns {Promise<string[]>} the browser that Playwright downloads, whether or not it did */
async function listPlaywrightPlaces() {
  try {
    const { chromium } = await import("@playwright/test");
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * Finds a Chromium: the one CHROMIUM_PATH names, one of the system, or Playwright's own.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string | null>} its path
 * @throws {Refusal} when CHROMIUM_PATH names none
 */
export async function findChromium(env = process.env) {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Refusal(
      `CHROMIUM_PATH is "${named}", which is no browser that runs here: correct it or take it out.`,
    );
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES, ...(await listPlaywrightPlaces())].find(runs) ?? null;
}

/** The sentence for a machine on which no browser can be had. */
export function describeNoChromium(/** @type {string} */ output) {
  return (
    `${tail(output, 10)}\n\nNo Chromium was found and none could be installed: install Chromium or Chrome, ` +
    `or set CHROMIUM_PATH to one, and run npm test again (npm run verify needs no browser).`
  );
}

/**
 * Finds a Chromium, or installs one: from Debian's packages when this is root on Debian, else Playwright's.
 * @param {(line: string) => void} say shows a line of progress
 * @returns {Promise<string>} its path
 * @throws {Refusal} when none can be had
 */
export async function ensureChromium(say) {
  const found = await findChromium();
  if (found !== null) return found;
  let log = "";
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    say("Installing Chromium (apt-get), which takes about a minute …");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    log += (await run("apt-get", ["update"], { env })).output;
    log += (await run("apt-get", ["install", "-y", "chromium"], { env })).output;
    const installed = await findChromium();
    if (installed !== null) return installed;
  }
  say("Downloading Chromium (playwright install), which takes about a minute …");
  log += (await runNode("node_modules/@playwright/test/cli.js", ["install", "chromium"])).output;
  const downloaded = await findChromium();
  if (downloaded !== null) return downloaded;
  throw new Refusal(describeNoChromium(log));
}
