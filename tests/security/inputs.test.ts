import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type * as z from "zod";
import { call, makeApi, post, readRefusal } from "../support/api";
import { makeTestDatabase, type TestDatabase } from "../support/database";
import { listHostileStrings, nest } from "../support/hostile";
import { PEOPLE } from "../support/people";
import { cookieFor, ENV, makeApiOn } from "../support/sign-in";
import { PROCEDURES } from "./doors";
import { type CallerKey, CALLERS, type Door } from "./doors/outcomes";
import { readProcedures } from "./router";

const strings = listHostileStrings();
const withInput = Object.entries(PROCEDURES).flatMap(([path, door]) =>
  door.input === undefined ? [] : [[path, door, door.input] as const],
);
const schemas = new Map(readProcedures().map(([path, { inputs }]) => [path, inputs]));

/** Somebody who may, or at least is let in as far as the input is read. */
function findCaller({ outcomes }: Door): CallerKey {
  const keys = Object.keys(CALLERS) as CallerKey[];
  const may = keys.filter((key) => !["UNAUTHORIZED", "FORBIDDEN"].includes(outcomes[key]));
  return may.find((key) => outcomes[key] === "ok") ?? may[0] ?? "A1";
}

type Path = readonly (string | number)[];

/** Where texts stand in an input. */
function listTexts(value: unknown, at: Path = []): Path[] {
  if (typeof value === "string") return [at];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => listTexts(member, [...at, key]));
}

function put(value: unknown, [key, ...rest]: Path, text: unknown): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((member: unknown, index) => (String(index) === key ? put(member, rest, text) : member));
  }
  const members = value as Record<string, unknown>;
  return { ...members, [key]: put(members[key], rest, text) };
}

/** Where texts stand, those deep inside together: a record's answers are taken whole or not at all. */
function listPlaces(input: unknown): Path[][] {
  const places = new Map<string, Path[]>();
  for (const at of listTexts(input)) {
    const place = at.slice(0, 2).join(".");
    places.set(place, [...(places.get(place) ?? []), at]);
  }
  return [...places.values()];
}

/** The first complaint of a procedure's own schemas, or null when they take the input. */
function findProblem(path: string, input: unknown): z.core.$ZodIssue | null {
  for (const schema of schemas.get(path) ?? []) {
    const { error } = schema.safeParse(input);
    if (error !== undefined) return error.issues[0] ?? null;
  }
  return null;
}

let db: TestDatabase;
const cookies = new Map<CallerKey, string>();
let handle: ReturnType<typeof makeApiOn>["handle"];
let network = 0;

/** Calls as somebody; each from another network, so that no limit hides what comes behind it. */
function send(path: string, door: Door, input: unknown): Promise<Response> {
  const headers: Record<string, string> = { "x-forwarded-for": `198.51.100.${(network += 1)}` };
  const cookie = cookies.get(findCaller(door));
  return call(handle, path, door.type, input, cookie === undefined ? headers : { ...headers, cookie });
}

beforeAll(async () => {
  db = await makeTestDatabase();
  ({ handle } = makeApiOn(db));
  for (const [key, person] of Object.entries(CALLERS)) {
    if (person !== null) cookies.set(key as CallerKey, await cookieFor(db, person));
  }
});
afterAll(() => db.close());
beforeEach(() => db.owner.query("delete from rate_limits").then(() => undefined));

