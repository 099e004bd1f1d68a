import { describe, expect, it } from "vitest";
import { comparePlans } from "@/app/(public)/start/_plan/compare-plans";
import { firstFive } from "@/app/(public)/start/_plan/first-five";
import { groupLines, groupOf } from "@/app/(public)/start/_plan/group-lines";
import { toScorePath } from "@/app/(public)/start/_plan/score-points";
import { sayTimeline, toLanes } from "@/app/(public)/start/_plan/timeline-lanes";
import { isBetter } from "@/app/(public)/start/_words/better-change";
import { sayChanges } from "@/app/(public)/start/_words/change-words";
import { sayFact, sayValue } from "@/app/(public)/start/_words/fact-words";
import { sayFlips } from "@/app/(public)/start/_words/flip-words";
import { sayHeadline } from "@/app/(public)/start/_words/headline";
import { sayBriefly } from "@/app/(public)/start/_words/reason-words";
import { sayWindow } from "@/app/(public)/start/_words/window-words";
import { EDITION, evaluate, SEASON_FACTS, sensitivity } from "@/server/rules";
import { FACT_FIELDS, validate, type Facts, type Plan } from "@/server/rules/contract";
import { readSharedJson } from "../support/shared";

function planOf(input: unknown): { plan: Plan; facts: Facts } {
  const { facts } = validate(input);
  if (facts === null) throw new Error("This profile must be valid.");
  return { plan: { ...evaluate(facts, EDITION, SEASON_FACTS), inputHash: "" }, facts };
}

const personas = readSharedJson("spec/personas.json") as { name: string; facts: Record<string, unknown> }[];
const plans = personas.map(({ name, facts }) => ({ name, ...planOf(facts) }));
const BASE = { asOf: "2027-03-10", season: 2028 };

describe("the headline", () => {
  it.each(plans)("is one sentence that promises nothing: $name", ({ plan, facts }) => {
    const { sentence, certainty } = sayHeadline(plan, facts);
    expect(sentence).toMatch(/^[A-Z][^.!]*\.$/);
    expect(`${sentence} ${certainty}`).not.toMatch(/safe|guarantee|!|chance|probab|likely to match/i);
  });

  it("names the exam day, and says that practice gives a range", () => {
    const practice = [230, 236].map((score, index) => ({
      exam: "nbme",
      date: `2027-03-0${index + 1}`,
      score,
    }));
    const { plan, facts } = planOf({
      ...BASE,
      step1: { status: "passed", attempts: 1 },
      step2ck: { status: "scheduled", date: "2027-06-10" },
      practice,
    });
    const { sentence, certainty } = sayHeadline(plan, facts);
    expect(sentence).toContain("10 Jun 2027");
    expect(certainty).toMatch(/range of \d+ to \d+/);
  });

  it("puts Step 1 first while it is open", () => {
    const { plan, facts } = planOf(BASE);
    expect(sayHeadline(plan, facts).sentence).toMatch(/^Step 1 comes first/);
  });
});

describe("the groups of a plan", () => {
  it.each(plans)("hold each line once: $name", ({ plan }) => {
    const grouped = groupLines(plan.recommendations, plan.asOf).flatMap(({ lines }) => lines);
    expect(grouped.map(({ code }) => code).toSorted()).toEqual(
      plan.recommendations.map(({ code }) => code).toSorted(),
    );
  });

  it("begin with an open Step 1, as the headline does", () => {
    const { plan } = planOf({ ...BASE, step2ck: { status: "not-taken" } });
    expect(groupLines(plan.recommendations, plan.asOf)[0]?.lines[0]?.code).toBe("exam.step1-open");
  });

  const [line] = planOf(BASE).plan.recommendations;
  const at = (code: string, priority: "critical" | "high", to: string | null) =>
    line &&
    groupOf({ ...line, code, priority, window: to === null ? null : { from: BASE.asOf, to } }, BASE.asOf);

  it("put a line by its code, its priority and its last day", () => {
    expect(at("exam.book-step2", "critical", null)).toBe("now");
    expect(at("programs.signals", "high", "2027-05-09")).toBe("now");
    expect(at("programs.signals", "high", "2027-05-10")).toBe("season");
    expect(at("programs.signals", "high", null)).toBe("season");
    expect(at("backup.required", "critical", null)).toBe("otherwise");
    expect(at("contingency.plan-b", "high", null)).toBe("otherwise");
    expect(at("contingency.gap-year", "critical", null)).toBe("now");
    expect(at("calendar.pathways", "high", "2028-01-31")).toBe("season");
  });
});

