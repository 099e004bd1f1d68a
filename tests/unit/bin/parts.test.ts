import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { judgeArrows } from "@/bin/lib/arrows.mjs";
import { hashSources, listSources } from "@/bin/lib/build.mjs";
import { describeNoChromium, findChromium } from "@/bin/lib/chromium.mjs";
import { describeOldNode } from "@/bin/lib/enter.mjs";
import { alone, describeUnwritable, ensureWritable } from "@/bin/lib/folder.mjs";
import { describeNpmFailure, isSameTree } from "@/bin/lib/install.mjs";
import { tally } from "@/bin/lib/reports.mjs";
import { runSteps } from "@/bin/lib/steps.mjs";
import { runScript } from "../../support/run-script";
import { makeScratch } from "../../support/scratch";
import { readShared } from "../../support/shared";

describe("describeOldNode", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.11.1"])("lets Node %s pass", (version) => {
    expect(describeOldNode(version)).toBe("");
  });

  it.each(["20.18.9", "18.20.8", "0.12.18"])("refuses Node %s", (version) => {
    expect(describeOldNode(version)).toContain(`this is Node ${version}`);
  });
});

describe("ensureWritable", () => {
  it("makes the folder, leaves nothing in it and names one that cannot be written", () => {
    const { root, has, write } = makeScratch();
    ensureWritable(join(root, "a/b"));
    expect(has("a/b")).toBe(true);
    write("c", "");
    expect(() => ensureWritable(join(root, "c"))).toThrow(describeUnwritable(join(root, "c"), "EEXIST"));
  });
});

describe("alone", () => {
  it("frees the lock after work that failed", async () => {
    const { root, has } = makeScratch();
    const work = () => Promise.reject(new Error("no"));
    await expect(alone(work, join(root, "lock"))).rejects.toThrow("no");
    expect(has("lock")).toBe(false);
  });

  it("lets nobody else in meanwhile", async () => {
    const { root } = makeScratch();
    const lock = join(root, "lock");
    await alone(async () => {
      expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
      await expect(alone(() => Promise.resolve(), lock)).rejects.toThrow(/Another command/);
    }, lock);
  });
});

describe("isSameTree", () => {
  const tree = (version: string, more = {}) =>
    JSON.stringify({ packages: { "node_modules/a": { version }, ...more } });

  it("sees another version and a missing package, and forgives an optional one", () => {
    expect(isSameTree(tree("1.0.0"), tree("1.0.0"))).toBe(true);
    expect(isSameTree(tree("1.0.0"), tree("1.0.1"))).toBe(false);
    expect(isSameTree(tree("1.0.0", { "node_modules/b": { version: "1.0.0" } }), tree("1.0.0"))).toBe(false);
    const optional = { "node_modules/b": { version: "1.0.0", optional: true } };
    expect(isSameTree(tree("1.0.0", optional), tree("1.0.0"))).toBe(true);
  });
});

describe("describeNpmFailure", () => {
  it.each([
    [127, "spawn npm ENOENT", /npm was not found/],
    [1, "npm error code EAI_AGAIN", /could not reach its registry \(EAI_AGAIN\)/],
    [1, "npm error code EROFS", /cannot write to .* \(EROFS\)/],
    [1, "npm error code ENOSPC", /disk is full/],
    [1, "npm error code E404\nnpm error gone", /npm said:\nnpm error code E404\nnpm error gone/],
  ])("exit code %s, %j", (code, output, sentence) => {
    expect(describeNpmFailure(code, output)).toMatch(sentence);
  });
});

describe("hashSources", () => {
  it("changes with a name or a content that a build reads, and with nothing else", () => {
    const { root, write } = makeScratch();
    const before = hashSources(root);
    for (const path of [
      "tests/a.ts",
      "bin/a.mjs",
      "README.md",
      ".git/HEAD",
      ".next/x",
      "next-env.d.ts",
      "profile.json",
    ])
      write(path, "1");
    expect(hashSources(root)).toBe(before);
    for (const path of ["app/a.tsx", ".env.local", "next.config.ts", "app/tests/a.ts"]) {
      const hash = hashSources(root);
      write(path, "1");
      expect(hashSources(root)).not.toBe(hash);
    }
    expect(listSources(root)).toContain("app/tests/a.ts");
  });
});

