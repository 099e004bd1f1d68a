/** The API's handler behind node:http, for a kill test without a build. Needs `--conditions=react-server`. */
import { createServer } from "node:http";
import { createHandler } from "@/server/api/handler";
import { appRouter } from "@/server/api/root";

const handle = createHandler(appRouter);

const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    if (request.url === "/api/health") return void response.end("{}");
    const method = request.method ?? "GET";
    const { cookie = "", "content-type": type = "" } = request.headers;
    const asked = new Request(`http://${request.headers.host ?? ""}${request.url ?? ""}`, {
      method,
      headers: { cookie, "content-type": type, "x-forwarded-for": "127.0.0.1" },
      body: method === "GET" ? null : Buffer.concat(pieces),
    });
    void handle(asked).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.once("disconnect", () => process.exit());
