import { describe, expect, it } from "vitest";
import * as z from "zod";
import { appRouter } from "@/server/api/root";
import { call, makeApi, readRefusal, readResult } from "../support/api";
import { listHostileStrings } from "../support/hostile";
import { listFiles, ROOT } from "../support/tree";
import { PAGES, PROCEDURES, ROUTES } from "./doors";

const FIX = "state who may use it in tests/security/doors.ts";
const METHODS = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** The address of a page or route handler: its folders without groups. */
function addressOf(file: string): string {
  const folders = file.split("/").slice(1, -1);
  return `/${folders.filter((name) => !/^\(.*\)$/.test(name)).join("/")}`;
}

/** Each procedure's path and kind, as tRPC keeps them. */
function listProcedures(): [path: string, type: string][] {
  const Router = z.object({ procedures: z.record(z.string(), z.custom<typeof appRouter.season.list>()) });
  const { _def: router } = appRouter;
  return Object.entries(Router.parse(router).procedures).map(([path, { _def: definition }]) => [
    path,
    definition.type,
  ]);
}

function listUnder(name: RegExp): string[] {
  return listFiles().filter((path) => path.startsWith("app/") && name.test(path));
}

const { handle } = makeApi();
const strings = listHostileStrings();
const withInput = Object.entries(PROCEDURES).filter(([, { input }]) => input !== undefined);
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
    const doors = [...Object.values(PROCEDURES), ...Object.values(ROUTES), ...Object.values(PAGES)];
    expect(doors.filter(({ callers }) => callers.length === 0)).toEqual([]);
  });
});

describe.each(Object.entries(PROCEDURES))("procedure %s", (path, { type, input }) => {
  it("answers a visitor", async () => {
    expect(await readResult(await call(handle, path, type, input))).toBeDefined();
  });
});

describe.each(withInput)("procedure %s", (path, { type, input }) => {
  it("refuses a member it does not know", async () => {
    const { problems } = await readRefusal(await call(handle, path, type, { ...input, isAdmin: true }));
    expect(problems.map((problem) => problem.path)).toEqual(["isAdmin"]);
  });

  it.each([[null], [[]], ["text"], [7], [true], [{}], [{ __proto__: null, toString: 1 }]])(
    "answers %j with less than 500",
    async (sent) => {
      expect((await call(handle, path, type, sent)).status).toBeLessThan(500);
    },
  );

  it("answers every hostile string in every text of its input with less than 500", async () => {
    const texts = Object.entries(input ?? {}).filter(([, value]) => typeof value === "string");
    for (const [key] of texts) {
      for (const text of strings) {
        const response = await call(handle, path, type, { ...input, [key]: text });
        expect(response.status, JSON.stringify(text)).toBeLessThan(500);
      }
    }
  });
});

describe.each(routeFiles.map((file) => [addressOf(file), file]))("route handler %s", (address, file) => {
  it("exports the stated methods and no other", async () => {
    const exported = Object.keys((await import(`${ROOT}/${file}`)) as object);
    const methods = exported.filter((name) => METHODS.includes(name)).sort();
    expect(methods, FIX).toEqual(ROUTES[address]?.methods);
  });
});
