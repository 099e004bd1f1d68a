import {
  appendFileSync,
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
import { appendFileSync, copyFileSync, cpSync, mkdirSync, symlinkSync } from "node:fs";
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
cpSync("package-lock.json", "node_modules/.package-lock.json");
if (process.env.FAKE_TSX) symlinkSync(process.env.FAKE_TSX, "node_modules/tsx");
`;

/** Stands for Next: a build that leaves a mark, and a server that answers. */
const NEXT = `
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const [command, , host, , port] = process.argv.slice(2);
appendFileSync("calls.log", "next " + command + "\\n");
if (command === "build") {
  if (process.env.FAKE_NEXT === "broken") {
    console.error("app/page.tsx: there is an error on line 1");
    process.exit(1);
  }
  mkdirSync(".next", { recursive: true });
  writeFileSync(".next/BUILD_ID", "1");
} else {
  if (process.env.FAKE_NEXT === "falls") process.exit(3);
  const server = createServer((_request, response) => response.end("hello")).listen(Number(port), host);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.close(() => process.exit(130)));
}
`;

export interface Scratch {
  readonly root: string;
  /** Hands the stand-in for npm to a script, as npm itself would. */
  readonly env: Record<string, string>;
  readonly write: (path: string, text: string) => void;
  readonly has: (path: string) => boolean;
  /** The programs that were called, in order, one a line. */
  readonly calls: () => string[];
}

/** A small copy of the project, without packages, that goes when the test ends. */
export function makeScratch(): Scratch {
  const root = mkdtempSync(join(tmpdir(), "airway-"));
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
  appendFileSync(join(root, "calls.log"), "");
  return {
    root,
    env: { npm_execpath: join(root, "npm-cli.js") },
    write,
    has: (path) => existsSync(join(root, path)),
    calls: () => readFileSync(join(root, "calls.log"), "utf8").split("\n").slice(0, -1),
  };
}
