import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { answers, tryListening } from "@/bin/lib/port.mjs";
import { runScript, startScript } from "../../support/run-script";
import { makeScratch } from "../../support/scratch";

const INSTALL = "npm ci";
const OWN_SERVER = {
  DATABASE_URL: "postgres://app@192.0.2.1/airway",
  MIGRATION_DATABASE_URL: "postgres://owner@192.0.2.1/airway",
  AUTH_SECRET: "a secret of a test, which is long enough",
};

async function freePort(): Promise<string> {
  return String(await tryListening("127.0.0.1", 0));
}

/** Starts the copy, waits until it serves, and stops it as Ctrl-C does. */
async function serveOnce(scratch: ReturnType<typeof makeScratch>, args: string[] = []) {
  const PORT = await freePort();
  const env = { ...scratch.env, ...OWN_SERVER, PORT };
  const running = startScript("bin/start.mjs", args, { root: scratch.root, env });
  await running.saw(`ready at http://localhost:${PORT}`);
  const answer = await fetch(`http://127.0.0.1:${PORT}/`).then((response) => response.text());
  running.child.kill("SIGINT");
  const end = await running.ended;
  return { ...end, answer, stillThere: await answers("127.0.0.1", Number(PORT)) };
}

describe("npm start", () => {
  it("installs, builds and serves, and leaves nothing behind on Ctrl-C", async () => {
    const scratch = makeScratch();
    const end = await serveOnce(scratch);
    expect(end).toMatchObject({ code: 0, answer: "hello", stillThere: false, stderr: "" });
    expect(scratch.calls()).toEqual([INSTALL, "migrate", "next build", "next start"]);
  });

  it("does again only what has changed", async () => {
    const scratch = makeScratch();
    await serveOnce(scratch);
    await serveOnce(scratch);
    expect(scratch.calls().slice(4)).toEqual(["migrate", "next start"]);
    scratch.write("app/page.tsx", "export default function Other() {}");
    await serveOnce(scratch);
    expect(scratch.calls().slice(6)).toEqual(["migrate", "next build", "next start"]);
    scratch.write("package-lock.json", '{ "packages": { "node_modules/next": { "version": "1.0.1" } } }');
    await serveOnce(scratch);
    expect(scratch.calls().slice(9)).toEqual([INSTALL, "migrate", "next build", "next start"]);
  });

  it("serves without a build with --dev", async () => {
    const scratch = makeScratch();
    expect(await serveOnce(scratch, ["--dev"])).toMatchObject({ code: 0, stillThere: false });
    expect(scratch.calls()).toEqual([INSTALL, "migrate", "next dev"]);
  });

  it("installs again after an install that was stopped half-way", async () => {
    const scratch = makeScratch();
    const env = { ...scratch.env, PORT: await freePort(), FAKE_NPM: "hang" };
    expect(await runScript("bin/start.mjs", [], { root: scratch.root, env })).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(scratch.has("node_modules/next")).toBe(true);
    await serveOnce(scratch);
    expect(scratch.calls()).toEqual([INSTALL, INSTALL, "migrate", "next build", "next start"]);
  });

  it("takes over the lock of a command that was killed", async () => {
    const scratch = makeScratch();
    scratch.write(".data/preparing.lock", "99999999");
    expect(await serveOnce(scratch)).toMatchObject({ code: 0 });
    expect(scratch.has(".data/preparing.lock")).toBe(false);
  });
});

describe("npm start says in a sentence why it cannot", () => {
  const fail = async (options: {
    env?: Record<string, string>;
    args?: string[];
    prepare?: (s: ReturnType<typeof makeScratch>) => void;
  }) => {
    const scratch = makeScratch();
    options.prepare?.(scratch);
    const env = { ...scratch.env, ...OWN_SERVER, PORT: await freePort(), ...options.env };
    const end = await runScript("bin/start.mjs", options.args, { root: scratch.root, env });
    expect(end.code).toBe(1);
    expect(end.stderr).not.toMatch(/\n\s+at /);
    return { ...end, scratch };
  };

  it("when the port is in use, before it installs anything", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const PORT = String(typeof address === "object" ? address?.port : "");
    const { stderr, scratch } = await fail({ env: { PORT } });
    expect(stderr).toMatch(new RegExp(`^Port ${PORT} is in use .*PORT=3000 npm start\\.\\n$`));
    expect(scratch.calls()).toEqual([]);
  });

  it("when PORT, HOST or an argument makes no sense", async () => {
    expect((await fail({ env: { PORT: "80a" } })).stderr).toBe(
      'PORT must be a whole number from 1 to 65535 and is "80a".\n',
    );
    expect((await fail({ env: { HOST: "203.0.113.1" } })).stderr).toMatch(/^HOST is "203\.0\.113\.1", .*\n$/);
    expect((await fail({ args: ["--prod"] })).stderr).toMatch(/^Unknown argument in "--prod": .*\n$/);
  });

  it("when npm cannot reach its registry", async () => {
    const { stderr } = await fail({ env: { FAKE_NPM: "unreachable" } });
    expect(stderr).toMatch(/^npm could not reach its registry \(ECONNREFUSED\): .*\n$/);
  });

  it("when there is no npm", async () => {
    const { stderr } = await fail({ env: { npm_execpath: "", PATH: "" } });
    expect(stderr).toMatch(/^npm was not found: .*\n$/);
  });

  it("when a folder cannot be written", async () => {
    const { stderr, scratch } = await fail({ prepare: ({ write }) => write("node_modules", "a file") });
    expect(stderr).toMatch(/^Airway cannot write to .*node_modules \(EEXIST\): .*\n$/);
    expect(scratch.calls()).toEqual([]);
  });

  it("when the build fails, below what the build said", async () => {
    const { stderr, scratch } = await fail({ env: { FAKE_NEXT: "broken" } });
    expect(stderr).toContain("there is an error on line 1");
    expect(stderr).toMatch(/\nThe build failed; the lines above say why\.\n$/);
    expect(scratch.has(".next/airway-built")).toBe(false);
  });

  it("when the server falls over", async () => {
    expect((await fail({ env: { FAKE_NEXT: "falls" } })).stderr).toMatch(
      /^The server ended by itself with exit code 3/,
    );
  });

  it("when another command is at it", async () => {
    const { stderr } = await fail({
      prepare: ({ write }) => write(".data/preparing.lock", String(process.pid)),
    });
    expect(stderr).toMatch(new RegExp(`^Another command \\(process ${process.pid}\\) .*\\n$`));
  });
});

