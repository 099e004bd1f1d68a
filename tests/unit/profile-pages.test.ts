import { describe, expect, it } from "vitest";
import { notesOf } from "@/app/(applicant)/profile/_parts/field-notes";
import { sayFieldState } from "@/app/(applicant)/profile/_parts/field-state";
import { measureProgress } from "@/app/(applicant)/profile/_parts/progress";
import { mirror } from "@/app/(applicant)/profile/_parts/read-upload";
import { PROFILE_PAGES, profilePlace } from "@/app/(applicant)/profile/_parts/sections";
import { trouble } from "@/app/_trpc/trouble";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import { FACT_FIELDS } from "@/server/rules/contract";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";

const TODAY = "2027-03-10";
const NOW: Stored = { facts: { visa: "j1", school: { status: "student" } }, asOf: null, done: [1] };

describe("the pages of the profile", () => {
  it("hold every fact of the contract but the plan's day, each once", () => {
    const held = PROFILE_PAGES.flatMap(({ paths }) => [...paths]).toSorted();
    const wanted = FACT_FIELDS.map(({ path }) => path).filter((path) => path !== "asOf");
    expect(held).toEqual(wanted.toSorted());
  });

  it("hold at most six fields, each under an address of its own", () => {
    for (const { slug, paths } of PROFILE_PAGES) {
      expect(paths.length, slug).toBeLessThanOrEqual(6);
      expect(slug).toMatch(/^[a-z0-9-]+$/);
    }
    expect(new Set(PROFILE_PAGES.map(({ slug }) => slug)).size).toBe(PROFILE_PAGES.length);
  });

  it("are led to by the name of a fact, and the list of all where no page holds it", () => {
    expect(profilePlace("step2ck.score")).toBe("/profile/step-2-ck#fact-step2ck-score");
    expect(profilePlace("asOf")).toBe("/profile");
  });
});

describe("how far a section is", () => {
  const exam = ["step1.status", "step1.attempts", "step1.date", "step1.score"];

  it("is not started without an answer, and done when nothing more is asked", () => {
    expect(measureProgress({}, exam)).toEqual({ told: 0, asked: 1, words: "Not started" });
    expect(measureProgress({ step1: { status: "not-taken" } }, exam)).toEqual({
      told: 1,
      asked: 1,
      words: "Done",
    });
  });

  it("has gaps where an answer opens questions that are not answered", () => {
    expect(measureProgress({ step1: { status: "passed", attempts: 1 } }, exam)).toEqual({
      told: 2,
      asked: 4,
      words: "Some gaps",
    });
  });
});

describe("what is said at a field", () => {
  it("names the lines of the plan that are there because of the answer, and nothing for one that feeds none", () => {
    const facts = { asOf: TODAY, season: 2028, visa: "h1b", step3: { status: "not-taken" } } as const;
    const plan = { ...evaluate(facts, EDITION, SEASON_FACTS), inputHash: `sha256:${"0".repeat(64)}` };
    const codes = notesOf("visa", { plan, problems: [] }).lines.map(({ code }) => code);
    expect(codes).toContain("visa.h1b-narrow");
    expect(notesOf("qbank.name", { plan, problems: [] }).lines).toEqual([]);
    const waiting = plan.missing.find(({ fact }) => fact === "step2ck.status")?.unlocks;
    expect(notesOf("step2ck.status", { plan, problems: [] }).waiting).toBe(waiting);
  });

  it("is a problem with the answer, and of a list which entry it is about", () => {
    const problems = [{ path: "practice.1.date", message: "Too late." }];
    expect(notesOf("practice", { plan: null, problems }).problem).toBe("Entry 2: Too late.");
    expect(notesOf("visa", { plan: null, problems }).problem).toBeNull();
  });

  it("is how far it has got: nothing when untouched, and why when it is not saved", () => {
    const say = (...args: Parameters<typeof sayFieldState>) => sayFieldState(...args).words;
    expect(say({ kind: "saved" }, false, false)).toBe("");
    expect(say({ kind: "saved" }, false, true)).toBe("Saved");
    expect(say({ kind: "saving" }, true, true)).toBe("Saving");
    expect(say({ kind: "waiting", why: "offline" }, true, true)).toBe(
      "Not saved yet: no connection. Kept on this device.",
    );
    const why = { ...trouble("Sign in."), reason: "sign-in" } as const;
    expect(say({ kind: "stopped", why }, true, true)).toBe(
      "Not saved yet: you are signed out. Kept on this device.",
    );
  });
});

describe("a file as it would be taken", () => {
  it("replaces every answer, and those it does not hold go", () => {
    const next = mirror({ asOf: TODAY, season: 2028, visa: "h1b" }, [], NOW, TODAY);
    expect(next.facts).toEqual({ season: 2028, visa: "h1b" });
    expect(next.asOf).toBeNull();
  });

  it("keeps the day of a file that was made for another one", () => {
    expect(mirror({ asOf: "2026-01-02", season: 2028 }, [], NOW, TODAY).asOf).toBe("2026-01-02");
  });

  it("leaves the account's answer wherever the file's can't be taken, of a whole group too", () => {
    const problems = [
      { path: "visa", message: "Choose one." },
      { path: "school", message: "Enter an object with named fields." },
      { path: "asOf", message: "Enter a date." },
    ];
    const next = mirror({ asOf: "soon", season: 2028, visa: "x", school: 3 }, problems, NOW, TODAY);
    expect(next.facts).toEqual({ season: 2028, visa: "j1", school: { status: "student" } });
    expect(next.asOf).toBeNull();
  });
});
