import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DomainBars } from "@/app/_ui/charts/domain-bars";
import { fitWidth } from "@/app/_ui/charts/fit-text";
import { PlanDifference } from "@/app/_ui/charts/plan-difference";
import { ReadinessRibbon } from "@/app/_ui/charts/readiness-ribbon";
import { ScorePath } from "@/app/_ui/charts/score-path";
import { SeasonGantt } from "@/app/_ui/charts/season-gantt";
import type { GanttItem } from "@/app/_ui/charts/season-gantt-model";
import { SeasonTimeline } from "@/app/_ui/charts/season-timeline";
import { WeeklyRhythm } from "@/app/_ui/charts/weekly-rhythm";

const frame = { caption: "The finding.", name: "The short name" };
const today = "2026-11-22";
const ganttWords = {
  plan: "from the plan",
  own: "yours",
  done: "done",
  locked: "locked",
  clash: "Clash",
  clashes: "What clashes",
};
const rhythmWords = {
  counted: "counts",
  uncounted: "logged",
  empty: "no entry",
  week: "Week of",
  hours: "Hours",
};

function gantt(items: readonly GanttItem[], clashes: Parameters<typeof SeasonGantt>[0]["clashes"] = []) {
  return createElement(SeasonGantt, {
    ...frame,
    lanes: [{ name: "Lane <b>", items }],
    clashes,
    today,
    words: ganttWords,
  });
}

function rhythm(hours: readonly number[], count: number) {
  const weeks = hours.map((each, index) => ({
    monday: `2026-11-${String(2 + 7 * index).padStart(2, "0")}`,
    hours: each,
    isCounted: each > 10,
  }));
  return createElement(WeeklyRhythm, { ...frame, weeks, today, count, words: rhythmWords });
}

function ribbon(count: number) {
  return createElement(ReadinessRibbon, {
    ...frame,
    bars: Array.from({ length: count }, (_, index) => ({
      key: `${index}`,
      name: `Part ${index}`,
      level: (["enough", "thin", "missing"] as const)[index % 3] ?? "thin",
      line: `Reason ${index}`,
    })),
    words: { enough: "is enough", thin: "is thin", missing: "is missing" },
    columns: { name: "Part", level: "State", line: "Why" },
  });
}

function difference(count: number) {
  const effects = Array.from({ length: count }, (_, index) => ({
    key: `${index}`,
    label: `Effect-${index}`,
    kind: (["added", "removed", "changed"] as const)[index % 3] ?? "added",
  }));
  return createElement(PlanDifference, {
    ...frame,
    causes: [{ key: "c", label: "Cause-one", effects }],
    words: { added: "Added", removed: "Removed", changed: "Changed" },
    columns: { effect: "What", kind: "Change", cause: "Cause" },
  });
}

function bars(counts: readonly number[]) {
  return createElement(DomainBars, {
    ...frame,
    domains: counts.map((count, index) => ({ key: `${index}`, name: `Domain-${index}`, count })),
    columns: { name: "Domain", count: "Errors", share: "Share" },
  });
}

function path(scores: readonly number[], isSmall = false) {
  const points = scores.map((score, index) => ({
    date: `2026-${String(7 + index).padStart(2, "0")}-10`,
    score,
    kind: "Kind",
    label: `Sitting ${index}`,
    mark: "disc" as const,
    isHollow: index === 0,
  }));
  return createElement(ScorePath, {
    ...frame,
    points,
    projection: scores.length > 2 ? { low: 230, mid: 240, high: 250 } : null,
    target: 245,
    examDate: "2027-01-14",
    asOf: today,
    isSmall,
  });
}

const day: GanttItem = { key: "a", label: "First-item", kind: "own", start: "2027-01-10" };
const window: GanttItem = {
  key: "b",
  label: "Second-item",
  kind: "plan",
  start: "2026-12-20",
  end: "2027-02-03",
  isDone: true,
};
const fixed: GanttItem = {
  key: "c",
  label: "Third-item",
  kind: "official",
  status: "projected",
  start: "2027-03-01",
  source: "The publisher",
};
const crowd = Array.from({ length: 200 }, (_, index): GanttItem => ({
  ...day,
  key: `${index}`,
  label: `Item-${index}`,
}));

