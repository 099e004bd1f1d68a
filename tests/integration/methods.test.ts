import { describe, expect, it } from "vitest";
import { createContext } from "@/server/api/context";
import { createCaller } from "@/server/api/root";
import { Overview, RulePage, SourceList, SourcePage } from "@/server/features/methods/schema";
import { SeasonCalendar, Seasons } from "@/server/features/season/schema";
import {
  applicationFeeUsd,
  describeRules,
  EDITION,
  ERAS_FEE_EXAMPLE,
  GUIDE_STATEMENTS,
  PUBLISHED_SOURCES,
  SEASON_FACTS,
  SOURCE_IDS,
  UNCITED,
} from "@/server/rules";
import { SEASONS, SECTIONS } from "@/server/rules/contract";
import { makeLog, NOW } from "../support/api";

const { log } = makeLog();
const at = (now: string) => createCaller(createContext({ log, now: () => new Date(now) }));
const api = createCaller(createContext({ log, now: () => NOW }));

const rules = describeRules(EDITION);
const codes = rules.map(({ code }) => code);
const listed = ({ sections }: Overview) =>
  sections.flatMap(({ groups }) => groups.flatMap((group) => group.rules));

describe("methods.overview", () => {
  it("lists every rule once, in reading order, under the edition it belongs to", async () => {
    const overview = await api.methods.overview({});
    expect(Overview.parse(overview)).toEqual(overview);
    expect(listed(overview).map(({ code }) => code)).toEqual(codes);
    expect(overview).toMatchObject({
      edition: EDITION.name,
      seasonFacts: SEASON_FACTS.revision,
      ruleCount: codes.length,
      found: codes.length,
      sourceCount: SOURCE_IDS.length,
    });
  });

  it("leaves no clause of a rule out: what is not said beside it is said above it", async () => {
    const { sections } = await api.methods.overview({});
    for (const { shared, rules: lines } of sections.flatMap(({ groups }) => groups)) {
      for (const line of lines) {
        const { condition } = await api.methods.rule({ code: line.code });
        const clauses = condition.kind === "all" ? condition.of : [condition];
        expect([...shared, ...line.clauses], line.code).toHaveLength(clauses.length);
        expect([...shared, ...line.clauses], line.code).toEqual(expect.arrayContaining(clauses));
      }
    }
  });

  it.each(SECTIONS)("shows the section %s alone when asked for it", async (section) => {
    const overview = await api.methods.overview({ section });
    const expected = rules.filter((rule) => rule.section === section).map(({ code }) => code);
    expect(listed(overview).map(({ code }) => code)).toEqual(expected);
    expect(overview.found).toBe(expected.length);
  });

  it("finds rules by code, source and words, in any case, and by all words together", async () => {
    const find = async (q: string) => listed(await api.methods.overview({ q })).map(({ code }) => code);
    expect(await find("exam.timing-ideal")).toEqual(["exam.timing-ideal"]);
    expect(await find("g3.4D")).toEqual(["study.dedicated-6-8"]);
    expect(await find("  SIGNALS  ")).toContain("programs.signals");
    expect(await find("step3 240 h-1b")).toContain("step3.take-visa");
    expect(await find("nothing speaks of zebras")).toEqual([]);
  });

  it("gives the bands from the highest down, and each statement no rule cites with its reason", async () => {
    const { bands, uncited } = await api.methods.overview({});
    expect(bands.map(({ says }) => says.id)).toEqual(["G2.1", "G2.2", "G2.3", "G2.4", "G2.5"]);
    expect(Object.fromEntries(uncited.map(({ id, reason }) => [id, reason]))).toEqual(UNCITED);
  });

  it("refuses a section it does not know", async () => {
    await expect(api.methods.overview({ section: "letters" as "visa" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe.each(codes)("methods.rule for %s", (code) => {
  it("shows its title, sources in words, numbers and dated facts", async () => {
    const page = await api.methods.rule({ code });
    const rule = rules.find((each) => each.code === code);
    expect(RulePage.parse(page)).toEqual(page);
    expect(page.title).not.toBe("");
    expect(page.citations.map(({ id }) => id)).toEqual(rule?.sources);
    expect(page.parameters).toEqual(rule?.parameters);
    expect(page.figures.length > 0).toBe((rule?.seasonUses.length ?? 0) > 0);
    const readings = page.citations.filter(({ isReading }) => isReading);
    expect(readings.map(({ id }) => id).sort()).toEqual([...(rule?.resolutions ?? [])].sort());
    expect(readings.filter(({ resolution }) => resolution === null)).toEqual([]);
  });
});

describe("methods.rule", () => {
  it("links each rule to its neighbours, so that all are reached from the first", async () => {
    const seen: string[] = [];
    for (let next = codes[0]; next !== undefined;) {
      const page = await api.methods.rule({ code: next });
      expect(page.previous?.code).toBe(seen.at(-1));
      seen.push(next);
      next = page.next?.code;
    }
    expect(seen).toEqual(codes);
  });

  it("names the rows of the Step 3 table that are tried first, and none elsewhere", async () => {
    const rows = rules.filter(({ decision }) => decision !== null).map(({ code }) => code);
    const prepare = await api.methods.rule({ code: "step3.prepare" });
    expect(prepare.earlier?.map(({ code }) => code)).toEqual(rows.slice(0, rows.indexOf("step3.prepare")));
    expect((await api.methods.rule({ code: "step3.done" })).earlier).toEqual([]);
    expect((await api.methods.rule({ code: "visa.decide" })).earlier).toBeNull();
  });

  it("names the rules that must be silent instead of repeating their conditions", async () => {
    const { condition } = await api.methods.rule({ code: "exam.on-track" });
    const text = JSON.stringify(condition);
    for (const code of ["exam.postpone-consider", "exam.instability", "study.period-short"]) {
      expect(text).toContain(`"kind":"rule","code":"${code}"`);
    }
  });

  it.each(["", "step3", "Standing.band-240", "toString", "__proto__"])("knows no rule %j", async (code) => {
    await expect(api.methods.rule({ code })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("methods.sources", () => {
  it("lists every source once with the number of rules that cite it", async () => {
    const sources = await api.methods.sources();
    expect(SourceList.parse(sources)).toEqual(sources);
    const statements = sources.chapters.flatMap((chapter) => chapter.statements);
    expect(statements.map(({ id }) => id)).toEqual(Object.keys(GUIDE_STATEMENTS));
    expect(sources.publications.map(({ id }) => id)).toEqual(Object.keys(PUBLISHED_SOURCES));
    expect(statements.filter(({ ruleCount }) => ruleCount === 0).map(({ id }) => id)).toEqual(
      Object.keys(UNCITED),
    );
  });

  it("gives each chapter of the guide a title in words", async () => {
    const { chapters } = await api.methods.sources();
    expect(chapters.filter(({ id, title }) => title === id)).toEqual([]);
  });
});

describe.each(SOURCE_IDS)("methods.source for %s", (id) => {
  it("shows what it says and the rules that cite it", async () => {
    const page = await api.methods.source({ id });
    const citing = rules.filter((rule) => rule.sources.includes(id)).map(({ code }) => code);
    expect(SourcePage.parse(page)).toEqual(page);
    expect(page.rules.map(({ code }) => code)).toEqual(citing);
    expect(page.uncitedReason === null).toBe(citing.length > 0);
    expect(page.publication === null).toBe(id.startsWith("G"));
  });
});

describe("methods.source", () => {
  it("gives every publication's values as tables, each value from that source", async () => {
    for (const id of Object.keys(PUBLISHED_SOURCES)) {
      const { publication } = await api.methods.source({ id });
      const rows = publication?.figures.flatMap((figure) => figure.rows) ?? [];
      expect(rows.length, id).toBeGreaterThan(0);
      expect(
        rows.filter(({ sources }) => !sources.includes(id)),
        id,
      ).toEqual([]);
    }
  });

  it("gives a row as many values as its table has columns for them", async () => {
    for (const id of Object.keys(PUBLISHED_SOURCES)) {
      const { publication } = await api.methods.source({ id });
      for (const { columns, rows } of publication?.figures ?? []) {
        expect(new Set(rows.map(({ cells }) => cells.length + 1))).toEqual(new Set([columns.length]));
      }
    }
  });

  it("shows an example of fees that adds up to the publisher's total with the prices it shows", () => {
    const { lists, totalUsd } = ERAS_FEE_EXAMPLE.value;
    for (const season of SEASONS) {
      const tiers = SEASON_FACTS.erasFees[season].value;
      const total = lists.reduce((sum, { programs }) => sum + applicationFeeUsd(tiers, programs), 0);
      expect(total).toBe(totalUsd);
    }
  });

  it.each(["", "F3", "g3.1a", "G9.9", "constructor"])("knows no source %j", async (id) => {
    await expect(api.methods.source({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe.each(SEASONS)("season.calendar for %i", (season) => {
  it("gives every date of the season in order, with source, status and fees", async () => {
    const calendar = await api.season.calendar({ season });
    const dates = calendar.events.map(({ date }) => date);
    expect(SeasonCalendar.parse(calendar)).toEqual(calendar);
    expect(calendar.events.map(({ event }) => event).sort()).toEqual(
      Object.keys(SEASON_FACTS.calendars[season]).sort(),
    );
    expect(dates).toEqual(dates.toSorted());
    expect(calendar.fees.map(({ id }) => id)).toContain(`eras-${season}`);
    expect(calendar.seasons).toEqual(SEASONS);
  });
});

describe("season", () => {
  it.each([2025, 2029, -1, 0])("knows no season %i", async (season) => {
    await expect(api.season.calendar({ season })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("changes to the next season on the day after Match Day, in US Eastern", async () => {
    const [first, second] = SEASONS;
    const matchDay = SEASON_FACTS.calendars[first]["match-day"].value;
    const current = async (now: string) => (await at(now).season.list()).current;
    expect(await current(`${matchDay}T23:00:00-04:00`)).toBe(first);
    expect(await current(`${matchDay}T23:59:59-03:00`)).toBe(first);
    expect(await current(new Date(Date.parse(`${matchDay}T23:59:59-04:00`) + 1000).toISOString())).toBe(
      second,
    );
  });

  it("stays with the last season it holds", async () => {
    const list = await at("2040-01-01T00:00:00Z").season.list();
    expect(Seasons.parse(list)).toEqual({ current: SEASONS.at(-1), seasons: SEASONS });
  });

  it("dates the calendar by US Eastern, not by the server's own zone", async () => {
    const { today } = await at("2026-11-22T03:00:00Z").season.calendar({ season: 2027 });
    expect(today).toBe("2026-11-21");
  });
});
