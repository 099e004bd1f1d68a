import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { renderPlan, type PrintedPlan } from "@/app/_pdf/plan-pdf";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import { Facts, MILESTONE_TITLES } from "@/server/rules/contract";
import { listHostileStrings } from "../../support/hostile";
import { listPersonas } from "../../support/personas";

const VERSION = { n: 3, createdAt: new Date("2026-11-22T12:00:00Z") };

function printed(facts: Facts, more: Partial<PrintedPlan> = {}): PrintedPlan {
  const plan = { ...evaluate(facts, EDITION, SEASON_FACTS), inputHash: "" };
  return { plan, facts, name: "Amina Yusuf", version: VERSION, ...more };
}

/** All words of each page in reading order; spaces and breaks of lines do not count. */
async function read(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
    .promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  const { info } = await document.getMetadata();
  return { pages: pages.map(squeeze), text: squeeze(pages.join("")), info: info as Record<string, unknown> };
}

const squeeze = (text: string) => text.replace(/\s+/g, "");

const personas = listPersonas();
const rich = personas.reduce((most, each) => (each.has.length > most.has.length ? each : most));

describe("a plan on paper", () => {
  it.each(personas.map((persona) => [persona.name, persona] as const))(
    "holds every line with its title, text and steps, every date, and stays short: %s",
    async (_name, { facts }) => {
      const given = printed(facts);
      const { text, pages } = await read(await renderPlan(given));
      for (const { title, body, steps } of given.plan.recommendations) {
        for (const words of [title, body, ...steps]) expect(text).toContain(squeeze(words));
      }
      for (const { code } of given.plan.milestones) {
        expect(text).toContain(squeeze(MILESTONE_TITLES[code] ?? ""));
      }
      expect(pages.length).toBeLessThanOrEqual(12);
      pages.forEach((page, index) => {
        expect(page).toContain(squeeze("It is advice, not a prediction or a promise"));
        expect(page).toContain(
          squeeze(`Version 3, ${said(given.plan.asOf)} · page ${index + 1} of ${pages.length}`),
        );
      });
      expect(text).toContain(squeeze(`${EDITION.name}, season facts ${SEASON_FACTS.revision}`));
    },
  );

  // Each day gives other windows and other lines, so that every line comes to stand at the foot of a page.
  it("holds every line wherever its pages break", async () => {
    for (let day = 1; day <= 28; day += 5) {
      const asOf = `2027-02-${String(day).padStart(2, "0")}`;
      const facts = Facts.parse({
        asOf,
        season: 2028,
        ...(day % 2 === 0 ? { visa: "j1" } : {}),
        step2ck: { status: "passed", attempts: 1, score: 205 + day * 2 },
        ...(day > 10 ? { ecfmg: "in-progress", usce: [], letters: [], research: [] } : {}),
      });
      const given = printed(facts, { name: "Amina ".repeat(day), version: null });
      const { text } = await read(await renderPlan(given));
      for (const { title, body, steps } of given.plan.recommendations) {
        for (const words of [title, body, ...steps])
          expect(text, `${asOf} ${title}`).toContain(squeeze(words));
      }
    }
  }, 120_000);

  it("names no person and no score in its title, and says why each line is there and from which source", async () => {
    const { info, text } = await read(await renderPlan(printed(rich.facts)));
    expect(info).toMatchObject({ Title: "Airway plan, version 3" });
    expect(JSON.stringify(info)).not.toContain("Amina");
    expect(text).toContain("Becauseof:");
    expect(text).toMatch(/Officialrule:|Publisheddata:|Guide'sopinion:/);
  });
});

describe("promise 9: what a person typed does not break the paper", () => {
  it.each([
    ["Arabic", "نور الهدى"],
    ["Devanagari", "कृष्ण"],
    ["Bengali", "রহমান"],
    ["Turkish and Polish", "Ağrı Łódź"],
  ])("sets a name in %s", async (_script, name) => {
    const { text } = await read(await renderPlan(printed(rich.facts, { name })));
    expect(text).not.toContain("[…]");
    expect(text).not.toContain("hasnolettersforit");
  });

  it("says of a name in another script that it has no letters for it, and never writes a question mark", async () => {
    const { text } = await read(await renderPlan(printed(rich.facts, { name: "李雷" })));
    expect(text).toContain(squeeze("[…] (as in your account; this file has no letters for it)"));
    expect(text).toContain(squeeze("[…] stands for letters that this file has no font for."));
  });

  it("holds every line beside every hostile string, as a name and as an answer", async () => {
    const strings = listHostileStrings().filter((text) => text.isWellFormed() && !text.includes("\0"));
    const groups = Array.from({ length: 4 }, (_, index) => strings.filter((_text, n) => n % 4 === index));
    for (const group of groups) {
      const practice = group.map((form) => ({
        exam: "nbme" as const,
        form: form.slice(0, 200).toWellFormed(),
        date: "2026-11-01",
        score: 240,
      }));
      const facts = Facts.safeParse({
        ...rich.facts,
        practice,
        qbank: { ...rich.facts.qbank, name: group[0]?.slice(0, 200) },
      });
      if (!facts.success) throw new Error("These answers are refused.");
      const given = printed(facts.data, { name: group.join(" ").slice(0, 120).toWellFormed() });
      const { text } = await read(await renderPlan(given));
      for (const { title } of given.plan.recommendations) expect(text).toContain(squeeze(title));
    }
  }, 120_000);
});

function said(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[Number(month) - 1] ?? ""} ${year ?? ""}`;
}