const charts: readonly [name: string, chart: ReactElement, said: readonly string[]][] = [
  ["the Gantt without items", gantt([]), []],
  ["the Gantt of one day", gantt([day]), ["First-item", "10 Jan 2027, yours", "Lane &lt;b&gt;"]],
  [
    "the Gantt of every kind",
    gantt([day, window, fixed], [{ firstKey: "a", secondKey: "b", words: "Both at once." }]),
    ["from the plan, done", "1 Mar 2027, projected", "projected, locked", "The publisher", "Both at once."],
  ],
  [
    "the Gantt of 200 items, all in clash with the first",
    gantt(
      crowd,
      crowd.slice(1).map(({ key }) => ({ firstKey: "0", secondKey: key, words: `Words of ${key}.` })),
    ),
    ["Item-0", "Item-199", "Words of 199.", "yours, clash 199"],
  ],
  [
    "the season timeline",
    createElement(SeasonTimeline, {
      ...frame,
      lanes: [{ name: "Lane", items: [{ label: "Long", start: today, end: "2027-12-01", status: null }] }],
      today,
    }),
    [">Long, 22 Nov 2026 – 1 Dec 2027</text>"],
  ],
  ["the rhythm without an entry", rhythm([], 12), ["no entry", "16 Nov"]],
  ["the rhythm of three weeks", rhythm([12.5, 0, 40], 12), ["12.5", "counts", "logged"]],
  ["the rhythm of a year", rhythm([80, 90, 100], 52), ["100"]],
  ["the ribbon without a bar", ribbon(0), []],
  ["the ribbon of seven", ribbon(7), ["Part 6", "is enough", "is thin", "is missing", "Reason 6"]],
  ["the difference without an effect", difference(0), ["Cause-one"]],
  ["the difference of forty effects", difference(40), ["Effect-39", "Added:", "Removed:", "Changed:"]],
  ["the domain bars without a domain", bars([]), []],
  ["the domain bars without a count", bars([0, 0]), ["Domain-1"]],
  ["the domain bars", bars([9, 1]), ["9 (90 %)", "1 (10 %)"]],
  ["the score path without a score", path([]), ["Too few to draw a trend", "Target 245"]],
  ["the score path of two", path([231, 236]), ["Too few to draw a trend", "231", "Sitting 0, untimed"]],
  ["the score path of four", path([231, 236, 238, 240]), ["trend", "50 % range", "80 % range", "250–255"]],
];

describe.each(charts)("%s", (_, chart, said) => {
  const html = renderToStaticMarkup(chart);

  it("has caption, named drawing and table in its HTML", () => {
    expect(html).toMatch(/<figure.*<figcaption[^>]*>The finding\.<\/figcaption>.*<\/figure>/s);
    expect(html).toMatch(/<svg[^>]* role="img" aria-label="The short name"/);
    expect(html).toMatch(/<details.*Show as table.*<table.*<\/table>.*<\/details>/s);
  });

  it("says its labels as text", () => {
    for (const words of said) expect(html).toContain(words);
  });

  it("holds no number that is none, and no side under zero", () => {
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
    expect(html).not.toMatch(/(?:width|height|r)="-/);
    for (const [, width, height] of html.matchAll(/viewBox="[-\d.]+ [-\d.]+ ([-\d.]+) ([-\d.]+)"/g)) {
      expect(Number(width)).toBeGreaterThan(0);
      expect(Number(height)).toBeGreaterThan(0);
    }
  });
});

/** Every text of every drawing, with where it begins and ends by the charts' own measure of words. */
function* textsOf(html: string): Generator<{ text: string; from: number; to: number; width: number }> {
  for (const [, width, drawing] of html.matchAll(/<svg viewBox="0 0 (\d+) [^>]*role="img"(.*?)<\/svg>/gs))
    for (const [, at, anchor, inside] of (drawing ?? "").matchAll(
      /<text x="([-\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>(.*?)<\/text>/gs,
    )) {
      const text = (inside ?? "").replace(/<[^>]*>/g, "").replaceAll(/&\w+;/g, "<");
      const size = fitWidth(text, 14);
      const from = Number(at) - { start: 0, middle: size / 2, end: size }[anchor as "start"];
      yield { text, from, to: from + size, width: Number(width) };
    }
}

// The measure is rounded up, by at most the 3 that are forgiven.
it.each(charts)("%s cuts no word off at its edges", (_, chart) => {
  for (const { text, from, to, width } of textsOf(renderToStaticMarkup(chart))) {
    expect(from, text).toBeGreaterThanOrEqual(-3);
    expect(to, text).toBeLessThanOrEqual(width + 3);
  }
});

describe("the Gantt's clashes", () => {
  const html = renderToStaticMarkup(
    gantt(
      [day, { ...day, key: "d", label: "Fourth-item" }],
      [{ firstKey: "a", secondKey: "d", words: "Move one." }],
    ),
  );

  it("carry one number at both ends of the bracket and beside the words", () => {
    // Two drawings with two ends each, and the list.
    expect(html.match(/<text[^>]*fill-caution[^>]*>1<\/text>/g)).toHaveLength(5);
    expect(html).toMatch(/What clashes.*Move one\./s);
  });

  it("are in the table under their number", () => {
    expect(html).toMatch(/<th[^>]*>Clash<\/th>/);
  });
});

describe("the small score path", () => {
  const small = renderToStaticMarkup(path([231, 236, 238], true));

  it("shows the same scores in less height and repeats no table", () => {
    expect(small).not.toContain("<table");
    for (const score of [231, 236, 238]) expect(small).toContain(`>${score}<`);
    expect(small).toContain('viewBox="0 0 328 190"');
    expect(renderToStaticMarkup(path([231, 236, 238]))).toContain('viewBox="0 0 328 320"');
  });
});

describe("the difference on a phone", () => {
  it("is a list with the same words, that styles show in place of the drawing", () => {
    const html = renderToStaticMarkup(difference(2));
    expect(html).toMatch(/@xl:hidden"><ol aria-label="The short name".*Cause-one.*<b>Added:<\/b>/s);
  });
});