describe("npm start with a database server of one's own", () => {
  const start = async (settings: Record<string, string>) => {
    const scratch = makeScratch();
    const env = { ...scratch.env, PORT: await freePort(), FAKE_NEXT: "falls", ...settings };
    const end = await runScript("bin/start.mjs", [], { root: scratch.root, env });
    return {
      ...end,
      scratch,
      calls: scratch.calls().filter((call) => /^(migrate|seed|next start)/.test(call)),
    };
  };

  it("migrates as the owner, never fills it, and keeps the owner's address from the server", async () => {
    const scratch = makeScratch();
    const PORT = await freePort();
    scratch.write(
      ".env",
      `MIGRATION_DATABASE_URL=${OWN_SERVER.MIGRATION_DATABASE_URL}\nSMTP_URL=smtp://mail.test`,
    );
    const env = {
      ...scratch.env,
      ...OWN_SERVER,
      PORT,
      MIGRATION_DATABASE_URL: undefined,
      SMTP_URL: undefined,
    };
    const running = startScript("bin/start.mjs", [], { root: scratch.root, env });
    await running.saw("Airway is ready");
    const seen = await fetch(`http://127.0.0.1:${PORT}/seen`).then((response) => response.text());
    running.child.kill("SIGTERM");
    expect((await running.ended).code).toBe(0);
    expect(seen).toContain(OWN_SERVER.DATABASE_URL);
    expect(seen).not.toContain("owner@");
    expect(seen).not.toContain("AIRWAY_EMBEDDED");
    expect(seen).toContain("smtp://mail.test");
    expect(readFileSync(join(scratch.root, "urls.log"), "utf8")).toBe(
      `${OWN_SERVER.MIGRATION_DATABASE_URL}\n`,
    );
    expect(scratch.calls()).not.toContain("seed");
    expect(scratch.has(".data/postgres")).toBe(false);
  });

  it("only checks one that it was given no owner of", async () => {
    const { calls } = await start({ ...OWN_SERVER, MIGRATION_DATABASE_URL: "" });
    expect(calls).toEqual(["migrate --check", "next start"]);
  });

  it("says when migrations are missing and it may not make them", async () => {
    const end = await start({ ...OWN_SERVER, MIGRATION_DATABASE_URL: "", FAKE_MIGRATE: "pending" });
    expect(end).toMatchObject({ code: 1, calls: ["migrate --check"] });
    expect(end.stderr).toMatch(/^The database lacks migrations .*\n$/);
  });

  it("says when the server is away", async () => {
    const end = await start({ ...OWN_SERVER, FAKE_MIGRATE: "away" });
    expect(end).toMatchObject({ code: 1, calls: ["migrate"] });
    expect(end.stderr).toMatch(/^The database server did not answer \(ECONNREFUSED\): .*\n$/);
  });

  it("asks for the settings that must come with it", async () => {
    expect((await start({ ...OWN_SERVER, AUTH_SECRET: "" })).stderr).toMatch(
      /^AUTH_SECRET must be set .*\n$/,
    );
    expect((await start({ ...OWN_SERVER, DATABASE_URL: "" })).stderr).toMatch(
      /^MIGRATION_DATABASE_URL is set and DATABASE_URL is not: .*\n$/,
    );
  });
});

describe("an old Node", () => {
  const pretend = (version: string) =>
    `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;

  it.each(["bin/start.mjs", "bin/test.mjs", "bin/plan.mjs"])("gets one sentence from %s", async (script) => {
    const end = await runScript(script, [], { nodeArgs: ["--import", pretend("20.18.3")] });
    expect(end).toMatchObject({ code: 1, stdout: "" });
    expect(end.stderr).toMatch(/^Airway needs Node 20\.19 or newer and this is Node 20\.18\.3: .*\n$/);
  });

  it("can parse what it meets before the check", () => {
    const { root } = makeScratch();
    const newer = /\?\.|\?\?|\|\|=|&&=|\bawait\b|["']node:|\bstatic\b|#\w+/;
    for (const script of ["bin/start.mjs", "bin/test.mjs", "bin/plan.mjs", "bin/lib/enter.mjs"]) {
      expect(readFileSync(join(root, script), "utf8").replace(/^#!.*/, "")).not.toMatch(newer);
    }
  });
});
