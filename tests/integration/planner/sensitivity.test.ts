import { describe, expect, it } from "vitest";
import { createContext } from "@/server/api/context";
import { createCaller } from "@/server/api/root";
import { makeLog, NOW } from "../../support/api";
import { listPersonas } from "../../support/personas";

const api = createCaller(createContext({ log: makeLog().log, now: () => NOW }));

/** The profile with one fact changed. */
function change<T extends object>(facts: T, path: string, value: unknown): T {
  const [group = "", key] = path.split(".");
  const inner: unknown = Reflect.get(facts, group);
  const rest = typeof inner === "object" ? inner : {};
  const changed = key === undefined ? value : { ...rest, [key]: value };
  return { ...facts, [group]: changed };
}

describe.each(listPersonas())("planner.sensitivity for the persona: $name", ({ facts }) => {
  it("names at most ten changes, one for each fact, the strongest first", async () => {
    const { changes } = await api.planner.sensitivity(facts);
    const weights = changes.map(({ weight }) => weight);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.length).toBeLessThanOrEqual(10);
    expect(new Set(changes.map(({ fact }) => fact)).size).toBe(changes.length);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it("tells of each change what planner.preview then shows", async () => {
    const listCodes = async (profile: typeof facts) =>
      (await api.planner.preview(profile)).recommendations.map(({ code }) => code);
    const before = await listCodes(facts);
    const { changes } = await api.planner.sensitivity(facts);
    for (const { fact, to, added, removed } of changes) {
      const after = await listCodes(change(facts, fact, to));
      expect(after.filter((code) => !before.includes(code)).sort()).toEqual(added.toSorted());
      expect(before.filter((code) => !after.includes(code)).sort()).toEqual(removed.toSorted());
    }
  });
});
