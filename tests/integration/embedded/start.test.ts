import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { tryListening } from "@/bin/lib/port.mjs";
import { runScript, startScript } from "../../support/run-script";
import { makeScratch, type Scratch } from "../../support/scratch";
import { isServing, query } from "./cluster";

const Seen = z.object({ env: z.record(z.string(), z.string()) });

async function start(scratch: Scratch, settings: Record<string, string> = {}) {
  const PORT = String(await tryListening("127.0.0.1", 0));
  const env = { ...scratch.env, ...settings, PORT };
  const running = startScript("bin/start.mjs", [], { root: scratch.root, env });
  onTestFinished(() => void running.child.kill("SIGKILL"));
  await running.saw("Airway is ready");
  const answer = await fetch(`http://127.0.0.1:${PORT}/seen`);
  return { ...running, seen: Seen.parse(await answer.json()).env };
}

async function startOnce(scratch: Scratch, settings: Record<string, string> = {}) {
  const before = scratch.calls().length;
  const { child, ended, seen } = await start(scratch, settings);
  child.kill("SIGTERM");
  const { code, stderr } = await ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return { seen, calls: scratch.calls().slice(before) };
}

function serverPid(scratch: Scratch, data = ".data"): number {
  return Number(readFileSync(join(scratch.root, data, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

describe("npm start with no database of one's own", () => {
  it("makes, migrates and fills one, once, and gives the server the app's address alone", async () => {
    const scratch = makeScratch();
    const first = await startOnce(scratch);
    expect(first.calls).toEqual(["npm ci", "migrate", "seed", "next build", "next start"]);
    expect(first.seen.DATABASE_URL).toMatch(/^postgres:\/\/airway_app:[\w-]{43}@127\.0\.0\.1:\d+\/airway$/);
    expect(first.seen.AUTH_SECRET).toMatch(/^[\w-]{43}$/);
    expect(first.seen).toMatchObject({
      AIRWAY_EMBEDDED: "1",
      AIRWAY_MAIL_FOLDER: join(scratch.root, ".data/mail"),
      MIGRATION_DATABASE_URL: "",
    });
    expect(JSON.stringify(first.seen)).not.toMatch(/airway_owner|postgres:\/\/postgres/);
    expect(scratch.has(".data/postgres/postmaster.pid")).toBe(false);

    const second = await startOnce(scratch, { SMTP_URL: "smtp://mail.test" });
    expect(second.calls).toEqual(["next start"]);
    expect(second.seen.AUTH_SECRET).toBe(first.seen.AUTH_SECRET);
    expect(second.seen.AIRWAY_MAIL_FOLDER).toBe("");

    scratch.write("drizzle/0001_second.sql", "select 2;");
    expect((await startOnce(scratch)).calls).toEqual(["migrate", "next build", "next start"]);
  });

  it("fills it again when filling it failed, and leaves no database running", async () => {
    const scratch = makeScratch();
    const PORT = String(await tryListening("127.0.0.1", 0));
    const env = { ...scratch.env, PORT, FAKE_SEED: "broken" };
    const end = await runScript("bin/start.mjs", [], { root: scratch.root, env });
    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(/^Filling the database failed:/);
    expect(scratch.has(".data/postgres/postmaster.pid")).toBe(false);
    expect((await startOnce(scratch)).calls).toEqual(["migrate", "seed", "next build", "next start"]);
  });

  it("starts again after everything was killed, and tells a second start that one runs", async () => {
    const scratch = makeScratch();
    const killed = await start(scratch);
    const orphan = serverPid(scratch);
    killed.child.kill("SIGKILL");
    await killed.ended;
    const next = await start(scratch);
    expect(isServing(orphan, join(scratch.root, ".data/postgres"))).toBe(false);
    const other = String(await tryListening("127.0.0.1", 0));
    const env = { ...scratch.env, PORT: other };
    const refused = await runScript("bin/start.mjs", [], { root: scratch.root, env });
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toMatch(
      new RegExp(`^Airway already runs with the database in .* \\(process ${next.child.pid}\\): .*\\n$`),
    );
    expect(await query(String(next.seen.DATABASE_URL), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    next.child.kill("SIGINT");
    expect((await next.ended).code).toBe(0);
  });

  it("keeps tests in a folder of their own, empty each time, and never empties .data", async () => {
    const scratch = makeScratch();
    const settings = { AIRWAY_DATA_DIR: ".data/e2e", AIRWAY_FRESH_DATA: "1" };
    const first = await startOnce(scratch, settings);
    expect(scratch.has(".data/postgres")).toBe(false);
    expect(first.seen.AIRWAY_MAIL_FOLDER).toBe(join(scratch.root, ".data/e2e/mail"));
    expect((await startOnce(scratch, settings)).calls).toEqual(["migrate", "seed", "next start"]);
    const env = { ...scratch.env, PORT: String(await tryListening("127.0.0.1", 0)), AIRWAY_FRESH_DATA: "1" };
    const { stderr } = await runScript("bin/start.mjs", [], { root: scratch.root, env });
    expect(stderr).toMatch(/^AIRWAY_FRESH_DATA needs AIRWAY_DATA_DIR .*\n$/);
  });
});
