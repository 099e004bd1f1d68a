import { describe, expect, it } from "vitest";
import { hashCanonical } from "@/server/lib/canonical-json";
import { listHostileStrings } from "../support/hostile";
import { BARE, makeApi, post, readRefusal, readResult } from "../support/api";

const { handle, readLog } = makeApi();
const strings = listHostileStrings();

/** A profile with one string in every field that takes free text. */
const inText = (text: string) => ({
  ...BARE,
  citizenship: { country: text },
  school: { country: text },
  qbank: { name: text },
  practice: [{ exam: "nbme", form: text, date: "2026-11-01", score: 240 }],
});
const TEXT_PATHS = ["citizenship.country", "practice.0.form", "qbank.name", "school.country"];

/** A profile with one string in every kind of field that takes chosen words only, and for a name of a field. */
const inWords = (text: string) => ({
  asOf: text,
  season: text,
  visa: text,
  ecfmg: text,
  school: { status: text },
  step1: { status: text, attempts: text, date: text },
  practice: [{ exam: text, form: "A", date: text, score: text, baseline: text }],
  preparation: { weakDomains: [text], errorLog: text },
  usce: [{ kind: text, specialty: text, status: text }],
  letters: [{ specialty: text, status: text }],
  backupSpecialties: [text],
});

/** As Postgres sees it: no U+0000, and nothing that UTF-8 cannot say. */
function isStorable(text: string): boolean {
  return !text.includes("\u0000") && Buffer.from(text, "utf8").toString("utf8") === text;
}
const isKept = (text: string) => isStorable(text) && Array.from(text).length <= 200;
const kept = strings.filter(isKept);
const notKept = strings.filter((text) => !isKept(text));

describe("promise 8: strings come back as sent or are refused with a field message", () => {
  it("is tried with all strings, of both kinds", () => {
    expect(strings.length).toBeGreaterThan(515);
    expect(notKept).toEqual(expect.arrayContaining(["\u0000", "a\u0000b", "\ud800", "\udfff", "\u0000=1"]));
  });

  it("takes in text what can be stored, to the last character", async () => {
    for (const text of kept) {
      const facts = inText(text);
      const response = await post(handle, "planner.preview", facts);
      expect(response.status, JSON.stringify(text)).toBe(200);
      expect(await readResult(response)).toMatchObject({ inputHash: hashCanonical(facts) });
    }
  });

  it("refuses in text U+0000, lone surrogates and more than 200 characters, naming each field", async () => {
    for (const text of notKept) {
      const { code, problems } = await readRefusal(await post(handle, "planner.preview", inText(text)));
      expect(code, JSON.stringify(text)).toBe("BAD_REQUEST");
      expect(problems.map(({ path }) => path).sort()).toEqual(TEXT_PATHS);
    }
  });

  it.each(["planner.preview", "planner.sensitivity"])(
    "refuses in %s any string where a word, a number or a date belongs",
    async (procedure) => {
      for (const text of strings) {
        const { code, problems } = await readRefusal(await post(handle, procedure, inWords(text)));
        const paths = problems.map(({ path }) => path);
        expect(code, JSON.stringify(text)).toBe("BAD_REQUEST");
        expect(paths).toEqual(expect.arrayContaining(["season", "visa", "step1.status", "usce.0.kind"]));
      }
    },
  );

  it("refuses any string as the name of a field and names it", async () => {
    for (const text of strings) {
      const facts = Object.fromEntries<unknown>([...Object.entries(BARE), [text, 1]]);
      const { problems } = await readRefusal(await post(handle, "planner.preview", JSON.stringify(facts)));
      expect(problems.map(({ path }) => path)).toEqual([text]);
    }
  });

  it("writes none of it down", () => {
    expect(readLog()).toContain('"code":"BAD_REQUEST"');
    expect(strings.filter((text) => text.length > 12 && readLog().includes(text))).toEqual([]);
  });
});
