import { clearRemains, startServer, stopServer } from "./server.mjs";

/** So many lives in a row that were shorter than this mean that it will not recover. */
const SHORT_LIVES = 5;
const SHORT_MS = 1000;

/**
 * @typedef {import("./server.mjs").Server} Server
 *
 * @typedef {object} Watched
 * @property {import("./place.mjs").Place} place
 * @property {import("./server.mjs").StartOptions} options with which it runs
 * @property {(line: string) => void} say
 * @property {boolean} revive
 * @property {() => void} release lets go of the folder
 */

/**
 * Keeps a server running on its port until it is stopped, and no longer than this process.
 * @param {Server} first
 * @param {Watched} watched
 */
export function watch(first, { place, options, say, revive, release }) {
  let server = first;
  /** @type {Promise<void> | null} */
  let stopping = null;
  let reviving = Promise.resolve();
  let began = performance.now();
  let shortLives = 0;
  // The last resort of a process that ends without having stopped it: a signal needs no waiting.
  const onExit = () => {
    if (stopping === null) server.child.kill("SIGINT");
  };
  process.once("exit", onExit);

  const restart = async () => {
    shortLives = performance.now() - began < SHORT_MS ? shortLives + 1 : 0;
    if (shortLives >= SHORT_LIVES) {
      return say(`The database stopped again and again; ${options.log} says why.`);
    }
    await clearRemains(place);
    const next = await startServer(place, options);
    if (next === "busy")
      return say(`The database stopped and another program took its port ${options.port}.`);
    server = next;
    began = performance.now();
    guard();
    say("The database had stopped by itself and runs again.");
  };
  const guard = () => {
    if (!revive) return;
    void server.ended.then(() => {
      if (stopping !== null) return;
      reviving = restart().catch((error) => say(error instanceof Error ? error.message : String(error)));
    });
  };
  const stop = async () => {
    await reviving;
    await stopServer(server, place);
    process.off("exit", onExit);
    release();
  };
  guard();
  return { pid: () => server.pid, stop: () => (stopping ??= stop()) };
}