describe.each(withInput)("the input of %s", (path, door, input) => {
  it("is described by a schema that takes the matrix's own", () => {
    expect(schemas.get(path)?.length).toBeGreaterThan(0);
    expect(findProblem(path, input)).toBeNull();
  });

  it("may hold no member that it does not know, so that nothing can be assigned in passing", async () => {
    const { code, problems } = await readRefusal(await send(path, door, { ...input, isAdmin: true }));
    expect(code).toBe("BAD_REQUEST");
    expect(problems.map((problem) => problem.path)).toEqual(["isAdmin"]);
  });

  it("may be anything at all, and the answer is below 500", async () => {
    const odd: unknown[] = [
      null,
      [],
      "text",
      7,
      true,
      {},
      { __proto__: null, toString: 1 },
      [input],
      nest(500),
    ];
    for (const sent of odd) {
      expect((await send(path, door, sent)).status, JSON.stringify(sent)).toBeLessThan(500);
    }
  });

  it("promise 8: refuses every hostile string with a message for its field, or answers below 500", async () => {
    for (const place of listPlaces(input)) {
      const field = place[0]?.slice(0, 2).join(".") ?? "";
      const isPassword = /password|current|next|^code/.test(field);
      let taken = 0;
      for (const text of strings) {
        const sent = place.reduce((changed: unknown, at) => put(changed, at, text), input);
        const problem = findProblem(path, sent);
        if (problem !== null) {
          expect(field.startsWith(problem.path.slice(0, 2).map(String).join(".")), text).toBe(true);
          expect(problem.message).not.toBe("");
          continue;
        }
        // Hashing a password takes as long as it should; a few of every kind are enough.
        taken += 1;
        if (isPassword && taken > 8) continue;
        const { status } = await send(path, door, sent);
        expect(status, JSON.stringify([field, text])).toBeLessThan(500);
      }
    }
  });

  it("promise 8: refuses U+0000 and lone surrogates with 400 wherever a text stands", async () => {
    for (const at of listTexts(input)) {
      for (const text of ["a\u0000b", "a\ud800", "\udfffb"]) {
        const { status } = await send(path, door, put(input, at, text));
        // What no database is asked for may be looked for in vain.
        const wanted = path.startsWith("methods.") ? [200, 400, 404] : [400];
        expect(wanted, JSON.stringify([at, text])).toContain(status);
      }
    }
  });

  it("promise 14: is checked in under 50 ms when it holds 50 kB", () => {
    const long = ["a", "a@", "-", " ", "a.", "\u0301", "é", "0", "[", "\u202e"].map((text) =>
      text.repeat(50_000 / text.length),
    );
    const lists = [Array(25_000).fill(1), Array(25_000).fill(""), Object.fromEntries(strings.entries())];
    for (const at of listTexts(input)) {
      for (const value of [...long, ...lists]) {
        const sent = put(input, at, value);
        const times = [0, 1, 2].map(() => {
          const start = performance.now();
          findProblem(path, sent);
          return performance.now() - start;
        });
        expect(Math.min(...times), `${at.join(".")}: ${JSON.stringify(value).slice(0, 20)}`).toBeLessThan(50);
      }
    }
  });
});

describe("promise 14: bad input is cheap for whoever is signed in, too", () => {
  it.each([
    ["a list of people that never ends", "people.list", { limit: 1e9 }],
    ["no list at all", "people.list", { limit: 0 }],
    ["half a list", "people.list", { limit: 1.5 }],
    ["a search of 50 kB", "people.list", { search: "a".repeat(50_000) }],
    ["a thousand roles", "people.setRoles", { roles: Array(1000).fill("mentor") }],
    ["a thousand steps", "profiles.save", { kept: { facts: {}, asOf: null, done: Array(1000).fill(1) } }],
    ["a season out of all bounds", "organizations.create", { season: 1e9 }],
    ["a page from out of all bounds", "audit.looks", { before: 1e300 }],
  ])("refuses %s with 400", async (_what, path, more) => {
    const door = PROCEDURES[path];
    if (door === undefined) throw new Error(`No row for ${path}.`);
    expect((await send(path, door, { ...door.input, ...more })).status).toBe(400);
  });

  it("refuses more than 256 kB and more than ten calls without asking the database", async () => {
    const api = makeApi(undefined, {
      env: () => ENV,
      database: () => {
        throw new Error("The database was asked.");
      },
    });
    const headers = { cookie: cookies.get("A1") ?? "" };
    const long = JSON.stringify({ kept: "a".repeat(256 * 1024) });
    expect((await post(api.handle, "profiles.save", long, headers)).status).toBe(413);
    const paths = Array<string>(11).fill("accounts.rename").join(",");
    expect((await post(api.handle, `${paths}?batch=1`, {}, headers)).status).toBe(400);
    expect(api.readLog()).not.toContain("unexpected error");
  });

  it("answers deep JSON in a record with 400", async () => {
    const door = PROCEDURES["profiles.save"];
    if (door === undefined) throw new Error("No row for profiles.save.");
    const deep = `{"kept":{"facts":{"qbank":${nest(50_000)}},"asOf":null,"done":[]},"version":1}`;
    for (const body of [deep, "[".repeat(100_000), nest(100_000)]) {
      const response = await post(handle, "profiles.save", body, { cookie: cookies.get("A1") ?? "" });
      expect(response.status).toBe(400);
    }
  });
});

describe("promise 18: what is meant for one person is kept by nobody else", () => {
  it.each([
    ["an answer", "accounts.me", "A1"],
    ["a refusal", "people.list", "A1"],
    ["a question without a session", "accounts.me", null],
  ] as const)("of %s", async (_what, path, key) => {
    const headers: Record<string, string> = key === null ? {} : { cookie: cookies.get(key) ?? "" };
    const response = await call(handle, path, "query", path === "people.list" ? {} : undefined, headers);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  it("says no e-mail address but one's own to an applicant", async () => {
    const paths = ["accounts.me", "sharing.mine", "accounts.sessions", "profiles.mine"];
    const texts = await Promise.all(
      paths.map(async (path) =>
        (await call(handle, path, "query", undefined, { cookie: cookies.get("A1") ?? "" })).text(),
      ),
    );
    const addresses = [...texts.join().matchAll(/[\w.-]+@[\w.-]+/g)].map(([address]) => address);
    expect([...new Set(addresses)]).toEqual([PEOPLE.A1.email]);
  });
});
