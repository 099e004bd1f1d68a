import { connect, createServer } from "node:net";
import { codeOf, Refusal } from "./refusal.mjs";

const DEFAULT_PORT = 3000;
export const LOOPBACK = "127.0.0.1";

/**
 * Reads the PORT setting.
 * @param {string | undefined} text
 * @returns {number}
 * @throws {Refusal} when it is no port
 */
export function readPort(text) {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`PORT must be a whole number from 1 to 65535 and is "${text}".`);
}

/**
 * Whether something accepts connections there.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (/** @type {boolean} */ yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once("connect", () => settle(true)).once("error", () => settle(false));
  });
}

/**
 * Tries to listen, and lets go at once.
 * @param {string} host
 * @param {number} port 0 for any free one
 * @returns {Promise<number>} the port
 */
export function tryListening(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject).listen({ host, port }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

/**
 * Makes sure that the server will be able to listen, and that `localhost` will lead to it and to nothing else.
 * @param {string} host
 * @param {number} port
 * @throws {Refusal} with one sentence
 */
export async function ensurePortFree(host, port) {
  const another = port === DEFAULT_PORT ? 3001 : DEFAULT_PORT;
  const taken = new Refusal(
    `Port ${port} is in use by another program: stop that program, or choose another port with PORT=${another} npm start.`,
  );
  const loopbacks = host === LOOPBACK ? [LOOPBACK, "::1"] : [];
  for (const loopback of loopbacks) if (await answers(loopback, port)) throw taken;
  try {
    await tryListening(host, port);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EADDRINUSE") throw taken;
    if (code === "EACCES") {
      throw new Refusal(
        `Port ${port} is reserved for the administrator: choose a higher one with PORT=3000 npm start.`,
      );
    }
    throw new Refusal(
      `HOST is "${host}", which is no address of this machine (${code}): take HOST out or correct it.`,
    );
  }
}
