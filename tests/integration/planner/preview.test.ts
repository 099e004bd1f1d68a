import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createContext } from "@/server/api/context";
import { createCaller } from "@/server/api/root";
import { Plan } from "@/server/rules/contract";
import { BARE, makeApi, makeLog, NOW, post, readRefusal, readResult } from "../../support/api";
import { listPersonas } from "../../support/personas";
import { runScript } from "../../support/run-script";

const { log } = makeLog();
const api = createCaller(createContext({ log, now: () => NOW }));

/** Runs `npm run plan` on a profile. */
function runCommand(facts: unknown) {
  const folder = mkdtempSync(join(tmpdir(), "airway-plan-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, "profile.json");
  writeFileSync(file, JSON.stringify(facts));
  return runScript("bin/plan.mjs", [file]);
}

describe.each(listPersonas())("planner.preview for the persona: $name", (persona) => {
  it("assesses it as described, with the lines it must have and none it must not", async () => {
    const plan = await api.planner.preview(persona.facts);
    const codes = plan.recommendations.map(({ code }) => code);
    expect(plan.assessment).toMatchObject(persona.assessment);
    expect(codes).toEqual(expect.arrayContaining(persona.has));
    expect(codes.filter((code) => persona.hasNot.includes(code))).toEqual([]);
  });

  it("answers in process and over HTTP with the plan that the command line prints", async () => {
    const { code, stdout } = await runCommand(persona.facts);
    const printed: unknown = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(await api.planner.preview(persona.facts)).toEqual(printed);
    expect(await readResult(await post(makeApi().handle, "planner.preview", persona.facts))).toEqual(printed);
  });
});

describe("planner.preview", () => {
  it("answers with a whole plan and nothing beside it", async () => {
    const plan = await api.planner.preview(BARE);
    expect(Plan.parse(plan)).toEqual(plan);
  });

  it("refuses a profile with the problems that the command line prints", async () => {
    const facts = { ...BARE, visa: "tourist", step1: { status: "passed", attempts: 0, mark: 1 } };
    const { problems } = await readRefusal(await post(makeApi().handle, "planner.preview", facts));
    const { code, stdout, stderr } = await runCommand(facts);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(problems).toEqual(JSON.parse(stderr));
  });

  it("says what would remove a line", async () => {
    const { recommendations } = await api.planner.preview({
      ...BARE,
      step2ck: { status: "passed", attempts: 1, date: "2026-10-01", score: 244 },
    });
    const band = recommendations.find(({ code }) => code === "standing.band-240");
    expect(band?.flipsWhen).toContainEqual({ fact: "step2ck.score", to: 239 });
  });

  it("hashes the same facts alike, whatever the order of keys and whether unknowns are null or absent", async () => {
    const one = await api.planner.preview({ ...BARE, visa: "j1", qbank: { name: "A", timedMixed: null } });
    const same = await api.planner.preview({
      qbank: { name: "A" },
      visa: "j1",
      season: 2028,
      asOf: BARE.asOf,
    });
    const other = await api.planner.preview({ ...BARE, visa: "j1", qbank: { name: "B" } });
    expect(one.inputHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(same.inputHash).toBe(one.inputHash);
    expect(other.inputHash).not.toBe(one.inputHash);
  });
});
