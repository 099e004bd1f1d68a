import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, readRefusal, readResult } from "../support/api";
import { type TestDatabase, unlock } from "../support/database";
import { makeReset } from "../support/reset";
import { cookieFor, makeApiOn } from "../support/sign-in";
import { PROCEDURES } from "./doors";
import { makeMatrixDatabase } from "./doors/database";
import { type CallerKey, CALLERS, type Door } from "./doors/outcomes";

const KEYS = Object.keys(CALLERS) as CallerKey[];

type Handle = ReturnType<typeof makeApiOn>["handle"];
const signedIn = Object.entries(PROCEDURES).filter(([, { outcomes }]) => outcomes.visitor === "UNAUTHORIZED");

/** What a caller is told: the word for success, or the refusal's code. */
async function knock(
  handle: Handle,
  db: TestDatabase,
  path: string,
  { type, input }: Door,
  key: CallerKey,
): Promise<string> {
  const person = CALLERS[key];
  const headers: Record<string, string> = person === null ? {} : { cookie: await cookieFor(db, person) };
  const response = await call(handle, path, type, input, headers);
  if (response.status !== 200) return (await readRefusal(response)).code;
  expect(await readResult(response)).toBeDefined();
  return "ok";
}

interface House {
  readonly db: TestDatabase;
  readonly reset: () => Promise<void>;
}

async function openHouse(): Promise<House> {
  const db = await makeMatrixDatabase();
  return { db, reset: await makeReset(db) };
}

async function knockAsEach({ db, reset }: House, path: string, door: Door) {
  const { handle } = makeApiOn(db);
  const told: Partial<Record<CallerKey, string>> = {};
  for (const key of KEYS) {
    told[key] = await knock(handle, db, path, door, key);
    // A refusal changed nothing that the next could see.
    if (door.type === "mutation" && told[key] === "ok") await reset();
  }
  return told;
}

describe("promise 2: each procedure tells each person what its row says", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.db.close());

  it.each(Object.entries(PROCEDURES))("%s", async (path, door) => {
    expect(await knockAsEach(house, path, door)).toEqual(door.outcomes);
  });
});

describe("promise 2: the app's own guards say the same where the database would refuse nothing", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await unlock(house.db);
  });
  afterAll(() => house.db.close());

  it.each(signedIn)("%s", async (path, door) => {
    expect(await knockAsEach(house, path, door)).toEqual(door.outcomes);
  });
});
