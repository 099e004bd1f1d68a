import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../support/database";
import { listHostileStrings } from "../support/hostile";
import { COHORTS, PEOPLE } from "../support/people";
import { callerFor } from "../support/sign-in";

type Api = Awaited<ReturnType<typeof callerFor>>;

const strings = listHostileStrings();

let db: TestDatabase;
let applicant: Api;
let coordinator: Api;
beforeAll(async () => {
  db = await makeTestDatabase();
  applicant = await callerFor(db, PEOPLE.A1);
  coordinator = await callerFor(db, PEOPLE.CA);
});
afterAll(() => db.close());

const key = () => ({ idempotencyKey: randomUUID() });
const isStorable = (text: string) => !text.includes("\u0000") && text.isWellFormed();
/** What a name may be: one visible line of at most 120 characters. */
const isName = (text: string) =>
  isStorable(text) &&
  text.length <= 120 &&
  /[\p{L}\p{N}]/u.test(text) &&
  !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text);

/** Gives a person, a program and a cohort one name, and tells under which they are found again. */
async function giveName(name: string, version: number): Promise<unknown[]> {
  await applicant.accounts.rename({ name, ...key() });
  await coordinator.organizations.update({ name, requiresSecondFactor: false, version, ...key() });
  await coordinator.cohorts.rename({ id: COHORTS.AK1.id, name, version, ...key() });
  const program = await coordinator.organizations.overview();
  const { people } = await coordinator.people.list({ search: name });
  const person = people.find(({ id }) => id === PEOPLE.A1.id);
  return [program.name, ...program.cohorts.map((cohort) => cohort.name), person?.name];
}

async function saveAnswer(text: string, version: number): Promise<unknown> {
  const practice = [{ exam: "nbme", form: text, date: text, score: 1 }];
  const facts = { school: { country: text, [text]: text }, qbank: { name: text }, practice };
  const sent = { facts, asOf: null, done: [1] };
  await applicant.profiles.save({ kept: sent, version, ...key() });
  const { kept } = await coordinator.profiles.read({ applicantId: PEOPLE.A1.id });
  expect(kept).toEqual(sent);
  return text;
}

/** Some thousand calls, on machines that do other things too. */
const LONG_MS = 120_000;
const REFUSED = { code: "BAD_REQUEST" };

describe("promise 8: a text that is kept comes back to the last character, or is refused by name", () => {
  it(
    "as the name of a person, a program and a cohort, by which the person is found, too",
    { timeout: LONG_MS },
    async () => {
      let version = 1;
      for (const text of strings) {
        const answer = await giveName(text, version).catch((error: unknown) => error);
        if (isName(text)) {
          expect(answer, JSON.stringify(text)).toEqual([text, text, text]);
          version += 1;
        } else {
          expect(answer, JSON.stringify(text)).toMatchObject(REFUSED);
        }
      }
      expect(version).toBeGreaterThan(300);
    },
  );

  it("in every text of a record, and as the name of an answer", { timeout: LONG_MS }, async () => {
    let version = 1;
    for (const text of strings) {
      const answer = await saveAnswer(text, version).catch((error: unknown) => error);
      if (isStorable(text)) {
        expect(answer, JSON.stringify(text)).toBe(text);
        version += 1;
      } else {
        expect(answer, JSON.stringify(text)).toMatchObject(REFUSED);
      }
    }
    expect(version).toBeGreaterThan(500);
    expect(version).toBeLessThan(strings.length);
  });
});
