import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { listHostileStrings } from "../../support/hostile";
import { PEOPLE } from "../../support/people";
import { key, longestLine, parse, readAs, withFeed } from "./stage";

const { P, A1 } = PEOPLE;
const INJECTIONS = [
  "Call\r\nATTENDEE:mailto:x@y.example",
  "Call\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:two",
  "Call\rBEGIN:VALARM",
  "Call\u2028DTSTART:20200101",
  "Call\u0085DTSTART:20200101",
  "Call\\nEND:VEVENT",
  'Call;X-A="b":c,d',
];

/** What a title may lose: its other control characters; and every kind of line break becomes one. Read by code points. */
function asCalendarHolds(title: string): string {
  let out = "";
  for (const letter of title.trim().replaceAll("\r\n", "\n")) {
    const point = letter.codePointAt(0) ?? 0;
    if (letter === "\r" || [0x85, 0x2028, 0x2029].includes(point)) out += "\n";
    else if (letter === "\n" || letter === "\t" || !(point < 0x20 || (point >= 0x7f && point <= 0x9f)))
      out += letter;
  }
  return out;
}

const isKept = (title: string) =>
  title.length <= 200 && title.trim() !== "" && title.isWellFormed() && !title.includes("\0");

let db: TestDatabase;
beforeAll(async () => {
  db = await makeTestDatabase();
});
afterAll(() => db.close());

describe("promise 9: what a person typed cannot break out of their calendar", () => {
  it("every hostile title is one event with one summary, and comes back as iCalendar can hold it", async () => {
    const titles = [...INJECTIONS, ...listHostileStrings()].filter(isKept);
    expect(titles.length).toBeGreaterThan(400);
    const { api, secret } = await withFeed(db, P);
    const bare = parse((await readAs(db, secret)).text).events.length;
    // A record holds 300 tasks, so they come in rounds.
    for (let from = 0; from < titles.length; from += 250) {
      const round = titles.slice(from, from + 250);
      const saved = [];
      for (const title of round) {
        saved.push(
          await api.tasks.save({ id: null, title, due: "2027-05-05", isDone: false, version: 0, ...key() }),
        );
      }
      const { text } = await readAs(db, secret);
      const { events, kinds } = parse(text);
      expect(new Set(kinds)).toEqual(new Set(["vevent"]));
      expect(events).toHaveLength(bare + round.length);
      const own = events.filter(({ day }) => day === "2027-05-05");
      expect(own.map(({ title }) => title).sort()).toEqual(round.map(asCalendarHolds).sort());
      expect(new Set(own.flatMap(({ properties }) => properties))).toEqual(
        new Set([
          "uid",
          "sequence",
          "dtstamp",
          "dtstart",
          "summary",
          "transp",
          "x-microsoft-cdo-alldayevent",
          "x-microsoft-msncalendar-alldayevent",
        ]),
      );
      expect(own).toHaveLength(round.length);
      expect(longestLine(text)).toBeLessThanOrEqual(75);
      for (const { id, version } of saved) await api.tasks.remove({ id, version, ...key() });
    }
  }, 120_000);
});

describe("a calendar that others may see", () => {
  it("tells days and neutral names, and no score, attempt, visa, status or advice", async () => {
    const { api, secret } = await withFeed(db, A1);
    const { version } = await api.profiles.mine();
    await api.profiles.save({
      kept: {
        facts: {
          season: 2028,
          visa: "h1b",
          step1: { status: "failed", attempts: 2, score: 187, date: "2026-03-01" },
          step2ck: { status: "scheduled", date: "2027-06-10" },
          practice: [{ exam: "nbme", form: "canary form", date: "2026-11-01", score: 213, baseline: true }],
          letters: [{ specialty: "anesthesiology", us: true, status: "planned" }],
          ecfmg: "in-progress",
        },
        asOf: null,
        done: [1],
      },
      version,
      ...key(),
    });
    await api.tasks.save({ id: null, title: "Mine", due: "2027-05-05", isDone: false, version: 0, ...key() });
    await api.tasks.save({ id: null, title: "Done", due: "2027-05-05", isDone: true, version: 0, ...key() });
    const { plan } = await api.plans.current();
    const { text } = await readAs(db, secret);
    const { events } = parse(text);
    expect(events.find(({ title }) => title === "Exam day")).toMatchObject({
      isDay: true,
      day: "2027-06-10",
    });
    const titles = events.map(({ title }) => title);
    expect(titles).toContain("Mine");
    expect(titles).not.toContain("Done");
    expect(titles.filter((title) => title.startsWith("Airway: "))).not.toHaveLength(0);
    // Identifiers are hashes: they tell nothing.
    const words = text.replace(/\r\n /g, "").replace(/^UID:[0-9a-f]{32}@airway\r$/gm, "");
    expect(words).not.toContain("UID");
    for (const secretWord of [
      /187|213/,
      /fail/i,
      /attempt/i,
      /h-?1b|visa/i,
      /score/i,
      /step ?[123]/i,
      /canary form/i,
    ]) {
      expect(words).not.toMatch(secretWord);
    }
    // Of a line neither its words nor its code is told: the code alone says which baseline it is for.
    for (const { title, body, code } of plan?.recommendations ?? []) {
      expect(titles).not.toContain(title);
      expect(words).not.toContain(body);
      expect(words).not.toContain(code);
    }
  });
});
