import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { signInWithPassword } from "@/server/auth/credentials";
import { NOW, post } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { PASSWORD, PEOPLE, type Person } from "../../support/people";
import { callerFor, cookieFor, ENV, makeApiOn } from "../../support/sign-in";

const TRIES = 10;

let db: TestDatabase;

beforeAll(async () => {
  db = await makeTestDatabase();
});
afterAll(() => db.close());

function attempt(email: string, password: string, network: string, database = db.database) {
  return signInWithPassword(
    {
      database,
      env: ENV,
      origin: { device: `Device ${crypto.randomUUID()}`, network },
      now: NOW,
      requestId: crypto.randomUUID(),
    },
    { email, password },
  );
}

/** How many of the attempts were looked at, and how many were turned away before. */
async function tally(attempts: readonly Promise<unknown>[]) {
  const results = await Promise.allSettled(attempts);
  const refused = results.filter(
    (result) =>
      result.status === "rejected" && (result.reason as { code?: string }).code === "TOO_MANY_REQUESTS",
  ).length;
  return { looked: results.filter(({ status }) => status === "fulfilled").length, refused };
}

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe("promise 5: guessing is slow", () => {
  it("looks at 10 passwords per account and network, from whatever device, and then not at the right one either", async () => {
    const { email } = PEOPLE.MA;
    const counts = await tally(times(25, (index) => attempt(email, `guess ${index}`, "203.0.113.1")));
    expect(counts).toEqual({ looked: TRIES, refused: 15 });
    await expect(attempt(email, PASSWORD, "203.0.113.1")).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
    });
  });

  it("lets the owner in from another network, and others in from the guesser's", async () => {
    expect(await attempt(PEOPLE.MA.email, PASSWORD, "198.51.100.7")).not.toBeNull();
    expect(await attempt(PEOPLE.MR.email, PASSWORD, "203.0.113.1")).not.toBeNull();
  });

  it("counts an address without an account alike", async () => {
    const counts = await tally(
      times(14, (index) => attempt("nobody@people.example", `guess ${index}`, "203.0.113.2")),
    );
    expect(counts).toEqual({ looked: TRIES, refused: 4 });
  });

  it("counts over all pools and processes of one database", async () => {
    const other = openDatabase(db.url, 3, () => undefined);
    const counts = await tally(
      times(24, (index) =>
        attempt(PEOPLE.CA.email, `guess ${index}`, "203.0.113.3", index % 2 === 0 ? other : db.database),
      ),
    );
    await other.pool.end();
    expect(counts).toEqual({ looked: TRIES, refused: 14 });
  });

  it("takes letter case and blanks of an address for nothing new", async () => {
    const caller = await callerFor(db, null);
    const spellings = ["same@people.example", "SAME@people.example", "Same@People.Example"];
    const counts = await tally(
      times(8, (index) => caller.accounts.requestReset({ email: spellings[index % 3] ?? "" })),
    );
    expect(counts).toEqual({ looked: 5, refused: 3 });
  });

  it("fails closed when it cannot count", async () => {
    await db.owner.query("alter table rate_limits rename to rate_limits_away");
    try {
      await expect(attempt(PEOPLE.B1.email, PASSWORD, "203.0.113.4")).rejects.toThrow("rate_limits");
      const caller = await callerFor(db, null);
      await expect(caller.accounts.requestReset({ email: PEOPLE.B1.email })).rejects.toThrow(
        "Something went wrong on our side.",
      );
      const person = await callerFor(db, PEOPLE.B1);
      await expect(
        person.accounts.changePassword({ current: PASSWORD, next: "another long walk" }),
      ).rejects.toThrow("Something went wrong on our side.");
    } finally {
      await db.owner.query("alter table rate_limits_away rename to rate_limits");
    }
    expect(await attempt(PEOPLE.B1.email, PASSWORD, "203.0.113.4")).not.toBeNull();
  });

  it("counts each password asked again, through batches and with rotating headers", async () => {
    const api = makeApiOn(db);
    const cookie = await cookieFor(db, PEOPLE.CB);
    const statuses: number[] = [];
    for (const batch of times(3, (index) => index)) {
      const paths = times(10, () => "accounts.changePassword").join(",");
      const input = { current: `guess ${batch}`, next: "another long walk by the sea" };
      const response = await post(
        api.handle,
        `${paths}?batch=1`,
        Object.fromEntries(times(10, (index) => [index, input])),
        { cookie, "user-agent": `Browser ${batch}`, "x-real-ip": `203.0.113.${batch}` },
      );
      const answers = (await response.json()) as { error: { data: { httpStatus: number } } }[];
      statuses.push(...answers.map(({ error }) => error.data.httpStatus));
    }
    expect(statuses.filter((status) => status === 400)).toHaveLength(TRIES);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });

  it("counts codes of the second factor per person over sessions and networks, and not for others", async () => {
    const person: Person = PEOPLE.X;
    await db.owner.query(
      "update user_secrets set totp_secret = 'x', totp_confirmed_at = now() where user_id = $1",
      [person.id],
    );
    const callers = await Promise.all(times(3, () => callerFor(db, person)));
    const codes = times(20, (index) => `no-such-code-${index}`);
    const results = await Promise.allSettled(
      codes.map(async (code, index) => callers[index % 3]?.accounts.enterCode({ code })),
    );
    const named = results.map((result) =>
      result.status === "rejected" ? (result.reason as { code: string }).code : "done",
    );
    expect(named.filter((code) => code === "BAD_REQUEST")).toHaveLength(TRIES);
    expect(named.filter((code) => code === "TOO_MANY_REQUESTS")).toHaveLength(10);
  });

  it("gives no tries at the code for knowing the password", async () => {
    const person = PEOPLE.CA2;
    const caller = await callerFor(db, person);
    await db.owner.query(
      "update user_secrets set totp_secret = 'x', totp_confirmed_at = now() where user_id = $1",
      [person.id],
    );
    await db.owner.query("update sessions set has_proved_second_factor = true where user_id = $1", [
      person.id,
    ]);
    const results = [];
    for (const index of times(14, (number) => number)) {
      const remove = caller.accounts.removeSecondFactor({ password: PASSWORD, code: `no-such-${index}` });
      results.push(await remove.catch((error: unknown) => (error as { code: string }).code));
    }
    expect(results.filter((code) => code === "BAD_REQUEST")).toHaveLength(TRIES);
    expect(results.slice(TRIES)).toEqual(times(4, () => "TOO_MANY_REQUESTS"));
  });
});
