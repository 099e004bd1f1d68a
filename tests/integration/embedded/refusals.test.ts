import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPostgres } from "@/bin/lib/postgres.mjs";
import { explain } from "@/bin/lib/postgres/complaints.mjs";
import { isServing, makeFolder, open, openElsewhere, query, refusalOf } from "./cluster";

const ANEW = "run the command again, which begins with an empty database.";

describe("the embedded database is left alone, with one sentence", () => {
  it("when another command has it open, which is not disturbed", async () => {
    const folder = makeFolder();
    const { ownerUrl, postgres } = await open(folder);
    expect(await refusalOf(folder)).toBe(
      `Airway already runs with the database in ${folder} (process ${process.pid}): ` +
        "use that one, or stop it and run the command again.",
    );
    expect(isServing(postgres.pid, folder)).toBe(true);
    expect(await query(ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("when two commands make it at the same time: one does, the other is refused", async () => {
    const folder = makeFolder();
    const [first, second] = await Promise.allSettled(
      [1, 2].map(() => openPostgres({ folder, durable: false })),
    );
    expect([first?.status, second?.status]).toEqual(["fulfilled", "rejected"]);
    if (first?.status === "fulfilled") await first.value.stop();
  });

  it("when a part is missing without which PostgreSQL does not start, or the version is another", async () => {
    const folder = makeFolder();
    await (await open(folder)).stop();
    for (const part of ["PG_VERSION", "global/pg_control", "base", "pg_wal", "pg_hba.conf"]) {
      renameSync(join(folder, part), `${folder}.apart`);
      expect(await refusalOf(folder)).toBe(
        `The database in ${folder} is damaged (${part} is missing): put the folder back from a backup, ` +
          `or move it away and ${ANEW}`,
      );
      renameSync(`${folder}.apart`, join(folder, part));
    }
    writeFileSync(join(folder, "PG_VERSION"), "16\n");
    expect(await refusalOf(folder)).toMatch(/ was made by PostgreSQL 16 and this is 18: .*empty database\.$/);
    writeFileSync(join(folder, "PG_VERSION"), "18\n");
    await open(folder);
  });

  it("when its control file is scrambled, which PostgreSQL itself finds", async () => {
    const folder = makeFolder();
    await (await open(folder)).stop();
    const control = join(folder, "global/pg_control");
    writeFileSync(control, readFileSync(control).fill(7, 20, 60));
    expect(await refusalOf(folder)).toMatch(
      /^The database in .* is damaged \(.*\): put the folder back .*\.$/,
    );
  });

  it("when the folder holds something else, which stays", async () => {
    const folder = makeFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, "thesis.txt"), "years of work");
    expect(await refusalOf(folder)).toBe(
      `${folder} is not empty and is no database of Airway: move what lies there to another place ` +
        "and run the command again.",
    );
    expect(readdirSync(folder)).toEqual(["thesis.txt"]);
    writeFileSync(join(dirname(folder), "file"), "");
    expect(await refusalOf(join(dirname(folder), "file"))).toContain("file is not empty and is no database");
  });

  it("when the folder cannot be made", async () => {
    const file = join(dirname(makeFolder()), "file");
    writeFileSync(file, "");
    expect(await refusalOf(join(file, "postgres"))).toMatch(
      /^Airway cannot write to .*file \(EEXIST\): move the project .*\.$/,
    );
  });
});

describe("the command that opened the embedded database", () => {
  it("leaves no orphan when it is told to end, or its terminal is closed", async () => {
    const folder = makeFolder();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      const { pid, end } = await openElsewhere(folder);
      expect(isServing(pid, folder)).toBe(true);
      await end(signal);
      expect(isServing(pid, folder), signal).toBe(false);
      expect(readdirSync(dirname(folder)).sort()).toEqual(["postgres", "postgres.json", "postgres.log"]);
    }
  });
});

describe("explain", () => {
  it.each([
    ["a full disk", "PANIC:  could not write to file: No space left on device", /^The disk of \/d is full: /],
    ["a disk that is read only", "FATAL: Read-only file system", /^The disk of \/d can only be read: /],
    [
      "libraries that are missing",
      "error while loading shared libraries: x",
      / does not run on this system: /,
    ],
    ["too little memory", "FATAL:  could not map anonymous shared memory", / too little memory /],
    ["another's folder", 'FATAL:  data directory "/d" has wrong ownership', /^\/d belongs to another user: /],
    [
      "a lost checkpoint",
      "PANIC:  could not locate a valid checkpoint record at 0/1",
      /^The database in \/d is damaged/,
    ],
  ])("says what to do about %s", (_name, log, sentence) => {
    expect(explain(log, "/d")).toMatch(sentence);
  });

  it("makes nothing up about words it does not know", () => {
    expect(explain("LOG:  something else", "/d")).toBeNull();
  });
});
