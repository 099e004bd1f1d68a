import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExportHandler } from "@/server/api/export";
import { makeLog, NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { listHostileStrings } from "../../support/hostile";
import { PASSWORD, type Person, PEOPLE } from "../../support/people";
import { cookieFor, ENV } from "../../support/sign-in";

const { A1, A2, MA, P, X } = PEOPLE;
const URL_OF_EXPORT = "http://localhost:3000/api/export";
/** Everything that hangs on a record. */
const RECORD = [
  "answers",
  "answer-history",
  "study-weeks",
  "study-errors",
  "question-bank",
  "plan-versions",
  "plan-statuses",
  "tasks",
  "what-ifs",
  "calendar-addresses",
];
const ACCOUNT = ["notifications", "preferences", "looks", "memberships", "sign-ins"];

let db: TestDatabase;
const { log, read: readLog } = makeLog();
let get: ReturnType<typeof createExportHandler>;
beforeAll(async () => {
  db = await makeTestDatabase();
  get = createExportHandler({ log, now: () => NOW, env: () => ENV, database: () => db.database });
});
afterAll(() => db.close());

const ask = (headers: Record<string, string>) => get(new Request(URL_OF_EXPORT, { headers }));

async function openZip(response: Response): Promise<Map<string, string>> {
  expect(response.status).toBe(200);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function exportOf(person: Person): Promise<Map<string, string>> {
  return openZip(await ask({ cookie: await cookieFor(db, person) }));
}

type Lists = Readonly<Record<string, readonly Record<string, unknown>[]>>;
const readJson = (files: Map<string, string>) => JSON.parse(files.get("airway.json") ?? "") as Lists;
const readSheet = (files: Map<string, string>, name: string) =>
  Papa.parse<string[]>(files.get(`${name}.csv`) ?? "", { skipEmptyLines: true }).data;

describe("an export", () => {
  it("is one file that says what is in it, kept by nobody on its way", async () => {
    const response = await ask({ cookie: await cookieFor(db, A1) });
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="airway-export-2026-11-22.zip"',
    );
    const files = await openZip(response);
    const sheets = [...RECORD, ...ACCOUNT].map((name) => `${name}.csv`);
    expect([...files.keys()].sort()).toEqual(["README.txt", "airway.json", ...sheets].sort());
    for (const name of files.keys())
      expect(files.get("README.txt")).toContain(name === "README.txt" ? "" : name);
  });

  it("holds every table of the record, in the JSON and as a sheet of the same length", async () => {
    const files = await exportOf(A1);
    const json = readJson(files);
    for (const name of RECORD) {
      expect(json[name], name).toHaveLength(1);
      expect(readSheet(files, name).length, name).toBeGreaterThan(1);
    }
    for (const name of [...RECORD, ...ACCOUNT].filter((each) => each !== "answers")) {
      expect(readSheet(files, name), name).toHaveLength(1 + (json[name]?.length ?? 0));
    }
    const { rows } = await db.owner.query<{ facts: unknown; plan: unknown }>(
      `select p.facts, v.plan from profiles p join plan_versions v using (applicant_id) where applicant_id = $1`,
      [A1.id],
    );
    expect(json["answers"]?.[0]).toMatchObject({ facts: rows[0]?.facts });
    expect(json["plan-versions"]?.[0]).toMatchObject({ n: 1, plan: rows[0]?.plan });
    const answers = readSheet(files, "answers");
    expect(answers[0]).toEqual(["place", "answer", "value"]);
    expect(answers).toContainEqual([expect.any(String), "season", expect.stringMatching(/^20\d\d$/)]);
    expect(json["looks"]).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: "record.exported" })]),
    );
    expect(json).toMatchObject({ account: { id: A1.id, name: A1.name, email: A1.email } });
  });

  it("promise 17: leaves one row in the audit, in the same transaction", async () => {
    await exportOf(P);
    const { rows } = await db.owner.query(
      "select action::text, applicant_id, detail from audit_events where actor_id = $1",
      [P.id],
    );
    expect(rows).toEqual([{ action: "record.exported", applicant_id: P.id, detail: {} }]);
  });

  it("promise 1: holds canaries of nobody but its owner and those whose names they may know", async () => {
    const knows = { A1: ["A1", "A", "AK1", "MA", "D", "CA"], A2: ["A2", "A", "AK2", "X", "CA2"] };
    for (const [key, known] of Object.entries(knows)) {
      const person = key === "A1" ? A1 : A2;
      const text = [...(await exportOf(person)).values()].join("\n");
      const owners = new Set(
        [...text.matchAll(/canary-(\w+)-/gi)].map(([, owner = ""]) => owner.toUpperCase()),
      );
      expect([...owners].filter((owner) => !known.includes(owner))).toEqual([]);
      for (const table of ["history", "week", "error", "snapshot", "task", "scenario", "reason", "qbank"]) {
        expect(text, table).toContain(`canary-${key}-${table}`);
      }
    }
  });

  it("holds no secret: no hash of a password, a session or a calendar address", async () => {
    const cookie = await cookieFor(db, A1);
    const text = [...(await openZip(await ask({ cookie }))).values()].join("\n");
    expect(text).not.toMatch(/secret_?hash|password_?hash|argon2/i);
    expect(text).not.toContain(cookie.split("=")[1]);
    expect(text).not.toContain(PASSWORD);
    expect(readLog()).not.toMatch(/canary/i);
  });

  it("finds the record where it lies, also for somebody who works as a mentor elsewhere now", async () => {
    await db.owner.query(
      `insert into profiles (organization_id, applicant_id, facts, steps_done, created_at, updated_at)
       values ($1, $1, '{"season": 2028}', '{}', now(), now())`,
      [MA.id],
    );
    // MA is signed in as a mentor of A; their own answers lie in their own place.
    const mentor = readJson(await exportOf(MA));
    expect(mentor["memberships"]?.map(({ role }) => role).sort()).toEqual(["applicant", "mentor"]);
    expect(mentor["answers"]).toMatchObject([{ place: MA.name, facts: { season: 2028 } }]);
    expect(mentor["plan-versions"]).toEqual([]);
    expect(readJson(await exportOf(X))["memberships"]).toHaveLength(3);
  });

  it("is refused to visitors, to pages of other sites and after ten in an hour, in words", async () => {
    const visitor = await ask({});
    expect(visitor.status).toBe(401);
    expect(visitor.headers.get("cache-control")).toBe("private, no-store");
    const cookie = await cookieFor(db, PEOPLE.B1);
    const foreign = await ask({ cookie, "sec-fetch-site": "cross-site" });
    expect(foreign.status).toBe(403);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await ask({ cookie })).status);
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
    const late = await ask({ cookie });
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await late.json()).toMatchObject({
      error: { message: expect.stringContaining("Try again in") as string },
    });
  });
});

