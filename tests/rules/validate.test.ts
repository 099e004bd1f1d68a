import { describe, expect, it } from "vitest";
import { FACT_FIELDS, validate } from "@/server/rules/contract";
import { inputOf, planOf, TODAY, type Patch } from "../support/rule-cases";

const pathsOf = (input: unknown) => validate(input).errors.map(({ path }) => path);
const result = (patch: Patch) => ({ status: "passed", attempts: 1, ...patch });
const exam = (patch: Patch) => ({ exam: "nbme", date: TODAY, score: 240, ...patch });
const usce = (patch: Patch) => ({ kind: "elective", status: "done", ...patch });
const long = (length: number) => "x".repeat(length);

/** Each case: where it is refused, and the facts. The title of a table says what all of them break. */
type Refused = readonly [path: string, patch: Patch];

function refuses(what: string, cases: readonly Refused[]) {
  it.each(cases)(`refuses ${what} at %s: %j`, (path, patch) => {
    expect(pathsOf(inputOf(patch))).toEqual([path]);
  });
}

function accepts(what: string, cases: readonly Patch[]) {
  it.each(cases)(`accepts ${what}: %j`, (patch) => {
    const { errors, facts } = validate(inputOf(patch));
    expect(errors).toEqual([]);
    expect(facts).toEqual(inputOf(patch));
  });
}

