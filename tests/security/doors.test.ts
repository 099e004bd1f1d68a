import { describe, expect, it } from "vitest";
import { listFiles, ROOT } from "../support/tree";
import { PROCEDURES, ROUTES } from "./doors";
import { PAGES } from "./doors/pages";
import { listProcedures } from "./router";

const FIX = "state who may use it in tests/security/doors.ts";
const METHODS = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** The address of a page or route handler: its folders without groups. */
function addressOf(file: string): string {
  const folders = file.split("/").slice(1, -1);
  return `/${folders.filter((name) => !/^\(.*\)$/.test(name)).join("/")}`;
}

function listUnder(name: RegExp): string[] {
  return listFiles().filter((path) => path.startsWith("app/") && name.test(path));
}

const routeFiles = listUnder(/\/route\.(ts|tsx|js|mjs)$/);
const pageFiles = listUnder(/\/page\.(ts|tsx|js|jsx|mdx)$/);

describe("promise 2: every door has a stated rule", () => {
  it("lists every procedure with its kind", () => {
    const stated = Object.entries(PROCEDURES).map(([path, { type }]) => [path, type]);
    expect(Object.fromEntries(listProcedures()), FIX).toEqual(Object.fromEntries(stated));
  });

  it("lists every route handler", () => {
    expect(routeFiles.map(addressOf).sort(), FIX).toEqual(Object.keys(ROUTES).sort());
  });

  it("lists every page", () => {
    expect(pageFiles.map(addressOf).sort(), FIX).toEqual(Object.keys(PAGES).sort());
  });

  it("lists at least one caller for each", () => {
    const doors = [...Object.values(ROUTES), ...Object.values(PAGES)];
    expect(doors.filter(({ callers }) => callers.length === 0)).toEqual([]);
  });
});

describe.each(routeFiles.map((file) => [addressOf(file), file]))("route handler %s", (address, file) => {
  it("exports the stated methods and no other", async () => {
    const exported = Object.keys((await import(`${ROOT}/${file}`)) as object);
    const methods = exported.filter((name) => METHODS.includes(name)).sort();
    expect(methods, FIX).toEqual(ROUTES[address]?.methods);
  });
});
