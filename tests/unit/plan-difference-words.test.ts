import { describe, expect, it } from "vitest";
import { sayPending, sayReason, shortHash } from "@/app/(applicant)/_plan/version-words";
import { groupByCause, sayCause } from "@/app/(applicant)/plan/compare/_parts/cause-words";
import { sayFinding, toCauses } from "@/app/(applicant)/plan/compare/_parts/causes";
import {
  isHeard,
  listQuiet,
  listTexts,
  sayEffect,
  sayName,
} from "@/app/(applicant)/plan/compare/_parts/line-words";
import { compare, EDITION, evaluate, findEdition, findSeasonFacts, SEASON_FACTS } from "@/server/rules";
import { validate, type Cause, type Difference } from "@/server/rules/contract";

const BOOKS = { findEdition, findSeasonFacts };

function versionOf(input: object) {
  const { facts } = validate({ season: 2028, ...input });
  if (facts === null) throw new Error("This profile must be valid.");
  return { facts, plan: evaluate(facts, EDITION, SEASON_FACTS) };
}

const differ = (one: object, other: object): Difference => compare(versionOf(one), versionOf(other), BOOKS);

const score = (value: number) => ({ step2ck: { status: "passed", attempts: 1, score: value } });
/** What of a line may differ while it reads the same. */
const SILENT = ["window", "because", "flipsWhen", "sources", "ourReading", "section"];
const DAY = { asOf: "2027-03-10" };

describe("the words of a cause", () => {
  const answer = (fact: string, from: string | number | null, to: string | number): Cause => ({
    kind: "answer",
    facts: [{ fact, from, to }],
  });

  it.each<[Cause, string]>([
    [answer("step2ck.score", 238, 251), "Your answer: Step 2 CK score 238 → 251"],
    [answer("visa", null, "j1"), "Your answer: Visa not entered → J-1"],
    [{ kind: "day", from: "2027-03-10", to: "2027-04-11" }, "The day: 10 Mar 2027 → 11 Apr 2027"],
    [{ kind: "rules", from: "a", to: "b" }, "The rules: edition a → b"],
    [{ kind: "season-facts", from: "1", to: "2" }, "The season's dates and figures: 1 → 2"],
  ])("%j is %s", (cause, words) => {
    expect(sayCause(cause)).toBe(words);
  });

  it("count the entries of a long list, and join several answers", () => {
    const entry = { exam: "nbme", form: "CCSSA 12", date: "2027-01-15", score: 228 };
    const cause: Cause = {
      kind: "answer",
      facts: [
        { fact: "practice", from: [entry], to: [entry, entry] },
        { fact: "visa", from: "j1", to: "h1b" },
      ],
    };
    expect(sayCause(cause)).toBe("Your answers: Practice exams one entry → 2 entries; Visa J-1 → H-1B");
  });
});

describe("a changed score", () => {
  const difference = differ({ ...DAY, ...score(238) }, { ...DAY, ...score(251) });
  const { lines } = difference;

  it("is the one cause of every line", () => {
    const groups = groupByCause(lines);
    expect(groups.map(({ cause }) => sayCause(cause))).toEqual(["Your answer: Step 2 CK score 238 → 251"]);
    expect(groups[0]?.lines).toEqual(lines);
  });

  it("is told of each line by name, and of the band by both its values", () => {
    expect(lines.every((line) => sayName(line) !== line.key)).toBe(true);
    const band = lines.find(({ part, key }) => part === "assessment" && key === "band");
    expect(band && sayEffect(band)).toEqual({ before: "230 to 239", after: "250 to 259" });
  });

  it("shows the engine's own word for risk nowhere", () => {
    const risk = lines.find(({ part, key }) => part === "assessment" && key === "risk");
    expect(risk && sayEffect(risk)).toBeNull();
  });

  it("is a picture with every line of the plan, and the rest counted", () => {
    const [cause] = toCauses(lines);
    const own = lines.filter(
      ({ part, kind, fields }) =>
        part === "recommendation" && (kind !== "changed" || !fields.every((field) => SILENT.includes(field))),
    );
    expect(cause?.effects.filter(({ key }) => key !== "rest").map(({ key }) => key)).toEqual(
      own.map(({ key }) => key),
    );
    expect(cause?.effects.at(-1)?.label).toBe(
      `${lines.length - own.length} dates, figures, questions or reasons`,
    );
    const count = (kind: string) => own.filter((line) => line.kind === kind).length;
    expect(sayFinding(lines)).toContain(`${count("added")} added`);
    expect(sayFinding(lines)).toContain(`${count("removed")} removed`);
  });
});

describe("a recommendation that reads differently", () => {
  const difference = differ(
    { ...DAY, step2ck: { status: "scheduled", date: "2027-06-15" } },
    { ...DAY, step2ck: { status: "scheduled", date: "2027-07-20" } },
  );
  const days = { from: DAY.asOf, to: DAY.asOf };
  const changed = difference.lines.flatMap((line) =>
    line.part === "recommendation" && line.kind === "changed" ? [line] : [],
  );

  it("gives only the texts that differ, both as they were and are", () => {
    expect(changed.length).toBeGreaterThan(0);
    for (const line of changed) {
      for (const { before, after } of listTexts(line, days)) expect(before).not.toBe(after);
    }
    const said = changed.flatMap((line) => listTexts(line, days)).map(({ before, after }) => [before, after]);
    expect(
      said.some(([before, after]) => before?.includes("15 Jun 2027") && after?.includes("20 Jul 2027")),
    ).toBe(true);
  });

  it("names what else differs without repeating values", () => {
    expect(changed.flatMap(listQuiet)).toContain("the answers behind it");
  });
});

describe("the words of a version", () => {
  const facts = (...names: string[]): Cause => ({
    kind: "answer",
    facts: names.map((fact) => ({ fact, from: null, to: 1 })),
  });

  it.each([
    [[], "after you changed your answers"],
    [[facts("step2ck.score")], "after you changed Step 2 CK score"],
    [[facts("step2ck.score"), facts("visa"), facts("visa")], "after you changed Step 2 CK score and Visa"],
    [[facts("step2ck.score", "visa", "ecfmg")], "after you changed Step 2 CK score and 2 more answers"],
  ] as const)("name the answers of %j", (causes, words) => {
    expect(sayReason({ reason: "facts-changed" }, causes)).toBe(words);
  });

  it("say the other reasons, what is to come, and a short fingerprint", () => {
    expect(sayReason({ reason: "first" })).toBe("from your first answers");
    expect(sayReason({ reason: "day-changed" })).toBe("because days have passed");
    expect(sayPending({ count: 1 }, 5)).toBe("with one later change that will be version 5 soon");
    expect(sayPending({ count: 2 }, 5)).toBe("with 2 later changes that will be version 5 soon");
    expect(shortHash(`sha256:${"0123456789abcdef".repeat(4)}`)).toBe("0123456789ab");
  });
});

it("two plans that say the same have nothing to tell", () => {
  const { lines } = differ({ ...DAY, ...score(250) }, { ...DAY, ...score(250) });
  expect(sayFinding(lines)).toBe("Nothing differs.");
  expect(toCauses(lines)).toEqual([]);
});

it("a window that only begins with the day is no line that reads differently", () => {
  const one = { ...DAY, ...score(250) };
  const { lines } = differ(one, { ...one, asOf: "2027-03-11" });
  const moved = lines.filter(({ part, fields }) => part === "recommendation" && fields.includes("window"));
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.some(isHeard)).toBe(false);
});
