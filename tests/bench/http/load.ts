import { connect, type Socket } from "node:net";
import { HOST } from "./programs";

/** One request, sent again and again. */
export interface Request {
  readonly port: number;
  readonly path: string;
  readonly cookie?: string | undefined;
}

const toText = ({ port, path, cookie }: Request) =>
  [
    `GET ${path} HTTP/1.1`,
    `host: ${HOST}:${port}`,
    "user-agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    "connection: keep-alive",
    "",
    "",
  ].join("\r\n");

/** The end of an answer's body, or -1 while it has not come whole. */
function findEnd(buffer: Buffer): number {
  const headEnd = buffer.indexOf("\r\n\r\n");
  if (headEnd < 0) return -1;
  const head = buffer.toString("latin1", 0, headEnd).toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) {
    const end = headEnd + 4 + Number(length);
    return buffer.length >= end ? end : -1;
  }
  // In pieces: nothing follows the last, because the next request is sent after it.
  const isOver = buffer.length > headEnd + 4 && buffer.subarray(-5).equals(Buffer.from("0\r\n\r\n"));
  return isOver ? buffer.length : -1;
}

/** Sends on one connection, each request after the last answer, until told to stop; counts answers. */
function sendOn(socket: Socket, text: string, isTime: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    let pending: Buffer[] = [];
    socket.setNoDelay(true);
    socket.on("error", reject);
    socket.on("close", () => {
      reject(new Error("The server closed a connection."));
    });
    socket.on("data", (piece) => {
      pending.push(piece);
      const buffer = pending.length === 1 ? piece : Buffer.concat(pending);
      if (findEnd(buffer) < 0) {
        pending = [buffer];
        return;
      }
      if (!buffer.subarray(0, 13).equals(Buffer.from("HTTP/1.1 200 "))) {
        reject(new Error(`A request was answered with: ${buffer.toString("utf8", 0, 400)}`));
        return;
      }
      pending = [];
      count += 1;
      if (isTime()) socket.write(text);
      else {
        socket.removeAllListeners("close");
        socket.end();
        resolve(count);
      }
    });
    socket.write(text);
  });
}

/**
 * Answers a second over so many connections for so many seconds. A client of its own, because a fuller one would use as
 * much of the machine as the servers it measures.
 * @throws when an answer is not 200 or a connection breaks
 */
export async function measure(request: Request, connections: number, seconds: number): Promise<number> {
  const text = toText(request);
  const start = performance.now();
  const isTime = () => performance.now() - start < seconds * 1000;
  const sockets = Array.from({ length: connections }, () => connect(request.port, HOST));
  try {
    const counts = await Promise.all(sockets.map((socket) => sendOn(socket, text, isTime)));
    const total = counts.reduce((sum, count) => sum + count, 0);
    return (total / (performance.now() - start)) * 1000;
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}
