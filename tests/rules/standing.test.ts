import { describe, expect, it } from "vitest";
import {
  codesOf,
  lineOf,
  practiced,
  rule,
  scored,
  STEP1_PASSED,
  textOf,
  type Patch,
} from "../support/rule-cases";

const target = (score: number) => ({ step1: STEP1_PASSED, step2ck: undefined, "target.step2ck": score });
const practice = (score: number) => ({
  step1: STEP1_PASSED,
  step2ck: undefined,
  ...practiced(["2027-02-01", score], ["2027-02-15", score]),
});

rule("standing.band-260", {
  on: scored(260),
  says: ["260"],
  fires: {
    "at the top of the scale": scored(300),
    "on a target of 260": target(260),
    "on practice at 260": practice(260),
  },
  silent: {
    "one point below": scored(259),
    "on a target of 259": target(259),
    "on practice at 259": practice(259),
  },
  needs: ["step2ck.score"],
});

rule("standing.band-250", {
  on: scored(250),
  fires: { "at 259": scored(259), "on a target of 250": target(250), "on practice at 259": practice(259) },
  silent: { "at 249": scored(249), "at 260": scored(260), "on a target of 260": target(260) },
  needs: ["step2ck.score"],
});

rule("standing.band-240", {
  on: scored(240),
  fires: { "at 249": scored(249), "on a target of 249": target(249), "on practice at 240": practice(240) },
  silent: { "at 239": scored(239), "at 250": scored(250), "on practice at 239": practice(239) },
  needs: ["step2ck.score"],
});

rule("standing.band-230", {
  on: scored(230),
  fires: { "at 239": scored(239), "on a target of 230": target(230), "on practice at 239": practice(239) },
  silent: { "at 229": scored(229), "at 240": scored(240), "on a target of 240": target(240) },
  needs: ["step2ck.score"],
});

rule("standing.band-under-230", {
  on: scored(229),
  fires: {
    "at the bottom of the scale": scored(1),
    "on a target of 229": target(229),
    "on practice at 229": practice(229),
  },
  silent: { "at 230": scored(230), "on a target of 230": target(230), "on practice at 230": practice(230) },
  needs: ["step2ck.score"],
});

describe("a band line", () => {
  it.each([
    ["a score", scored(245), "245"],
    ["a target", target(245), "target"],
    ["practice", practice(245), "validated"],
  ])("tells when its basis is %s", (_, patch, words) => {
    expect(textOf(lineOf("standing.band-240", patch))).toContain(words);
  });

  it("adds a note for each premise that is known not to hold, and none otherwise", () => {
    const body = (patch: Patch) => lineOf("standing.band-240", scored(245), patch).body;
    const done = { usce: [{ kind: "elective", status: "done" }] };
    expect(body({ ...done, "step1.attempts": 2 })).toContain("Step 1 failure");
    expect(body({ ...done, "step1.attempts": 2 })).not.toContain("US clinical experience");
    expect(body({ usce: [] })).toContain("US clinical experience");
    expect(body({ usce: [] })).not.toContain("Step 1 failure");
    expect(body(done)).toBe(body({}));
    expect(body({})).not.toMatch(/US clinical experience|Step 1 failure/);
  });

  it("is one at most, a result before practice before a target, and none without any", () => {
    const bands = (...patches: readonly Patch[]) =>
      codesOf(...patches).filter((code) => code.includes(".band-"));
    const failed = { step2ck: { status: "failed", attempts: 1, date: "2027-01-10", score: 225 } };
    expect(bands({})).toEqual([]);
    expect(bands(target(245))).toEqual(["standing.band-240"]);
    expect(bands(target(245), practice(255), { "target.step2ck": 245 })).toEqual(["standing.band-250"]);
    expect(bands(target(245), practice(255), failed)).toEqual(["standing.band-under-230"]);
  });
});

