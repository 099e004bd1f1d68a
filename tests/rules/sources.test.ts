import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { GUIDE_STATEMENTS } from "@/server/rules/sources/guide";
import { strengthOf } from "@/server/rules/sources/labels";
import { isSourceId, SOURCE_IDS, UNCITED } from "@/server/rules/sources/sources";

const root = process.cwd();
const readShared = (path: string): string => readFileSync(resolve(root, "../shared", path), "utf8");

/** The rows of the numbered guide: the id, and whether the last column holds a resolution of ours. */
const mapRows = readShared("guide/guide-map.md")
  .split("\n")
  .flatMap((line) => {
    const [, id = "", , resolution = ""] = line.split("|").map((cell) => cell.trim());
    return /^G\d+\.\d+[a-z]?$/.test(id) ? [{ id, hasResolution: resolution !== "" }] : [];
  });

const RUN = 8;
// Naming the six domains, the exams or the visas is no copying: a run of such words only is let through.
const LIST_WORDS = new Set(
  [
    "cardiology pulmonology pulm critical care cc neurology renal electrolytes pharmacology toxicology",
    "emergency medicine internal family research mph ms step ck nbme uwsa j h 1b usce im fm and or",
  ]
    .join(" ")
    .split(" "),
);

/** Lower-case words without punctuation; an escape or a line break inside a literal hides no copy. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/\\u(?:[0-9a-f]{4}|\{[0-9a-f]+\})|\\[nrt]/g, " ")
    .replaceAll(/['’]/g, "")
    .match(/[a-z0-9]+/g) ?? [];

const isListRun = (run: readonly string[]): boolean =>
  run.every((word) => /^\d+$/.test(word) || LIST_WORDS.has(word));

const runsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return words
    .map((_, start) => words.slice(start, start + RUN))
    .filter((run) => run.length === RUN && !isListRun(run))
    .map((run) => run.join(" "));
};

const guideRuns = new Set(runsOf(readShared("guide/guide.txt")));
const copiedRuns = (text: string): string[] => runsOf(text).filter((run) => guideRuns.has(run));

// Whole files, not single literals: a sentence split over joined strings, JSX or a comment is a copy too.
const productFiles = ["server/rules", "app"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mdx?|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

describe("the guide's statements", () => {
  it("are numbered exactly as in the guide map", () => {
    expect(mapRows.length).toBeGreaterThan(80);
    expect(Object.keys(GUIDE_STATEMENTS).toSorted()).toEqual(mapRows.map((row) => row.id).toSorted());
  });

  it("carry a resolution exactly where the map has one", () => {
    const resolved = Object.entries(GUIDE_STATEMENTS).filter(
      ([, statement]) => statement.resolution !== null,
    );
    const expected = mapRows.filter((row) => row.hasResolution).map((row) => row.id);
    expect(expected.length).toBeGreaterThan(0);
    expect(resolved.map(([id]) => id).toSorted()).toEqual(expected.toSorted());
  });

  it.each(Object.entries(GUIDE_STATEMENTS))("%s is said in plain, calm sentences", (_, statement) => {
    const texts = [statement.says, statement.resolution].filter((text) => text !== null);
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/!|\b(?:safe|safer|guaranteed?)\b|red flag/i);
    }
  });
});

describe("the list of sources", () => {
  it("holds every source once, the guide in order and then the published ones", () => {
    expect(new Set(SOURCE_IDS).size).toBe(SOURCE_IDS.length);
    expect(SOURCE_IDS.slice(-7)).toEqual(["F1", "F2", "F4", "F5", "F6", "F7", "F8"]);
    const guideIds = SOURCE_IDS.slice(0, -7);
    expect(guideIds).toEqual(guideIds.toSorted());
  });

  it("knows its own ids and nothing else", () => {
    expect(SOURCE_IDS.every((id) => isSourceId(id))).toBe(true);
    for (const text of ["", "F3", "G9.1", "g1.1", "G1.1 ", "toString", "__proto__"]) {
      expect(isSourceId(text)).toBe(false);
    }
  });

  it("names the strength of each kind of source", () => {
    expect(strengthOf("G3.1a")).toBe("guide's opinion");
    expect((["F1", "F2"] as const).map(strengthOf)).toEqual(["published data", "published data"]);
    expect(new Set((["F4", "F5", "F6", "F7", "F8"] as const).map(strengthOf))).toEqual(
      new Set(["official rule"]),
    );
  });

  it("gives a reason for each statement that no rule cites", () => {
    expect(Object.keys(UNCITED)).toEqual(["G8.1", "G8.2"]);
    expect(Object.values(UNCITED).every((reason) => reason.endsWith("."))).toBe(true);
  });
});

describe("the guide's wording", () => {
  it("is found when a text copies it across punctuation and joined strings", () => {
    const sentence = wordsOf(readShared("guide/guide.txt")).slice(100, 112);
    const copy = `"${sentence.slice(0, 5).join(", ")}" +\n  "${sentence.slice(5).join("\\n").toUpperCase()}"`;
    expect(copiedRuns(copy).length).toBeGreaterThan(0);
  });

  it("stands nowhere in the rules or the app", () => {
    expect(productFiles.length).toBeGreaterThan(10);
    const copies = productFiles.flatMap((file) =>
      copiedRuns(readFileSync(file, "utf8")).map((run) => `${relative(root, file)}: "${run}"`),
    );
    expect(copies, `Say it in our own words; ${RUN} words in a row are the guide's`).toEqual([]);
  });
});