describe("facts in words", () => {
  it.each(plans)("are words for every reason of a line: $name", ({ plan }) => {
    for (const { because } of plan.recommendations) {
      for (const { fact, value } of because) {
        expect(sayFact(fact)).not.toBe(fact);
        expect(sayValue(fact, value)).not.toMatch(/undefined|\[object|NaN|^entered$/);
      }
    }
  });

  it("say dates, lists, yes and no, and what is not entered", () => {
    expect(sayValue("step2ck.date", "2027-09-01")).toBe("1 Sep 2027");
    expect(sayValue("usce", [])).toBe("none");
    expect(sayValue("statement.draft", false)).toBe("no");
    expect(sayValue("target.step2ck", null)).toBe("not entered");
    expect(sayValue("visa", "none")).toBe("no visa needed");
    expect(sayValue("practice", [{ exam: "free120", date: "2027-03-01", score: 72 }])).toBe(
      "Free 120: 72\u00a0% on 1 Mar 2027",
    );
  });

  it("leave text that people wrote as it is, whatever it is", () => {
    expect(sayValue("qbank.name", "<b>‮none")).toBe("<b>‮none");
    expect(sayValue("step2ck.date", "no day")).toBe("no day");
    expect(FACT_FIELDS.map(({ path }) => sayValue(path, {}))).not.toContain("[object Object]");
  });
});

describe("what would change a line", () => {
  const { facts } = planOf({ ...BASE, step2ck: { status: "passed", attempts: 1, score: 244 } });

  it("is said with the value it has now", () => {
    expect(sayFlips([{ fact: "step2ck.score", to: 250 }], facts).changes).toEqual([
      "Step 2 CK score 250 instead of 244",
    ]);
    expect(sayFlips([{ fact: "statement.draft", to: true }], facts).changes).toEqual([
      "Personal statement drafted: yes",
    ]);
  });

  it("leaves out other seasons and days that are past, and says when a line lapses", () => {
    const flips = [
      { fact: "asOf", to: "2027-09-01" },
      { fact: "season", to: 2027 },
      { fact: "step2ck.date", to: "2027-03-09" },
    ];
    expect(sayFlips(flips, facts)).toEqual({
      changes: [],
      others: ["Step 2 CK date"],
      lapses: "1 Sep 2027",
    });
    expect(sayFlips([{ fact: "asOf", to: "2026-01-31" }], facts).lapses).toBeNull();
  });

  it.each([
    ["step2ck.status", "failed"],
    ["step1.status", "failed"],
    ["step2ck.score", 219],
    ["school.status", "student"],
    ["school.graduationYear", 2025],
    ["citizenship.usCitizen", true],
    ["ecfmg", "not-started"],
    ["step1.attempts", 2],
    ["history.unmatched", false],
    ["statement.draft", false],
  ])("only names what is worse, past, or not a person's to change: %s", (fact, to) => {
    const { facts: held } = planOf({
      ...BASE,
      ecfmg: "certified",
      step1: { status: "passed" },
      step2ck: { status: "passed", score: 244 },
    });
    expect(sayFlips([{ fact, to }], held)).toEqual({ changes: [], others: [sayFact(fact)], lapses: null });
  });

  it("tells of an exam that can be passed and a step that can be taken", () => {
    const { facts: open } = planOf({ ...BASE, ecfmg: "in-progress", step1: { status: "failed" } });
    expect(isBetter("step1.status", "passed", open)).toBe(true);
    expect(isBetter("step1.status", "scheduled", open)).toBe(false);
    expect(isBetter("ecfmg", "certified", open)).toBe(true);
    expect(isBetter("step2ck.date", "2027-06-01", open)).toBe(true);
    expect(isBetter("visa", "unknown", open)).toBe(false);
  });

  it.each(plans)(
    "matters most in at most three sentences, none of a worse result: $name",
    ({ facts: held }) => {
      const sentences = sayChanges(sensitivity(held, EDITION, SEASON_FACTS), held);
      expect(sentences.length).toBeLessThanOrEqual(3);
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^If .+: \d+ lines? (comes?|goe?s?)(, \d+ (go|goes))?\.$/);
        expect(sentence).not.toMatch(/failed|not started|student|citizen|undefined/);
      }
    },
  );

  it("counts the lines that come and go", () => {
    const change = { fact: "step2ck.score", to: 250, added: ["a"], removed: ["b", "c"] };
    expect(sayChanges([change, { ...change, to: 219 }], facts)).toEqual([
      "If Step 2 CK score were 250: 1 line comes, 2 go.",
    ]);
    const letter = { fact: "letters", to: [{ specialty: "anesthesiology", us: true }], added: [] };
    expect(sayChanges([{ ...letter, removed: ["b"] }], facts)).toEqual([
      "If Letters had one more, US anesthesiology: 1 line goes.",
    ]);
  });
});

