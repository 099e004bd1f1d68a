import { Agent, type ClientRequest, request } from "node:http";
import { expect, test } from "@playwright/test";

const PREVIEW = "/api/trpc/planner.preview";
const KB = 1024;

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Sends a request over a socket of its own, as no browser would; `send` writes the body. */
function call(
  base: string | undefined,
  send: (request: ClientRequest) => void,
  options: { readonly method?: string; readonly headers?: Record<string, string | number> } = {},
): Promise<Answer> {
  const { method = "POST", headers = {} } = options;
  const sent = { "content-type": "application/json", ...headers };
  // As browsers do it. A caller who asks to close is cut off by Node while it still sends, and misses the answer.
  const agent = new Agent({ keepAlive: true });
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(PREVIEW, base), { method, headers: sent, agent });
    outgoing.on("error", reject);
    outgoing.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => {
        resolve({ status: response.statusCode, headers: response.headers, text });
        outgoing.destroy();
      });
    });
    send(outgoing);
  });
}

/** More than the limit in one piece, so that nothing is left to write when the answer closes the connection. */
const OVER_THE_LIMIT = " ".repeat(320 * KB);

test.describe("the API of the server that people start", () => {
  test("answers a profile with a plan that nobody keeps", async ({ baseURL }) => {
    const { status, headers, text } = await call(baseURL, (outgoing) =>
      outgoing.end(JSON.stringify({ asOf: "2026-11-22", season: 2028 })),
    );
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ result: { data: { season: 2028 } } });
    expect(headers).toMatchObject({
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    });
  });

  test("refuses 1 MB by its announced length, before it is sent", async ({ baseURL }) => {
    const announced = { "content-length": KB * KB };
    const { status } = await call(baseURL, (outgoing) => outgoing.flushHeaders(), { headers: announced });
    expect(status).toBe(413);
  });

  test("refuses a body without length while it is still being sent", async ({ baseURL }) => {
    const { status, text } = await call(baseURL, (outgoing) => outgoing.write(OVER_THE_LIMIT));
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ error: { data: { code: "PAYLOAD_TOO_LARGE" } } });
  });

  test("refuses 20 MB whole, and never cuts them down to what it would take", async ({ baseURL }) => {
    const profile = JSON.stringify({ asOf: "2026-11-22", season: 2028 });
    const { status } = await call(baseURL, (outgoing) => outgoing.end(profile.padEnd(20 * KB * KB)));
    expect(status).toBe(413);
  });

  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"]) {
    test(`refuses ${method}`, async ({ baseURL }) => {
      const { status } = await call(baseURL, (outgoing) => outgoing.end(), { method });
      expect(status).toBe(405);
    });
  }

  test("refuses a page of another site", async ({ baseURL }) => {
    const headers = { origin: "https://evil.example" };
    const { status } = await call(baseURL, (outgoing) => outgoing.end("{}"), { headers });
    expect(status).toBe(403);
  });

  test("serves the next one after a caller has hung up", async ({ baseURL }) => {
    const hungUp = call(
      baseURL,
      (outgoing) => {
        outgoing.write("{", () => outgoing.destroy(new Error("hung up")));
      },
      { headers: { "content-length": 100 } },
    );
    await expect(hungUp).rejects.toThrow("hung up");
    const { status } = await call(baseURL, (outgoing) => outgoing.end("{}"));
    expect(status).toBe(400);
  });
});
