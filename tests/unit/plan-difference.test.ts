import { describe, expect, it } from "vitest";
import { layOutDifference, type DifferenceCause } from "@/app/_ui/charts/plan-difference-model";

const words = { added: "Added", removed: "Removed", changed: "Changed" };
const room = { causeWidth: 236, effectWidth: 322 };

function cause(key: string, count: number, label = "A cause"): DifferenceCause {
  const effects = Array.from({ length: count }, (_, index) => ({
    key: `${key}${index}`,
    label: `Effect ${index} ${"with more words ".repeat(index % 5)}`.trim(),
    kind: "added" as const,
  }));
  return { key, label, effects };
}

describe("the plan difference", () => {
  it.each([[[1]], [[40]], [[1, 20, 19]], [[0, 3]]])("lets no effect of %j touch the next", (counts) => {
    const { causes, height } = layOutDifference(
      counts.map((count, index) => cause(String(index), count, "A cause with a long name ".repeat(6))),
      words,
      room,
    );
    const effects = causes.flatMap((each) => each.effects);
    expect(effects).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
    effects.slice(1).forEach((effect, index) => {
      const before = effects[index];
      expect(effect.y).toBeGreaterThanOrEqual((before?.y ?? 0) + 18 * (before?.lines.length ?? 0));
    });
    causes.slice(1).forEach((each, index) => {
      const before = causes[index];
      expect(each.y).toBeGreaterThanOrEqual((before?.y ?? 0) + 18 * (before?.lines.length ?? 0));
    });
    for (const block of [...causes, ...effects])
      expect(block.y + 18 * block.lines.length).toBeLessThanOrEqual(height);
  });

  it("says each effect's kind in words and loses none of its own", () => {
    const [only] = layOutDifference(
      [{ key: "c", label: "Rules", effects: [{ key: "e", label: "Ask for a letter", kind: "removed" }] }],
      words,
      room,
    ).causes;
    expect(only?.effects[0]?.lines.join(" ")).toBe("Removed: Ask for a letter");
  });

  it("keeps a short cause level with its one effect, and near the top of many", () => {
    const [one] = layOutDifference([cause("a", 1)], words, room).causes;
    expect(one?.middle).toBe(one?.effects[0]?.middle);
    const [many] = layOutDifference([cause("a", 40)], words, room).causes;
    expect(many?.middle).toBeLessThan(120);
  });

  it("stands without a cause", () => {
    expect(layOutDifference([], words, room).causes).toEqual([]);
  });
});
