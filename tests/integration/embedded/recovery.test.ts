import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { dropPostgres } from "@/bin/lib/postgres.mjs";
import { isServing, makeFolder, open, openElsewhere, query } from "./cluster";

const KEEP = ["CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')"];

/** A cluster with a row in it, stopped; its passwords and port lie beside it. */
async function makeUsed(): Promise<string> {
  const folder = makeFolder();
  const { ownerUrl, stop } = await open(folder);
  await query(ownerUrl, ...KEEP);
  await stop();
  return folder;
}

async function expectKept(url: string): Promise<void> {
  expect(await query(url, "SELECT word FROM kept")).toEqual([{ word: "still here" }]);
}

describe("the embedded database comes back with everything in it", () => {
  it("after a stop, on the same port, with the same passwords and nothing to say", async () => {
    const folder = makeFolder();
    const first = await open(folder);
    await query(first.ownerUrl, ...KEEP);
    await first.stop();
    expect(isServing(first.postgres.pid, folder)).toBe(false);
    const second = await open(folder);
    expect(second).toMatchObject({ ownerUrl: first.ownerUrl, said: [] });
    await expectKept(second.ownerUrl);
  });

  it("after it and its start command were killed, and its number given to another program", async () => {
    const folder = makeFolder();
    const killed = await openElsewhere(folder);
    await query(killed.ownerUrl, ...KEEP);
    await killed.end("SIGKILL");
    process.kill(killed.pid, "SIGKILL");
    const pidFile = join(folder, "postmaster.pid");
    writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(/^\d+/, String(process.ppid)));
    await expectKept((await open(folder)).ownerUrl);
  });

  it("after only its start command was killed: the one that still runs is ended first", async () => {
    const folder = makeFolder();
    const killed = await openElsewhere(folder);
    await query(killed.ownerUrl, ...KEEP);
    await killed.end("SIGKILL");
    expect(isServing(killed.pid, folder)).toBe(true);
    const next = await open(folder);
    expect(isServing(killed.pid, folder)).toBe(false);
    await expectKept(next.ownerUrl);
  });

  it("while its command goes on, when only PostgreSQL was killed", async () => {
    const { postgres, ownerUrl, said } = await open(makeFolder(), true);
    await query(ownerUrl, ...KEEP);
    const before = postgres.pid;
    process.kill(before, "SIGKILL");
    await expect
      .poll(() => said.at(-1), { timeout: 5000 })
      .toBe("The database had stopped by itself and runs again.");
    expect(postgres.pid).not.toBe(before);
    await expectKept(ownerUrl);
  });

  it("when its passwords were lost, damaged or another's", async () => {
    const folder = await makeUsed();
    const file = `${folder}.json`;
    const other = readFileSync(file, "utf8").replace(/("postgres": ")..../, "$1AAAA");
    for (const content of [null, "{", other]) {
      if (content === null) rmSync(file);
      else writeFileSync(file, content);
      const { ownerUrl, said, stop } = await open(folder);
      expect(said).toEqual([expect.stringMatching(/^The database's passwords were /)]);
      await expectKept(ownerUrl);
      await stop();
    }
  });

  it("on another port, when another program has the one it had", async () => {
    const folder = await makeUsed();
    const { port } = JSON.parse(readFileSync(`${folder}.json`, "utf8")) as { port: number };
    const taker = createServer().listen(port, "127.0.0.1");
    onTestFinished(() => void taker.close());
    const next = await open(folder);
    expect(next.port).not.toBe(port);
    await expectKept(next.ownerUrl);
  });
});

describe("the embedded database is begun anew", () => {
  it("when a crash cut its making short", async () => {
    const folder = makeFolder();
    const half = `${folder}.making-1`;
    mkdirSync(join(half, "data", "base"), { recursive: true });
    mkdirSync(folder);
    const { ownerUrl } = await open(folder);
    expect(await query(ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(readdirSync(dirname(folder)).sort()).toEqual([
      "postgres",
      "postgres.json",
      "postgres.lock",
      "postgres.log",
    ]);
  });

  it("when a crash came between its making and its roles", async () => {
    const folder = makeFolder();
    const { adminUrl, stop } = await open(folder);
    const roles = "DROP ROLE airway_app, airway_owner";
    await query(adminUrl, "DROP DATABASE airway", roles);
    await stop();
    const { appUrl } = await open(folder);
    expect(await query(appUrl, "SELECT current_user AS me")).toEqual([{ me: "airway_app" }]);
  });

  it("when a test drops it, running or not", async () => {
    const folder = makeFolder();
    const killed = await openElsewhere(folder);
    await killed.end("SIGKILL");
    await dropPostgres(folder);
    await expect(query(killed.ownerUrl)).rejects.toThrow("ECONNREFUSED");
    expect(readdirSync(dirname(folder))).toEqual([]);
  });
});
