import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, makeApi } from "../support/api";
import { makeTestDatabase, type TestDatabase, unlock } from "../support/database";
import {
  type ApplicantKey,
  APPLICANTS,
  ASSIGNMENTS,
  COHORTS,
  ENROLLMENTS,
  INVITATIONS,
  ORGANIZATIONS,
  PASSWORD,
  PEOPLE,
  rowId,
} from "../support/people";
import { makeReset } from "../support/reset";
import { cookieFor, ENV } from "../support/sign-in";
import { READERS } from "./database/reach";
import { PROCEDURES } from "./doors";

/** The canaries in a text, by owner; addresses are written in small letters. */
function listCanaries(text: string): string[] {
  return [...new Set([...text.matchAll(/canary-(\w+)-/gi)].map(([, owner = ""]) => owner.toUpperCase()))];
}

/** The same kind of thing for each owner, so that an input that names one can be made to name the others. */
const SAME: readonly (readonly string[])[] = [
  Object.values(PEOPLE).map(({ id }) => id),
  Object.values(COHORTS).map(({ id }) => id),
  Object.values(ORGANIZATIONS).map(({ id }) => id),
  Object.values(ENROLLMENTS).map(({ id }) => id),
  Object.values(ASSIGNMENTS).map(({ id }) => id),
  Object.values(INVITATIONS).map(({ id }) => id),
  ...(["task", "error", "snapshot", "scenario", "feed", "notification"] as const).map((kind) =>
    (Object.keys(APPLICANTS) as ApplicantKey[]).map((key) => rowId(kind, key)),
  ),
];

/** An input, and that input naming the things of everybody else in its place. */
function listVariants(input: unknown): unknown[] {
  if (input === undefined) return [undefined];
  const text = JSON.stringify(input);
  // A conflict shows the value as it stands.
  const stale = text.replace('"version":1', '"version":999');
  const kinds = SAME.filter((ids) => ids.some((id) => text.includes(id)));
  const variants = kinds.flatMap((ids) =>
    [text, stale].flatMap((sent) =>
      ids.map((id) => ids.reduce((changed, known) => changed.replaceAll(known, id), sent)),
    ),
  );
  return [...new Set([text, ...variants])].map((variant): unknown => JSON.parse(variant));
}

/** Answers of the public procedures hold no person's data, and the secret of a link is the right to what it says. */
const isSwept = (path: string) =>
  !/^(methods|planner|season)\./.test(path) && !/^invitations\.(read|join|decline)$/.test(path);
const swept = Object.entries(PROCEDURES).filter(([path]) => isSwept(path));

describe.each([
  ["behind both locks", false],
  ["by the app's own guards, where the database shows all", true],
])("promise 1: no one sees another organization or an unassigned applicant, %s", (_how, isUnlocked) => {
  let db: TestDatabase;
  let reset: () => Promise<void>;
  beforeAll(async () => {
    db = await makeTestDatabase();
    // Everybody's sessions hold something to be seen.
    for (const person of Object.values(PEOPLE)) await cookieFor(db, person);
    reset = await makeReset(db);
    if (isUnlocked) await unlock(db);
  });
  afterAll(() => db.close());

  it.each(READERS.map((reader) => [reader.title, reader] as const))(
    "in any answer, refusal or log line of any procedure: %s",
    async (_title, { person, knows }) => {
      const { handle, readLog } = makeApi(undefined, { env: () => ENV, database: () => db.database });
      const headers = { cookie: await cookieFor(db, person) };
      const seen = new Set<string>();
      const foreign: string[] = [];
      for (const [path, { type, input }] of swept) {
        for (const variant of listVariants(input)) {
          const response = await call(handle, path, type, variant, headers);
          const found = listCanaries(await response.text());
          // What was sent may come back in a sentence; who sends it knows it.
          const sent = listCanaries(JSON.stringify(variant ?? ""));
          found.forEach((owner) => seen.add(owner));
          foreign.push(
            ...found
              .filter((owner) => !knows.includes(owner) && !sent.includes(owner))
              .map((owner) => `${path} ${owner}`),
          );
          if (type === "mutation" && response.status === 200) {
            await reset();
            headers.cookie = await cookieFor(db, person);
          }
        }
      }
      expect(foreign).toEqual([]);
      // A sweep that finds nothing of one's own has swept nothing.
      if (person.key !== "D") expect([...seen]).toContain(person.key);
      const told = readLog();
      expect(listCanaries(told)).toEqual([]);
      for (const secret of [headers.cookie, PASSWORD, INVITATIONS.AK1.secret, ENV.authSecret]) {
        expect(told).not.toContain(secret);
      }
      await reset();
    },
  );

  it("finds with a visitor nothing of anybody", async () => {
    const { handle } = makeApi(undefined, { env: () => ENV, database: () => db.database });
    for (const [path, { type, input }] of swept) {
      for (const variant of listVariants(input)) {
        const response = await call(handle, path, type, variant);
        expect(listCanaries(await response.text())).toEqual([]);
      }
    }
  });

  it("shows each mentor and coordinator their own applicants", async () => {
    const { handle } = makeApi(undefined, { env: () => ENV, database: () => db.database });
    const seen: Record<string, string[]> = {};
    for (const { title, person } of READERS.filter(({ person: { role } }) => role !== "applicant")) {
      const headers = { cookie: await cookieFor(db, person) };
      const paths = person.role === "mentor" ? ["mentees.list"] : ["people.list"];
      const texts = await Promise.all(
        paths.map(async (path) =>
          (await call(handle, path, "query", path === "people.list" ? {} : undefined, headers)).text(),
        ),
      );
      const applicants = ["A1", "A2", "B1", "C1", "P"];
      seen[title] = listCanaries(texts.join()).filter((owner) => applicants.includes(owner));
    }
    expect(seen).toEqual({
      MA: ["A1"],
      MR: [],
      D: [],
      "X as mentor in A": ["A2"],
      CA: ["A1"],
      CA2: ["A2"],
      CB: ["B1"],
      X: ["C1"],
    });
  });
});
