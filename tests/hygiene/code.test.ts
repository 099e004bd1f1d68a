import { describe, expect, it } from "vitest";
import type { Source } from "../support/source";
import { listCode, readText } from "../support/tree";
import { findEscapes, findLongFile, findServerActions, findUnguarded, findUnrunTests } from "./checks/code";
import { findLongComments } from "./checks/comments";

const BARRELS = new Set(["server/rules/index.ts", "server/rules/rulebook/index.ts", "db/schema/index.ts"]);

const code = listCode();
const scripts = code.filter((path) => !path.endsWith(".css"));
// Measurements are no tests: how long something takes is their business.
const tests = scripts.filter((path) => /^(tests\/(?!bench\/)|(playwright|vitest)\.config\.ts$)/.test(path));
const shipped = scripts.filter((path) => /^(app|server|db)\//.test(path));
const guarded = shipped.filter((path) =>
  /^server\/(features\/[^/]+\/(data|mutations)(\.ts|\/.*)|api\/context\.ts)$/.test(path),
);

function read(path: string): Source {
  return { path, text: readText(path) };
}

/** A bar stands inside words that other searches of the tree must not find here. */
function sample(text: string): Source {
  return { path: "sample.tsx", text: text.replaceAll("¦", "") };
}

describe("the whole tree", () => {
  it("is seen", () => {
    expect(code).toContain("tests/hygiene/code.test.ts");
  });

  it("has no file of more than 300 lines", () => {
    expect(code.flatMap((path) => findLongFile(read(path)))).toEqual([]);
  });

  it("has no any, no x! and no check switched off", () => {
    expect(scripts.flatMap((path) => findEscapes(read(path)))).toEqual([]);
  });

  it("has no comment of more than three lines", () => {
    expect(scripts.flatMap((path) => findLongComments(read(path)))).toEqual([]);
  });

  it("has no barrel but the listed ones: import from the file that holds the thing", () => {
    const barrels = scripts.filter((path) => /(^|\/)index\.[cm]?[jt]sx?$/.test(path));
    expect(barrels.filter((path) => !BARRELS.has(path))).toEqual([]);
  });

  it("has no test that does not run, retries or sleeps", () => {
    expect(tests.flatMap((path) => findUnrunTests(read(path)))).toEqual([]);
  });

  it("has no server action", () => {
    expect(shipped.flatMap((path) => findServerActions(read(path)))).toEqual([]);
  });

  it("marks what reaches data as server-only", () => {
    expect(guarded.flatMap((path) => findUnguarded(read(path)))).toEqual([]);
  });
});

describe("the checks of code", () => {
  it.each([
    ["an any", "let a: ¦any;", 1],
    ["an any within a type", "let a: Map<string, any[]>;", 1],
    ["a non-null assertion", "const a = b!¦.c;", 1],
    ["a definite assignment", "let a!: string;", 1],
    ["a switched-off type check", "// @ts-¦expect-error because\nconst a = 1;", 1],
    ["a switched-off lint rule", "/* eslint-¦disable */", 1],
    ["an any in a docstring", "/** @type {any} */\nlet a;", 1],
    ["nothing in words and strings", 'const any = "as ¦any, @ts-¦ignore"; // any of them', 0],
    ["nothing in != and !", "const a = !b && c != d;", 0],
  ])("find %s", (_name, text, count) => {
    expect(findEscapes(sample(text))).toHaveLength(count);
  });

  it.each([
    ["a skipped test", 'it.¦skip("a", () => {});', 1],
    ["an only test", 'test.describe.¦only("a", () => {});', 1],
    ["a todo", 'it.¦todo("a");', 1],
    ["a parameterised skip", 'it.skipIf(true)("a", () => {});', 1],
    ["a sleep", "await page.waitFor¦Timeout(100);", 1],
    ["an imported sleep", 'import { setTimeout as pause } from "node:timers/promises";', 1],
    ["a retry", "export default { retries: ¦2 };", 1],
    ["nothing in a plain test", 'it.each([1])("only %s", () => {});', 0],
    ["nothing in no retries", "export default { retries: 0 };", 0],
  ])("find %s", (_name, text, count) => {
    expect(findUnrunTests(sample(text))).toHaveLength(count);
  });

  it.each([
    ["four lines of //", "// a\n// b\n// c\n// d\nconst a = 1;", 1],
    ["four lines of /* */", "/*\n * a\n * b\n * c\n * d\n */\nconst a = 1;", 1],
    ["nothing in three lines", "// a\n// b\n// c\nconst a = 1;", 0],
    [
      "nothing in tags",
      "/**\n * a\n * @param b c\n * @param d e\n * @returns f\n * @throws g\n */\nconst a = 1;",
      0,
    ],
    ["nothing in comments apart", "// a\n// b\nconst a = 1;\n// c\n// d\n", 0],
    ["nothing in the text of a page", "const a = <p>// a\n// b\n// c\n// d</p>;", 0],
  ])("find %s", (_name, text, count) => {
    expect(findLongComments(sample(text))).toHaveLength(count);
  });

  it("find a long file, a server action and an unguarded one", () => {
    expect(findLongFile(sample("a\n".repeat(301)))).toHaveLength(1);
    expect(findLongFile(sample("a\n".repeat(300)))).toEqual([]);
    expect(findServerActions(sample('"use server";\nexport async function a() {}'))).toHaveLength(1);
    expect(findUnguarded(sample('import a from "b";'))).toHaveLength(1);
    expect(findUnguarded(sample('import "server-only";'))).toEqual([]);
  });
});
