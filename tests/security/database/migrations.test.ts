import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { migrateDatabase } from "@/db/migrate";
import { makeTestDatabase } from "../../support/database";
import { ROOT } from "../../support/tree";

const Journal = z.object({ entries: z.array(z.object({ idx: z.int(), when: z.int(), tag: z.string() })) });
const read = (folder: string) =>
  Journal.parse(JSON.parse(readFileSync(join(folder, "drizzle/meta/_journal.json"), "utf8"))).entries;

const copy = mkdtempSync(join(tmpdir(), "airway-kit-"));
for (const name of ["db", "drizzle", "drizzle.config.ts", "package.json", "tsconfig.json"]) {
  cpSync(join(ROOT, name), join(copy, name), { recursive: true });
}
symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function runKit(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["node_modules/drizzle-kit/bin.cjs", ...args],
    { cwd: copy, encoding: "utf8" },
  );
  return `${status} ${stdout}${stderr}`;
}

describe("the migrations", () => {
  it("say all that the schema says: generating them again changes nothing", () => {
    const before = readdirSync(join(copy, "drizzle")).sort();
    expect(runKit("generate", "--name=again")).toContain("No schema changes");
    expect(readdirSync(join(copy, "drizzle")).sort()).toEqual(before);
  });

  it("fit each other", () => {
    expect(runKit("check")).toContain("Everything's fine");
  });

  it("are numbered without a gap, and their times rise, or the migrator would skip one silently", () => {
    const entries = read(ROOT);
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
    const times = entries.map(({ when }) => when);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    const files = readdirSync(join(ROOT, "drizzle")).filter((name) => name.endsWith(".sql"));
    expect(files.sort()).toEqual(entries.map(({ tag }) => `${tag}.sql`));
  });

  it("may run again, and then change nothing", async () => {
    const db = await makeTestDatabase();
    const list = () =>
      db.owner.query("select tablename, policyname, cmd, qual, with_check from pg_policies order by 1, 2");
    const before = (await list()).rows;
    await migrateDatabase(db.ownerUrl);
    expect((await list()).rows).toEqual(before);
    await db.close();
  });
});