rule("standing.premise-step1", {
  on: { "step1.status": "failed", "step1.attempts": 1 },
  fires: { "on a pass at the second attempt": { "step1.status": "passed", "step1.attempts": 2 } },
  silent: {
    "on a pass at the first attempt": { step1: STEP1_PASSED },
    "while Step 1 is not taken": { step1: undefined },
    "after a failed Step 2 CK alone": { step1: STEP1_PASSED, step2ck: { status: "failed", attempts: 1 } },
  },
  asks: { "on a pass without its attempts": ["step1.attempts", { step1: { status: "passed" } }] },
  firesWithout: ["step1.attempts"],
});

rule("standing.premise-usce", {
  on: { usce: [] },
  fires: { "while it is only planned": { usce: [{ kind: "elective", status: "planned" }] } },
  silent: {
    "once one placement is done": {
      usce: [
        { kind: "elective", status: "planned" },
        { kind: "shadowing", status: "done" },
      ],
    },
  },
  needs: ["usce"],
});

rule("standing.data-check", {
  on: scored(244),
  says: ["244", "n = 76", "n = 108", "243", "255", "262", "238", "247", "254", "2026"],
  fires: {
    "for a known non-citizen": { "citizenship.usCitizen": false },
    "on a failed result with its score": { step2ck: { status: "failed", attempts: 1, score: 210 } },
  },
  silent: {
    "for a US citizen": { "citizenship.usCitizen": true },
    "on a target": target(244),
    "on practice": practice(244),
  },
  needs: ["step2ck.score"],
});

rule("standing.grey-zone", {
  on: scored(235),
  fires: {
    "at 230": scored(230),
    "at 249": scored(249),
    "on practice at 230": practice(230),
    "on practice at 249": practice(249),
  },
  silent: {
    "at 229": scored(229),
    "at 250": scored(250),
    "on a target of 240": target(240),
    "on practice at 250": practice(250),
  },
  needs: ["step2ck.score"],
});

rule("standing.attempts", {
  on: { ...scored(250), "step1.attempts": 2 },
  says: ["Step 1, 2 attempts"],
  fires: {
    "on a second attempt at Step 2 CK": { "step1.attempts": 1, "step2ck.attempts": 2 },
    "on a second attempt at Step 3": { "step1.attempts": 1, step3: { status: "passed", attempts: 2 } },
    "on a failed Step 1": { "step1.status": "failed", "step1.attempts": 1 },
    "on a failed Step 2 CK": { "step1.attempts": 1, "step2ck.status": "failed" },
    "on a failed Step 3": { "step1.attempts": 1, step3: { status: "failed" } },
    "though the attempts of another exam are open": { "step2ck.attempts": undefined },
  },
  silent: {
    "with one attempt each": { "step1.attempts": 1, step3: { status: "passed", attempts: 1 } },
    "with no exam taken": { step1: undefined, step2ck: undefined },
  },
  needs: ["step1.attempts"],
  asks: {
    "with the attempts of Step 2 CK open": [
      "step2ck.attempts",
      { "step1.attempts": 1, "step2ck.attempts": undefined },
    ],
    "with the attempts of Step 3 open": [
      "step3.attempts",
      { "step1.attempts": 1, step3: { status: "passed" } },
    ],
  },
});

describe("standing.attempts", () => {
  const body = (patch: Patch) => lineOf("standing.attempts", scored(250), patch).body;

  it("says which exam it is about, how many attempts it took and how the latest ended", () => {
    const step2Failed = body({ step2ck: { status: "failed", attempts: 1 } });
    expect(step2Failed).toContain("Step 2 CK, 1 attempt, latest result failed");
    expect(step2Failed).not.toMatch(/Step 1,|Step 3,/);
    const both = body({ "step1.attempts": 2, step3: { status: "failed" } });
    expect(both).toContain("Step 1, 2 attempts; Step 3, latest result failed");
    expect(both).not.toContain("Step 2 CK,");
  });
});
