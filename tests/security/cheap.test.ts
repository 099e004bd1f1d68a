import { describe, expect, it } from "vitest";
import { nest } from "../support/hostile";
import { BARE, makeApi, post, readRefusal, request } from "../support/api";

const { handle } = makeApi();
const preview = "planner.preview";
const KB = 1024;
const LIMIT = 256 * KB;
/** No refusal is worth more than this. */
const SHORT = 32 * KB;

/** A profile padded with spaces to an exact number of bytes. */
function padded(bytes: number): string {
  return JSON.stringify(BARE).padEnd(bytes, " ");
}

/** A body without an end that tells how much of it was read. */
function endless(chunkBytes: number) {
  const chunk = new Uint8Array(chunkBytes).fill(0x20);
  const read = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        read.bytes += chunkBytes;
        controller.enqueue(chunk);
      },
      cancel() {
        read.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, read };
}

function stream(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Promise<Response> {
  const sent = { "content-type": "application/json", ...headers };
  return handle(request(preview, { method: "POST", headers: sent, body, duplex: "half" } as RequestInit));
}

describe("promise 14: bad input is cheap", () => {
  it("takes a body of 256 kB and refuses one byte more, whole", async () => {
    expect((await post(handle, preview, padded(LIMIT))).status).toBe(200);
    const response = await post(handle, preview, padded(LIMIT + 1));
    expect((await readRefusal(response)).code).toBe("PAYLOAD_TOO_LARGE");
    expect(response.status).toBe(413);
  });

  it("counts bytes, not characters", async () => {
    const facts = { ...BARE, qbank: { name: "é".repeat(LIMIT / 2) } };
    expect((await post(handle, preview, facts)).status).toBe(413);
  });

  it("refuses 1 MB with 413 before any of it is read when its length is announced", async () => {
    const { body, read } = endless(KB);
    const response = await stream(body, { "content-length": String(KB * KB) });
    expect((await readRefusal(response)).code).toBe("PAYLOAD_TOO_LARGE");
    expect(read).toEqual({ bytes: 0, isCancelled: true });
  });

  it.each([
    ["without a length", {}],
    ["with a length that is a lie", { "content-length": "10" }],
    ["with a length that is no number", { "content-length": "many" }],
  ])("refuses an endless body %s with 413 and stops reading at the limit", async (_how, headers) => {
    const { body, read } = endless(64 * KB);
    const response = await stream(body, headers);
    expect((await readRefusal(response)).code).toBe("PAYLOAD_TOO_LARGE");
    expect(read).toEqual({ bytes: LIMIT + 64 * KB, isCancelled: true });
  });

  it("answers a body that breaks off with 400", async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("the connection is gone"));
      },
    });
    expect((await readRefusal(await stream(body))).httpStatus).toBe(400);
  });

  it("takes a batch of 10 and refuses one of 11 with 400, whole", async () => {
    const batch = (size: number) => {
      const paths = Array<string>(size).fill(preview).join(",");
      return post(handle, `${paths}?batch=1`, Object.fromEntries(paths.split(",").map((_, i) => [i, BARE])));
    };
    expect((await batch(10)).status).toBe(200);
    const refusal = await readRefusal(await batch(11));
    expect(refusal.code).toBe("BAD_REQUEST");
    expect(refusal.message).toContain("at most 10");
  });

  it.each([
    ["deep JSON for a profile", nest(100_000)],
    ["deep JSON that never ends", "[".repeat(200_000)],
    ["deep objects", '{"a":'.repeat(40_000) + "1" + "}".repeat(40_000)],
    ["deep JSON in a field", `{"asOf":"2026-11-22","season":2028,"qbank":{"name":${nest(100_000)}}}`],
    ["deep JSON in a list", `{"asOf":"2026-11-22","season":2028,"usce":${nest(100_000)}}`],
    ["deep JSON in an unknown field", `{"asOf":"2026-11-22","season":2028,"x":${nest(100_000)}}`],
    ["a huge list of nothing", `{"asOf":"2026-11-22","season":2028,"usce":[${"{},".repeat(60_000)}{}]}`],
    [
      "a huge list of numbers",
      `{"asOf":"2026-11-22","season":2028,"credentials":[${"1,".repeat(100_000)}1]}`,
    ],
    ["many unknown keys", `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(",")}}`],
    ["the same key again and again", `{${'"asOf":1,'.repeat(20_000)}"season":2028}`],
    ["a text of 200 kB", `{"asOf":"2026-11-22","season":2028,"qbank":{"name":"${"a".repeat(200_000)}"}}`],
    [
      "a slug of 200 kB",
      `{"asOf":"2026-11-22","season":2028,"backupSpecialties":["${"a-".repeat(100_000)}"]}`,
    ],
    ["a number out of all bounds", '{"asOf":"2026-11-22","season":1e9}'],
    ["an infinite number", '{"asOf":"2026-11-22","season":2028,"programs":{"selected":1e309}}'],
    ["a number with 200,000 digits", `{"asOf":"2026-11-22","season":${"9".repeat(200_000)}}`],
  ])("answers %s with 400 and few words", async (_what, text) => {
    const response = await post(handle, preview, text);
    expect((await response.clone().text()).length).toBeLessThan(SHORT);
    const { code, problems } = await readRefusal(response);
    expect(code).toBe("BAD_REQUEST");
    expect(problems.length).toBeLessThanOrEqual(100);
  });

  it("leaves every object as it was when a body names prototypes", async () => {
    const bad = '{"polluted":true}';
    const text = `{"asOf":"2026-11-22","season":2028,"__proto__":${bad},"constructor":{"prototype":${bad}}}`;
    const { problems } = await readRefusal(await post(handle, preview, text));
    expect(problems.map(({ path }) => path).sort()).toEqual(["__proto__", "constructor"]);
    await post(handle, `${preview}?batch=1`, `{"__proto__":{"0":${bad}}}`);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Reflect.get({}, "0")).toBeUndefined();
  });
});
