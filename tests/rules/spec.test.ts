import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeRules, EDITION, EDITIONS, MILESTONE_TITLES } from "@/server/rules";
import type { Edition } from "@/server/rules/rulebook/rulebook";
import { readShared } from "../support/shared";
import { readText } from "../support/tree";

const spec = readShared("spec/rulebook.md");

/** The text of a chapter, from its heading to the next of the same kind. */
function chapter(number: number): string {
  const [, text = ""] = spec.split(new RegExp(`^## ${number}\\. .*$`, "m"));
  return text.split(/^## /m)[0] ?? "";
}

const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());
const NAME = /^([a-z0-9]+\.[a-z0-9-]+) \[([chn])\]( †)?( \(o\))?$/;
const PRIORITY: Readonly<Record<string, string>> = { c: "critical", h: "high", n: "normal" };

/** The rows of §4: in the tables a cell holds the code with its marks, the last one the sources. */
const rows = chapter(4)
  .split(/^### /m)
  .slice(1)
  .flatMap((table) => {
    const [section = ""] = /^[a-z0-9]+/.exec(table) ?? [];
    return table.split("\n").flatMap((line) => {
      const cells = cellsOf(line);
      const found = cells.map((cell) => NAME.exec(cell)).find((match) => match !== null);
      if (!found) return [];
      const [, code = "", letter = "", , ours] = found;
      const sources = (cells.at(-2) ?? "").split(", ");
      const priority = PRIORITY[letter] ?? letter;
      return [{ code, section, priority, isOurs: ours !== undefined, sources, decision: cells[1] ?? "" }];
    });
  });

/** The statements of the guide that have a resolution of ours: the last column of the map. */
const resolved = new Set(
  readShared("guide/guide-map.md")
    .split("\n")
    .map(cellsOf)
    .filter(([, id = "", , resolution = ""]) => /^G\d/.test(id) && resolution !== "")
    .map(([, id]) => id),
);

const docs = describeRules(EDITION);

describe("the rules, held against §4 of the rulebook", () => {
  it("are all of its rows and no other", () => {
    expect(rows.length).toBeGreaterThan(90);
    expect(docs.map(({ code }) => code).toSorted()).toEqual(rows.map(({ code }) => code).toSorted());
  });

  it.each(rows)(
    "$code has the section, priority and sources of its row",
    ({ code, section, priority, sources }) => {
      const doc = docs.find((one) => one.code === code);
      expect(doc).toMatchObject({ code, section, priority, sources });
    },
  );

  it.each(rows)("$code is our reading when its row or a resolution it uses says so", (row) => {
    const doc = docs.find((one) => one.code === row.code);
    expect(doc?.resolutions.filter((id) => !row.sources.includes(id) || !resolved.has(id))).toEqual([]);
    expect(doc?.ourReading).toBe(row.isOurs || doc?.resolutions.length !== 0);
  });

  it("use each resolution they cite, but two that speak of another part of the statement", () => {
    const plain = rows.filter(({ code, sources }) => {
      const doc = docs.find((one) => one.code === code);
      return doc?.ourReading === false && sources.some((id) => resolved.has(id));
    });
    // One shows figures beside the bands, one is about study methods and not about a better standing.
    expect(plain.map(({ code }) => code)).toEqual(["standing.data-check", "study.methods-unchanged"]);
  });

  it("take the rows of the Step 3 table in its order, each with its decision", () => {
    const table = rows.filter(({ section }) => section === "step3");
    expect(EDITION.step3.map(({ decision, code }) => ({ decision, code }))).toEqual(
      table.map(({ decision, code }) => ({ decision, code })),
    );
  });

  it.each([
    ["programs.upper", ["250 to 259", "260 or more"]],
    ["programs.balanced-list", ["240 to 249"]],
    ["programs.img-friendly", ["230 to 239"]],
    ["credentials.consider", ["below 230"]],
  ])("%s says its bands in words", (code, bands) => {
    const words = JSON.stringify(docs.find((one) => one.code === code)?.condition);
    for (const band of bands) expect(words).toContain(band);
  });

  it.each([
    ["h1bPayment", ["step3.delay", "step3.take-visa", "step3.prepare", "visa.decide", "visa.h1b-narrow"]],
    ["erasFees", ["programs.volume", "backup.prepare"]],
    ["limits", ["programs.signals"]],
    ["outcomes", ["standing.data-check", "research.one-solid"]],
    ["positions", ["contingency.soap"]],
    ["oet", ["exam.ecfmg-time", "calendar.pathways"]],
  ])("show the figures of %s with the lines whose text gives them", (figures, codes) => {
    const users = docs.filter((doc) => doc.seasonUses.some((name) => name === figures));
    expect(users.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  });

  it("have cases of their own, each and every one", () => {
    const cases = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => readText(`tests/rules/${name}`))
      .join("\n");
    expect(rows.filter(({ code }) => !cases.includes(`rule("${code}", {`))).toEqual([]);
  });

  it("begin with the edition the rulebook names; later ones keep its rows", () => {
    const rowsOf = (edition: Edition) =>
      describeRules(edition).map((row) => JSON.stringify({ ...row, title: "" }));
    expect(spec).toContain(`"rulebook": "${EDITIONS[0]?.name}"`);
    for (const edition of EDITIONS) expect(rowsOf(edition)).toEqual(rowsOf(EDITION));
  });
});

describe("the milestones, held against §5", () => {
  it("are those it names", () => {
    const [, list = ""] = /^`milestone\.\*`[^:]*: ([^]*?)\.\n/m.exec(chapter(5)) ?? [];
    const names = list
      .replace(/\(.*?\)/g, "")
      .split(",")
      .map((name) => name.trim());
    expect(names).toHaveLength(13);
    expect(Object.keys(MILESTONE_TITLES).toSorted()).toEqual(
      names.map((name) => `milestone.${name}`).toSorted(),
    );
  });
});