describe("a profile", () => {
  it.each([null, undefined, 5, "text", true, [], [{}]])("that is %j is refused as a whole", (input) => {
    expect(pathsOf(input)).toEqual([""]);
  });

  it("needs its day and its season, and nothing else", () => {
    expect(pathsOf({})).toEqual(["asOf", "season"]);
    expect(pathsOf({ asOf: null, season: null })).toEqual(["asOf", "season"]);
    expect(validate({ asOf: TODAY, season: 2028 })).toEqual({
      facts: { asOf: TODAY, season: 2028 },
      errors: [],
      warnings: [],
    });
  });

  it("says of what is required when it is absent or null, and no more when it is wrong", () => {
    const messageOf = (season: unknown) => validate({ asOf: TODAY, season }).errors[0]?.message;
    expect(messageOf(undefined)).toMatch(/required/);
    expect(messageOf(null)).toBe(messageOf(undefined));
    expect(messageOf("2028")).not.toMatch(/required/);
  });

  it("names every problem, each with a sentence", () => {
    const { errors, facts } = validate(inputOf({ visa: "f1", "step1.score": 301, letters: [{}] }));
    expect(facts).toBeNull();
    expect(errors.map(({ path }) => path).toSorted()).toEqual(["letters.0.status", "step1.score", "visa"]);
    for (const { message } of errors) expect(message).toMatch(/^[A-Z].{10,}\.$/);
  });

  const GROUPS =
    "citizenship school step1 step2ck step3 target qbank preparation statement history programs".split(" ");
  const LISTS = FACT_FIELDS.filter(({ kind }) => kind === "list").map(({ path }) => path);

  it("takes null for everything optional, as if it were absent", () => {
    const nulls = FACT_FIELDS.filter(({ path }) => path !== "asOf" && path !== "season").map(
      ({ path }) => path,
    );
    const byFact = Object.fromEntries(nulls.map((path) => [path, null]));
    const byGroup = Object.fromEntries(
      [...GROUPS, ...LISTS.filter((path) => !path.includes("."))].map((path) => [path, null]),
    );
    accepted(byFact);
    accepted(byGroup);
    expect(planOf(byFact)).toEqual(planOf({}));
    expect(planOf(byGroup)).toEqual(planOf({}));
    accepted({
      practice: [exam({ form: null, baseline: null })],
      usce: [usce({ specialty: null, weeks: null })],
      letters: [{ status: "planned", specialty: null, us: null, observedDirectly: null }],
      research: [{ anesthesia: null, output: null }],
    });
  });

  function accepted(patch: Patch) {
    expect(validate(inputOf(patch)).errors).toEqual([]);
  }

  refuses("a wrong type", [
    ...FACT_FIELDS.flatMap(({ path, kind }): Refused[] => {
      const wrong =
        kind === "boolean"
          ? ["true", 1]
          : kind === "list"
            ? [{}, "a"]
            : kind === "number" || kind === "season"
              ? ["1", true]
              : [1, []];
      return wrong.map((value) => [path, { [path]: value }]);
    }),
    ...GROUPS.flatMap((group): Refused[] => [
      [group, { [group]: "x" }],
      [group, { [group]: [] }],
    ]),
    ["usce.0", { usce: ["elective"] }],
    ["credentials.0", { credentials: [1] }],
  ]);

  refuses("an unknown key", [
    ["colour", { colour: "red" }],
    ...GROUPS.map((group): Refused => [`${group}.colour`, { [group]: { colour: "red" } }]),
    ["step1.retakeDate", { step1: result({ retakeDate: TODAY }) }],
    ["step1.expectation", { "step1.expectation": "worse" }],
    ["practice.1.colour", { practice: [exam({}), exam({ colour: "red" })] }],
    ["usce.0.colour", { usce: [usce({ colour: "red" })] }],
    ["letters.0.colour", { letters: [{ status: "planned", colour: "red" }] }],
    ["research.0.colour", { research: [{ colour: "red" }] }],
    ["constructor", { constructor: 1 }],
    ["toString", { toString: 1 }],
  ]);

  it.each([
    ["__proto__", '{"asOf":"2027-03-01","season":2028,"__proto__":{"visa":"j1"}}'],
    ["school.__proto__", '{"asOf":"2027-03-01","season":2028,"school":{"__proto__":{"status":"student"}}}'],
    [
      "usce.0.__proto__",
      '{"asOf":"2027-03-01","season":2028,"usce":[{"kind":"elective","status":"done","__proto__":{}}]}',
    ],
  ])("refuses the key %s and lets it change nothing", (path, json) => {
    expect(pathsOf(JSON.parse(json))).toEqual([path]);
    expect(Object.prototype).not.toHaveProperty("visa");
  });

  const ENUMS = FACT_FIELDS.flatMap((field) => (field.kind === "enum" ? [field] : []));

  refuses("an unknown value", [
    ...ENUMS.flatMap(({ path }): Refused[] => [
      [path, { [path]: "other" }],
      [path, { [path]: "" }],
    ]),
    ["visa", { visa: "J1" }],
    ["practice.0.exam", { practice: [exam({ exam: "step2ck" })] }],
    ["preparation.weakDomains.1", { "preparation.weakDomains": ["renal", "surgery"] }],
    ["usce.0.kind", { usce: [usce({ kind: "rotation" })] }],
    ["usce.0.status", { usce: [usce({ status: "requested" })] }],
    ["letters.0.status", { letters: [{ status: "done" }] }],
    ["research.0.output", { research: [{ output: "talk" }] }],
    ["credentials.0", { credentials: ["md"] }],
  ]);

  it.each(ENUMS)("accepts each value of $path", ({ path, options }) => {
    const others = (value: string): Patch =>
      path.endsWith(".status") && value === "passed" ? { [path]: value } : {};
    for (const value of options) expect(pathsOf(inputOf({ [path]: value }, others(value)))).toEqual([]);
  });
});