describe("the reasons of a line in short", () => {
  const { facts } = planOf(BASE);

  it("are the season's dates where no answer is behind it, and say what is missing", () => {
    const calendar = [
      { fact: "asOf", value: BASE.asOf },
      { fact: "season", value: BASE.season },
    ];
    expect(sayBriefly(calendar, facts)).toEqual(["the dates of the 2028 season"]);
    expect(sayBriefly([...calendar, { fact: "visa", value: null }], facts)).toEqual([
      "what is not entered yet",
    ]);
  });
});

describe("a list of faults", () => {
  it("shows five and counts the rest", () => {
    const faults = ["a", "b", "c", "d", "e", "f", "g"].map((id) => ({ id, message: `${id}.` }));
    expect(firstFive(faults.slice(0, 5))).toHaveLength(5);
    expect(firstFive(faults).at(-1)).toEqual({ id: "f", message: "and 2 more" });
  });
});

describe("a window in words", () => {
  it.each([
    ["2027-09-01", "2027-09-01", "On 1 Sep 2027"],
    ["2027-03-10", "2027-09-01", "By 1 Sep 2027"],
    ["2027-02-01", "2027-03-09", "Until 9 Mar 2027"],
    ["2027-05-01", "2027-07-31", "1 May to 31 Jul 2027"],
    ["2027-12-01", "2028-01-31", "1 Dec 2027 to 31 Jan 2028"],
  ])("from %s to %s", (from, to, words) => {
    expect(sayWindow({ from, to }, BASE.asOf)).toBe(words);
  });
});

describe("the pictures", () => {
  it.each(plans)("have every date of the plan in one lane: $name", ({ plan }) => {
    const dates = toLanes(plan.milestones).flatMap(({ items }) => items.map(({ start }) => start));
    expect(dates.toSorted()).toEqual(plan.milestones.map(({ date }) => date).toSorted());
    expect(sayTimeline(plan.milestones)).toMatch(/\.$/);
  });

  it("show Free 120 beside the path, and say how far the last exam is from the target", () => {
    const practice = [
      { exam: "nbme", form: "CCSSA 13", date: "2027-03-01", score: 240 },
      { exam: "free120", date: "2027-03-05", score: 72 },
    ];
    const { plan, facts } = planOf({ ...BASE, target: { step2ck: 250 }, practice });
    const path = toScorePath(plan, facts);
    expect(path.points.map(({ isAside }) => isAside === true)).toEqual([false, true]);
    expect(path.caption).toContain("240 on 1 Mar 2027, 10 points under the target");
  });
});

describe("two plans", () => {
  it("differ by the lines that come, go, or read differently", () => {
    const passed = (score: number) =>
      planOf({ ...BASE, step2ck: { status: "passed", attempts: 1, score } }).plan;
    const { added, removed, changed } = comparePlans(passed(244), passed(252));
    expect(added.map(({ code }) => code)).toContain("standing.band-250");
    expect(removed.map(({ code }) => code)).toContain("standing.band-240");
    expect(changed.map(({ code }) => code)).toContain("standing.data-check");
    expect(comparePlans(passed(244), passed(244))).toEqual({ added: [], removed: [], changed: [] });
  });
});
