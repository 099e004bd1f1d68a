import { describe, expect, it } from "vitest";
import { toOwnPath, withNext } from "@/app/_frame/own-path";
import { createKeys } from "@/app/_trpc/keys";
import { toTrouble } from "@/app/_trpc/trouble";

describe("where a sign-in may lead", () => {
  it.each(["/plan", "/people/1?tab=looks", "/start/plan", "/home?x=//y"])(
    "follows the own path %s",
    (path) => {
      expect(toOwnPath(path)).toBe(path);
    },
  );

  it.each([
    ["https://example.org/plan"],
    ["//example.org"],
    ["/\\example.org"],
    ["/%0d\n/example.org"],
    ["/\t/example.org"],
    ["javascript:alert(1)"],
    ["plan"],
    [""],
    ["/sign-in?next=/sign-in"],
    ["/sign-up"],
    ["/api/trpc/accounts.me"],
    [undefined],
    [null],
  ])("does not follow %j", (path) => {
    expect(toOwnPath(path)).toBeNull();
  });

  it("leaves the part after # out, which never reaches a server", () => {
    expect(toOwnPath("/plan#x")).toBe("/plan");
  });

  it("carries a path whole through the address", () => {
    const url = new URL(withNext("/sign-in", "/people?search=a&b=1"), "http://localhost");
    expect(toOwnPath(url.searchParams.get("next"))).toBe("/people?search=a&b=1");
    expect(withNext("/sign-in", null)).toBe("/sign-in");
  });
});

describe("promise 12: keys of what a person does", () => {
  const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

  it("keeps one key for the same words until they have succeeded", () => {
    const keys = createKeys();
    const first = keys.keyFor({ name: "A" });
    expect(first).toMatch(UUID);
    expect(keys.keyFor({ name: "A" })).toBe(first);
    keys.succeeded();
    expect(keys.keyFor({ name: "A" })).not.toBe(first);
  });

  it("gives other words another key", () => {
    const keys = createKeys();
    const first = keys.keyFor({ name: "A" });
    expect(keys.keyFor({ name: "B" })).not.toBe(first);
  });
});

describe("what a call threw, in words", () => {
  const refusal = (data: object) => Object.assign(new Error("A sentence of the server."), { data });

  it("counts an answer that never came as lost, and promises that what was typed is there", () => {
    expect(toTrouble(new TypeError("Failed to fetch"))).toMatchObject({ isLost: true, requestId: null });
    expect(toTrouble(new TypeError("Failed to fetch")).message).toContain("what you typed is still here");
  });

  it("takes over sentences for fields, and nothing that is no sentence", () => {
    const problems = [{ path: "email", message: "Enter an address." }, { path: 1 }, null];
    expect(toTrouble(refusal({ code: "BAD_REQUEST", problems, requestId: "r" }))).toMatchObject({
      message: "A sentence of the server.",
      problems: [{ path: "email", message: "Enter an address." }],
      isLost: false,
      requestId: null,
    });
  });

  it("shows the request's id only where the fault is the server's", () => {
    expect(toTrouble(refusal({ code: "INTERNAL_SERVER_ERROR", requestId: "r" }))).toMatchObject({
      requestId: "r",
      isLost: true,
    });
  });

  it("tells what must come first, and what is gone", () => {
    expect(toTrouble(refusal({ code: "UNAUTHORIZED", reason: "enter-code" })).reason).toBe("enter-code");
    expect(toTrouble(refusal({ code: "FORBIDDEN", reason: "else" })).reason).toBeNull();
    expect(toTrouble(refusal({ code: "NOT_FOUND" })).isGone).toBe(true);
  });
});
