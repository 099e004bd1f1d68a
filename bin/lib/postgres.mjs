import { rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ensureWritable } from "./folder.mjs";
import { inData } from "./paths.mjs";
import { LOOPBACK, tryListening } from "./port.mjs";
import { findNative } from "./postgres/binaries.mjs";
import { holdsCluster, inspect, makeCluster } from "./postgres/cluster.mjs";
import { explain } from "./postgres/complaints.mjs";
import { readKeys, writeSecrets } from "./postgres/keys.mjs";
import { choosePlace } from "./postgres/place.mjs";
import { hold } from "./postgres/processes.mjs";
import { DATABASE, ensureRoles, urlFor } from "./postgres/roles.mjs";
import { clearRemains, resetPassword, startServer, stopServer } from "./postgres/server.mjs";
import { watch } from "./postgres/watch.mjs";
import { codeOf, Refusal } from "./refusal.mjs";

const TRIES = 5;

/**
 * @typedef {import("./postgres/keys.mjs").Keys} Keys
 *
 * @typedef {object} OpenOptions
 * @property {string} [folder] where the data lie; keys, lock and log lie beside it
 * @property {(line: string) => void} [say] shows a line of progress
 * @property {boolean} [durable] false gives up safety against power cuts for speed, for tests
 * @property {boolean} [revive] start it again when it dies by itself (default true)
 *
 * @typedef {object} Postgres
 * @property {string} adminUrl of the superuser, in the database postgres
 * @property {string} ownerUrl for migrations
 * @property {string} appUrl for the app
 * @property {number} port
 * @property {number} pid of the server that runs now; another one after it was started again
 * @property {() => Promise<void>} stop waits until it has ended; may be called again
 */

/** Thrown when another process has opened the same folder. */
export class InUse extends Refusal {
  /** @param {string} folder @param {number} pid */
  constructor(folder, pid) {
    super(
      `Airway already runs with the database in ${folder} (process ${pid}): use that one, or stop it and run the command again.`,
    );
  }
}

/**
 * Starts the server on the remembered port, or on a free one when that is taken.
 * @param {import("./postgres/place.mjs").Place} place
 * @param {Keys} keys whose port is corrected
 * @param {{ log: string, durable: boolean }} options
 */
async function startSomewhere(place, keys, options) {
  for (let left = TRIES; left > 0; left--) {
    const port = await tryListening(LOOPBACK, keys.port).catch(() => tryListening(LOOPBACK, 0));
    const server = await startServer(place, { ...options, port });
    if (server === "busy") continue;
    keys.port = port;
    return server;
  }
  throw new Refusal(
    "PostgreSQL found no free port on 127.0.0.1: stop some programs and run the command again.",
  );
}

/**
 * @param {Required<OpenOptions>} options
 * @param {() => void} release lets go of the folder
 * @returns {Promise<Postgres>}
 */
async function open({ folder, say, durable, revive }, release) {
  const place = choosePlace(folder, findNative(), say);
  const file = `${folder}.json`;
  const options = { log: `${folder}.log`, durable };
  const { keys, isNew } = readKeys(file);
  if (inspect(place.data) === "none") {
    say("Making the database …");
    await makeCluster(place, keys.postgres, durable);
  } else {
    await clearRemains(place);
    if (isNew) {
      say("The database's passwords were lost or damaged: it gets new ones.");
      resetPassword(place, keys.postgres);
    }
  }
  let server = await startSomewhere(place, keys, options);
  try {
    if (!(await ensureRoles(keys))) {
      say("The database's passwords were not those on file: it gets these.");
      await stopServer(server, place);
      resetPassword(place, keys.postgres);
      server = await startSomewhere(place, keys, options);
      await ensureRoles(keys);
    }
    writeSecrets(file, keys);
  } catch (error) {
    await stopServer(server, place);
    throw error;
  }
  const watched = watch(server, { place, options: { ...options, port: keys.port }, say, revive, release });
  return {
    adminUrl: urlFor(keys, "postgres", "postgres"),
    ownerUrl: urlFor(keys, "airway_owner", DATABASE),
    appUrl: urlFor(keys, "airway_app", DATABASE),
    port: keys.port,
    get pid() {
      return watched.pid();
    },
    stop: watched.stop,
  };
}

/**
 * Runs the work with the folder locked. The work lets go of it by itself, unless it fails.
 * @template T
 * @param {string} folder
 * @param {(release: () => void) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Refusal}
 */
async function locked(folder, work) {
  ensureWritable(dirname(folder));
  /** @type {() => void} */
  let letGo = () => undefined;
  try {
    const { heldBy, release } = hold(`${folder}.lock`);
    if (heldBy > 0) throw new InUse(folder, heldBy);
    letGo = release;
    return await work(release);
  } catch (error) {
    letGo();
    const full = codeOf(error) === "ENOSPC" ? explain("ENOSPC", folder) : null;
    throw full === null ? error : new Refusal(full);
  }
}

/**
 * Makes sure that a PostgreSQL 18 of the packages runs with its data in a folder, recovering from whatever an
 * earlier run left there.
 * @param {OpenOptions} [options]
 * @returns {Promise<Postgres>}
 * @throws {Refusal} with one sentence when that is not possible; InUse when another process has it open
 */
export function openPostgres(options = {}) {
  const folder = resolve(options.folder ?? inData("postgres"));
  const { say = () => undefined, durable = true, revive = true } = options;
  return locked(folder, (release) => open({ folder, say, durable, revive }, release));
}

/**
 * Removes a database and everything about it, for tests that begin with an empty one.
 * @param {string} folder as for openPostgres
 * @throws {Refusal} when another process has it open
 */
export function dropPostgres(folder) {
  return locked(folder, async (release) => {
    const place = choosePlace(folder, findNative(), () => undefined);
    if (holdsCluster(place.data)) {
      await clearRemains(place);
      rmSync(place.data, { recursive: true });
    }
    for (const path of [`${folder}.json`, `${folder}.log`]) rmSync(path, { force: true });
    release();
  });
}