describe("promise 9: a sheet is inert", () => {
  const FORMULA = /^[=+\-@\t\r]/;

  it("no cell of any sheet begins a formula, whatever was typed, and the JSON has it as it was typed", async () => {
    const hostile = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "=cmd|'/C calc'!A0\nsecond line",
      '=HYPERLINK("x","y")',
      ...listHostileStrings().filter((text) => !text.includes("\u0000") && text.isWellFormed()),
    ];
    for (const [index, text] of hostile.entries()) {
      await db.owner.query(
        `insert into study_errors (organization_id, applicant_id, day, domain, topic, lesson, updated_at)
         values ($1, $2, $3, 'renal', $4, $4, now())`,
        [P.organizationId, P.id, `2026-${String(1 + (index % 9)).padStart(2, "0")}-01`, text],
      );
    }
    await db.owner.query("update profiles set facts = facts || $2 where applicant_id = $1", [
      P.id,
      JSON.stringify({ practice: [{ exam: "nbme", form: "=1+1", score: -5, "=key": "+x" }] }),
    ]);
    await db.owner.query("update organizations set name = '=evil()' where id = $1", [P.id]);
    const files = await exportOf(P);
    for (const [name, text] of files) {
      if (!name.endsWith(".csv")) continue;
      const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: false });
      expect(errors, name).toEqual([]);
      expect(
        data.flat().filter((cell) => FORMULA.test(cell)),
        name,
      ).toEqual([]);
    }
    const topics = readJson(files)["study-errors"]?.map(({ topic }) => topic) ?? [];
    expect(hostile.filter((text) => !topics.includes(text))).toEqual([]);
    const sheet = readSheet(files, "study-errors").map((line) => line[4]);
    expect(sheet).toContain("'=cmd|'/C calc'!A0\nsecond line");
    expect(readSheet(files, "answers")).toContainEqual(["'=evil()", "practice.0.score", "'-5"]);
  });
});
