import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { OTHER_SERVER, programOf } from "./binaries.mjs";

/** Where data and programs go when the unprivileged user may not enter the project's folders. */
function awayFolder() {
  return process.env.AIRWAY_AWAY_DIR || "/var/lib/airway";
}
const NAMES = ["airway", "postgres"];

/**
 * @typedef {{ uid: number, gid: number }} Account the user that runs PostgreSQL in place of root
 * @typedef {{ data: string, native: string, account: Account | null }} Place
 */

/**
 * Reads an account out of the text of /etc/passwd.
 * @param {string} passwd
 * @param {string} name
 * @returns {Account | null}
 */
export function readAccount(passwd, name) {
  const fields =
    passwd
      .split("\n")
      .find((line) => line.startsWith(`${name}:`))
      ?.split(":") ?? [];
  const [uid, gid] = [Number(fields[2]), Number(fields[3])];
  return uid > 0 && gid > 0 ? { uid, gid } : null;
}

/** @returns {Account | null} */
function findAccount() {
  const passwd = readFileSync("/etc/passwd", "utf8");
  for (const name of NAMES) {
    const account = readAccount(passwd, name);
    if (account !== null) return account;
  }
  return null;
}

/** Finds the user that runs PostgreSQL in place of root, which it refuses to run as, or makes one. */
function ensureAccount() {
  const found = findAccount();
  if (found !== null) return found;
  // The first is known to most systems, the second to those of busybox.
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "airway"]);
  if (findAccount() === null)
    spawnSync("sh", ["-c", "addgroup -S airway; adduser -S -D -H -G airway airway"]);
  const made = findAccount();
  if (made !== null) return made;
  throw new Refusal(
    `PostgreSQL does not run as root and no user could be made for it: make one named airway (useradd --system airway), ` +
      `run Airway as another user, ${OTHER_SERVER}.`,
  );
}

/**
 * Whether the user may enter a folder; asked of the system, which knows more than the folder's mode.
 * @param {Account} account
 * @param {string} folder
 */
function mayEnter(account, folder) {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/" }).status === 0;
}

/**
 * @param {Account} account
 * @param {string} native
 */
function mayRun(account, native) {
  const script = '"$1" --version && [ -r "$2/share/postgresql/postgres.bki" ]';
  const args = ["-c", script, "sh", programOf(native, "initdb"), native];
  return spawnSync("/bin/sh", args, { ...account, cwd: "/" }).status === 0;
}

/**
 * Copies the programs to where the user may run them, whole or not at all.
 * @param {string} native
 * @param {string} target
 */
function copyNative(native, target) {
  const stage = `${target}.new-${process.pid}`;
  cpSync(native, stage, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "u=rwX,go=rX", stage]);
  rmSync(target, { recursive: true, force: true });
  renameSync(stage, target);
}

/** @param {string} path */
function ownerOf(path) {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

/**
 * Chooses where the data lies, which programs run and as whom. Folders that are not Airway's keep their
 * permissions: what the unprivileged user cannot reach there goes to /var/lib/airway.
 * @param {string} folder where the data shall lie
 * @param {string} native the programs of the packages
 * @param {(line: string) => void} say
 * @returns {Place}
 */
export function choosePlace(folder, native, say) {
  if (process.getuid?.() !== 0) return { data: folder, native, account: null };
  const owner = ownerOf(folder);
  // Data that a person made before they became root stay theirs.
  const account = owner !== null && owner.uid > 0 ? { uid: owner.uid, gid: owner.gid } : ensureAccount();
  const away = join(awayFolder(), createHash("sha256").update(folder).digest("hex").slice(0, 16));
  const data = join(away, "data");
  const enters = mayEnter(account, dirname(folder));
  const stays = enters && !(existsSync(data) && !existsSync(folder));
  const runs = mayRun(account, native);
  if (stays && runs) return { data: folder, native, account };
  mkdirSync(away, { recursive: true, mode: 0o755 });
  for (const path of [awayFolder(), away]) chmodSync(path, 0o755);
  const copy = join(away, "native");
  if (!runs && !mayRun(account, copy)) copyNative(native, copy);
  if (!enters) say(`PostgreSQL's user may not enter ${dirname(folder)}: the database lies in ${data}.`);
  else if (!stays) say(`The database lies in ${data}, where an earlier start put it.`);
  return { data: stays ? folder : data, native: runs ? native : copy, account };
}

/**
 * Makes an empty folder that belongs to the user alone.
 * @param {string} path
 * @param {Account | null} account
 */
export function makePrivate(path, account) {
  mkdirSync(path, { mode: 0o700 });
  if (account !== null) chownSync(path, account.uid, account.gid);
}
