import { describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { plainAddress, readHops, settleOrigin } from "@/bin/lib/forwarded.mjs";
import { tryListening } from "@/bin/lib/port.mjs";
import { startScript } from "../../support/run-script";
import { makeScratch } from "../../support/scratch";

const SECRET = {
  DATABASE_URL: "postgres://app@192.0.2.1/airway",
  AUTH_SECRET: "long enough for a test, surely",
};
const Seen = z.object({ headers: z.record(z.string(), z.string()) });

async function serve(settings: Record<string, string> = {}) {
  const scratch = makeScratch();
  const PORT = String(await tryListening("127.0.0.1", 0));
  const env = { ...scratch.env, ...SECRET, PORT, ...settings };
  const running = startScript("bin/start.mjs", [], { root: scratch.root, env });
  onTestFinished(() => void running.child.kill("SIGKILL"));
  await running.saw("Airway is ready");
  return { ...running, url: `http://127.0.0.1:${PORT}` };
}

const FORGED = {
  forwarded: "for=198.51.100.1;proto=https",
  "x-forwarded-for": "198.51.100.1, 203.0.113.7",
  "x-forwarded-host": "evil.test",
  "x-forwarded-port": "443",
  "x-forwarded-proto": "https",
  "x-real-ip": "198.51.100.1",
};

describe("the server", () => {
  it("believes nobody about where a request came from", async () => {
    const { url, child, ended } = await serve();
    const answer = await fetch(`${url}/seen`, { headers: FORGED });
    const { headers } = Seen.parse(await answer.json());
    const claims = Object.entries(headers).filter(([name]) => Object.hasOwn(FORGED, name));
    expect(claims).toEqual([["x-forwarded-for", "127.0.0.1"]]);
    child.kill("SIGTERM");
    await ended;
  });

  it("believes as many proxies as TRUSTED_PROXY_HOPS says", async () => {
    const { url, child, ended } = await serve({ TRUSTED_PROXY_HOPS: "1" });
    const answer = await fetch(`${url}/seen`, { headers: FORGED });
    const { headers } = Seen.parse(await answer.json());
    expect(headers).toMatchObject({
      "x-forwarded-for": "203.0.113.7",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.test",
    });
    expect(headers).not.toHaveProperty("forwarded");
    expect(headers).not.toHaveProperty("x-real-ip");
    child.kill("SIGTERM");
    await ended;
  });

  it("lets a running request end when it is stopped, and takes no new one", async () => {
    const { url, child, ended } = await serve();
    const slow = await fetch(`${url}/slow`);
    child.kill("SIGTERM");
    expect(await slow.text()).toBe("begun,ended");
    expect((await ended).code).toBe(0);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});

describe("settleOrigin", () => {
  const settle = (headers: Record<string, string>, hops: number, connection = "10.0.0.9") => {
    const settled = { ...headers };
    settleOrigin(settled, connection, hops);
    return settled;
  };

  it.each([
    ["no proxy", 0, "1.1.1.1, 2.2.2.2", "10.0.0.9"],
    ["one proxy", 1, "1.1.1.1, 2.2.2.2", "2.2.2.2"],
    ["two proxies", 2, "9.9.9.9, 1.1.1.1, 2.2.2.2", "1.1.1.1"],
    ["fewer entries than proxies", 3, "1.1.1.1, 2.2.2.2", "1.1.1.1"],
    ["an entry that is no address", 1, "1.1.1.1, unknown", "10.0.0.9"],
    ["no entry", 1, "", "10.0.0.9"],
  ])("takes the address behind %s", (_name, hops, given, expected) => {
    expect(settle({ "x-forwarded-for": given }, hops)).toEqual({ "x-forwarded-for": expected });
  });

  it("drops a protocol or host that is none", () => {
    expect(settle({ "x-forwarded-proto": "javascript", "x-forwarded-host": "a b" }, 1)).toEqual({
      "x-forwarded-for": "10.0.0.9",
    });
  });
});

describe("plainAddress", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["192.0.2.1:8080", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["[2001:db8::1]:443", "2001:db8::1"],
    ["2001:db8::1", "2001:db8::1"],
    ["localhost", ""],
    ["", ""],
  ])("reads %s", (text, expected) => {
    expect(plainAddress(text)).toBe(expected);
  });
});

describe("readHops", () => {
  it("takes a small whole number, and nothing else", () => {
    expect([undefined, "", "0", "2"].map(readHops)).toEqual([0, 0, 0, 2]);
    for (const text of ["-1", "1.5", "many", "100"]) expect(() => readHops(text)).toThrow(`is "${text}"`);
  });
});
