import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { Plan } from "@/server/rules/contract";
import { listPersonas } from "../support/personas";
import { ROOT } from "../support/tree";

const Problems = z.array(z.strictObject({ path: z.string(), message: z.string() })).min(1);
const EMPTY = { asOf: "2026-11-22", season: 2028 };

function runPlan(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "bin", "plan.mjs"), ...args], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** The paths a refused profile is refused for; standard output must be empty. */
function refusedPaths(input: string, ...args: string[]): string[] {
  const { status, stdout, stderr } = runPlan(input, "-", ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return Problems.parse(JSON.parse(stderr)).map(({ path }) => path);
}

describe("npm run -s plan", () => {
  it.each(listPersonas())("prints the plan of: $name", ({ facts, assessment, has, hasNot }) => {
    const { status, stdout } = runPlan(JSON.stringify(facts), "-");
    expect(status).toBe(0);
    const plan = Plan.parse(JSON.parse(stdout));
    const codes = plan.recommendations.map(({ code }) => code);
    expect(plan.assessment).toMatchObject(assessment);
    expect(codes).toEqual(expect.arrayContaining(has));
    expect(codes.filter((code) => hasNot.includes(code))).toEqual([]);
    expect(plan.inputHash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("hashes the facts, not the way they are written", () => {
    const hashOf = (input: string) => Plan.parse(JSON.parse(runPlan(input, "-").stdout)).inputHash;
    expect(hashOf('\uFEFF{ "season": 2028, "visa": null, "asOf": "2026-11-22" }')).toBe(
      hashOf(JSON.stringify(EMPTY)),
    );
    expect(hashOf(JSON.stringify({ ...EMPTY, visa: "j1" }))).not.toBe(hashOf(JSON.stringify(EMPTY)));
  });

  it("takes the day from --as-of over the profile's own", () => {
    const { stdout } = runPlan(JSON.stringify(EMPTY), "-", "--as-of", "2027-02-01");
    expect(Plan.parse(JSON.parse(stdout)).asOf).toBe("2027-02-01");
  });

  it("prints a plan to read with --format text, and every line's reason and source in it", () => {
    const { stdout } = runPlan(JSON.stringify(EMPTY), "-", "--format", "text");
    expect(stdout).toContain("(exam.book-step2)");
    expect(stdout.match(/ {2}Because: /g)).toHaveLength(stdout.match(/ {2}Sources: /g)?.length ?? -1);
  });

  it("refuses a profile by exit code 2 and a list of paths, with nothing on standard output", () => {
    expect(refusedPaths(JSON.stringify({ ...EMPTY, season: 2031, step1: { attempts: 5 }, x: 1 }))).toEqual([
      "season",
      "step1.attempts",
      "x",
    ]);
    expect(refusedPaths("{")).toEqual([""]);
    expect(refusedPaths("[]")).toEqual([""]);
    expect(refusedPaths('{"season":2028}')).toEqual(["asOf"]);
    expect(refusedPaths(JSON.stringify(EMPTY), "--as-of", "2027-02-30")).toEqual(["asOf"]);
    expect(refusedPaths("[".repeat(200_000))).toEqual([""]);
  });

  it("refuses a file that can't be read in the same way", () => {
    const { status, stdout, stderr } = runPlan("", "no-such-profile.json");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(Problems.parse(JSON.parse(stderr))).toHaveLength(1);
  });

  it("explains its options when they are wrong", () => {
    for (const args of [
      [],
      ["a.json", "b.json"],
      ["-", "--format", "xml"],
      ["-", "--as-of"],
      ["-", "--what", "x"],
    ]) {
      const { status, stdout, stderr } = runPlan("", ...args);
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toContain("Usage: npm run -s plan");
    }
  });
});
