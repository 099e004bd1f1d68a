import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/run-script";
import { makeScratch } from "../../support/scratch";

const PLAN = `
import { word } from "@/server/word";
export async function main(argv: string[]): Promise<number> {
  process.stdout.write(word.repeat(200_000) + JSON.stringify({ argv, cwd: process.cwd() }));
  return 2;
}
`;

function makePlanScratch() {
  const scratch = makeScratch();
  scratch.write("bin/plan.ts", PLAN);
  scratch.write("server/word.ts", 'export const word: string = "airway ";');
  scratch.write("tsconfig.json", '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
  return scratch;
}

describe("npm run plan", () => {
  it("keeps standard output for the plan, whole, and passes arguments and exit code on", async () => {
    const { root, env } = makePlanScratch();
    const end = await runScript("bin/plan.mjs", ["a.json", "--format", "text"], { root, env });
    expect(end.code).toBe(2);
    expect(end.stdout).toHaveLength(
      "airway ".length * 200_000 + JSON.stringify({ argv: ["a.json", "--format", "text"], cwd: root }).length,
    );
    expect(end.stdout.endsWith(JSON.stringify({ argv: ["a.json", "--format", "text"], cwd: root }))).toBe(
      true,
    );
    expect(end.stderr).toMatch(/^Installing the packages .*\n$/);
  });

  it("reads paths from where the person is, from where the script is called or npm is run", async () => {
    const { root, env } = makePlanScratch();
    const elsewhere = join(root, "elsewhere");
    mkdirSync(elsewhere);
    const called = await runScript("bin/plan.mjs", [], { root, env, cwd: elsewhere });
    expect(called.stdout).toContain(JSON.stringify({ argv: [], cwd: elsewhere }));
    const npm = { npm_lifecycle_event: "plan", INIT_CWD: elsewhere };
    const run = await runScript("bin/plan.mjs", [], { root, env: { ...env, ...npm } });
    expect(run.stdout).toContain(JSON.stringify({ argv: [], cwd: elsewhere }));
  });
});
