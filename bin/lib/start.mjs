import { parseArgs } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import { ensureBuilt } from "./build.mjs";
import { runNode, Stopped } from "./children.mjs";
import { openDatabase } from "./database.mjs";
import { readHops } from "./forwarded.mjs";
import { ensureInstalled } from "./install.mjs";
import { answers, ensurePortFree, LOOPBACK, readPort } from "./port.mjs";
import { Refusal } from "./refusal.mjs";
import { loadEnvFiles, mailSettings } from "./settings.mjs";

const POLL_MS = 50;
const SERVE = "bin/lib/serve.mjs";

/** @param {string[]} argv */
function readArguments(argv) {
  try {
    return parseArgs({ args: argv, options: { dev: { type: "boolean", default: false } } }).values;
  } catch {
    throw new Refusal(
      `Unknown argument in "${argv.join(" ")}": npm start takes none but --dev; PORT and HOST are settings.`,
    );
  }
}

/** The name under which a browser on this machine reaches the server. */
function urlOf(/** @type {string} */ host, /** @type {number} */ port) {
  const everywhere = [LOOPBACK, "0.0.0.0", "::", "::1"].includes(host);
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${everywhere ? "localhost" : name}:${port}`;
}

/**
 * `npm start` and `npm run dev`: installs and builds what is needed, serves, and stops with its children.
 * @param {string[]} argv
 * @returns {Promise<number>} the exit code
 */
export async function main(argv) {
  const { dev } = readArguments(argv);
  loadEnvFiles();
  readHops(process.env.TRUSTED_PROXY_HOPS);
  const port = readPort(process.env.PORT);
  const host = process.env.HOST || LOOPBACK;
  await ensurePortFree(host, port);
  try {
    await ensureInstalled(console.log);
    const database = await openDatabase(console.log);
    try {
      if (!dev) await ensureBuilt(console.log);
      return await serve(dev, host, port, { ...database.env, ...mailSettings() });
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof Stopped) return 0;
    throw error;
  }
}

/**
 * @param {boolean} dev
 * @param {string} host
 * @param {number} port
 * @param {Record<string, string>} settings
 */
async function serve(dev, host, port, settings) {
  const server = { ended: false };
  const tell = async () => {
    const reach = ["0.0.0.0", "::"].includes(host) ? LOOPBACK : host;
    while (!server.ended && !(await answers(reach, port))) await pause(POLL_MS);
    if (!server.ended) console.log(`Airway is ready at ${urlOf(host, port)} (Ctrl-C stops it).`);
  };
  const told = tell();
  try {
    // Not a group of its own: who ends this command's whole group must not leave a server behind.
    const { code } = await runNode(SERVE, [dev ? "dev" : "start", host, String(port)], {
      echo: true,
      // Emptied and not taken out: Next reads .env again, which may hold the owner's address.
      env: {
        AUTH_URL: process.env.AUTH_URL || urlOf(host, port),
        ...settings,
        MIGRATION_DATABASE_URL: "",
        NODE_ENV: dev ? "development" : "production",
      },
      group: false,
      linked: true,
    });
    if (code !== 0)
      throw new Refusal(`The server ended by itself with exit code ${code}; its lines above say why.`);
    return code;
  } finally {
    server.ended = true;
    await told;
  }
}
