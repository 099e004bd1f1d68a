import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { listFiles, listTexts, readText, ROOT } from "../support/tree";
import { findLooseVersions, findLostPaths, findMachineWords, isAtLeast } from "./checks/texts";
import floors from "./version-floors.json";

const Versions = z.record(z.string(), z.string());
const Package = z.object({ dependencies: Versions, devDependencies: Versions });
const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

const manifest = Package.parse(JSON.parse(readText("package.json")));
const lock = Lock.parse(JSON.parse(readText("package-lock.json")));
const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };
const notes = listTexts().filter((path) => path.endsWith(".md"));

function exists(path: string): boolean {
  return existsSync(join(ROOT, path));
}

describe("the repository", () => {
  it("names no path and no host of one machine", () => {
    const texts = [...listTexts(), "package-lock.json"];
    expect(texts.flatMap((path) => findMachineWords({ path, text: readText(path) }))).toEqual([]);
  });

  it("has a README", () => {
    expect(listFiles()).toContain("README.md");
  });

  it("names only paths that exist in its notes", () => {
    expect(notes.flatMap((path) => findLostPaths({ path, text: readText(path) }, exists))).toEqual([]);
  });

  it("pins every version exactly", () => {
    expect(findLooseVersions(dependencies)).toEqual([]);
  });

  it("keeps all of tRPC and all of React at one version each", () => {
    const versionsOf = (pattern: RegExp) =>
      new Set(
        Object.entries(dependencies).flatMap(([name, version]) => (pattern.test(name) ? [version] : [])),
      );
    expect(versionsOf(/^@trpc\//).size).toBe(1);
    expect(versionsOf(/^react(-dom|-is)?$/).size).toBe(1);
  });

  it.each(Object.entries(floors))("locks %s at or above its security floor", (name, { floor, why }) => {
    const versions = Object.entries(lock.packages)
      .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
      .map(([, entry]) => entry.version ?? "0.0.0");
    expect(versions).not.toEqual([]);
    expect(
      versions.filter((version) => !isAtLeast(version, floor)),
      `${name} below ${floor}: ${why}`,
    ).toEqual([]);
  });
});

describe("the checks of texts", () => {
  it("find words of one machine", () => {
    const words = ["/wo|rk/main", "https://registry.np|mjs.org", "/home/so|meone/x"].map((word) =>
      word.replace("|", ""),
    );
    expect(findMachineWords({ path: "a.md", text: words.join("\n") })).toHaveLength(3);
    expect(findMachineWords({ path: "a.md", text: "work/ homework/ https://nodejs.org" })).toEqual([]);
  });

  it("find paths that do not exist, and leave routes, packages and blocks of code alone", () => {
    const note = (text: string) => findLostPaths({ path: "a/b.md", text }, (path) => path === "a/here/x.ts");
    expect(note("`bin/none.mjs`")).toHaveLength(1);
    expect(note("`here/x.ts` and `a/here/x.ts`, `/start/[step]`, `@trpc/server`, `../shared/x.md`")).toEqual(
      [],
    );
    expect(note("```\n`bin/none.mjs`\n```")).toEqual([]);
  });

  it("find versions that float", () => {
    const floating = { a: "^1.0.0", b: "latest", c: "1.x", d: "npm:b@~1.2.3" };
    expect(findLooseVersions(floating)).toHaveLength(4);
    expect(findLooseVersions({ a: "1.0.0", b: "1.0.0-beta.32", c: "npm:@scope/name@6.0.2" })).toEqual([]);
  });

  it("compare versions by number", () => {
    expect(isAtLeast("16.10.0", "16.9.9")).toBe(true);
    expect(isAtLeast("16.4.6", "16.4.6")).toBe(true);
    expect(isAtLeast("15.99.0", "16.0.0")).toBe(false);
  });
});
