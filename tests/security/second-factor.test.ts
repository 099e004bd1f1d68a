import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, readRefusal } from "../support/api";
import { makeTestDatabase, type TestDatabase } from "../support/database";
import { ORGANIZATIONS, PEOPLE } from "../support/people";
import { cookieFor, makeApiOn } from "../support/sign-in";
import { PROCEDURES } from "./doors";

/** What is open before the code was entered: who one is, and the question itself. */
const HALF = ["accounts.me", "accounts.enterCode"];

const signedIn = Object.entries(PROCEDURES).filter(([, { outcomes }]) => outcomes.visitor === "UNAUTHORIZED");
const ofStaff = signedIn.filter(
  ([, { outcomes }]) =>
    outcomes.P === "FORBIDDEN" && (outcomes.MR !== "FORBIDDEN" || outcomes.CB !== "FORBIDDEN"),
);

let db: TestDatabase;
let handle: ReturnType<typeof makeApiOn>["handle"];
beforeAll(async () => {
  db = await makeTestDatabase();
  ({ handle } = makeApiOn(db));
});
afterAll(() => db.close());

describe("promise 2: who owes the code of their second factor comes through no other door", () => {
  beforeAll(async () => {
    const people = [PEOPLE.A1.id, PEOPLE.MA.id, PEOPLE.CA.id];
    await db.owner.query(
      "update user_secrets set totp_secret = 'x', totp_confirmed_at = now() where user_id = any ($1)",
      [people],
    );
  });

  it.each(signedIn.filter(([path]) => !HALF.includes(path)))("%s", async (path, { type, input }) => {
    for (const person of [PEOPLE.A1, PEOPLE.MA, PEOPLE.CA]) {
      const headers = { cookie: await cookieFor(db, person) };
      const { code, reason } = await readRefusal(await call(handle, path, type, input, headers));
      expect({ code, reason }).toEqual({ code: "UNAUTHORIZED", reason: "enter-code" });
    }
  });

  it("accounts.me, which tells them so", async () => {
    const headers = { cookie: await cookieFor(db, PEOPLE.A1) };
    const text = await (await call(handle, "accounts.me", "query", undefined, headers)).text();
    expect(text).toContain('"mustFirst":"enter-code"');
  });
});

describe("promise 2: where a program asks its staff for a second factor, who has none does nothing else", () => {
  beforeAll(async () => {
    await db.owner.query("update organizations set requires_second_factor = true where id = any ($1)", [
      [ORGANIZATIONS.A.id, ORGANIZATIONS.B.id],
    ]);
  });

  it.each(ofStaff)("%s", async (path, { type, input, outcomes }) => {
    const staff = [PEOPLE.MR, PEOPLE.CB, PEOPLE.CA2].filter(
      ({ key }) => outcomes[key as "MR"] !== "FORBIDDEN",
    );
    expect(staff.length).toBeGreaterThan(0);
    for (const person of staff) {
      const headers = { cookie: await cookieFor(db, person) };
      const { code, reason } = await readRefusal(await call(handle, path, type, input, headers));
      expect({ code, reason }).toEqual({ code: "FORBIDDEN", reason: "set-up-second-factor" });
    }
  });

  it("but setting one up", async () => {
    const headers = { cookie: await cookieFor(db, PEOPLE.CB) };
    const input = PROCEDURES["accounts.startSecondFactor"]?.input;
    expect((await call(handle, "accounts.startSecondFactor", "mutation", input, headers)).status).toBe(200);
  });
});
