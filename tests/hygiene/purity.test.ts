import { describe, expect, it } from "vitest";
import { listCode, readText } from "../support/tree";
import { findImpurities } from "./checks/purity";

const rules = listCode().filter((path) => /^server\/rules\/.*\.ts$/.test(path));

describe("server/rules", () => {
  it("is seen", () => {
    expect(rules.length).toBeGreaterThan(0);
  });

  it("reads no clock, no chance, no surroundings and waits for nothing", () => {
    expect(rules.flatMap((path) => findImpurities({ path, text: readText(path) }))).toEqual([]);
  });
});

describe("the check of purity", () => {
  it.each([
    "new Date()",
    "new Date",
    "Date()",
    "Date.now()",
    "Math.random()",
    "process.env.TZ",
    "fetch('/')",
    "console.log(1)",
    "setTimeout(f, 1)",
    "crypto.randomUUID()",
    "globalThis.x",
    "new Intl.NumberFormat()",
    "(1).toLocaleString()",
    "a.localeCompare(b)",
    "async () => 1",
    "import('zod')",
    "({ process })",
    "f(performance)",
  ])("finds %s", (text) => {
    expect(findImpurities({ path: "sample.ts", text })).not.toEqual([]);
  });

  it("finds await", () => {
    expect(findImpurities({ path: "sample.ts", text: "await f();" })).toHaveLength(1);
  });

  it.each([
    "new Date(0)",
    "Date.UTC(2026, 1, 1)",
    "Math.max(1, 2)",
    "facts.process",
    "({ process: 1, fetch: 2 })",
    "interface A { process: string }",
    "const text = 'await Date.now()';",
    "import { fetch } from './own';",
  ])("lets %s pass", (text) => {
    expect(findImpurities({ path: "sample.ts", text })).toEqual([]);
  });
});
