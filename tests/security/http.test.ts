import { describe, expect, it, vi } from "vitest";
import { BARE, makeApi, post, readRefusal, readResult, request } from "../support/api";

vi.hoisted(() => {
  process.env.LOG_LEVEL = "silent";
});
const route = await import("@/app/api/trpc/[trpc]/route");
const health = await import("@/app/api/health/route");

const { handle, readLog } = makeApi();
const preview = "planner.preview";

describe("the API over HTTP", () => {
  it.each(["PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND"])(
    "answers %s with 405",
    async (method) => {
      const response = await handle(request(preview, { method }));
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, POST");
    },
  );

  it("answers GET of a mutation with 405, so that facts never stand in an address", async () => {
    const input = encodeURIComponent(JSON.stringify(BARE));
    expect((await handle(request(`${preview}?input=${input}`))).status).toBe(405);
    expect((await handle(request(`${preview}?batch=1&input={"0":${input}}`))).status).toBe(405);
  });

  it.each([
    ["text/plain"],
    ["application/x-www-form-urlencoded"],
    ["multipart/form-data; boundary=x"],
    ["application/octet-stream"],
    ["application/jsonp"],
    [""],
  ])("answers a body of type %j with 415", async (type) => {
    const { code } = await readRefusal(await post(handle, preview, BARE, { "content-type": type }));
    expect(code).toBe("UNSUPPORTED_MEDIA_TYPE");
  });

  it("takes JSON however its type is written", async () => {
    const type = "Application/JSON; charset=utf-8";
    expect((await post(handle, preview, BARE, { "content-type": type })).status).toBe(200);
  });

  it.each([["{"], [""], ["undefined"], ['{"asOf":"2026-11-22",}'], ["'"], ["NaN"], ["\u0000"]])(
    "answers %j, which is no JSON, with 400",
    async (text) => {
      const response = await post(handle, preview, text);
      expect(response.status).toBe(400);
      expect((await readRefusal(response)).problems).toEqual([]);
    },
  );

  it("answers bytes that are no UTF-8 with 400", async () => {
    const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22]);
    const headers = { "content-type": "application/json" };
    const response = await handle(request(preview, { method: "POST", headers, body }));
    expect((await readRefusal(response)).httpStatus).toBe(400);
  });

  it.each([
    "nothing",
    "planner",
    "planner.preview.x",
    "__proto__",
    "constructor",
    "planner.__proto__",
    "%00",
  ])("answers the procedure %j, which is none, with 404", async (path) => {
    expect((await readRefusal(await post(handle, path, BARE))).httpStatus).toBe(404);
  });

  it("answers an address that can't be decoded with 400", async () => {
    expect((await readRefusal(await post(handle, "planner.%E0%A4%A", BARE))).httpStatus).toBe(400);
  });

  it.each([
    ["the answer of a plan", () => post(handle, preview, BARE)],
    ["a refusal by the rules", () => post(handle, preview, {})],
    ["a refusal of the request", () => handle(request(preview, { method: "PUT" }))],
    ["a batch", () => post(handle, `${preview},${preview}?batch=1`, { 0: BARE, 1: {} })],
  ])(
    "marks %s as not to be kept, not to be guessed at, and with a request id of its own",
    async (_of, send) => {
      const [first, second] = [await send(), await send()];
      expect(first.headers.get("cache-control")).toBe("private, no-store");
      expect(first.headers.get("x-content-type-options")).toBe("nosniff");
      expect(first.headers.get("content-type")).toBe("application/json");
      expect(first.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
    },
  );

  it("takes no request id from outside", async () => {
    const response = await post(handle, preview, {}, { "x-request-id": "chosen-by-a-visitor" });
    expect(response.headers.get("x-request-id")).not.toContain("chosen");
    expect(readLog()).not.toContain("chosen");
  });

  it("writes down each refusal under the id that the answer names", async () => {
    const { requestId } = await readRefusal(await post(handle, preview, {}));
    const other = await readRefusal(await handle(request(preview, { method: "PUT" })));
    expect(readLog()).toContain(requestId);
    expect(readLog()).toContain(other.requestId);
  });

  it("cannot be asked to stream, which would send a good status before the work is done", async () => {
    const headers = { "trpc-accept": "application/jsonl", accept: "application/jsonl" };
    const response = await post(handle, `${preview}?batch=1`, { 0: {} }, headers);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/json");
  });
});

describe("cross-site", () => {
  it.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ origin: "http://localhost:3001" }],
    [{ origin: "http://localhost:3000.evil.example" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ "sec-fetch-site": "same-origin", origin: "https://evil.example" }],
  ])("refuses %j with 403", async (headers) => {
    const refusal = await readRefusal(await post(handle, preview, BARE, headers));
    expect(refusal.code).toBe("FORBIDDEN");
  });

  it.each([
    [{}],
    [{ origin: "http://localhost:3000" }],
    [{ "sec-fetch-site": "same-origin", origin: "http://localhost:3000" }],
    [{ "sec-fetch-site": "none" }],
    [{ origin: "https://airway.example", host: "airway.example" }],
    [{ origin: "https://airway.example", host: "10.0.0.7", "x-forwarded-host": "airway.example" }],
  ])("lets %j pass", async (headers: Record<string, string>) => {
    expect((await post(handle, preview, BARE, headers)).status).toBe(200);
  });
});

describe("the route handlers that Next serves", () => {
  it("answer with a plan", async () => {
    expect(await readResult(await post(route.POST, preview, BARE))).toMatchObject({ season: 2028 });
  });

  it.each(["DELETE", "HEAD", "OPTIONS", "PATCH", "PUT"] as const)("refuse %s", async (method) => {
    expect((await route[method](request(preview, { method }))).status).toBe(405);
  });

  it("say that the server is alive, and keep nobody from asking again", async () => {
    const response = health.GET();
    expect(await response.json()).toEqual({ status: "ok" });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});