describe("dates", () => {
  const NO_DATES = [
    "2027-02-29",
    "2100-02-29",
    "2027-04-31",
    "2027-13-01",
    "2027-00-10",
    "2027-01-00",
    "2027-01-32",
    "1989-12-31",
    "2101-01-01",
    "2027-1-1",
    "27-01-01",
    "01-02-2027",
    "2027/01/01",
    "2027-01-01T00:00:00Z",
    " 2027-01-01",
    "2027-01-01 ",
    "",
    "today",
    "２０２７-01-01",
    "-2027-01-01",
  ];

  refuses("what is no date", [
    ...NO_DATES.map((date): Refused => ["preparation.start", { "preparation.start": date }]),
    ["asOf", { asOf: "2027-02-29" }],
    ["step1.date", { step1: result({ date: "2027-02-30" }) }],
    ["practice.0.date", { practice: [exam({ date: "2026-11-31" })] }],
    ["step2ck.retakeDate", { step2ck: { status: "failed", retakeDate: "2027-06-31" } }],
  ]);

  accepts("a real date", [
    { "preparation.start": "1990-01-01" },
    { "preparation.start": "2100-12-31" },
    { "preparation.start": "2028-02-29" },
    { "preparation.start": "2000-02-29" },
    { asOf: "1990-01-01" },
    { asOf: "2100-12-31" },
  ]);

  refuses(
    "a season without season facts",
    [2025, 2029, 0, 2027.5].map((season): Refused => ["season", { season }]),
  );
  accepts("a season with season facts", [{ season: 2026 }, { season: 2027 }, { season: 2028 }]);
});

describe("lists and texts", () => {
  const LISTS: readonly (readonly [string, unknown])[] = [
    ["practice", exam({})],
    ["preparation.weakDomains", "renal"],
    ["usce", usce({})],
    ["letters", { status: "planned" }],
    ["research", {}],
    ["credentials", "mph"],
    ["backupSpecialties", "surgery"],
  ];

  refuses(
    "more than 200 entries",
    LISTS.map(([path, entry]): Refused => [path, { [path]: Array(201).fill(entry) }]),
  );
  refuses(
    "a null entry",
    LISTS.map(([path, entry]): Refused => [`${path}.1`, { [path]: [entry, null] }]),
  );
  it.each(LISTS)("accepts 200 entries and none in %s", (path, entry) => {
    expect(pathsOf(inputOf({ [path]: Array(200).fill(entry) }))).toEqual([]);
    expect(pathsOf(inputOf({ [path]: [] }))).toEqual([]);
  });

  const TEXTS: readonly (readonly [string, (text: string) => Patch])[] = [
    ["citizenship.country", (text) => ({ "citizenship.country": text })],
    ["school.country", (text) => ({ "school.country": text })],
    ["qbank.name", (text) => ({ "qbank.name": text })],
    ["practice.0.form", (text) => ({ practice: [exam({ form: text })] })],
    ["usce.0.specialty", (text) => ({ usce: [usce({ specialty: text })] })],
    ["letters.0.specialty", (text) => ({ letters: [{ status: "planned", specialty: text }] })],
    ["backupSpecialties.0", (text) => ({ backupSpecialties: [text] })],
  ];
  const SLUGS = TEXTS.slice(-3);

  it.each(TEXTS)("accept 200 characters at %s and refuse 201", (path, patch) => {
    expect(pathsOf(inputOf(patch(long(200))))).toEqual([]);
    expect(pathsOf(inputOf(patch(long(201))))).toEqual([path]);
  });

  it("count characters, not their halves", () => {
    expect(pathsOf(inputOf({ "qbank.name": "😀".repeat(200) }))).toEqual([]);
    expect(pathsOf(inputOf({ "qbank.name": "😀".repeat(201) }))).toEqual(["qbank.name"]);
  });

  describe.each(SLUGS)("the slug at %s", (path, patch) => {
    it.each(["a", "7", "internal-medicine", "a-1-b"])("may be %s", (text) => {
      expect(pathsOf(inputOf(patch(text)))).toEqual([]);
    });
    it.each([
      "",
      "Internal",
      "internal medicine",
      "internal--medicine",
      "-internal",
      "internal-",
      "a_b",
      "é",
      "a\n",
    ])("may not be %j", (text) => {
      expect(pathsOf(inputOf(patch(text)))).toEqual([path]);
    });
  });
});
