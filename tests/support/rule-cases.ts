import { describe, expect, it } from "vitest";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import {
  FACT_FIELDS,
  validate,
  type Evaluation,
  type Facts,
  type Recommendation,
} from "@/server/rules/contract";

/** Facts by dotted path, list indexes included; later ones win and undefined takes a fact away. */
export type Patch = Readonly<Record<string, unknown>>;

/** The day most cases are planned on: months before anything of the Match of 2028 opens. */
export const TODAY = "2027-03-01";

const DAY_MS = 86_400_000;

/** The civil date a number of days later; reckoned apart from the engine's own calendar. */
export function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function put(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (!Array.isArray(target)) {
    const group = isRecord(target) ? target : {};
    return { ...group, [key]: put(group[key], rest, value) };
  }
  return target.toSpliced(Number(key), 1, put(target[Number(key)], rest, value));
}

/** A profile as it would be sent: the day, the season and the patches, not yet validated. */
export function inputOf(...patches: readonly Patch[]): unknown {
  let input: unknown = { asOf: TODAY, season: 2028 };
  for (const [path, value] of patches.flatMap((patch) => Object.entries(patch))) {
    input = put(input, path.split("."), value);
  }
  return input;
}

function read(input: unknown, path: string): unknown {
  return path.split(".").reduce((at: unknown, key) => {
    if (Array.isArray(at)) return at[Number(key)] as unknown;
    return isRecord(at) ? at[key] : undefined;
  }, input);
}

/** @throws when the profile would be refused: a case that is none proves nothing. */
export function factsOf(...patches: readonly Patch[]): Facts {
  const { facts, errors } = validate(inputOf(...patches));
  if (facts === null) throw new Error(`The case is refused: ${JSON.stringify(errors)}`);
  return facts;
}

export function planOf(...patches: readonly Patch[]): Evaluation {
  return evaluate(factsOf(...patches), EDITION, SEASON_FACTS, { flips: false });
}

export const codesOf = (...patches: readonly Patch[]) =>
  planOf(...patches).recommendations.map(({ code }) => code);

/** @throws when the plan has no such line. */
export function lineOf(code: string, ...patches: readonly Patch[]): Recommendation {
  const line = planOf(...patches).recommendations.find((one) => one.code === code);
  if (line === undefined) throw new Error(`${code} does not fire`);
  return line;
}

export const textOf = ({ title, body, steps }: Recommendation) => [title, body, ...steps].join("\n");

export const STEP1_PASSED = { status: "passed", attempts: 1 };
/** A Step 2 CK passed at the first try. */
export const scored = (score: number): Patch => ({
  step1: STEP1_PASSED,
  step2ck: { status: "passed", attempts: 1, score },
});
export const booked = (date: string): Patch => ({
  step1: STEP1_PASSED,
  step2ck: { status: "scheduled", date },
});
/** Full-length practice exams, oldest first. */
export const practiced = (...exams: readonly (readonly [date: string, score: number])[]): Patch => ({
  practice: exams.map(([date, score]) => ({ exam: "nbme", date, score })),
});

/** What every line of exam and study but the first two is silent on: §4, "while Step 2 CK is open and not awaiting". */
export const NOT_PREPARING: Readonly<Record<string, Patch>> = {
  "once Step 2 CK is passed": { step2ck: { status: "passed", attempts: 1, score: 240 } },
  "while a result is awaited": { step2ck: { status: "scheduled", date: "2020-01-01" } },
};
export const MATCH_DAY = "2028-03-17";
/** What every line of experience, story and programs is silent on. */
export const AFTER_MATCH: Readonly<Record<string, Patch>> = { "from Match day on": { asOf: MATCH_DAY } };

/** The rows that always have a window (§3); any other has one when its text names a date, and only then. */
const ALWAYS_WINDOW =
  /^(exam\.(book-step2|timing-.+)|study\.period-short|letters\.request-now|programs\.(apply-early|signals)|calendar\..+|contingency\.soap|step3\.take-.+)$/;
const NAMED_DATE = /\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}\b/;

function expectWindow(line: Recommendation) {
  const isDue = ALWAYS_WINDOW.test(line.code) || NAMED_DATE.test(textOf(line));
  expect(line.window !== null, `${line.code} has a window`).toBe(isDue);
  if (line.window !== null) expect(line.window.from <= line.window.to).toBe(true);
}

interface Cases {
  /** A profile on which the line fires. */
  readonly on: Patch;
  /** What the text must convey on that profile, and the days to act in. */
  readonly says?: readonly string[];
  readonly window?: readonly [from: string, to: string];
  /** Changes on which it still fires, and on which it no longer does, each under the words that follow the verb. */
  readonly fires?: Readonly<Record<string, Patch>>;
  readonly silent?: Readonly<Record<string, Patch>>;
  /** Facts it can't do without: absent, it is silent, and the plan asks for them; entered, they are its reason. */
  readonly needs?: readonly string[];
  /** Changes that leave the named fact open: silent, and the plan asks for it. */
  readonly asks?: Readonly<Record<string, readonly [fact: string, patch: Patch]>>;
  /** Facts whose absence has a meaning (§1): with it the line is silent, or still fires. */
  readonly silentWithout?: readonly string[];
  readonly firesWithout?: readonly string[];
}

const FACT_PATHS = new Set<string>(FACT_FIELDS.map(({ path }) => path));

/** Takes facts away. @throws when one is not there to be taken, which would prove nothing. */
function without(on: Patch, path: string): readonly Patch[] {
  if (read(inputOf(on), path) === undefined) throw new Error(`${path} is not in the case`);
  return [on, { [path]: undefined }];
}

function expectAsked(code: string, fact: string, patches: readonly Patch[]) {
  if (!FACT_PATHS.has(fact)) throw new Error(`${fact} is no fact`);
  const plan = planOf(...patches);
  expect(plan.recommendations.map((line) => line.code)).not.toContain(code);
  expect(plan.missing.map((one) => one.fact)).toContain(fact);
}

/** The guarantees of one recommendation, a test for each. */
export function rule(code: string, cases: Cases): void {
  const { on, says = [], window, fires = {}, silent = {}, needs = [], asks = {} } = cases;
  describe(code, () => {
    it("fires, with a window where it names a date", () => {
      expectWindow(lineOf(code, on));
    });
    it.each(says)("says %s", (words) => {
      expect(textOf(lineOf(code, on))).toContain(words);
    });
    if (window !== undefined) {
      it(`is for ${window.join(" to ")}`, () => {
        expect(lineOf(code, on).window).toEqual({ from: window[0], to: window[1] });
      });
    }
    it.each(Object.entries(fires))("fires %s", (_, patch) => {
      expectWindow(lineOf(code, on, patch));
    });
    it.each(Object.entries(silent))("is silent %s", (_, patch) => {
      expect(codesOf(on, patch)).not.toContain(code);
    });
    it.each(needs)("is silent without %s, which the plan asks for", (fact) => {
      expectAsked(code, fact, without(on, fact));
    });
    it.each(needs)("names %s as its reason, with the value", (fact) => {
      expect(lineOf(code, on).because).toContainEqual({ fact, value: read(inputOf(on), fact) });
    });
    it.each(Object.entries(asks))("is silent %s, which the plan asks for", (_, [fact, patch]) => {
      expectAsked(code, fact, [on, patch]);
    });
    it.each(cases.silentWithout ?? [])("is silent without %s", (path) => {
      expect(codesOf(...without(on, path))).not.toContain(code);
    });
    it.each(cases.firesWithout ?? [])("fires without %s", (path) => {
      expectWindow(lineOf(code, ...without(on, path)));
    });
  });
}