describe("findChromium", () => {
  it("takes the first that runs, and refuses a wrong CHROMIUM_PATH", async () => {
    const { root } = makeScratch();
    for (const [folder, code] of Object.entries({ broken: 1, works: 0 })) {
      mkdirSync(join(root, folder));
      writeFileSync(join(root, folder, "chromium"), `#!/bin/sh\nexit ${code}\n`);
      chmodSync(join(root, folder, "chromium"), 0o755);
    }
    const PATH = `${root}/broken:${root}/works`;
    expect(await findChromium({ NODE_ENV: "test", PATH })).toBe(join(root, "works", "chromium"));
    const CHROMIUM_PATH = join(root, "none");
    await expect(findChromium({ NODE_ENV: "test", PATH, CHROMIUM_PATH })).rejects.toThrow(/CHROMIUM_PATH is/);
    rmSync(join(root, "works"), { recursive: true });
    expect(describeNoChromium("apt: no network")).toMatch(/^apt: no network\n\nNo Chromium was found/);
  });
});

describe("npm test", () => {
  it("refuses an argument it does not know", async () => {
    const end = await runScript("bin/test.mjs", ["--fast"]);
    expect(end).toMatchObject({ code: 1, stdout: "" });
    expect(end.stderr).toMatch(/^Unknown argument in "--fast": .*\n$/);
  });

  it("counts a skipped or flaky test as failed, in the reports of both runners", () => {
    expect(tally({ numTotalTests: 5, numPassedTests: 3, numFailedTests: 1, numPendingTests: 1 })).toEqual({
      passed: 3,
      failed: 2,
    });
    expect(tally({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 } })).toEqual({
      passed: 4,
      failed: 3,
    });
    expect(tally(null)).toEqual({ passed: 0, failed: 0 });
  });

  it("goes on after a step that failed, and shows its output", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const step = (title: string, ok: boolean) => ({
      title,
      check: () => Promise.resolve({ ok, output: `${title} said` }),
    });
    expect(await runSteps([step("a", true), step("b", false), step("c", true)], 2)).toEqual(["b"]);
    const shown = log.mock.calls.flat().join("\n");
    expect(shown).toMatch(/✓ a \(.* s\)/);
    expect(shown).toMatch(/✗ b \(.* s\)\nb said/);
    expect(shown).toMatch(/✓ c \(/);
  });
});

describe("judgeArrows", () => {
  const forbidden = [{ name: "rules-are-pure", comment: "Move it." }];
  const summary = { violations: [], ruleSetUsed: { forbidden } };
  const modules = [{ source: "server/rules/index.ts" }];

  it("is not content when a file was not seen, or none was to be", () => {
    expect(judgeArrows({ modules, summary }, ["server/rules/index.ts", "app/page.tsx"])).toMatchObject({
      ok: false,
    });
    expect(judgeArrows({ modules, summary }, [])).toMatchObject({ ok: false });
    expect(judgeArrows({ modules, summary }, ["server/rules/index.ts"])).toEqual({
      ok: true,
      output: "1 modules checked.",
    });
  });

  it("shows who broke which arrow and what to do", () => {
    const violation = { from: "server/rules/a.ts", to: "db/b.ts", rule: { name: "rules-are-pure" } };
    const { ok, output } = judgeArrows({ modules, summary: { ...summary, violations: [violation] } }, [
      "server/rules/index.ts",
    ]);
    expect(ok).toBe(false);
    expect(output).toContain("rules-are-pure: server/rules/a.ts → db/b.ts\n  Move it.");
  });
});

describe("the shared material", () => {
  it("is read from AIRWAY_SHARED, and missed with a sentence", () => {
    const { root, write } = makeScratch();
    write("spec/a.json", "[]");
    const env = { NODE_ENV: "test" as const, AIRWAY_SHARED: root };
    expect(readShared("spec/a.json", env)).toBe("[]");
    expect(() => readShared("spec/b.json", env)).toThrow(
      /b\.json is missing: put the folder "shared" beside/,
    );
  });
});
