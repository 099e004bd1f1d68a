import { createServer } from "node:http";
import next from "next";
import { readHops, settleOrigin } from "./forwarded.mjs";
import { ROOT } from "./paths.mjs";

const DRAIN_MS = 5000;
const HEADERS_MS = 20_000;
const REQUEST_MS = 60_000;
/** A proxy must be the one that closes an idle connection, or it sends a request into the closing. */
const IDLE_MS = { direct: 5000, proxied: 75_000 };

const [mode = "start", hostname = "", portText = ""] = process.argv.slice(2);
const dev = mode === "dev";
const port = Number(portText);
const hops = readHops(process.env.TRUSTED_PROXY_HOPS);

process.title = "airway-server";
process.env.PORT = portText;

const server = createServer({
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  keepAliveTimeout: hops > 0 ? IDLE_MS.proxied : IDLE_MS.direct,
});
const app = next({ dev, dir: ROOT, hostname, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();

let stopping = false;
server.on("request", (request, response) => {
  settleOrigin(request.headers, request.socket.remoteAddress, hops);
  // While stopping, no connection is kept for another request.
  if (stopping) response.setHeader("connection", "close");
  response.once("close", () => {
    if (stopping) setImmediate(() => server.closeIdleConnections());
  });
  handle(request, response).catch((error) => {
    console.error(`Failed to handle ${request.method} request:`, error);
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  });
});

/** @type {Set<import("node:stream").Duplex>} */
const upgraded = new Set();
// Next adds its own listener, which runs after this one, with the first request.
server.on("upgrade", (request, socket) => {
  settleOrigin(request.headers, request.socket.remoteAddress, hops);
  upgraded.add(socket);
  socket.once("close", () => upgraded.delete(socket));
  if (server.listenerCount("upgrade") === 1) socket.destroy();
});

async function stop() {
  if (stopping) return;
  stopping = true;
  const closed = new Promise((resolve) => server.close(resolve));
  for (const socket of upgraded) socket.destroy();
  if (dev) server.closeAllConnections();
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  await closed;
  await app.close();
  process.exit(0);
}
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => void stop());
// The command that started this server was killed: nobody would ever stop it.
process.once("disconnect", () => void stop());
if (process.send !== undefined && !process.connected) void stop();

server.once("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port, hostname);
